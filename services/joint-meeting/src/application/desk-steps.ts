import { decideAssign, decideClose, decideQueue, decideReturn, decideScreen } from '../domain/desk.ts';
import { decideLevelUp } from '../domain/ladder.ts';
import type { Order } from '../domain/item.ts';
import type { Rules } from '../domain/policy.ts';
import type { Cause, Items } from './ports.ts';

type On<More> = Readonly<{ itemId: string; by: string; cause: Cause }> & Readonly<More>;
export type DeskSteps = ReturnType<typeof makeDeskSteps>;

/** What the desk of the meeting does with one item: load, decide, save. */
export function makeDeskSteps({ items, rules }: Readonly<{ items: Items; rules: Rules }>) {
  return {
    screen: ({ itemId, cause, ...how }: On<{ summary: string; severalDepartments: boolean }>) =>
      items.change(itemId, cause, (item, nowMs) => decideScreen(item, how, nowMs)),
    queue: ({ itemId, cause, by }: On<unknown>) =>
      items.change(itemId, cause, (item, nowMs) => decideQueue(item, { by }, nowMs)),
    levelUp: ({ itemId, cause, by, reason }: On<{ reason: string }>) =>
      items.change(itemId, cause, (item, nowMs) => decideLevelUp(rules, item, { by, reason }, nowMs)),
    assign: ({ itemId, cause, by, order }: On<{ order: Omit<Order, 'by'> }>) =>
      items.change(itemId, cause, (item, nowMs) => decideAssign(rules, item, { ...order, by }, nowMs)),
    async giveBack({ itemId, cause, by, reason }: On<{ reason: string }>) {
      const demandId = (await items.find(itemId))?.state.demandId ?? '';
      const { found } = await items.page({ index: 'returned', equals: [demandId], limit: 1 });
      const returnedBefore = found.some(({ state }) => state.itemId !== itemId);
      return items.change(itemId, cause, (item, nowMs) => decideReturn(item, { by, reason, returnedBefore }, nowMs));
    },
    close: ({ itemId, cause, by, outcome }: On<{ outcome: string }>) =>
      items.change(itemId, cause, (item, nowMs) => decideClose(item, { by, outcome }, nowMs)),
  };
}
