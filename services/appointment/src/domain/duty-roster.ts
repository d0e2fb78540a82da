/**
 * Duty roster (值班表): who sits at the legal aid desk of one community in one month, shift by shift. A shift that nobody has
 * is uncovered and stays listed until somebody takes it. One document for a community and month.
 */

import { decided, refused, type Decision } from './decision.ts';
import { serves, type Person } from './legal-people.ts';

export type Shift = Readonly<{
  shiftId: string;
  startMs: number;
  endMs: number;
  /** Empty = uncovered. */
  lawyerId: string;
  /** Who cannot come after all, and why. */
  leaves: readonly Readonly<{ lawyerId: string; reason: string; atMs: number }>[];
  /** The shift of somebody else that its lawyer would take for this one; empty = none. */
  swapForId: string;
}>;

export type DutyRoster = Readonly<{ rosterId: string; communityId: string; month: string; shifts: readonly Shift[] }>;

type Kept = Omit<DutyRoster, 'shifts'>;
export type RosterEvent =
  | Readonly<{ type: 'planned'; kept: Kept; shift: Shift }>
  /** Shifts as they are now, by their ids. */
  | Readonly<{ type: 'changed'; shifts: readonly Shift[] }>;

export type RosterCommand =
  | Readonly<{ type: 'plan'; startMs: number; endMs: number; lawyerId: string }>
  | Readonly<{ type: 'assign'; shiftId: string; lawyerId: string }>
  | Readonly<{ type: 'leave'; shiftId: string; reason: string }>
  | Readonly<{ type: 'take'; shiftId: string }>
  | Readonly<{ type: 'offerSwap'; shiftId: string; forShiftId: string }>
  | Readonly<{ type: 'acceptSwap'; shiftId: string; forShiftId: string }>;

export type RosterRefusal =
  | 'SHIFT_UNKNOWN'
  | 'SHIFT_OVER'
  | 'SHIFT_TAKEN'
  | 'SHIFT_OVERLAP'
  | 'SHIFT_TIMES_WRONG'
  | 'SWAP_NOT_OFFERED'
  | 'ROSTER_FULL'
  | 'DESK_LEAD_ONLY'
  | 'LAWYER_NOT_SUITABLE'
  | 'REASON_MISSING';

type RosterDecision = Decision<RosterEvent, { shiftId: string }, RosterRefusal>;
export type RosterAsk = Readonly<{
  kept: Kept;
  command: RosterCommand;
  who: Person;
  /** Who is to have the shift, as the ledger knows them; undefined = nobody is named. */
  named: Person | undefined;
  newShiftId: string;
}>;

const longestMs = 12 * 3_600_000;
/** More than eight shifts a day. */
const shiftsPerMonth = 256;

export function decideRoster(roster: DutyRoster | undefined, ask: RosterAsk, nowMs: number): RosterDecision {
  const { command, who, kept } = ask;
  const isOfDesk = serves(who, kept.communityId);
  const leads = isOfDesk && who.leadsIn.includes(kept.communityId);
  const shifts = roster?.shifts ?? [];
  if (command.type === 'plan')
    return leads ? decidePlan(shifts, { ...ask, command }, nowMs) : refused('DESK_LEAD_ONLY');
  const shift = shifts.find(({ shiftId }) => shiftId === command.shiftId);
  if (shift === undefined || !isOfDesk) return refused('SHIFT_UNKNOWN');
  if (nowMs >= shift.endMs) return refused('SHIFT_OVER');
  const own = shift.lawyerId === who.personId;
  switch (command.type) {
    case 'assign':
      if (!leads) return refused('DESK_LEAD_ONLY');
      return given(shifts, shift, ask.named, kept.communityId);
    case 'leave': {
      if (!own && !(leads && shift.lawyerId !== '')) return refused('SHIFT_UNKNOWN');
      if (command.reason === '') return refused('REASON_MISSING');
      const leave = { lawyerId: shift.lawyerId, reason: command.reason, atMs: nowMs };
      return changed(shift.shiftId, { ...shift, lawyerId: '', swapForId: '', leaves: [...shift.leaves, leave] });
    }
    case 'take':
      return shift.lawyerId === '' ? given(shifts, shift, who, kept.communityId) : refused('SHIFT_TAKEN');
    case 'offerSwap': {
      const other = shifts.find(({ shiftId }) => shiftId === command.forShiftId);
      if (!own || other === undefined || other.lawyerId === '' || other.lawyerId === who.personId)
        return refused('SHIFT_UNKNOWN');
      if (nowMs >= other.endMs) return refused('SHIFT_OVER');
      return changed(shift.shiftId, { ...shift, swapForId: other.shiftId });
    }
    case 'acceptSwap':
      return own ? decideSwap(shifts, shift, command.forShiftId, nowMs) : refused('SHIFT_UNKNOWN');
  }
}

