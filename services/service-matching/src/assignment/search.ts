import { Annealing, type Found } from './annealing.ts';
import { Chance } from '../chance/chance.ts';
import type { Priced } from './prices.ts';
import type { Limits, Problem } from './problem.ts';

/** Moves between two looks at the clock. */
const stride = 512;
/** Coolings, each from where the one before came to: many short ones where a short one comes to the bottom. */
const few = { items: 80, rounds: 20, hot: 0.6, again: 0.6 };
const many = { rounds: 3, hot: 0.3, again: 0.15 };
/** The last temperature, as a share of the first. */
const cooled = 1 / 300;

/**
 * Simulated annealing over shifts (one item to another agent) and swaps (two items change agents), with what is above a capacity
 * priced: above the prices of the relaxation to begin with, raised where a capacity stays broken and lowered where it is kept
 * (Yagiura, Ibaraki and Glover 2004 steer their search so). Ends when the time does, or the plan costs no more than the bound.
 */
export function search(problem: Problem, { price, bound }: Priced, { left, seed }: Limits): Found | undefined {
  const { agents, items } = problem;
  const annealing = new Annealing(problem, price, new Chance(seed));
  if (items === 0 || agents < 2) return annealing.best;
  const { rounds, hot, again } = items <= few.items ? few : many;
  const proven = (): boolean => annealing.best !== undefined && annealing.best.cost <= bound;
  let moves = 0;
  for (let share = left(); share > 0 && !proven(); share = left()) {
    const through = (1 - share) * rounds;
    const round = Math.floor(through);
    const first = annealing.spread * (round === 0 ? hot : again);
    const last = annealing.spread * hot * cooled;
    const temperature = first * (last / first) ** (through - round);
    for (let n = 0; n < stride; n++) {
      annealing.move(temperature);
      if (++moves % (100 * items) === 0) annealing.steer();
    }
  }
  return annealing.best;
}
