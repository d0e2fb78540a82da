/**
 * Escalation item: one demand that somebody above must look at, with the chain of what was tried.
 *
 *   RAISED ── served meanwhile, or the demand is gone ─▶ WITHDRAWN
 *     ├────── back to the desk with a reason ──────────▶ RETURNED
 *     └────── decided, verified by somebody else ──────▶ CLOSED
 *
 * The demand goes on being matched while its item is open. An item holds ids, codes and instants, never a fact of the case.
 */

/** Strongest first: the strongest names the item. */
export const triggers = [
  'MUST_REPORT',
  'COLLECTIVE',
  'MULTI_DEPT',
  'REOPENED_TWICE',
  'BREACH',
  'WAITLIST_AGE',
  'MANUAL',
] as const;
export type Trigger = (typeof triggers)[number];

export type Level = 'GRID' | 'COMMUNITY' | 'STREET_JOINT' | 'COUNTY_JOINT';

/** What the item is about; fixed when it is raised. */
export type Subject = Readonly<{
  itemId: string;
  demandId: string;
  type: string;
  communityId: string;
  gridId: string;
  serviceClass: number;
}>;

/** A clock of the demand that ran out. */
export type ClockLink = Readonly<{ clock: string; dueMs: number }>;
/** One proposal to one provider and what became of it. */
export type Attempt = Readonly<{ offerId: string; providerId: string; state: string; answerByMs: number }>;

type Known = Subject &
  Readonly<{
    /** Strongest first, each once. */
    triggers: readonly Trigger[];
    level: Level;
    ownerId: string;
    raisedAtMs: number;
    clocks: readonly ClockLink[];
    attempts: readonly Attempt[];
    /** When to ask matching for the attempts; null = nothing new is known of. */
    collectAtMs: number | null;
  }>;

type Ended = Readonly<{ endedAtMs: number; reason: string; endedBy: string }>;

type OpenItem = Known & { readonly state: 'RAISED' };
type EndedItem = Known & Ended & { readonly state: 'WITHDRAWN' | 'RETURNED' | 'CLOSED' };
export type Item = OpenItem | EndedItem;
export type ItemState = Item['state'];

export type ItemEvent =
  | Readonly<{ type: 'raised'; atMs: number; subject: Subject; trigger: Trigger; level: Level; ownerId: string }>
  | Readonly<{ type: 'trigger-added'; trigger: Trigger }>
  | Readonly<{ type: 'clock-noted'; link: ClockLink; kept: number }>
  | Readonly<{ type: 'attempts-awaited'; collectAtMs: number }>
  | Readonly<{ type: 'attempts-collected'; attempts: readonly Attempt[]; kept: number }>
  | Readonly<{ type: 'withdrawn' | 'returned' | 'closed'; atMs: number; reason: string; by: string }>;

const stateAfter = { withdrawn: 'WITHDRAWN', returned: 'RETURNED', closed: 'CLOSED' } as const;

/** The state after `event`, which must come from a decision on this very item. */
export function evolveItem(item: Item | undefined, event: ItemEvent): Item {
  if (event.type === 'raised') {
    const { subject, trigger, level, ownerId, atMs } = event;
    const nothing = { clocks: [], attempts: [], collectAtMs: atMs };
    return { ...subject, state: 'RAISED', triggers: [trigger], level, ownerId, raisedAtMs: atMs, ...nothing };
  }
  if (item?.state !== 'RAISED') throw new Error(`${event.type} does not follow from this item`);
  switch (event.type) {
    case 'trigger-added':
      return { ...item, triggers: triggers.filter((one) => one === event.trigger || item.triggers.includes(one)) };
    case 'clock-noted':
      return { ...item, clocks: [...item.clocks, event.link].slice(-event.kept) };
    case 'attempts-awaited':
      return { ...item, collectAtMs: event.collectAtMs };
    case 'attempts-collected':
      return { ...item, attempts: event.attempts.slice(-event.kept), collectAtMs: null };
    case 'withdrawn':
    case 'returned':
    case 'closed': {
      const { atMs: endedAtMs, reason, by: endedBy } = event;
      return { ...item, state: stateAfter[event.type], collectAtMs: null, endedAtMs, reason, endedBy };
    }
  }
}
