export { planRounds, type Rounds, type Stop } from './plan-rounds.ts';
export { misfitOf, type Limits, type Problem } from './problem.ts';
