import { decideDue } from '../domain/visit-clock.ts';
import type { Visit } from '../domain/visit.ts';
import type { Found, Ids, Policy, Visits } from './ports.ts';

export type WatchVisit = (visit: Found<Visit>) => Promise<void>;

/** Time has something to say about a visit: a reminder, or that nobody checked in or out. */
export function makeWatchVisit(ports: { visits: Visits; ids: Ids; policy: Policy }): WatchVisit {
  return async (found) => {
    const { visitId } = found.state;
    const commandId = ports.ids.derived('tm', `${visitId}:watch:${found.version}`);
    await ports.visits.change(
      visitId,
      { kind: 'command', commandId, correlationId: commandId, traceparent: '' },
      (visit, nowMs) => decideDue(visit, nowMs, ports.policy),
      found,
    );
  };
}
