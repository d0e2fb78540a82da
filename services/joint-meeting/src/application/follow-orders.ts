import { decideCancel, decideSend } from '../domain/decide-task.ts';
import { decideOrderExtended } from '../domain/extension.ts';
import type { Rules } from '../domain/policy.ts';
import type { TaskPart } from '../domain/task.ts';
import type { Cause, Ids, Items, Tasks } from './ports.ts';

type Sent = Readonly<{
  itemId: string;
  leadDeptId: string;
  coDeptIds: readonly string[];
  dueMs: number;
  trackerId: string;
  /** The fact that handed it out: the ids of the tasks derive from it. */
  orderId: string;
  cause: Cause;
}>;
/** Open tasks of one item: those of one order, and of the one before while it is being called off. */
const mostOpen = 100;

export type FollowOrders = ReturnType<typeof makeFollowOrders>;
type Ports = Readonly<{ items: Items; tasks: Tasks; ids: Ids; rules: Rules }>;

/**
 * An order goes to its departments: one task for each, one write for each. Tasks of an earlier order of the item are
 * called off first. Done twice, or broken off and begun again, it comes out the same.
 */
export function makeFollowOrders({ items, tasks, ids, rules }: Ports) {
  return {
    async send({ itemId, leadDeptId, coDeptIds, dueMs, trackerId, orderId, cause }: Sent): Promise<void> {
      const item = (await items.find(itemId))?.state;
      if (item === undefined) throw new Error('an order of an item that is not kept');
      const departments = [leadDeptId, ...coDeptIds.filter((dept) => dept !== leadDeptId)];
      const taskOf = (dept: string): string => ids.derived('dt', `${orderId}:${dept}`);
      await callOff(itemId, 'HANDED_OUT_ANEW', cause, new Set(departments.map(taskOf)));
      for (const deptId of departments) {
        const taskId = taskOf(deptId);
        const part: TaskPart = deptId === leadDeptId ? 'LEAD' : 'CO';
        // Prose is not in the fact. A later order than this one calls these tasks off at once.
        const instruction = item.order?.instruction ?? '';
        const charge = { taskId, itemId, communityId: item.communityId, deptId, part, dueMs, trackerId, instruction };
        await tasks.change(taskId, cause, (task, nowMs) => decideSend(task, charge, nowMs));
      }
    },
    /** The department that leads has more time: so has the order. */
    async extended({ itemId, dueMs, cause }: Readonly<{ itemId: string; dueMs: number; cause: Cause }>): Promise<void> {
      await items.change(itemId, cause, (item) => decideOrderExtended(rules, item, dueMs));
    },
    over: ({ itemId, reason, cause }: Readonly<{ itemId: string; reason: string; cause: Cause }>): Promise<void> =>
      callOff(itemId, reason, cause, new Set()),
  };

  async function callOff(itemId: string, reason: string, cause: Cause, but: ReadonlySet<string>): Promise<void> {
    const { found } = await tasks.page({ index: 'item', equals: [itemId], limit: mostOpen });
    for (const { state } of found) {
      if (but.has(state.taskId)) continue;
      await tasks.change(state.taskId, cause, (task, nowMs) => decideCancel(task, reason, nowMs));
    }
  }
}
