import type { Items } from './ports.ts';

/** Ids of a demand's open items. The intake opens one at a time; a few more are allowed for here. */
export async function openItemsOf(items: Items, demandId: string): Promise<readonly string[]> {
  const { found } = await items.page({ index: 'demand', equals: [demandId], limit: 8 });
  return found.map(({ state }) => state.itemId);
}
