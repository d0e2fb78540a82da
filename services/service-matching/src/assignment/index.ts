export { assign, type Assigned } from './assign.ts';
export { misfitOf, type Limits, type Problem } from './problem.ts';
