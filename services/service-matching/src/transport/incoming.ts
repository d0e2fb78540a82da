import type { State } from './state.ts';

/** The edges of the core by provider: those of provider p are edge[start[p]] …, each with its demand. */
export type Incoming = Readonly<{ start: Int32Array; edge: Int32Array; demand: Int32Array }>;

export function incomingOf({ demands, providers, start, coreEnd, provider }: State): Incoming {
  const ends = new Int32Array(providers + 1);
  for (let d = 0; d < demands; d++) {
    for (let e = start[d] as number; e < (coreEnd[d] as number); e++) {
      const next = (provider[e] as number) + 1;
      ends[next] = (ends[next] as number) + 1;
    }
  }
  for (let p = 0; p < providers; p++) ends[p + 1] = (ends[p + 1] as number) + (ends[p] as number);
  const edge = new Int32Array(ends[providers] as number);
  const demand = new Int32Array(edge.length);
  const at = ends.slice(0, providers);
  for (let d = 0; d < demands; d++) {
    for (let e = start[d] as number; e < (coreEnd[d] as number); e++) {
      const p = provider[e] as number;
      const into = at[p] as number;
      edge[into] = e;
      demand[into] = d;
      at[p] = into + 1;
    }
  }
  return { start: ends, edge, demand };
}
