// npm run bench -- NAME [--json] [--from DIR] [--quick]: ours beside a named peer in the same run; the last line of stdout is the result.
import { machine, type Benchmark } from './measuring.ts';

const benchmarks: Readonly<Record<string, () => Promise<{ default: Benchmark }>>> = {
  store: () => import('./store-bench.ts'),
  bus: () => import('./bus-bench.ts'),
  loop: () => import('./loop-bench.ts'),
  mongo: () => import('./mongo-bench.ts'),
  kafka: () => import('./kafka-bench.ts'),
  replay: () => import('./replay-bench.ts'),
  start: () => import('./start-bench.ts'),
  assignment: () => import('./assignment-bench.ts'),
  routing: () => import('./routing-bench.ts'),
  import: () => import('./import-bench.ts'),
  matching: () => import('./matching-bench.ts'),
};

const [name = '', ...flags] = process.argv.slice(2);
const load = benchmarks[name];
if (load === undefined) {
  console.error(`benchmarks: ${Object.keys(benchmarks).join(', ')}`);
  process.exitCode = 1;
} else {
  const from = flags.includes('--from') ? (flags[flags.indexOf('--from') + 1] ?? 'samples') : 'samples';
  const { default: run } = await load();
  const cases = await run({ from, quick: flags.includes('--quick') });
  for (const line of cases) {
    const floor = line.floor === undefined ? '' : ` (floor ${line.floor})`;
    console.error(
      `${line.case} ${line.size}: ${line.ours} ${line.unit}, ${line.peerName} ${line.peer ?? '–'}, ratio ${line.ratio ?? '–'}${floor}, ${line.runs} runs ${line.min}…${line.max}, ${line.peakMB} MB`,
    );
  }
  console.log(JSON.stringify({ name, machine: machine(), cases }));
  // A floor that is missed is an answer, not a crash: the numbers stand above.
  process.exitCode = cases.some(({ floor, ratio }) => floor !== undefined && (ratio ?? 0) < floor) ? 2 : 0;
}
