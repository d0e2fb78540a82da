/**
 * Who goes to whom: exact min-cost assignment of demands to providers with many places each, proven by prices. Arrays in,
 * arrays out; it knows nothing of care, reads no clock and draws no lots.
 *
 * Method (docs/matching.md): auctions with falling steps give prices; the edges near each demand's cheapest are the core; whoever is
 * not at his cheapest edge at slightly lowered prices is placed anew by one shortest path each; free places at a price are
 * mended by a search backwards; edges outside the core that have become cheaper come in until there is none. Then the prices
 * prove that no plan costs less.
 */
import { auction } from './auction.ts';
import { certificateOf, type Certificate } from './certificate.ts';
import { chooseCore, widenCore } from './core.ts';
import { fill } from './fill.ts';
import { incomingOf } from './incoming.ts';
import { insert, searchOf, type Search } from './insert.ts';
import type { Problem } from './problem.ts';
import { stepsOf } from './scale.ts';
import { keepTheCheapest, lower } from './settle.ts';
import { leave, stateOf, take, type State } from './state.ts';

export type Plan = Readonly<{
  /** Edge that each demand takes, as a place in the problem's arrays; −1 = unserved. */
  taken: Int32Array;
  price: Float64Array;
  certificate: Certificate;
}>;

/** How far a price is stepped back between two auctions, how wide the core is, how far prices fall before the exact end: in last steps. */
const stepBack = 3;
const coreWidth = 30;
const drop = 2.7;
/** An auction is repeated from lower prices while more providers than this share are stuck: mending one costs as much as placing hundreds. */
const stuckShare = 0.001;
const turns = 4;
/** So many demands are placed between two looks at whether to go on. */
const between = 256;

/** The best plan; when `mayGoOn` says no, the best so far, with its gap. */
export function solve(problem: Problem, mayGoOn: () => boolean = () => true): Plan {
  const state = stateOf({ ...problem, provider: problem.provider.slice(), cost: problem.cost.slice() });
  bringNear(state, stepsOf(problem), mayGoOn);
  finish(state, mayGoOn);
  const taken = edgesOf(problem, state);
  return { taken, price: state.price, certificate: certificateOf(problem, taken, state.price) };
}

/** Prices near the best ones, and the core that they give. */
function bringNear(state: State, steps: readonly number[], mayGoOn: () => boolean): void {
  const few = state.providers * stuckShare;
  let last = 0;
  for (const step of steps) {
    for (let turn = 0; turn < turns && mayGoOn(); turn++) {
      lower(state, stepBack * last);
      auction(state, step);
      if (stuck(state) <= few) break;
    }
    last = step;
  }
  chooseCore(state, coreWidth * last);
  lower(state, drop * last);
}

/** Providers with a free place at a price: prices around them began too high, and only a lower beginning brings them down. */
function stuck({ providers, price, load, capacity }: State): number {
  let count = 0;
  for (let p = 0; p < providers; p++)
    if ((price[p] as number) > 0 && (load[p] as number) < (capacity[p] as number)) count++;
  return count;
}

function finish(state: State, mayGoOn: () => boolean): void {
  const search = searchOf(state.providers);
  let waiting = keepTheCheapest(state);
  for (;;) {
    if (!placeAll(state, search, waiting, mayGoOn)) return;
    fillAll(state, search);
    waiting = widenCore(state);
    if (waiting.length === 0) return;
    for (const d of waiting) leave(state, d);
  }
}

/** False when there was no time for all: the rest takes the cheapest free places. */
function placeAll(state: State, search: Search, waiting: readonly number[], mayGoOn: () => boolean): boolean {
  for (let from = 0; from < waiting.length; from += between) {
    if (!mayGoOn()) {
      for (const d of waiting.slice(from)) takeFree(state, d);
      return false;
    }
    for (const d of waiting.slice(from, from + between)) insert(state, search, d);
  }
  return true;
}

function fillAll(state: State, search: Search): void {
  const incoming = incomingOf(state);
  for (let p = 0; p < state.providers; p++) fill(state, incoming, search, p);
}

function takeFree(state: State, d: number): void {
  const { start, provider, cost, load, capacity } = state;
  let least = state.penalty[d] as number;
  let free = -1;
  for (let e = start[d] as number; e < (start[d + 1] as number); e++) {
    const p = provider[e] as number;
    if ((load[p] as number) >= (capacity[p] as number) || (cost[e] as number) >= least) continue;
    least = cost[e] as number;
    free = e;
  }
  if (free >= 0) take(state, d, free);
}

/** The edges taken, in the problem's own order: the state has changed it within each demand. */
function edgesOf({ start, provider, cost }: Problem, state: State): Int32Array {
  return state.taken.map((held, d) => {
    if (held < 0) return -1;
    for (let e = start[d] as number; e < (start[d + 1] as number); e++)
      if (provider[e] === state.provider[held] && cost[e] === state.cost[held]) return e;
    throw new Error(`demand ${d} takes an edge that it does not have`);
  });
}
