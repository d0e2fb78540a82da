import { handled, on, type EventEnvelope, type Subscription } from '@linli/bus';
import { derivedId } from '@linli/env';
import { contracts, fact, type FactData, type FactType } from '@linli/proto';
import { RpcRefusal, type Client, type Network } from '@linli/rpc';

import type { Behaviour } from './behaviour.ts';
import type { Chance } from './chance.ts';
import type { Told } from './journal.ts';

export const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Does `act` at `atMs` of the demonstration's clock; what is answered is written to the client's journal. */
export type Schedule = (atMs: number, commandId: string, act: () => Promise<Told>) => void;

export type Command = Readonly<{
  commandId: string;
  actorId: string;
  actorRole: string;
  correlationId: string;
  traceparent: string;
}>;

type Plan = Readonly<{
  atMs: number;
  anytime?: boolean;
  actorId?: string;
  act: (command: Command) => Promise<Readonly<{ receipt: unknown }>>;
}>;

/** What simulated people have in their hands: the services' doors, their temper, and a way to act later. */
export type Hands = Readonly<{
  needs: Client<NonNullable<(typeof contracts.needsIntake)['definition']>>;
  matching: Client<NonNullable<(typeof contracts.serviceMatching)['definition']>>;
  visits: Client<NonNullable<(typeof contracts.appointment)['definition']>>;
  chance: Chance;
  behaviour: Behaviour;
  /** Hears a fact and plans what to do about it; command ids derive from the fact, so who hears it twice acts once. */
  hears: <T extends FactType>(
    type: T,
    purpose: string,
    role: string,
    plan: (data: FactData<T>, event: EventEnvelope) => Plan | readonly Plan[] | undefined,
  ) => Subscription;
  /** Some minutes after a fact. */
  soon: (event: EventEnvelope, question: string, fromMinutes: number, toMinutes: number) => number;
}>;

export function hands(
  parts: Readonly<{ network: Network; schedule: Schedule; chance: Chance; behaviour: Behaviour }>,
): Hands {
  const { network, schedule, chance, behaviour } = parts;
  return {
    needs: network.client(contracts.needsIntake),
    matching: network.client(contracts.serviceMatching),
    visits: network.client(contracts.appointment),
    chance,
    behaviour,
    hears: (type, purpose, role, plan) =>
      on(fact(type), async (event) => {
        const planned = plan(event.data, event);
        const plans = planned === undefined ? [] : 'act' in planned ? [planned] : planned;
        plans.forEach(({ atMs, anytime, actorId, act }, index) => {
          const commandId = derivedId('cmd', event.eventId, `${purpose}:${index}`);
          const command: Command = {
            commandId,
            actorId: actorId ?? `demo-${role.toLowerCase()}`,
            actorRole: role,
            correlationId: event.correlationId,
            traceparent: '',
          };
          schedule(anytime ? atMs : awake(atMs), commandId, () => unlessRefused(act(command)));
        });
        return handled;
      }),
    soon: (event, question, from, to) => event.atMs + chance.minutes(question, event.eventId, from, to) * minuteMs,
  };
}

/** People act between 08:00 and 20:00 local time (UTC+8); what would fall into the night waits for the morning. */
function awake(atMs: number): number {
  const offsetMs = 8 * 60 * minuteMs;
  const ofDay = (atMs + offsetMs) % dayMs;
  const from = 8 * 60 * minuteMs;
  if (ofDay < from) return atMs + from - ofDay;
  return ofDay < 20 * 60 * minuteMs ? atMs : atMs + dayMs - ofDay + from;
}

/** A rule that says no is part of the story (somebody else was first); anything else is not. */
async function unlessRefused(act: Promise<Readonly<{ receipt: unknown }>>): Promise<Told> {
  try {
    return { receipt: (await act).receipt };
  } catch (error) {
    if (error instanceof RpcRefusal) return { refused: error.code };
    throw error;
  }
}
