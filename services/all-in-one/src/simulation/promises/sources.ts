import type { Seen } from '@linli/store';

type Mark = readonly [incarnation: number, sequence: number];

/** The source whose last sequence differs between two versions of a document. */
export function sourceOf(
  before: Seen['sources'],
  after: Seen['sources'],
): Readonly<{ source?: string; was?: Mark; now?: Mark }> {
  for (const [source, now] of Object.entries(after)) {
    const was = before[source];
    if (was === undefined) return { source, now };
    if (was[0] !== now[0] || was[1] !== now[1]) return { source, was, now };
  }
  return {};
}
