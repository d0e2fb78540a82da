// npm run sim:mutants [-- --only A,B | --patch FILE] [--seeds N] [--hours H]: planted defects, each of which the simulator must catch; the last line of stdout is the result.
import { readFileSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import process from 'node:process';

import { mutantArguments } from './arguments.ts';
import { patchedTree } from './patched-tree.ts';
import { plantedDefects, plantedFrom, withDefect, type Planted } from './planted.ts';
import { result, say, usable } from './say.ts';
import { startSeeds, type Code } from './seed-process.ts';

/** `by`: the promise that caught it, or the one that was broken first when it was not the one named. */
type Hunted = Readonly<{ name: string; promise: string; killed: boolean; by: string; seeds: number }>;
type Hunt = Readonly<{ name: string; promise: string; code: Code; end: () => void }>;

const known = plantedDefects();
const asked = usable(() =>
  mutantArguments(
    process.argv.slice(2),
    known.map(({ name }) => name),
  ),
);
const { hours } = asked;

/** What each seed breaks without any defect: nothing, or it proves nothing. */
const clean = new Map<number, Promise<boolean>>();

/** Runs seeds one after the other until the promise that the defect names is broken (any when it names none). */
async function hunt({ name, promise, code, end }: Hunt): Promise<Hunted> {
  const seeds = startSeeds(code);
  let first = '';
  try {
    for (let seed = 1; seed <= asked.seeds; seed++) {
      const { violations } = await seeds.run({ seed, hours });
      const broken = violations.map((one) => one.promise);
      first ||= broken[0] ?? '';
      if (broken.length === 0 || (promise !== '' && !broken.includes(promise))) continue;
      if (await isClean(seed)) return { name, promise, killed: true, by: promise || first, seeds: seed };
      say(`${name}: seed ${seed} breaks promises without it too, and proves nothing`);
    }
    return { name, promise, killed: false, by: first, seeds: asked.seeds };
  } finally {
    seeds.end();
    end();
  }
}

function isClean(seed: number): Promise<boolean> {
  let known = clean.get(seed);
  if (known === undefined) {
    const seeds = startSeeds();
    known = seeds.run({ seed, hours }).then(({ violations }) => violations.length === 0);
    clean.set(
      seed,
      known.finally(() => seeds.end()),
    );
  }
  return known;
}

function planted(defect: Planted, by: string): Hunt {
  withDefect(defect);
  return { name: defect.name, promise: defect.promise, code: { planted: by }, end: () => undefined };
}

/** A defect from outside: our JSON form, or a unified diff. */
function fromOutside(file: string): Hunt {
  const text = readFileSync(file, 'utf8');
  const name = basename(file);
  if (text.trimStart().startsWith('{')) return planted(plantedFrom(name, text), resolve(file));
  if (!/^(---|\+\+\+) \S/m.test(text))
    throw new TypeError(`${name} is neither a unified diff nor a planted defect as JSON`);
  const tree = patchedTree(text);
  return { name, promise: '', code: { tree }, end: () => rmSync(tree, { recursive: true, force: true }) };
}

const { only, patch } = asked;
const queue = usable(() =>
  patch === undefined
    ? known.filter(({ name }) => only?.includes(name) ?? true).map((defect) => planted(defect, defect.name))
    : [fromOutside(patch)],
);
const hunted: Hunted[] = [];
const work = async (): Promise<void> => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const one = await hunt(next);
    hunted.push(one);
    const by = one.killed || one.by === '' ? one.by : `${one.by}, not ${one.promise},`;
    say(`${one.killed ? 'killed  ' : 'SURVIVED'} ${one.name} ${by} after ${one.seeds} seeds`);
  }
};
try {
  await Promise.all(Array.from({ length: asked.jobs }, work));
  hunted.sort((a, b) => (a.name < b.name ? -1 : 1));
  const killed = hunted.filter((one) => one.killed).length;
  result({ mutants: hunted, killed, total: hunted.length });
  process.exitCode = killed === hunted.length ? 0 : 1;
} catch (error) {
  usable(() => {
    throw error;
  });
}
