// npm test (= verify, what CI runs): everything that must hold on main. The last line of stdout is the tally.
import { jest, run, steps, node } from './steps.ts';
import { mutantsOfToday } from './mutants-of-today.ts';

const before = [
  steps.types,
  steps.lint,
  steps.packageWalls,
  steps.deadCode,
  steps.format,
  steps.protoLint,
  steps.protoBreaking,
  steps.protoFresh,
  {
    name: 'simulator, 10 seeds x 24 h',
    command: node,
    args: ['services/all-in-one/src/simulation/sim-cli.ts', '--seeds', '10', '--hours', '24', '--json'],
  },
  {
    name: 'planted defects, 5 by commit',
    command: node,
    args: [
      'services/all-in-one/src/simulation/mutants-cli.ts',
      '--only',
      mutantsOfToday(5).join(','),
      '--seeds',
      '20',
      '--json',
    ],
  },
];

const failed = before.filter((step) => !run(step));
if (failed.length > 0) {
  console.error(`failed before the tests: ${failed.map((step) => step.name).join(', ')}`);
  console.log(`0 passed, ${failed.length} failed, 0 skipped`);
  process.exitCode = 1;
} else {
  process.exitCode = run(jest(), 'inherit') ? 0 : 1;
}
