/** When to stop, and which of the random choices to take. */
export type Limits = Readonly<{ mayGoOn: () => boolean; seed: number }>;

export type Answer = Readonly<{
  objective: number;
  /** No solution costs less; null = nothing is known. */
  bound: number | null;
  /** The bound is proven and equal to the objective. */
  certified: boolean;
  /** The solution in the file form of its problem. */
  solution: string;
}>;

/**
 * Reads an instance and hands out what solves it: reading is no solving time.
 * @throws NotReadable when the file does not have this form
 */
export type Form = (path: string) => Promise<(limits: Limits) => Answer>;

/** One sentence for a person: which line of the file is wrong, and how. */
export class NotReadable extends Error {}
