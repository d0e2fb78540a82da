// node scripts/determinism.ts --seeds N --hours H: the same seeds twice, each time in fresh processes; exit 1 when one hash differs.
import { execFileSync } from 'node:child_process';

import { node } from './steps.ts';

type Run = Readonly<{ seeds: number; events: number; hash: string }>;

function run(): Run {
  const sim = 'services/all-in-one/src/simulation/sim-cli.ts';
  const stdout = execFileSync(node, [sim, ...process.argv.slice(2), '--json'], { encoding: 'utf8' });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Run;
}

const [once, again] = [run(), run()];
const equal = once.hash === again.hash && once.events === again.events;
console.log(JSON.stringify({ seeds: once.seeds, equal, hash: once.hash, again: again.hash, events: once.events }));
process.exitCode = equal ? 0 : 1;
