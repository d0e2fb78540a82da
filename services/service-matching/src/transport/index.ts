export { misfitOf, type Problem } from './problem.ts';
export { solve } from './transport.ts';
