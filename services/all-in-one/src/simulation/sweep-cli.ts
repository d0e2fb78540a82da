// npm run sim:sweep: every call of three stories that is not idle, struck at each of four moments; the last line of stdout is the result.
import process from 'node:process';

import { runTrial, type Phase } from '@linli/sim';

import { sweepArguments } from './arguments.ts';
import { result, say, usable } from './say.ts';
import { stories, story } from './stories.ts';

const phases: readonly Phase[] = ['crash-before', 'crash-after', 'error-before', 'lost-reply'];
const { only, every } = usable(() => sweepArguments(process.argv.slice(2), Object.keys(stories)));

const violations: Readonly<{
  story: string;
  call: number;
  label: string;
  phase: string;
  promise: string;
  detail: string;
}>[] = [];
const swept: Readonly<{ story: string; calls: number; runs: number; struck: number }>[] = [];
for (const [name, { hours }] of Object.entries(stories)) {
  if (only !== undefined && only !== name) continue;
  const golden = await runTrial(story(name), { seed: 1, hours, calm: true });
  for (const { promise, detail } of golden.violations) {
    violations.push({ story: name, call: -1, label: 'golden', phase: 'none', promise, detail });
  }
  let runs = 0;
  let struck = 0;
  for (let call = 0; call < golden.calls; call += every) {
    for (const phase of phases) {
      const report = await runTrial(story(name), { seed: 1, hours, strike: { call, phase } });
      runs++;
      struck += report.fired.length;
      for (const { promise, detail } of report.violations) {
        const label = golden.labels[call] ?? '';
        violations.push({ story: name, call, label, phase, promise, detail });
        say(`${name} call ${call} ${label} ${phase}: ${promise} ${detail}`);
      }
    }
  }
  swept.push({ story: name, calls: golden.calls, runs, struck });
  say(`${name}: ${golden.calls} calls, ${runs} runs, ${struck} struck`);
}
const sum = (of: 'calls' | 'runs' | 'struck'): number => swept.reduce((total, one) => total + one[of], 0);
result({ stories: swept, points: sum('calls'), runs: sum('runs'), struck: sum('struck'), violations });
process.exitCode = violations.length > 0 ? 1 : 0;
