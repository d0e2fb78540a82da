/** How much of its time is left (1 at first, 0 or less = stop), and which of the random choices to take. */
export type Limits = Readonly<{ left: () => number; seed: number }>;

export type Answer = Readonly<{
  /** null = no solution was found. */
  objective: number | null;
  /** No solution costs less; null = nothing is known. */
  bound: number | null;
  /** The bound is proven and equal to the objective. */
  certified: boolean;
  /** Why there cannot be a solution, where that is known. */
  none?: string;
  /** The solution in the file form of its problem. */
  solution: string;
}>;

/**
 * Reads an instance and hands out what solves it: reading is no solving time.
 * @throws NotReadable when the file does not have this form
 */
export type Form = Readonly<{
  read: (path: string) => Promise<(limits: Limits) => Answer>;
  /** Time that it takes when nobody says how much; what proves its answer ends before. */
  seconds: number;
}>;

/** One sentence for a person: which line of the file is wrong, and how. */
export class NotReadable extends Error {}
