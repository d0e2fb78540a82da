export { drain, type Ending } from './drain.ts';
export { everyDue } from './every-due.ts';
export { runtimeKnobs, type RuntimeKnobs } from './knobs.ts';
export { leaseCollection, leaseOn, type Lease } from './lease.ts';
export { parkedOn } from './parked-on.ts';
export { runService } from './run-service.ts';
export type { Service, ServicePorts, Sweep } from './service.ts';
export {
  startService,
  type RunningService,
  type ServiceHealth,
  type ServiceState,
  type StartPorts,
} from './start-service.ts';
