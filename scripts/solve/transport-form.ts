import { readFile } from 'node:fs/promises';

import { misfitOf, solve, type Problem } from '@linli/service-matching/transport';

import { NotReadable, type Form } from './form.ts';

/**
 * Our plain form of an assignment problem (docs/matching.md), ids from 0, whole numbers, one fact on each line:
 * `p transport DEMANDS PROVIDERS EDGES`, `d id penalty`, `s id capacity`, `e demand provider cost`; `c` begins a remark.
 */
export const transportForm: Form = { read, seconds: 600 };

async function read(path: string): ReturnType<Form['read']> {
  const problem = problemOf(await readFile(path));
  const misfit = misfitOf(problem);
  if (misfit !== undefined) throw new NotReadable(`${misfit.code} at ${misfit.at}`);
  return ({ left }) => {
    const { taken, price, certificate } = solve(problem, () => left() > 0);
    const { primal, dual } = certificate;
    return {
      ...{ objective: primal, bound: dual, certified: primal === dual },
      solution: written(problem, taken, price, primal),
    };
  };
}

/** One pass over the bytes: millions of edges are read in seconds. */
function problemOf(bytes: Buffer): Problem {
  const lines = new Lines(bytes);
  const [demands, providers, edges] = headerOf(lines);
  const penalty = new Float64Array(demands).fill(NaN);
  const capacity = new Int32Array(providers).fill(-1);
  const ends = { demand: new Int32Array(edges), provider: new Int32Array(edges), cost: new Int32Array(edges) };
  let read = 0;
  for (let kind = lines.next(); kind !== ''; kind = lines.next()) {
    if (kind === 'd') penalty[lines.id(demands)] = lines.whole();
    else if (kind === 's') capacity[lines.id(providers)] = lines.whole(0, 2 ** 31 - 1);
    else if (kind === 'e' && read < edges) {
      ends.demand[read] = lines.id(demands);
      ends.provider[read] = lines.id(providers);
      ends.cost[read++] = lines.whole(-(2 ** 31), 2 ** 31 - 1);
    } else throw lines.wrong(kind === 'e' ? 'more edges than its first line says' : `begins with ${kind}`);
    lines.end();
  }
  if (read < edges) throw new NotReadable(`the file has ${read} edges, its first line says ${edges}`);
  const nameless = penalty.findIndex((amount) => Number.isNaN(amount));
  if (nameless >= 0) throw new NotReadable(`demand ${nameless} has no line`);
  const missing = capacity.indexOf(-1);
  if (missing >= 0) throw new NotReadable(`provider ${missing} has no line`);
  return { penalty, capacity, ...byDemand(demands, ends) };
}

function headerOf(lines: Lines): [number, number, number] {
  if (lines.next() !== 'p' || lines.word() !== 'transport') throw lines.wrong('is not `p transport …`');
  const counts: [number, number, number] = [lines.whole(0, 2e7), lines.whole(0, 2e7), lines.whole(0, 2e8)];
  lines.end();
  return counts;
}

/** Edges in the order of their demands; within one demand as the file has them. */
function byDemand(
  demands: number,
  { demand, provider, cost }: Readonly<Record<'demand' | 'provider' | 'cost', Int32Array>>,
): Pick<Problem, 'start' | 'provider' | 'cost'> {
  const start = new Int32Array(demands + 1);
  for (const d of demand) start[d + 1] = (start[d + 1] as number) + 1;
  for (let d = 0; d < demands; d++) start[d + 1] = (start[d + 1] as number) + (start[d] as number);
  const next = start.slice();
  const sorted = { start, provider: new Int32Array(provider.length), cost: new Int32Array(cost.length) };
  for (let e = 0; e < demand.length; e++) {
    const d = demand[e] as number;
    const into = next[d] as number;
    next[d] = into + 1;
    sorted.provider[into] = provider[e] as number;
    sorted.cost[into] = cost[e] as number;
  }
  return sorted;
}

/** `o objective`, `a demand provider` or `u demand` for each, `y provider price`. */
function written({ provider }: Problem, taken: Int32Array, price: Float64Array, objective: number): string {
  const lines = [`o ${objective}`];
  for (const [d, e] of taken.entries()) lines.push(e < 0 ? `u ${d}` : `a ${d} ${provider[e] as number}`);
  for (const [p, amount] of price.entries()) lines.push(`y ${p} ${amount}`);
  return `${lines.join('\n')}\n`;
}

const [newLine, minus, zero, nine, remark] = [10, 45, 48, 57, 99];

/** The lines of a file, word by word. */
class Lines {
  readonly #bytes: Buffer;
  #at = 0;
  #line = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The first word of the next line that says something; '' at the end of the file. */
  next(): string {
    for (;;) {
      this.#line++;
      const word = this.word();
      if (word !== '' && word.charCodeAt(0) !== remark) return word;
      if (this.#at >= this.#bytes.length) return '';
      const end = this.#bytes.indexOf(newLine, this.#at);
      this.#at = end < 0 ? this.#bytes.length : end + 1;
    }
  }

  word(): string {
    this.#blanks();
    const from = this.#at;
    while (this.#at < this.#bytes.length && (this.#bytes[this.#at] as number) > 32) this.#at++;
    return this.#at === from + 1
      ? String.fromCharCode(this.#bytes[from] as number)
      : this.#bytes.toString('latin1', from, this.#at);
  }

  id(below: number): number {
    return this.whole(0, below - 1);
  }

  /** @throws NotReadable when there is no whole number here, or it is out of range */
  whole(least = -Number.MAX_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): number {
    this.#blanks();
    const negative = this.#bytes[this.#at] === minus;
    if (negative) this.#at++;
    const from = this.#at;
    let value = 0;
    for (; this.#at < this.#bytes.length; this.#at++) {
      const digit = this.#bytes[this.#at] as number;
      if (digit < zero || digit > nine) break;
      value = 10 * value + digit - zero;
    }
    if (negative) value = -value;
    if (this.#at === from || (this.#bytes[this.#at] ?? newLine) > 32)
      throw this.wrong('has no whole number where one must be');
    if (value < least || value > most) throw this.wrong(`has ${value}, which is not from ${least} to ${most}`);
    return value;
  }

  /** Nothing more may stand on this line. */
  end(): void {
    this.#blanks();
    if (this.#at < this.#bytes.length && this.#bytes[this.#at] !== newLine) throw this.wrong('has more than it may');
    this.#at++;
  }

  wrong(how: string): NotReadable {
    return new NotReadable(`line ${this.#line} ${how}`);
  }

  #blanks(): void {
    while (this.#at < this.#bytes.length) {
      const byte = this.#bytes[this.#at] as number;
      if (byte > 32 || byte === newLine) return;
      this.#at++;
    }
  }
}
