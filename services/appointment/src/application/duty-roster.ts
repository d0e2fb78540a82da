import { decideRoster, onDutyBy, type RosterCommand, type RosterRefusal, type Shift } from '../domain/duty-roster.ts';
import { serves } from '../domain/legal-people.ts';
import { dateOfDay } from '../domain/local-day.ts';
import { personNamed } from './legal-people.ts';
import type { Cause, Clock, DutyRosters, Ids, Lawyers, Outcome, Policy } from './ports.ts';

type Ports = Readonly<{ rosters: DutyRosters; lawyers: Lawyers; ids: Ids; clock: Clock; policy: Policy }>;
type Asker = Readonly<{ communityId: string; month: string; personId: string }>;

export type TellRoster = (
  asked: Asker &
    Readonly<{
      leadsIn: readonly string[];
      command: RosterCommand;
      cause: Extract<Cause, { kind: 'command' }>;
    }>,
) => Promise<Outcome<{ shiftId: string }, RosterRefusal>>;

/** Who leads the desk plans and assigns; lawyers take leave, take what is uncovered, and swap. */
export function makeTellRoster(ports: Ports): TellRoster {
  const { rosters, ids, policy } = ports;
  return async ({ communityId, month: given, personId, leadsIn, command, cause }) => {
    const month = command.type === 'plan' ? monthOf(command.startMs, policy) : given;
    const kept = { rosterId: rosterIdOf(ids, communityId, month), communityId, month };
    // Another person's use of the same command id is another command.
    const commandId = ids.derived('cmd', `${kept.rosterId}:${personId}:${cause.commandId}`);
    const lawyerId = 'lawyerId' in command ? command.lawyerId : '';
    const ask = {
      ...{ kept, command, newShiftId: ids.derived('sh', commandId) },
      who: await personNamed(ports, personId, leadsIn),
      named: lawyerId === '' ? undefined : await personNamed(ports, lawyerId, []),
    };
    return rosters.change(kept.rosterId, { ...cause, commandId }, (roster, nowMs) => decideRoster(roster, ask, nowMs));
  };
}

export type ListShifts = (
  asked: Asker & Readonly<{ uncovered: boolean }>,
) => Promise<Readonly<{ month: string; shifts: readonly Shift[] }>>;

/** The shifts of one month, soonest first, for lawyers who serve there; or those to come that nobody has. */
export function makeListShifts(ports: Ports): ListShifts {
  const { rosters, ids, clock, policy } = ports;
  return async ({ communityId, month: given, personId, uncovered }) => {
    const nowMs = clock.nowMs();
    const month = given === '' ? monthOf(nowMs, policy) : given;
    if (!serves(await personNamed(ports, personId, []), communityId)) return { month, shifts: [] };
    const shifts = (await rosters.find(rosterIdOf(ids, communityId, month)))?.state.shifts ?? [];
    const asked = uncovered ? shifts.filter(({ lawyerId, endMs }) => lawyerId === '' && endMs > nowMs) : shifts;
    return { month, shifts: asked.toSorted((a, b) => a.startMs - b.startMs) };
  };
}

/** Who the roster says is on duty now at a desk; undefined = it says nothing. A night shift may be of the month before. */
export async function onDutyNow(ports: Ports, communityId: string): Promise<readonly string[] | undefined> {
  const { rosters, ids, clock, policy } = ports;
  const nowMs = clock.nowMs();
  const months = new Set([nowMs, nowMs - 12 * 3_600_000].map((ms) => monthOf(ms, policy)));
  const found = await Promise.all([...months].map((month) => rosters.find(rosterIdOf(ids, communityId, month))));
  const said = found.flatMap((roster) => onDutyBy(roster?.state, nowMs) ?? []);
  return found.every((roster) => onDutyBy(roster?.state, nowMs) === undefined) ? undefined : said;
}

function rosterIdOf(ids: Ids, communityId: string, month: string): string {
  return ids.derived('dr', `${communityId}:${month}`);
}

function monthOf(atMs: number, { utcOffsetMinutes }: Policy): string {
  return dateOfDay(atMs, { utcOffsetMinutes, dayBeginsMinute: 0 }).slice(0, 7);
}
