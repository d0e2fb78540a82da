/** True when what is left still fails. */
export type StillFails<T> = (left: readonly T[]) => Promise<boolean>;

/**
 * Delta debugging (Zeller, Hildebrandt 2002): the smallest list found that still fails, from one that does. Takes
 * complements away in ever finer pieces; at most `budget` tries.
 */
export async function minimal<T>(all: readonly T[], stillFails: StillFails<T>, budget = 200): Promise<readonly T[]> {
  let left = all;
  let pieces = 2;
  let tries = 0;
  if (left.length > 0 && (await stillFails([]))) return [];
  while (left.length > 1 && tries < budget) {
    const size = Math.ceil(left.length / pieces);
    let smaller: readonly T[] | undefined;
    for (let from = 0; from < left.length && tries < budget; from += size) {
      const rest = [...left.slice(0, from), ...left.slice(from + size)];
      tries++;
      if (await stillFails(rest)) {
        smaller = rest;
        break;
      }
    }
    if (smaller !== undefined) {
      left = smaller;
      pieces = Math.max(2, pieces - 1);
    } else if (size <= 1) {
      break;
    } else {
      pieces = Math.min(left.length, pieces * 2);
    }
  }
  return left;
}
