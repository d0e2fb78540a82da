import type { Problem } from './problem.ts';

/** Who has what, with the sums that go with it; changed in place, in constant time for each move. */
export class Plan {
  readonly problem: Problem;
  readonly agent: Int32Array;
  readonly load: Float64Array;
  cost = 0;
  /** Sum over all agents of what they have above their capacity. */
  excess = 0;
  /** Items of each agent, in no order, and the place of each item in its agent's list. */
  readonly #members: Int32Array[];
  readonly #count: Int32Array;
  readonly #place: Int32Array;

  constructor(problem: Problem) {
    const { agents, items } = problem;
    this.problem = problem;
    this.agent = new Int32Array(items).fill(-1);
    this.load = new Float64Array(agents);
    this.#members = Array.from({ length: agents }, () => new Int32Array(8));
    this.#count = new Int32Array(agents);
    this.#place = new Int32Array(items);
  }

  /** How many items an agent has. */
  countOf(agent: number): number {
    return this.#count[agent] as number;
  }

  /** The n-th item of an agent, in no order. */
  itemOf(agent: number, n: number): number {
    return (this.#members[agent] as Int32Array)[n] as number;
  }

  /** Gives an item to an agent, from whoever has it. */
  give(item: number, to: number): void {
    const { agents, cost, weight, capacity } = this.problem;
    const at = item * agents;
    const from = this.agent[item] as number;
    if (from === to) return;
    if (from >= 0) {
      this.#leave(item, from);
      this.cost -= cost[at + from] as number;
      this.#load(from, -(weight[at + from] as number), capacity[from] as number);
    }
    this.#enter(item, to);
    this.cost += cost[at + to] as number;
    this.#load(to, weight[at + to] as number, capacity[to] as number);
    this.agent[item] = to;
  }

  #load(agent: number, change: number, capacity: number): void {
    const before = this.load[agent] as number;
    const after = before + change;
    this.load[agent] = after;
    this.excess += Math.max(0, after - capacity) - Math.max(0, before - capacity);
  }

  #leave(item: number, agent: number): void {
    const members = this.#members[agent] as Int32Array;
    const count = (this.#count[agent] as number) - 1;
    const last = members[count] as number;
    this.#count[agent] = count;
    const place = this.#place[item] as number;
    members[place] = last;
    this.#place[last] = place;
  }

  #enter(item: number, agent: number): void {
    let members = this.#members[agent] as Int32Array;
    const count = this.#count[agent] as number;
    if (count === members.length) {
      const more = new Int32Array(2 * count);
      more.set(members);
      this.#members[agent] = members = more;
    }
    members[count] = item;
    this.#place[item] = count;
    this.#count[agent] = count + 1;
  }
}
