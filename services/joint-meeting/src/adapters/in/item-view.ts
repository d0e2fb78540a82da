import type { ChainLink } from '@linli/proto/gen/linli/meeting/v1/ChainLink';
import type { ItemOrder } from '@linli/proto/gen/linli/meeting/v1/ItemOrder';
import type { ItemView } from '@linli/proto/gen/linli/meeting/v1/ItemView';

import type { Found } from '../../application/ports.ts';
import type { Item, Order } from '../../domain/item.ts';

/** One item as its readers see it, with its chain in the order of time. */
export function itemView({ state: item, version }: Found<Item>): ItemView {
  const { itemId, demandId, state, level, triggers, communityId, gridId, type, ownerId, raisedAtMs } = item;
  return {
    ...{ itemId, demandId, state, level, communityId, gridId, type, ownerId, raisedAtMs, version },
    ...{ summary: item.summary, levelSinceMs: item.levelSinceMs, climbAtMs: item.climbAtMs ?? 0, into: item.into },
    triggers: [...triggers],
    members: [...item.members],
    order: item.order === null ? null : orderView(item.order),
    chain: chainOf(item),
  };
}

function orderView({ leadDeptId, coDeptIds, dueMs, trackerId, instruction }: Order): ItemOrder {
  return { leadDeptId, coDeptIds: [...coDeptIds], dueMs, trackerId, instruction };
}

function chainOf(item: Item): ChainLink[] {
  const clocks = item.clocks.map(({ clock, dueMs }): ChainLink => ({ kind: 'CLOCK', atMs: dueMs, code: clock }));
  const offers = item.attempts.map(({ providerId, state, answerByMs }): ChainLink => ({
    kind: 'OFFER',
    atMs: answerByMs,
    code: state,
    providerId,
  }));
  const raised: ChainLink = {
    kind: 'DECISION',
    atMs: item.raisedAtMs,
    code: 'RAISED',
    textCode: item.triggers[0] ?? '',
  };
  const steps = item.steps.map(({ atMs, code, why }): ChainLink => ({ kind: 'DECISION', atMs, code, textCode: why }));
  const ended: ChainLink[] =
    'endedAtMs' in item ? [{ kind: 'DECISION', atMs: item.endedAtMs, code: item.state, textCode: item.reason }] : [];
  return [...clocks, ...offers, raised, ...steps, ...ended].sort((a, b) => Number(a.atMs) - Number(b.atMs));
}
