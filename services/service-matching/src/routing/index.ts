export { misfitOf, unservable, type Limits, type Problem } from './problem.ts';
export { search as route, type Found as Routes } from './search.ts';
