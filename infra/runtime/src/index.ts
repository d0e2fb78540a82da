export type { Service, ServicePorts, Sweep } from './service.ts';
