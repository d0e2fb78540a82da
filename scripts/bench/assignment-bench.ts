import { readFileSync } from 'node:fs';

import highs from 'highs';

import { assignmentForm } from '../solve/assignment-form.ts';
import { drawsOf, eachFile, objectiveIn } from './instances.ts';
import { round, type Benchmark, type Case } from './measuring.ts';

type Solver = Readonly<{ solve: (program: string, options: object) => { Status: string; ObjectiveValue: number } }>;

/** More pairs than these the peer, which is WebAssembly, does not hold in its memory. */
const mostPairs = 20_000;

/**
 * What items at agents with capacities cost after 10 s of processor time (`--quick` 1 s) beside HiGHS in the same time, on generated
 * instances of the literature's classes c, d and e; `--from DIR` takes all files of a folder.
 */
const run: Benchmark = async ({ from, quick }) => {
  const seconds = quick ? 1 : 10;
  const cases: Case[] = [];
  await eachFile(from, made, async (path, name) => {
    const ours = await objectiveIn(assignmentForm, path, seconds);
    const peer = await peerOf(readFileSync(path, 'latin1').trim().split(/\s+/).map(Number), seconds);
    cases.push({
      ...{ case: name, size: readFileSync(path, 'latin1').trim().split(/\s+/, 2).join(' x '), unit: 'cost' },
      ...{ ours: ours ?? Number.NaN, peer, peerName: `HiGHS in ${seconds} s of the clock` },
      ...{ ratio: ours === null || peer === null ? null : round(peer / ours), runs: 1 },
      ...{ min: ours ?? Number.NaN, max: ours ?? Number.NaN },
      peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    });
  });
  return cases;
};
export default run;

/** One of each class (Chu and Beasley 1997; Laguna and others 1995 for e), in the form of its file. */
function made(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (['c', 'd', 'e'] as const).flatMap((kind) =>
      [
        [10, 100],
        [20, 200],
        [40, 400],
      ].map(([agents = 0, items = 0]) => [`${kind}-${agents}-${items}`, instance(kind, agents, items)]),
    ),
  );
}

function instance(kind: 'c' | 'd' | 'e', agents: number, items: number): string {
  const draw = drawsOf(agents * items);
  const from = (least: number, most: number): number => least + Math.floor(draw() * (most - least + 1));
  const [costs, weights, capacities]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < agents; i++) {
    let sum = 0;
    for (let j = 0; j < items; j++) {
      const weight = {
        c: () => from(5, 25),
        d: () => from(1, 100),
        e: () => Math.floor(1 - 10 * Math.log(1 - draw())),
      };
      const takes = weight[kind]();
      const cost = { c: from(10, 50), d: 111 - takes + from(-10, 10), e: Math.floor(1_000 / takes - 10 * draw()) };
      costs.push(cost[kind]);
      weights.push(takes);
      sum += takes;
    }
    capacities.push(Math.floor((0.8 * sum) / agents));
  }
  return [[agents, items], costs, weights, capacities].map((row) => row.join(' ')).join('\n');
}

async function peerOf([agents = 0, items = 0, ...numbers]: readonly number[], seconds: number): Promise<number | null> {
  if (agents * items > mostPairs) return null;
  const name = (i: number, j: number): string => `x${i * items + j}`;
  const terms = (from: number, i: number): string =>
    Array.from({ length: items }, (_, j) => `${numbers[from + i * items + j] ?? 0} ${name(i, j)}`).join(' + ');
  const all = Array.from({ length: agents }, (_, i) => i);
  const program = [
    `Minimize obj: ${all.map((i) => terms(0, i)).join(' + ')}`,
    'Subject To',
    ...all.map((i) => `b${i}: ${terms(agents * items, i)} <= ${numbers[2 * agents * items + i] ?? 0}`),
    ...Array.from({ length: items }, (_, j) => `a${j}: ${all.map((i) => name(i, j)).join(' + ')} = 1`),
    `Binary ${Array.from({ length: agents * items }, (_, n) => `x${n}`).join(' ')}`,
    'End',
  ].join('\n');
  const solver = await (highs as unknown as () => Promise<Solver>)();
  const { Status, ObjectiveValue } = solver.solve(program, { time_limit: seconds });
  const found = Number.isFinite(ObjectiveValue) && (Status === 'Optimal' || Status === 'Time limit reached');
  return found ? Math.round(ObjectiveValue) : null;
}
