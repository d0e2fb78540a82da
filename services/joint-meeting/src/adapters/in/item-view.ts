import type { ChainLink } from '@linli/proto/gen/linli/meeting/v1/ChainLink';
import type { ItemView } from '@linli/proto/gen/linli/meeting/v1/ItemView';

import type { Found } from '../../application/ports.ts';
import type { Item } from '../../domain/item.ts';

/** One item as its readers see it, with its chain in the order of time. */
export function itemView({ state: item, version }: Found<Item>): ItemView {
  const { itemId, demandId, state, level, triggers, communityId, gridId, type, ownerId, raisedAtMs } = item;
  return {
    ...{ itemId, demandId, state, level, communityId, gridId, type, ownerId, raisedAtMs, version },
    triggers: [...triggers],
    chain: chainOf(item),
  };
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
  const ended: ChainLink[] =
    item.state === 'RAISED'
      ? []
      : [{ kind: 'DECISION', atMs: item.endedAtMs, code: item.state, textCode: item.reason }];
  return [...clocks, ...offers, raised, ...ended].sort((a, b) => Number(a.atMs) - Number(b.atMs));
}
