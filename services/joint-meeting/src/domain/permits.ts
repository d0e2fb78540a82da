import type { Item, ItemState } from './item.ts';

/** What a person may ask of an item, and from which states. */
const permitted = {
  screen: ['RAISED'],
  queue: ['SCREENED'],
  levelUp: ['RAISED', 'SCREENED', 'QUEUED'],
  merge: ['RAISED', 'SCREENED', 'QUEUED'],
  split: ['MERGED'],
  assign: ['SCREENED', 'QUEUED'],
  return: ['RAISED', 'SCREENED', 'QUEUED'],
  close: ['RAISED', 'SCREENED', 'QUEUED', 'ASSIGNED'],
} as const satisfies Record<string, readonly ItemState[]>;

export type Request = keyof typeof permitted;
export const requests = Object.keys(permitted) as readonly Request[];
export type PermitRefusal = 'ITEM_UNKNOWN' | 'ITEM_STATE';

export function isPermitted(state: ItemState, request: Request): boolean {
  const states: readonly ItemState[] = permitted[request];
  return states.includes(state);
}

export function notPermitted(item: Item | undefined, request: Request): PermitRefusal | undefined {
  if (item === undefined) return 'ITEM_UNKNOWN';
  return isPermitted(item.state, request) ? undefined : 'ITEM_STATE';
}
