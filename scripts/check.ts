// npm run check: types, lint, walls and the tests of what changed; seconds, before each commit.
import { jest, run, steps } from './steps.ts';

const failed = [
  steps.types,
  steps.lintCached,
  steps.packageWalls,
  steps.protoLint,
  jest('--onlyChanged', '--passWithNoTests'),
].filter((step) => !run(step));
process.exitCode = failed.length === 0 ? 0 : 1;