function decidePlan(
  shifts: readonly Shift[],
  { command, named, kept, newShiftId }: RosterAsk & Readonly<{ command: Extract<RosterCommand, { type: 'plan' }> }>,
  nowMs: number,
): RosterDecision {
  const { startMs, endMs } = command;
  const whole = Number.isSafeInteger(startMs) && Number.isSafeInteger(endMs);
  if (!whole || startMs < nowMs || endMs <= startMs || endMs - startMs > longestMs) return refused('SHIFT_TIMES_WRONG');
  if (shifts.length >= shiftsPerMonth) return refused('ROSTER_FULL');
  const shift: Shift = { shiftId: newShiftId, startMs, endMs, lawyerId: '', leaves: [], swapForId: '' };
  if (command.lawyerId === '') return decided([{ type: 'planned', kept, shift }], { shiftId: newShiftId });
  const no = refusedFor(shifts, shift, named, kept.communityId);
  if (no !== undefined) return refused(no);
  const covered = { ...shift, lawyerId: command.lawyerId };
  return decided([{ type: 'planned', kept, shift: covered }], { shiftId: newShiftId });
}

/** What the other lawyer has offered, if it still stands: each has the shift of the other. */
function decideSwap(shifts: readonly Shift[], mine: Shift, forShiftId: string, nowMs: number): RosterDecision {
  const theirs = shifts.find(({ shiftId, swapForId }) => shiftId === forShiftId && swapForId === mine.shiftId);
  if (theirs === undefined) return refused('SWAP_NOT_OFFERED');
  if (nowMs >= theirs.endMs) return refused('SHIFT_OVER');
  const rest = shifts.filter((one) => one !== mine && one !== theirs);
  if (overlaps(rest, mine, theirs.lawyerId) || overlaps(rest, theirs, mine.lawyerId)) return refused('SHIFT_OVERLAP');
  const swapped = [
    { ...mine, lawyerId: theirs.lawyerId, swapForId: '' },
    { ...theirs, lawyerId: mine.lawyerId, swapForId: '' },
  ];
  return decided([{ type: 'changed', shifts: swapped }], { shiftId: forShiftId });
}

function given(shifts: readonly Shift[], shift: Shift, to: Person | undefined, communityId: string): RosterDecision {
  const no = refusedFor(shifts, shift, to, communityId);
  if (no !== undefined || to === undefined) return refused(no ?? 'LAWYER_NOT_SUITABLE');
  return changed(shift.shiftId, { ...shift, lawyerId: to.personId, swapForId: '' });
}

function refusedFor(
  shifts: readonly Shift[],
  shift: Shift,
  to: Person | undefined,
  communityId: string,
): RosterRefusal | undefined {
  if (to === undefined || !serves(to, communityId)) return 'LAWYER_NOT_SUITABLE';
  const others = shifts.filter(({ shiftId }) => shiftId !== shift.shiftId);
  return overlaps(others, shift, to.personId) ? 'SHIFT_OVERLAP' : undefined;
}

/** Nobody sits at two desks at once. */
function overlaps(shifts: readonly Shift[], { startMs, endMs }: Shift, lawyerId: string): boolean {
  return shifts.some((one) => one.lawyerId === lawyerId && one.startMs < endMs && startMs < one.endMs);
}

function changed(shiftId: string, shift: Shift): RosterDecision {
  return decided([{ type: 'changed', shifts: [shift] }], { shiftId });
}

export function evolveRoster(roster: DutyRoster | undefined, event: RosterEvent): DutyRoster {
  if (event.type === 'planned') return { ...event.kept, shifts: [...(roster?.shifts ?? []), event.shift] };
  if (roster === undefined) throw new Error('changed before planned');
  const now = new Map(event.shifts.map((shift) => [shift.shiftId, shift]));
  return { ...roster, shifts: roster.shifts.map((shift) => now.get(shift.shiftId) ?? shift) };
}

/** Who the roster says is on duty; undefined = it says nothing about this instant, and the hours of the ledger hold. */
export function onDutyBy(roster: DutyRoster | undefined, atMs: number): readonly string[] | undefined {
  const running = (roster?.shifts ?? []).filter(({ startMs, endMs }) => startMs <= atMs && atMs < endMs);
  return running.length === 0 ? undefined : running.map(({ lawyerId }) => lawyerId).filter((id) => id !== '');
}
