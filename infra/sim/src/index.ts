export { LeakOfReality, withoutReality } from './ban.ts';
export { Chance, hashOf, mixed } from './chance.ts';
export { faultClasses, Faults, noFaults, ratesOf, type FaultClass, type Fired } from './faults.ts';
export { Kernel } from './kernel.ts';
export { Incarnation, SimNode, type Boot, type CallRisks, type Spell } from './node.ts';
export { SimLog } from './sim-log.ts';
export { SimNetwork } from './sim-network.ts';
export { SimStore } from './sim-store.ts';
export { minimal, type StillFails } from './shrink.ts';
export { runTrial, type Scenario, type Stage, type TrialOptions, type TrialReport } from './trial.ts';
export { heal, startWeather, type Country } from './weather.ts';
export {
  World,
  type Answered,
  type Applied,
  type Phase,
  type Placed,
  type Violation,
  type WorldOptions,
} from './world.ts';
