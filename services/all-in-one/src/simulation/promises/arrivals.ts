import { type Data, text, whole } from '../history.ts';
import type { Availability } from './availability.ts';
import { clockErrorMs, type Checker, type Scene } from './scene.ts';

const second = 1_000;
const minute = 60 * second;
/** R7, by clock of the task. */
const clockMs: Readonly<Record<string, number>> = { ACKNOWLEDGE: 15 * minute, ON_SITE: 120 * minute };
/** As in clocks.ts: a sweep looks at least this often. */
const sweepMs = 30 * second;
const graceMs = 10 * second;
const over = new Set(['SEEN', 'REACHED', 'HANDED_TO_120', 'HANDED_TO_110']);

/**
 * A door that nobody answers. P19: it has its task, and a household's plan names the one that is open, no other. P17, P18:
 * each clock of the task is told once, in time, never early. I14: each month of a plan has one end, and the one that runs is
 * the month of today.
 */
export function arrivalsKept({ world, linli, history }: Scene, availability: Availability): Checker {
  const told = new Set<string>();
  const raised = new Map<string, string>();

  history.onFact('appointment.visit-plan.v1/unanswered', (data) => {
    raised.set(text(data, 'mustArriveId'), text(data['plan'] as Data, 'planId'));
  });
  history.onFact('appointment.must-arrive.v1/late', (data, _entry, { after, atMs }) => {
    const what = text(data, 'what');
    const task = after.state as Data;
    const name = `${text(task, 'mustArriveId')} ${what}`;
    if (told.has(name)) world.violate('P17', `${name} is told twice`);
    told.add(name);
    const dueMs = whole(task, 'raisedAtMs') + (clockMs[what] ?? 0);
    if (atMs < dueMs - 2 * clockErrorMs) world.violate('P18', `${name} is told ${dueMs - atMs} ms early`);
  });

  const store = () => linli.stores.get('appointment')?.engine;
  const overdue = (): void => {
    for (const { id, state } of store()?.all('must-arrive') ?? []) {
      const task = state as Data;
      const done = over.has(text(task, 'state')) || text(task, 'state') === 'ON_SITE';
      const late = task['late'] as readonly string[];
      for (const [what, ms] of Object.entries(clockMs)) {
        const runs = !done && (what === 'ON_SITE' || text(task, 'state') === 'RAISED');
        if (!runs || late.includes(what)) continue;
        const dueMs = whole(task, 'raisedAtMs') + ms;
        const awayMs = availability.awayMs('appointment', dueMs, world.kernel.nowMs);
        if (world.kernel.nowMs > dueMs + sweepMs + 2 * clockErrorMs + awayMs + graceMs)
          world.violate('P17', `${id} ${what} ran out ${world.kernel.nowMs - dueMs} ms ago, and nobody was told`);
      }
    }
  };
  const look = (): void => {
    overdue();
    world.kernel.after(600 * second, look);
  };
  world.kernel.after(600 * second, look);

  return {
    atRest() {
      overdue();
      const tasks = new Map((store()?.all('must-arrive') ?? []).map(({ id, state }) => [id, state as Data]));
      for (const [mustArriveId, planId] of raised)
        if (!tasks.has(mustArriveId))
          world.violate('P19', `${planId} waits for ${mustArriveId}, and there is no such task`);
      for (const { id, state } of store()?.all('visit-plan') ?? []) monthsOf(world, id, state as Data);
      const named = new Set<string>();
      for (const { id, state } of store()?.all('visit-plan') ?? []) {
        const open = text(state as Data, 'mustArriveId');
        if (open === '') continue;
        named.add(open);
        const task = tasks.get(open);
        if (task === undefined || over.has(text(task, 'state')))
          world.violate('P19', `${id} waits for ${open}, and nobody goes there any more`);
      }
      for (const [id, task] of tasks)
        if (!over.has(text(task, 'state')) && !named.has(id))
          world.violate('P19', `${id} is open, and its household waits for no one`);
    },
  };
}

function monthsOf(world: Scene['world'], id: string, plan: Data): void {
  const running = plan['month'] as Data | null;
  if (running === null) return;
  const today = localMonth(world.kernel.nowMs);
  const month = text(running, 'month');
  // Who looks within the promised time of midnight may still see the month before.
  if (month !== today && month !== localMonth(world.kernel.nowMs - sweepMs - 2 * clockErrorMs - graceMs))
    world.violate('I14', `${id} is in ${month}, and it is ${today}`);
  const ended = (plan['past'] as readonly Data[]).map((one) => text(one, 'month'));
  if (new Set([...ended, month]).size !== ended.length + 1)
    world.violate('I14', `${id} ended a month twice: ${ended.join()}`);
}

/** YYYY-MM at UTC+8. */
function localMonth(atMs: number): string {
  return new Date(atMs + 8 * 3_600_000).toISOString().slice(0, 7);
}
