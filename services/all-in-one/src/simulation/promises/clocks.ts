import { type Data, parts, text, whole } from '../history.ts';
import type { Availability } from './availability.ts';
import { clockErrorMs, type Checker, type Scene } from './scene.ts';

const second = 1_000;
/** S: a sweep looks at least this often. */
const sweepMs = 30 * second;
const graceMs = 10 * second;

/**
 * P17 (I7): a clock that ran out is told at D + S + 2ε + U(D) + 10 s at the latest, once. P18 (I8): never before D − 2ε,
 * and paused time does not count.
 */
export function clocksKept({ world, linli, history }: Scene, availability: Availability): Checker {
  const told = new Set<string>();

  const latest = (dueMs: number, atMs: number): number => {
    const awayMs = availability.awayMs('needs-intake', dueMs, atMs);
    return dueMs + sweepMs + 2 * clockErrorMs + awayMs + graceMs;
  };

  history.onFact('needs.demand.v1/clock-breached', (data, _entry, { atMs }) => {
    const dueMs = whole(data, 'dueMs');
    const name = `${text(data, 'demandId')} ${text(data, 'clock')} ${whole(data, 'clockVersion')}`;
    if (told.has(name)) world.violate('P17', `${name} is told twice`);
    told.add(name);
    if (atMs < dueMs - 2 * clockErrorMs) world.violate('P18', `${name} is told ${dueMs - atMs} ms early`);
    const lateMs = atMs - latest(dueMs, atMs);
    if (lateMs > 0) world.violate('P17', `${name} is told ${atMs - dueMs} ms late, ${lateMs} more than promised`);
  });

  history.onChange('demand', (before, after, { write }) => {
    const was = parts(before as Data | undefined, 'clocks');
    for (const clock of parts(after as Data, 'clocks')) {
      const earlier = was.find(
        (one) => text(one, 'kind') === text(clock, 'kind') && whole(one, 'version') === whole(clock, 'version'),
      );
      if (earlier === undefined || text(earlier, 'state') !== 'PAUSED' || text(clock, 'state') !== 'RUNNING') continue;
      if (whole(earlier, 'breachedMs') > 0) continue;
      world.mark('clock:resumed');
      const pausedMs = write.changedAtMs - whole(earlier, 'pausedMs');
      const movedMs = whole(clock, 'dueMs') - whole(earlier, 'dueMs');
      if (clock['office'] !== true && Math.abs(movedMs - pausedMs) > 1) {
        world.violate('P18', `${text(clock, 'kind')} paused ${pausedMs} ms and moved by ${movedMs}`);
      }
    }
  });

  const overdue = (): void => {
    for (const { id, state } of linli.stores.get('needs-intake')?.engine.all('demand') ?? []) {
      for (const clock of parts(state as Data, 'clocks')) {
        if (text(clock, 'state') !== 'RUNNING' || whole(clock, 'breachedMs') > 0) continue;
        const dueMs = whole(clock, 'dueMs');
        if (world.kernel.nowMs > latest(dueMs, world.kernel.nowMs)) {
          world.violate(
            'P17',
            `${id} ${text(clock, 'kind')} ran out ${world.kernel.nowMs - dueMs} ms ago, and nobody was told`,
          );
          return;
        }
      }
    }
  };
  const look = (): void => {
    overdue();
    world.kernel.after(600 * second, look);
  };
  world.kernel.after(600 * second, look);

  return { atRest: overdue };
}
