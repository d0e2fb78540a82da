import type { Ledger } from '../ledger.ts';
import type { Command, Town } from './town.ts';

const minute = 60_000;
const hourMs = 60 * minute;
const attempts = 4;

/** Red households where somebody lives alone; and the grid workers who call, knock, and go there when nobody answers. */
export function roundPeople(town: Town, ledger: Ledger, hours: number): void {
  for (const householdId of ledger.households()) for (let n = 0; n < attempts; n++) tries(town, householdId, n, hours);
  town.hears('appointment.must-arrive.v1/raised', ({ task }) => {
    if (task !== undefined) goesThere(town, task.mustArriveId);
  });
}

/** Most doors stay shut here: a kind town would raise no alarm. */
function tries(town: Town, householdId: string, n: number, hours: number): void {
  const id = `${householdId}:${n}`;
  const fate = town.draw('tries', id);
  const [how, result] =
    fate < 0.4
      ? ['VISIT', 'NOT_MET']
      : fate < 0.7
        ? ['CALL', 'NOT_MET']
        : fate < 0.85
          ? ['VISIT', 'SEEN']
          : ['CALL', 'REACHED'];
  town.asks({
    what: 'try',
    id,
    role: 'GRID_WORKER',
    afterMs: minute + Math.round(town.draw('when', id) * hours * 0.8 * hourMs),
    call: (command) => town.doors.appointment.RecordAttempt({ command, householdId, how, result }),
  });
}

/** Taken on soon, late or never; gone to in time or not; and in the end seen, reached or handed over. */
function goesThere(town: Town, mustArriveId: string): void {
  const { appointment } = town.doors;
  const fate = town.draw('goes', mustArriveId);
  const who = { id: mustArriveId, role: 'GRID_WORKER' };
  const takenMs = fate > 0.8 ? 40 * minute : town.takes('taken', mustArriveId, 6 * minute);
  const thereMs = takenMs + (fate < 0.15 ? 150 * minute : town.takes('there', mustArriveId, 20 * minute));
  if (fate > 0.1)
    town.asks({
      ...{ ...who, what: 'take on', afterMs: takenMs },
      call: (command) => appointment.AcknowledgeMustArrive({ command, mustArriveId }),
    });
  const seen = fate < 0.6;
  if (seen)
    town.asks({
      ...{ ...who, what: 'on site', afterMs: thereMs },
      call: (command) => appointment.ReachPlace({ command, mustArriveId }),
    });
  // Who says so from the office is not believed.
  if (fate < 0.2)
    town.asks({
      ...{ ...who, what: 'seen from afar', afterMs: takenMs },
      call: (command) => appointment.EndMustArrive({ command, mustArriveId, ending: 'SEEN' }),
    });
  const ending = seen ? 'SEEN' : fate < 0.9 ? 'REACHED' : 'HANDED_TO_120';
  const call = (command: Command) => appointment.EndMustArrive({ command, mustArriveId, ending });
  town.asks({ ...who, what: 'end', afterMs: thereMs + town.takes('end', mustArriveId, 10 * minute), call });
}
