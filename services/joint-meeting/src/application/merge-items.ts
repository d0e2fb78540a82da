import { decideJoin, decideLeave, decideMerge, decideSplit } from '../domain/desk.ts';
import type { Member } from '../domain/item.ts';
import type { Cause, Items, Policy } from './ports.ts';

type Ports = Readonly<{ items: Items; policy: Policy }>;

export type MergeItem = ReturnType<typeof makeMergeItem>;
export type SplitItem = ReturnType<typeof makeSplitItem>;
export type FollowMerges = ReturnType<typeof makeFollowMerges>;

/** Puts an item to another one. The other takes its demand in when it hears of it (FollowMerges). */
export function makeMergeItem({ items, policy }: Ports) {
  return async (command: Readonly<{ itemId: string; intoItemId: string; by: string; cause: Cause }>) => {
    const { itemId, intoItemId, by, cause } = command;
    const target = await items.find(intoItemId);
    const how = { by, into: target?.state, mostMembers: policy.mostMembers };
    return items.change(itemId, cause, (item, nowMs) => decideMerge(item, how, nowMs));
  };
}

/** Takes an item out of the one it was put to. */
export function makeSplitItem({ items }: Pick<Ports, 'items'>) {
  return ({ itemId, by, reason, cause }: Readonly<{ itemId: string; by: string; reason: string; cause: Cause }>) =>
    items.change(itemId, cause, (item, nowMs) => decideSplit(item, { by, reason }, nowMs));
}

/** The other side of a merge. An item that could not take another in gives it back to the desk. */
export function makeFollowMerges({ items, policy }: Ports) {
  return {
    async join({ member, into, cause }: Readonly<{ member: Member; into: string; cause: Cause }>): Promise<void> {
      const joined = await items.change(into, cause, (item) => decideJoin(item, member, policy.mostMembers));
      if (joined.ok) return;
      await items.change(member.itemId, cause, (item, nowMs) =>
        decideSplit(item, { by: '', reason: joined.refusal }, nowMs),
      );
    },
    async leave({ itemId, from, cause }: Readonly<{ itemId: string; from: string; cause: Cause }>): Promise<void> {
      await items.change(from, cause, (item) => decideLeave(item, itemId));
    },
    async gone({ itemId, cause }: Readonly<{ itemId: string; cause: Cause }>): Promise<void> {
      const into = (await items.find(itemId))?.state.into ?? '';
      if (into !== '') await items.change(into, cause, (item) => decideLeave(item, itemId));
    },
  };
}
