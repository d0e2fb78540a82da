import { type Data, parts, text, whole } from '../history.ts';
import type { Checker, Scene } from './scene.ts';

const minuteMs = 60_000;
/** What has only just happened may still be on its way; in a storm for longer. */
const settlingMs = 2 * minuteMs;
const stormMs = 45 * minuteMs;
const sitting = new Set(['NOTICED', 'CONVENED', 'MINUTED']);

/**
 * Joint meetings. I10: whatever the chair signs has what its kind needs. P19: an item on an agenda is on that of a meeting
 * which has not ended, so nothing that was put before the departments is forgotten; and nothing goes out before the chair
 * has signed.
 */
export function meetingsKept({ world, linli, history }: Scene): Checker {
  const signed = new Set<string>();
  /** Since when a meeting has nothing more to say. */
  const over = new Map<string, number>();

  history.onFact('meeting.meeting.v1/signed', (_data, _entry, { after }) => {
    const meeting = after.state as Data;
    const meetingId = text(meeting, 'meetingId');
    signed.add(meetingId);
    over.set(meetingId, world.kernel.nowMs);
    for (const point of parts(meeting, 'agenda')) {
      const decision = point['resolution'] as Data | null;
      if (decision === null) continue;
      const lacks = lackOf(decision);
      if (lacks !== '') world.violate('I10', `${meetingId}: a ${text(decision, 'kind')} without ${lacks} is signed`);
    }
  });
  history.onFact('meeting.meeting.v1/cancelled', (data) => over.set(text(data, 'meetingId'), world.kernel.nowMs));
  history.onChange('item', (before, after) => {
    const [was, is] = [before as Data | undefined, after as Data];
    if (was === undefined || text(was, 'state') !== 'ON_AGENDA' || text(is, 'state') !== 'ASSIGNED') return;
    if (!signed.has(text(is, 'meetingId')))
      world.violate('I10', `${text(is, 'itemId')} is handed out, and ${text(is, 'meetingId')} is not signed`);
  });

  const look = (): void => {
    for (const { id, state } of linli.stores.get('joint-meeting')?.engine.all('item') ?? []) {
      const meetingId = text(state as Data, 'meetingId');
      if (
        text(state as Data, 'state') === 'ON_AGENDA' &&
        (over.get(meetingId) ?? Infinity) < world.kernel.nowMs - stormMs
      )
        world.violate('P19', `${id} is on the agenda of ${meetingId}, which has long been over`);
    }
    world.kernel.after(10 * minuteMs, look);
  };
  world.kernel.after(10 * minuteMs, look);

  return {
    atRest() {
      const store = linli.stores.get('joint-meeting')?.engine;
      const states = new Map(
        (store?.all('meeting') ?? []).map(({ id, state, changedAtMs }) => [
          id,
          { state: text(state as Data, 'state'), changedAtMs },
        ]),
      );
      for (const { id, state, changedAtMs } of store?.all('item') ?? []) {
        const item = state as Data;
        const meeting = states.get(text(item, 'meetingId'));
        if (text(item, 'state') !== 'ON_AGENDA') continue;
        const lately = Math.max(changedAtMs, meeting?.changedAtMs ?? 0) > world.kernel.nowMs - settlingMs;
        if (!lately && !sitting.has(meeting?.state ?? ''))
          world.violate(
            'P19',
            `${id} is on the agenda of ${text(item, 'meetingId')}, which is ${meeting?.state ?? 'unknown'}`,
          );
      }
    },
  };
}

/** Written from docs/rules.md §0.14, not from the code. */
function lackOf(decision: Data): string {
  const kind = text(decision, 'kind');
  if (text(decision, 'trackerId') === '') return 'tracker';
  if (['ASSIGN', 'FUND', 'POLICY'].includes(kind) && text(decision, 'leadDeptId') === '') return 'lead';
  if (kind !== 'LEVEL_UP' && whole(decision, 'dueMs') === 0) return 'day';
  if (kind === 'LEVEL_UP' && text(decision, 'level') === '') return 'level';
  return kind === 'REJECT' && text(decision, 'reason') === '' ? 'reason' : '';
}
