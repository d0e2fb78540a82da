import { Chance } from './chance.ts';
import { firstDay, nearPatients, nearTravel } from './first-day.ts';
import type { Limits, Problem } from './problem.ts';
import type { Timetable } from './timetable.ts';

export type Found = Readonly<{ order: Int32Array; by: Int32Array; total: number }>;

/** Moves between two looks at the clock. */
const stride = 64;
/** How many neighbours a patient may be put next to. */
const neighbours = 12;
/** Temperatures of the beginning and the end, as shares of the mean way to a near neighbour; a later cooling begins at half. */
const heat = { first: 2.5, again: 1.25, last: 0.2 };
/** A move that changes neither caregivers nor cost is seldom worth its work. */
const idleMoves = 0.05;

/**
 * Simulated annealing over one order of all patients with a caregiver for each service (the representation of Ceschia et al. 2024): a
 * patient goes next to a near one and to its caregiver, or to another place in the order, or to another caregiver.
 */
export function search(problem: Problem, { left, seed }: Limits): Found {
  const chance = new Chance(seed);
  const moves = new Moves(problem, chance);
  const { day } = moves;
  let best: Found = { order: day.order.slice(), by: day.by.slice(), total: day.total };
  const coolings = problem.patients > 60 ? 1 : problem.patients > 30 ? 2 : 6;
  const unit = Math.max(0.5, nearTravel(problem, moves.near, moves.width));
  for (let share = left(); share > 0 && problem.patients > 0; share = left()) {
    const through = (1 - share) * coolings;
    const cooling = Math.floor(through);
    const first = cooling === 0 ? heat.first : heat.again;
    const temperature = unit * first * (heat.last / first) ** (through - cooling);
    for (let n = 0; n < stride; n++) {
      if (!moves.once(temperature) || day.total >= best.total - 1e-9) continue;
      best = { order: day.order.slice(), by: day.by.slice(), total: day.total };
    }
  }
  return best;
}

/** A day, and random moves of one patient each. */
class Moves {
  readonly day: Timetable;
  readonly near: Int32Array;
  readonly width: number;
  readonly #problem: Problem;
  readonly #chance: Chance;
  #into = 0;
  #a = 0;
  #b = 0;

  constructor(problem: Problem, chance: Chance) {
    this.#problem = problem;
    this.#chance = chance;
    this.width = Math.max(0, Math.min(problem.patients - 1, neighbours));
    this.near = nearPatients(problem, this.width);
    this.day = firstDay(problem);
  }

  /** True when a move was made: it costs no more than this temperature allows by chance. */
  once(temperature: number): boolean {
    const { day } = this;
    const chance = this.#chance;
    const p = chance.below(this.#problem.patients);
    const [before, a, b] = [day.place[p] as number, day.by[2 * p] as number, day.by[2 * p + 1] as number];
    [this.#into, this.#a, this.#b] = [before, a, b];
    const kind = chance.next();
    if (kind < 0.5 && this.width > 0) this.#beside(p);
    else this.#elsewhere(p, kind);
    if (this.#a === this.#b) return false;
    const same = this.#a === a && this.#b === b;
    if (same && (this.#into === before || this.#into === before + 1)) return false;
    const change = day.totalWith(p, this.#into, this.#a, this.#b) - day.total;
    if (same && change === 0 && chance.next() > idleMoves) return false;
    if (change > -temperature * Math.log(chance.next() + 1e-12)) return false;
    day.move(p, this.#into, this.#a, this.#b);
    return true;
  }

  /** Next to a near patient, and by one of its caregivers where he is able to. */
  #beside(p: number): void {
    const { day } = this;
    const chance = this.#chance;
    const q = this.near[p * this.width + chance.below(this.width)] as number;
    this.#into = (day.place[q] as number) + (chance.next() < 0.7 ? 1 : 0);
    const second = (day.by[2 * q + 1] as number) >= 0 && chance.next() < 0.5 ? 1 : 0;
    const c = day.by[2 * q + second] as number;
    const firstSlot = this.#b < 0 || chance.next() < 0.5;
    if (this.#isAble(2 * p + (firstSlot ? 0 : 1), c)) this.#give(firstSlot, c);
    else if (this.#b >= 0 && this.#isAble(2 * p + (firstSlot ? 1 : 0), c)) this.#give(!firstSlot, c);
  }

  /** Some places on or back in the order, or by another caregiver, or both. */
  #elsewhere(p: number, kind: number): void {
    const chance = this.#chance;
    if (kind < 0.75) this.#into += chance.next() < 0.5 ? 2 + chance.below(12) : -1 - chance.below(12);
    if (kind >= 0.75 || chance.next() < 0.2) {
      const firstSlot = this.#b < 0 || chance.next() < 0.5;
      const able = this.#problem.able[this.#problem.service[2 * p + (firstSlot ? 0 : 1)] as number] as Int32Array;
      this.#give(firstSlot, able[chance.below(able.length)] as number);
      if (chance.next() < 0.5) this.#into += chance.below(9) - 4;
    }
    this.#into = Math.max(0, Math.min(this.#problem.patients, this.#into));
  }

  #give(firstSlot: boolean, c: number): void {
    if (firstSlot) this.#a = c;
    else this.#b = c;
  }

  #isAble(slot: number, c: number): boolean {
    const able = this.#problem.able[this.#problem.service[slot] as number] as Int32Array;
    return able.includes(c);
  }
}
