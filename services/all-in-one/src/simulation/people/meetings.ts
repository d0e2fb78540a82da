import type { Ledger } from '../ledger.ts';
import type { Town } from './town.ts';

const minute = 60_000;
const hourMs = 60 * minute;
const betweenMs = 40 * minute;
const chair = 'us_chair';

type Step = Parameters<Town['doors']['jointMeeting']['TellMeeting']>[0];
type Receipt = Readonly<{ receipt: Readonly<{ id: string }> | null }>;

/** What comes up is screened and waits; every now and then the departments meet about it. */
export function meetingPeople(town: Town, _ledger: Ledger, hours: number): void {
  const { jointMeeting } = town.doors;
  const communities = new Set<string>();
  town.hears('meeting.item.v1/raised', ({ itemId, communityId }) => {
    communities.add(communityId);
    if (town.draw('item', itemId) < 0.6) return;
    const asks = { id: itemId, role: 'MEETING_COORDINATOR' };
    town.asks({
      ...{ ...asks, what: 'screen', afterMs: town.takes('screen', itemId, 10 * minute) },
      call: (command) => jointMeeting.ScreenItem({ command, itemId, summary: '无人能办', severalDepartments: false }),
      then: () => {
        town.asks({
          ...{ ...asks, what: 'queue', afterMs: town.takes('queue', itemId, 5 * minute) },
          call: (command) => jointMeeting.QueueItem({ command, itemId }),
        });
      },
    });
  });
  for (let n = 1; n * betweenMs < hours * hourMs; n++)
    town.at(town.world.kernel.nowMs + n * betweenMs, () => {
      for (const communityId of communities)
        for (const level of ['COMMUNITY', 'STREET_JOINT'])
          new Sitting(town, `${communityId}:${level}:${n}`, communityId, level).begins();
    });
}

/** One meeting, from its plan to its end; some are called off, some leave points undecided, some hurry. */
class Sitting {
  readonly #town: Town;
  readonly #name: string;
  readonly #communityId: string;
  readonly #level: string;
  #meetingId = '';

  constructor(town: Town, name: string, communityId: string, level: string) {
    this.#town = town;
    this.#name = name;
    this.#communityId = communityId;
    this.#level = level;
  }

  begins(): void {
    const scheduledAtMs = this.#town.world.kernel.nowMs + 2 * hourMs;
    const plan = {
      ...{ level: this.#level, cycle: 'AD_HOC', communityIds: [this.#communityId], scheduledAtMs },
      ...{ place: '三楼', chairId: chair, quorum: 1 },
    };
    this.#says('plan', 1, { plan }, (said) => {
      this.#meetingId = (said as Receipt).receipt?.id ?? '';
      const invitees = [{ inviteeId: 'HEALTH', kind: 'DEPARTMENT', attendance: '', substitute: '' }];
      this.#says('invite', 1, { invite: { invitees } }, () => {
        this.#says('agenda', 2, { fillAgenda: {} }, () => this.#says('notice', 2, { notice: {} }, () => this.#sits()));
      });
    });
  }

  #sits(): void {
    if (this.#town.chance('called off', this.#name, 0.2)) {
      this.#says('cancel', 20, { cancel: { text: 'HOLIDAY' } });
      return;
    }
    const invitees = [{ inviteeId: 'HEALTH', kind: '', attendance: 'PRESENT', substitute: '' }];
    this.#says('convene', 15, { convene: { invitees } }, () => {
      this.#town.doors.jointMeeting.GetMeeting({ meetingId: this.#meetingId }).then(
        ({ meeting }) => this.#decides(meeting?.agenda.map(({ itemId }) => itemId) ?? []),
        () => this.#decides([]),
      );
    });
  }

  #decides(itemIds: readonly string[]): void {
    for (const itemId of itemIds) {
      const fate = this.#town.draw('decision', `${this.#name}:${itemId}`);
      if (fate < 0.3) continue;
      // Who forgets the department hears that it cannot be saved.
      const resolution = { ...resolved(fate, this.#town.world.kernel.nowMs), ...(fate > 0.95 && { leadDeptId: '' }) };
      this.#says(`resolve ${itemId}`, 2, { resolve: { itemId, note: '', resolution } });
    }
    this.#says('minute', 30, { minute: { text: '纪要' } }, () => {
      this.#says('sign', 10, { sign: {} }, () => this.#says('close', 10, { close: {} }), chair);
    });
  }

  #says(what: string, minutes: number, step: Partial<Step>, then?: (said: unknown) => void, actorId = 'us_desk'): void {
    this.#town.asks({
      ...{ what: `meeting ${what}`, id: this.#name, role: 'MEETING_COORDINATOR', actorId },
      afterMs: this.#town.takes(`meeting ${what}`, this.#name, minutes * minute),
      call: (command) => this.#town.doors.jointMeeting.TellMeeting({ command, meetingId: this.#meetingId, ...step }),
      ...(then !== undefined && { then }),
    });
  }
}

function resolved(fate: number, nowMs: number) {
  const kind =
    fate < 0.45 ? 'ASSIGN' : fate < 0.55 ? 'DEFER' : fate < 0.7 ? 'REJECT' : fate < 0.8 ? 'LEVEL_UP' : 'ASSIGN';
  return {
    ...{ kind, leadDeptId: 'HEALTH', coDeptIds: ['STREET'], dueMs: nowMs + 5 * hourMs, trackerId: 'us_tracker' },
    ...{ level: 'COUNTY_JOINT', reason: 'NO_CAPACITY', text: '请办理' },
  };
}
