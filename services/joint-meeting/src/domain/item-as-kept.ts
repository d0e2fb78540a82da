import type { Item } from './item.ts';

/** What an item that an earlier version kept does not say yet. It stands where it was born and climbs from there by hand only. */
const unsaid = {
  climbAtMs: null,
  urgeAtMs: null,
  urges: 0,
  order: null,
  summary: '',
  into: '',
  steps: [],
  members: [],
  meetingId: '',
  notBeforeMs: 0,
} as const;

/** An item as any version kept it, as this version knows it. */
export function itemAsKept(kept: Item): Item {
  const born = { levelSinceMs: kept.raisedAtMs };
  return { ...unsaid, ...born, ...kept };
}
