import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import { evolveTask, isOpenTask, type Task, type TaskEvent } from '../../domain/task.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Tasks of departments; told to nobody yet. Lists show what is not over, the earliest day first. */
export function keepTasks(keeping: Keeping): Documents<Task, TaskEvent> {
  return documents<Task, TaskEvent>(keeping, {
    collection: { name: 'task', indexes: { item: ['itemId', 'dueMs'], area: ['communityId', 'dueMs'] } },
    evolve: evolveTask,
    facts: () => [],
    dueAtMs: () => null,
    keys: (task) =>
      isOpenTask(task)
        ? { item: [task.itemId, task.dueMs], area: [task.communityId, task.dueMs] }
        : { item: null, area: null },
  });
}
