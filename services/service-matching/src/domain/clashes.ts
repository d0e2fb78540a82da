import type { Draft, Edge } from './plan.ts';
import { isBusy } from './slots.ts';

/** Two edges of a plan that put one resident at two visits at one time. */
export type Clash = Readonly<{ higher: number; lower: number }>;

/** The first clash of a plan; the seeker of `higher` comes first in rank. */
export function clashOf(draft: Draft, assigned: Int32Array): Clash | undefined {
  const byResident = new Map<string, number[]>();
  draft.seekers.forEach(({ request }, s) => {
    const edge = assigned[s] ?? -1;
    if (edge < 0) return;
    const others = byResident.get(request.residentId) ?? [];
    byResident.set(request.residentId, [...others, edge]);
  });
  for (const taken of byResident.values()) {
    for (const [n, lower] of taken.entries()) {
      const higher = taken.slice(0, n).find((other) => overlaps(draft.edges[other], draft.edges[lower]));
      if (higher !== undefined) return { higher, lower };
    }
  }
  return undefined;
}

function overlaps(a: Edge | undefined, b: Edge | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return isBusy([{ startMs: a.option.slot.startMs, endMs: a.option.endMs }], b.option.slot.startMs, b.option.endMs, 0);
}

/**
 * The two ways out of a clash, as further edges to ban: the higher one keeps its edge and the lower one keeps clear of it, or
 * the higher one goes elsewhere. Every plan without the clash lies in one of them. The likelier one comes last.
 */
export function waysOut(
  draft: Draft,
  { higher, lower }: Clash,
  banned: ReadonlySet<number>,
): readonly ReadonlySet<number>[] {
  const kept = draft.edges[higher];
  const yielding = draft.edges[lower]?.seeker;
  const cleared = draft.edges.flatMap((edge, e) => {
    const elsewhere = edge.seeker === kept?.seeker && e !== higher;
    return elsewhere || (edge.seeker === yielding && overlaps(edge, kept)) ? [e] : [];
  });
  return [new Set([...banned, higher]), new Set([...banned, ...cleared])];
}

/** The lower one of each clash goes without. */
export function withoutClashes(draft: Draft, assigned: Int32Array): Int32Array {
  const kept = Int32Array.from(assigned);
  for (let clash = clashOf(draft, kept); clash !== undefined; clash = clashOf(draft, kept))
    kept[kept.indexOf(clash.lower)] = -1;
  return kept;
}
