export { assign, type Assigned } from './assign.ts';
export { misfitOf, unassignable, type Limits, type Problem } from './problem.ts';
