/** More time for a department (R19): asked for before the day, with a reason; granted by somebody else, once, twice where several departments are needed. */

import { decided, refused, type Decision } from './decision.ts';
import type { Item, ItemEvent, ItemState } from './item.ts';
import type { Policy, Rules } from './policy.ts';
import { isOpenTask, type Task, type TaskEvent, type TaskState } from './task.ts';
import { urgeAtMs } from './urge.ts';

export type ExtensionRefusal =
  | 'DEPT_TASK_UNKNOWN'
  | 'DEPT_TASK_STATE'
  | 'REASON_MISSING'
  | 'EXTENSION_TOO_LATE'
  | 'EXTENSION_DAY_WRONG'
  | 'EXTENSION_PENDING'
  | 'EXTENSIONS_USED'
  | 'EXTENSION_UNKNOWN'
  | 'OWN_REQUEST';
type Judged = Decision<TaskEvent, TaskState, ExtensionRefusal>;

const atWork: readonly TaskState[] = ['ACKNOWLEDGED', 'IN_PROGRESS', 'SENT_BACK'];

export function decideRequestExtension(
  policy: Policy,
  task: Task | undefined,
  asked: Readonly<{ by: string; reason: string; untilMs: number; severalDepartments: boolean }>,
  nowMs: number,
): Judged {
  if (task === undefined) return refused('DEPT_TASK_UNKNOWN');
  if (!atWork.includes(task.state)) return refused('DEPT_TASK_STATE');
  const { by, reason, untilMs, severalDepartments } = asked;
  if (reason === '') return refused('REASON_MISSING');
  if (nowMs >= task.dueMs) return refused('EXTENSION_TOO_LATE');
  if (untilMs <= task.dueMs) return refused('EXTENSION_DAY_WRONG');
  if (task.extension?.state === 'REQUESTED') return refused('EXTENSION_PENDING');
  const most = severalDepartments ? policy.extensions.several : policy.extensions.one;
  if (task.extended >= most) return refused('EXTENSIONS_USED');
  return decided([{ type: 'extension-requested', untilMs, atMs: nowMs, by, note: reason }], task.state);
}

/** Granted: the new day holds from now on. Denied: the old one does. */
export function decideExtension(
  task: Task | undefined,
  { by, grant, note }: Readonly<{ by: string; grant: boolean; note: string }>,
  nowMs: number,
): Judged {
  if (task === undefined) return refused('DEPT_TASK_UNKNOWN');
  if (!isOpenTask(task)) return refused('DEPT_TASK_STATE');
  const { extension } = task;
  if (extension?.state !== 'REQUESTED') return refused('EXTENSION_UNKNOWN');
  if (by === extension.by) return refused('OWN_REQUEST');
  const said = { atMs: nowMs, by, note };
  return decided([{ type: grant ? 'extended' : 'extension-denied', ...said }], task.state);
}

/** The department that leads has more time: its order is urged from the new day on, not from the old one. */
export function decideOrderExtended(
  rules: Rules,
  item: Item | undefined,
  dueMs: number,
): Decision<ItemEvent, ItemState | null, never> {
  if (item?.state !== 'ASSIGNED' || item.order === null || dueMs <= item.order.dueMs)
    return decided([], item?.state ?? null);
  const next = urgeAtMs(rules, { dueMs }, 0);
  return decided([{ type: 'order-extended', dueMs, urgeAtMs: next ?? dueMs }], item.state);
}
