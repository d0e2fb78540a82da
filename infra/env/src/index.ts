export type { Clock, Env, Ids, Rng, Wake } from './port.ts';
export { derivedId, keyedId } from './derived-id.ts';
export { systemClock, systemIds, systemRng } from './system.ts';
export { Unavailable } from './outage.ts';
