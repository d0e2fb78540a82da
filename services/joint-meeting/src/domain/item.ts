/**
 * Escalation item: one demand (or several that ask for the same) that somebody above must look at, with the chain of what
 * was tried.
 *
 *   RAISED ─ screened ─▶ SCREENED ─ queued ─▶ QUEUED
 *                           │                  │  ⇅ on the agenda of a meeting: ON_AGENDA ─ decided there ─┐
 *                           └── handed out (交办) ─┴──▶ ASSIGNED ◀──────────────────────────────────────────┘
 *                                                     ASSIGNED ─ verified by somebody else ─▶ CLOSED
 *   an order past its day is urged on working days 1, 3 and 5; then it waits for the county (QUEUED)
 *   before it is handed out: back to the desk, once ─▶ RETURNED · settled without a department ─▶ CLOSED
 *                            put to another item ─▶ MERGED ⇄ taken out again (SCREENED)
 *   always: served meanwhile, or the demand is gone ─▶ WITHDRAWN
 *
 * It climbs GRID → COMMUNITY → STREET_JOINT by working days at its level, to COUNTY_JOINT by hand. The demand goes on being
 * matched while its item is open. An item holds ids, codes, instants and the desk's summary, never a fact of the case.
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

/** From below upwards. */
export const levels = ['GRID', 'COMMUNITY', 'STREET_JOINT', 'COUNTY_JOINT'] as const;
export type Level = (typeof levels)[number];

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
/** Something somebody decided about the item; `code` and `why` are codes. */
export type Step = Readonly<{ atMs: number; code: string; why: string; by: string }>;
/** The demand of an item that was put to this one. */
export type Member = Readonly<{ itemId: string; demandId: string }>;

/** What a department is told to do; `instruction` is prose of the desk and stays in the house. */
export type Order = Readonly<{
  leadDeptId: string;
  coDeptIds: readonly string[];
  dueMs: number;
  trackerId: string;
  instruction: string;
  by: string;
}>;

type Known = Subject &
  Readonly<{
    /** Strongest first, each once. */
    triggers: readonly Trigger[];
    level: Level;
    levelSinceMs: number;
    /** When it climbs by itself if nobody has handed it out by then; null = it does not. */
    climbAtMs: number | null;
    ownerId: string;
    raisedAtMs: number;
    summary: string;
    clocks: readonly ClockLink[];
    attempts: readonly Attempt[];
    steps: readonly Step[];
    members: readonly Member[];
    order: Order | null;
    /** Times the order has been urged after its day, and when it is next; null = not again. */
    urges: number;
    urgeAtMs: number | null;
    /** The item it is, or last was, put to; empty = none. */
    into: string;
    /** When to ask matching for the attempts; null = nothing new is known of. */
    collectAtMs: number | null;
    /** The meeting whose agenda it is, or last was, on; empty = none. */
    meetingId: string;
    /** Put off by a meeting: on no agenda before this instant. 0 = at once. */
    notBeforeMs: number;
  }>;

export const openStates = ['RAISED', 'SCREENED', 'QUEUED', 'ON_AGENDA', 'ASSIGNED'] as const;
type Ended = Readonly<{ endedAtMs: number; reason: string; endedBy: string }>;

export type OpenItem = Known & { readonly state: (typeof openStates)[number] };
type MergedItem = Known & { readonly state: 'MERGED' };
type EndedItem = Known & Ended & { readonly state: 'WITHDRAWN' | 'RETURNED' | 'CLOSED' };
export type Item = OpenItem | MergedItem | EndedItem;
export type ItemState = Item['state'];

/** True while somebody above still has to do something about it under its own name. */
export function isOpen(item: Item): item is OpenItem {
  return openStates.some((state) => state === item.state);
}

type Decided = Readonly<{ atMs: number; by: string; reason: string }>;
export type ItemEvent =
  | Readonly<{
      type: 'raised';
      atMs: number;
      subject: Subject;
      trigger: Trigger;
      level: Level;
      climbAtMs: number | null;
      ownerId: string;
    }>
  | Readonly<{ type: 'trigger-added'; trigger: Trigger }>
  | Readonly<{ type: 'clock-noted'; link: ClockLink; kept: number }>
  | Readonly<{ type: 'attempts-awaited'; collectAtMs: number }>
  | Readonly<{ type: 'attempts-collected'; attempts: readonly Attempt[]; kept: number }>
  | (Decided & Readonly<{ type: 'screened'; summary: string }>)
  | (Decided & Readonly<{ type: 'queued' }>)
  | (Decided & Readonly<{ type: 'levelled-up'; level: Level; climbAtMs: number | null }>)
  | (Decided & Readonly<{ type: 'merged'; into: string }>)
  | (Decided & Readonly<{ type: 'split' }>)
  | Readonly<{ type: 'member-joined'; member: Member }>
  | Readonly<{ type: 'member-left'; itemId: string }>
  | (Decided & Readonly<{ type: 'taken-up'; meetingId: string }>)
  | (Decided & Readonly<{ type: 'laid-back'; notBeforeMs: number }>)
  | (Decided & Readonly<{ type: 'assigned'; order: Order; urgeAtMs: number }>)
  | (Decided & Readonly<{ type: 'urged'; urgeAtMs: number | null }>)
  | Readonly<{ type: 'urging-put-off'; urgeAtMs: number }>
  | Readonly<{ type: 'order-extended'; dueMs: number; urgeAtMs: number }>
  | (Decided & Readonly<{ type: 'withdrawn' | 'returned' | 'closed' | 'rejected' }>);
