import { type Data, parts, text, whole } from '../history.ts';
import type { Availability } from './availability.ts';
import { clockErrorMs, type Checker, type Scene } from './scene.ts';

const second = 1_000;
const minute = 60 * second;
/** As in clocks.ts: a sweep looks at least this often. */
const sweepMs = 30 * second;
const graceMs = 10 * second;
/** What has only just happened may still be on its way. */
const settlingMs = 2 * minute;
const open = new Set(['UNDER_REVIEW', 'MATERIALS_AWAITED', 'GRANTED', 'ACTIVE']);

/**
 * A rider's case. P17, P18 (I7): the end of a review and of an appointment, and each alarm of every other term, is told once,
 * in time, and never early. P19: no demand is left with a lawyer whose file is over, and none goes on without one.
 */
export function legalKept({ world, linli, history }: Scene, availability: Availability): Checker {
  const told = new Set<string>();

  history.onFact('appointment.legal-file.v1/alarmed', (data, _entry, { after, atMs }) => {
    const { stage } = after.state as unknown as { stage: Data };
    const [alarm, dueMs] = [text(data, 'alarm'), Number(text(data, 'dueMs'))];
    const name = `${text(data, 'fileId')} ${alarm} ${dueMs}`;
    // Two limitations, or two instalments, may end at one time.
    const terms = ['limitations', 'settlements'].flatMap((list) => parts(after.state as Data, list)).length;
    if (told.has(name) && (alarm.startsWith('REVIEW') || alarm.startsWith('APPOINT') || terms < 2))
      world.violate('P17', `${name} is told twice`);
    told.add(name);
    const warned = alarm.endsWith('SOON') ? whole(stage, 'warnMs') : dueMs;
    const fromMs = ['LIMITATION_AHEAD', 'LIMITATION_NEAR', 'ACT_FIRST'].includes(alarm) ? 0 : warned;
    if (atMs < fromMs - 2 * clockErrorMs) world.violate('P18', `${name} is told ${fromMs - atMs} ms early`);
  });

  const files = (): Data[] =>
    (linli.stores.get('appointment')?.engine.all('legal-file') ?? []).map(({ state }) => state as Data);
  const overdue = (): void => {
    for (const file of files()) {
      const fileId = text(file, 'fileId');
      for (const [alarm, dueMs] of endsOf(file)) {
        if (told.has(`${fileId} ${alarm} ${dueMs}`)) continue;
        const awayMs = availability.awayMs('appointment', dueMs, world.kernel.nowMs);
        if (world.kernel.nowMs > dueMs + sweepMs + 2 * clockErrorMs + awayMs + graceMs)
          world.violate('P17', `${fileId} ${alarm} came ${world.kernel.nowMs - dueMs} ms ago, and nobody was told`);
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
      const ofDemand = new Map(files().map((file) => [text(file, 'demandId'), file]));
      for (const { state, changedAtMs } of linli.stores.get('needs-intake')?.engine.all('demand') ?? []) {
        const { demandId, owner, stage } = state as unknown as { demandId: string; owner: Data; stage: Data };
        const withLawyer = text(owner, 'role') === 'PROVIDER_MEMBER' && stage['visit'] === null;
        if (text(stage, 'state') !== 'IN_SERVICE' || !withLawyer || changedAtMs > world.kernel.nowMs - settlingMs)
          continue;
        const file = ofDemand.get(demandId);
        const at = text((file?.['stage'] ?? {}) as Data, 'state');
        if (!open.has(at)) world.violate('P19', `${demandId} is with a lawyer whose file is ${at || 'not there'}`);
      }
    },
  };
}

/** Ends that the file itself names, whatever the rules say of warnings before. */
function endsOf(file: Data): readonly (readonly [alarm: string, dueMs: number])[] {
  const stage = file['stage'] as Data;
  switch (text(stage, 'state')) {
    case 'UNDER_REVIEW':
      return [['REVIEW_LATE', whole(stage, 'decideByMs')]];
    case 'GRANTED':
      return [['APPOINTMENT_LATE', whole(stage, 'appointByMs')]];
    default:
      return [];
  }
}
