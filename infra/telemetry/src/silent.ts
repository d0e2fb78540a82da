import type { Logger, Metrics } from './port.ts';

const nothing = (): void => undefined;
const logger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing, child: () => logger };
const metrics: Metrics = { count: nothing, gauge: nothing, observe: nothing };

/** Telemetry that goes nowhere; for the simulator and tests. */
export const silent: Readonly<{ logger: Logger; metrics: Metrics }> = { logger, metrics };
