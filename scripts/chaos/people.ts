import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { contracts } from '@linli/proto';
import type { Client, Network } from '@linli/rpc';

import type { Command } from '../../services/all-in-one/src/demo/hears.ts';
import { Crowd, type Wish } from './crowd.ts';
import type { Acknowledged } from './evidence.ts';

type Doors = Readonly<{
  needs: Client<NonNullable<(typeof contracts.needsIntake)['definition']>>;
  matching: Client<NonNullable<(typeof contracts.serviceMatching)['definition']>>;
}>;

/** A district: what belongs to one community (its figures, its queue) is not asked for by everybody at once. */
const communities = Array.from({ length: 24 }, (_, n) => `风浪${n + 1}社区`);
const grid = '第一网格';
const workerId = 'us_grid_worker';
const volunteers = 400;
/** One demand in so many wants somebody found for it; the others are served by a named person. */
const matchedEvery = 5;
const lookEveryMs = 1_500;
const looksAtMost = 40;

/** Residents, clerks, volunteers: what they want of Linli, from the first word to the last. */
export class People {
  readonly crowd: Crowd;
  readonly #doors: Doors;
  readonly #newcomers = new Set<string>();
  #count = 0;
  #looking = 0;

  constructor(network: Network, journal: string, perSecond: number) {
    this.#doors = {
      needs: network.client(contracts.needsIntake),
      matching: network.client(contracts.serviceMatching),
    };
    this.crowd = new Crowd(journal, perSecond, () => this.#newcomer());
  }

  quiet(): boolean {
    return this.crowd.quiet() && this.#looking === 0;
  }

  /** One demand that nobody looks for somebody for, walked to its end. @returns its id, once it has one */
  canary(): Promise<string> {
    return new Promise((resolve) => {
      this.crowd.wants(this.#submits(false, ({ id }) => resolve(id)));
    });
  }

  #newcomer(): Wish {
    return this.#submits(++this.#count % matchedEvery === 0);
  }

  #submits(matched: boolean, heard: (told: Acknowledged) => void = () => undefined): Wish {
    const { needs } = this.#doors;
    const commandId = randomUUID();
    const phone = `138${String(this.#newcomers.size).padStart(8, '0')}`;
    this.#newcomers.add(commandId);
    const demand = {
      ...{ type: matched ? 'SIX_HELP_CLEAN' : 'OTHER', title: '帮忙', description: `请帮忙 ${commandId}` },
      ...{ urgency: matched ? 'STAT' : 'ROUTINE', channel: 'STATION_DESK', gridId: grid },
      communityId: communities[this.#newcomers.size % communities.length] ?? '',
      resident: { name: `居民${commandId.slice(0, 8)}`, phone, address: `${this.#newcomers.size}号` },
    };
    return {
      ...{ commandId, actorId: 'us_clerk', actorRole: 'DESK_CLERK' },
      ask: (command) => needs.SubmitDemand({ command, demand }),
      then: (told) => {
        heard(told);
        this.#acknowledges(told.id, matched);
      },
    };
  }

  #acknowledges(demandId: string, matched: boolean): void {
    const { needs } = this.#doors;
    this.#want('DESK_CLERK', (command) => needs.AcknowledgeDemand({ command, demandId }), {
      then: () => (matched ? void this.#waits(demandId) : this.#serves(demandId)),
    });
  }

  #serves(demandId: string): void {
    const { needs } = this.#doors;
    const evaluate = () =>
      this.#want('RESIDENT', (command) =>
        needs.EvaluateDemand({ command, demandId, solved: 'YES', satisfaction: 5, givenBy: 'RESIDENT' }),
      );
    const deliver = () =>
      this.#want('GRID_WORKER', (command) => needs.DeliverDemand({ command, demandId, outcomeCodes: ['SETTLED'] }), {
        then: evaluate,
        actorId: workerId,
      });
    this.#want(
      'DESK_CLERK',
      (command) => needs.AssignDemand({ command, demandId, ownerId: workerId, ownerRole: 'GRID_WORKER' }),
      { then: deliver },
    );
  }

  /** Looks until somebody is asked; then all who are asked say yes at once. */
  async #waits(demandId: string): Promise<void> {
    this.#looking++;
    for (let looks = 0; looks < looksAtMost; looks++) {
      await sleep(lookEveryMs);
      const match = await this.#doors.matching.ExplainMatch({ demandId }).catch(() => undefined);
      const open = (match?.attempts ?? []).filter(({ state }) => state === 'SENT');
      for (const { offerId, providerId } of open) this.#accepts(offerId, providerId);
      if (open.length > 0) break;
    }
    this.#looking--;
  }

  #accepts(offerId: string, providerId: string): void {
    const { matching } = this.#doors;
    this.#want('PROVIDER_MEMBER', (command) => matching.AnswerOffer({ command, offerId, providerId, accept: true }), {
      actorId: providerId,
      then: ({ state }) => {
        if (state === 'ACCEPTED') this.#confirms(offerId);
      },
    });
  }

  #confirms(offerId: string): void {
    const { matching } = this.#doors;
    this.#want('RESIDENT', (command) =>
      matching.ConfirmOffer({ command, offerId, accept: true, recordedBy: 'RESIDENT', how: 'PAGE' }),
    );
  }

  #want(
    actorRole: string,
    ask: (command: Command) => ReturnType<Wish['ask']>,
    { then, actorId = `us_${actorRole.toLowerCase()}` }: Readonly<{ then?: Wish['then']; actorId?: string }> = {},
  ): void {
    this.crowd.wants({ commandId: randomUUID(), actorId, actorRole, ask, ...(then !== undefined && { then }) });
  }
}

/** Communities with a grid each, and volunteers who come on every day of the week. */
export async function furnish(network: Network, communityId: (name: string) => string): Promise<void> {
  const command = (commandId: string) => ({
    ...{ commandId, actorId: 'us_chaos', actorRole: 'SYSTEM', correlationId: commandId, traceparent: '' },
  });
  await network.client(contracts.needsIntake).RegisterJurisdictions({
    command: command('places'),
    lines: communities.flatMap((name) => [
      { level: 'COMMUNITY', name },
      { level: 'GRID', name: grid, parentName: name, responsibleUserId: workerId, responsibleName: '网格员' },
    ]),
  });
  const windows = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1200, capacity: 6 }));
  const lines = Array.from({ length: volunteers }, (_, n) => ({
    ...{ kind: 'VOLUNTEER', name: `志愿者${n}`, phone: `1370000${String(n).padStart(4, '0')}` },
    ...{ skills: ['SIX_HELP_CLEAN'], windows },
    communityIds: [communityId(communities[n % communities.length] ?? '')],
  }));
  for (let from = 0; from < lines.length; from += 100) {
    const { outcomes } = await network
      .client(contracts.serviceMatching)
      .RegisterProviders({ command: command(`volunteers-${from}`), lines: lines.slice(from, from + 100) });
    const refused = outcomes.find(({ outcome }) => outcome !== 'TAKEN');
    if (refused !== undefined) throw new Error(`a volunteer was not taken: ${refused.outcome} ${refused.code}`);
  }
}
