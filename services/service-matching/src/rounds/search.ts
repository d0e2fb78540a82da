import { Chance } from '../chance/chance.ts';
import type { Day } from './day.ts';
import { firstDay, nearPatients, nearTravel } from './first-day.ts';
import type { Limits, Problem } from './problem.ts';

export type Found = Readonly<{ order: Int32Array; by: Int32Array; total: number }>;

/** Moves between two looks at the clock. */
const stride = 64;
/** How many neighbours a patient may be put next to. */
const neighbours = 12;
/** Temperatures of the beginning and the end, as shares of the mean way to a near neighbour; a later cooling begins at half. */
const heat = { first: 2.5, again: 1.25, last: 0.2 };
/** Up to here moves beside a near patient, up to there to another place in the order, the others to another caregiver. */
const [besideShare, placeShare] = [0.75, 0.85];

/**
 * Simulated annealing over one order of all patients with a caregiver for each service (the representation of Ceschia et al. 2024): a
 * patient goes next to a near one and to its caregiver, or to another place in the order, or to another caregiver.
 */
export function search(problem: Problem, { left, seed }: Limits): Found {
  const chance = new Chance(seed);
  const moves = new Moves(problem, chance);
  const { day } = moves;
  let best: Found = { order: day.order.toArray(), by: day.by.slice(), total: day.total };
  const coolings = problem.patients > 60 ? 1 : problem.patients > 30 ? 2 : 6;
  const unit = Math.max(0.5, nearTravel(problem, moves.near, moves.width));
  for (let share = left(); share > 0 && problem.patients > 0; share = left()) {
    const through = (1 - share) * coolings;
    const cooling = Math.floor(through);
    const first = cooling === 0 ? heat.first : heat.again;
    const temperature = unit * first * (heat.last / first) ** (through - cooling);
    for (let n = 0; n < stride; n++) {
      if (!moves.once(temperature) || day.total >= best.total - 1e-9) continue;
      best = { order: day.order.toArray(), by: day.by.slice(), total: day.total };
    }
  }
  return best;
}

/** A day, and random moves of one patient each. */
class Moves {
  readonly day: Day;
  readonly near: Int32Array;
  readonly width: number;
  readonly #problem: Problem;
  readonly #chance: Chance;
  /** 1 where a caregiver is able to a service, at service · caregivers + caregiver. */
  readonly #able: Uint8Array;
  #beside = 0;
  #behind = true;
  #a = 0;
  #b = 0;

  constructor(problem: Problem, chance: Chance) {
    this.#problem = problem;
    this.#chance = chance;
    this.width = Math.max(0, Math.min(problem.patients - 1, neighbours));
    this.near = nearPatients(problem, this.width);
    this.day = firstDay(problem);
    this.#able = new Uint8Array(problem.able.length * problem.caregivers);
    problem.able.forEach((able, service) => {
      for (const c of able) this.#able[service * problem.caregivers + c] = 1;
    });
  }

  /** True when a move was made: it costs no more than this temperature allows by chance. */
  once(temperature: number): boolean {
    const { day } = this;
    const chance = this.#chance;
    const p = chance.below(this.#problem.patients);
    [this.#beside, this.#behind] = [p, true];
    [this.#a, this.#b] = [day.by[2 * p] as number, day.by[2 * p + 1] as number];
    const kind = chance.next();
    if (kind < besideShare && this.width > 0) this.#besideNear(p);
    else this.#elsewhere(p, kind);
    if (this.#a === this.#b) return false;
    const most = -temperature * Math.log(chance.next() + 1e-12);
    if (this.#beside === p) [this.#beside, this.#behind] = [day.order.ahead[p] as number, true];
    return day.move(p, this.#beside, this.#behind, this.#a, this.#b, most);
  }

  /** Next to a near patient, and by one of its caregivers where he is able to. */
  #besideNear(p: number): void {
    const { by } = this.day;
    const chance = this.#chance;
    const q = this.near[p * this.width + chance.below(this.width)] as number;
    this.#beside = q;
    this.#behind = chance.next() < 0.7;
    const second = (by[2 * q + 1] as number) >= 0 && chance.next() < 0.5 ? 1 : 0;
    const c = by[2 * q + second] as number;
    const firstSlot = this.#b < 0 || chance.next() < 0.5;
    if (this.#isAble(2 * p + (firstSlot ? 0 : 1), c)) this.#give(firstSlot, c);
    else if (this.#b >= 0 && this.#isAble(2 * p + (firstSlot ? 1 : 0), c)) this.#give(!firstSlot, c);
  }

  /** Some places on or back in the order, or by another caregiver, or both. */
  #elsewhere(p: number, kind: number): void {
    const chance = this.#chance;
    if (kind < placeShare) this.#go(chance.next() < 0.5 ? 1 + chance.below(12) : -1 - chance.below(12));
    if (kind >= placeShare || chance.next() < 0.2) {
      const firstSlot = this.#b < 0 || chance.next() < 0.5;
      const able = this.#problem.able[this.#problem.service[2 * p + (firstSlot ? 0 : 1)] as number] as Int32Array;
      this.#give(firstSlot, able[chance.below(able.length)] as number);
      if (chance.next() < 0.5) this.#go(chance.below(9) - 4);
    }
  }

  /** So many places on, or back when below 0. */
  #go(places: number): void {
    const { ahead, behind } = this.day.order;
    const n = this.#problem.patients;
    let at = this.#beside;
    for (let k = places; k > 0 && behind[at] !== n; k--) at = behind[at] as number;
    for (let k = places; k < 0 && ahead[at] !== n; k++) at = ahead[at] as number;
    this.#beside = at;
    if (places !== 0) this.#behind = places > 0;
  }

  #give(firstSlot: boolean, c: number): void {
    if (firstSlot) this.#a = c;
    else this.#b = c;
  }

  #isAble(slot: number, c: number): boolean {
    return this.#able[(this.#problem.service[slot] as number) * this.#problem.caregivers + c] === 1;
  }
}
