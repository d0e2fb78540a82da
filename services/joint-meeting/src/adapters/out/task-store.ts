import type { Clock } from '@linli/env';
import { factOf } from '@linli/proto';
import { documents, type Documents, type Store } from '@linli/store';

import { evolveTask, isOpenTask, taskAsKept, type Task, type TaskEvent } from '../../domain/task.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Tasks of departments; of them it is told only that one has more time. Lists show what is not over, the earliest day first; by its item what was accepted is found too. */
export function keepTasks(keeping: Keeping): Documents<Task, TaskEvent> {
  return documents<Task, TaskEvent>(keeping, {
    collection: {
      name: 'task',
      indexes: {
        item: ['itemId', 'dueMs'],
        area: ['communityId', 'dueMs'],
        department: ['communityId', 'deptId', 'dueMs'],
      },
    },
    asKept: taskAsKept,
    evolve: evolveTask,
    facts: (event, { taskId, itemId, part, dueMs }) =>
      event.type === 'extended'
        ? [factOf('meeting.task.v1/extended', { taskId, itemId, part, dueMs: String(dueMs) })]
        : [],
    dueAtMs: () => null,
    keys: (task) => ({
      item: task.state === 'CANCELLED' ? null : [task.itemId, task.dueMs],
      area: isOpenTask(task) ? [task.communityId, task.dueMs] : null,
      department: isOpenTask(task) ? [task.communityId, task.deptId, task.dueMs] : null,
    }),
  });
}
