import { createHash } from 'node:crypto';

/** Chance that hangs on names, not on order: the same seed, question and id fall the same way in every run, also after a kill. */
export type Chance = Readonly<{
  /** In [0, 1). */
  of: (question: string, id: string) => number;
  /** Whole minutes between `from` and `to`. */
  minutes: (question: string, id: string, from: number, to: number) => number;
}>;

export function chanceFrom(seed: number): Chance {
  const of = (question: string, id: string): number =>
    createHash('sha256').update(`${seed}|${question}|${id}`).digest().readUInt32BE(0) / 2 ** 32;
  return {
    of,
    minutes: (question, id, from, to) => from + Math.floor(of(`${question}:minutes`, id) * (to - from + 1)),
  };
}
