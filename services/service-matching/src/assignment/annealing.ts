import type { Chance } from '../chance/chance.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { firstPlan, nearestAgents, scaleOf, spreadOf } from './start.ts';

export type Found = Readonly<{ agent: Int32Array; cost: number }>;

/** How many of the cheapest agents an item is tried at. */
const tried = 12;
/** Shifts among the moves; the others are swaps. */
const shifts = 0.4;

/** A plan that is changed move by move; it may break capacities, at a fine. */
export class Annealing {
  /** The cheapest plan so far that keeps all capacities. */
  best: Found | undefined;
  /** How much dearer an item is, with the prices, at its next agents than at its cheapest: what a move may cost. */
  readonly spread: number;
  readonly #problem: Problem;
  readonly #chance: Chance;
  readonly #plan: Plan;
  readonly #near: Int32Array;
  readonly #width: number;
  /** Fine for each unit above each capacity. */
  readonly #fine: Float64Array;

  constructor(problem: Problem, price: Float64Array, chance: Chance) {
    this.#problem = problem;
    this.#chance = chance;
    this.#width = Math.min(tried, problem.agents);
    this.#near = nearestAgents(problem, price, this.#width);
    this.#plan = firstPlan(problem, price);
    this.#fine = Float64Array.from(price, (amount) => 5 * amount + 0.1 * scaleOf(problem) + 1e-3);
    this.spread = spreadOf(problem, this.#near, this.#width, price);
    this.#keep();
  }

  /** One random move, made if it costs no more than this temperature allows by chance. */
  move(temperature: number): void {
    const [plan, chance] = [this.#plan, this.#chance];
    const j = chance.below(this.#problem.items);
    const a = plan.agent[j] as number;
    const b = this.#near[j * this.#width + chance.below(this.#width)] as number;
    if (a === b) return;
    const most = -temperature * Math.log(chance.next() + 1e-12);
    if (chance.next() < shifts) {
      if (this.#shift(j, a, b) > most) return;
      plan.give(j, b);
    } else {
      const others = plan.countOf(b);
      if (others === 0) return;
      const k = plan.itemOf(b, chance.below(others));
      if (this.#swap(j, k, a, b) > most) return;
      plan.give(j, b);
      plan.give(k, a);
    }
    if (plan.excess === 0) this.#keep();
  }

  /** Dearer where a capacity is broken, cheaper where it is kept; much dearer while no plan has kept them all. */
  steer(): void {
    const harder = this.best === undefined ? 1.2 : 1.05;
    for (let i = 0; i < this.#problem.agents; i++) {
      const over = (this.#plan.load[i] as number) > (this.#problem.capacity[i] as number);
      this.#fine[i] = Math.max(1e-6, (this.#fine[i] as number) * (over ? harder : 0.99));
    }
  }

  #keep(): void {
    const { excess, cost, agent } = this.#plan;
    if (excess === 0 && (this.best === undefined || cost < this.best.cost)) this.best = { agent: agent.slice(), cost };
  }

  /** Change of an agent's fine when its load becomes `after`. */
  #fined(i: number, after: number): number {
    const room = this.#problem.capacity[i] as number;
    const before = this.#plan.load[i] as number;
    return (this.#fine[i] as number) * (Math.max(0, after - room) - Math.max(0, before - room));
  }

  #shift(j: number, a: number, b: number): number {
    const { agents, cost, weight } = this.#problem;
    const [atA, atB] = [j * agents + a, j * agents + b];
    const { load } = this.#plan;
    return (
      (cost[atB] as number) -
      (cost[atA] as number) +
      this.#fined(b, (load[b] as number) + (weight[atB] as number)) +
      this.#fined(a, (load[a] as number) - (weight[atA] as number))
    );
  }

  #swap(j: number, k: number, a: number, b: number): number {
    const { agents, cost, weight } = this.#problem;
    const [x, y] = [j * agents, k * agents];
    const { load } = this.#plan;
    return (
      (cost[x + b] as number) +
      (cost[y + a] as number) -
      (cost[x + a] as number) -
      (cost[y + b] as number) +
      this.#fined(a, (load[a] as number) - (weight[x + a] as number) + (weight[y + a] as number)) +
      this.#fined(b, (load[b] as number) - (weight[y + b] as number) + (weight[x + b] as number))
    );
  }
}
