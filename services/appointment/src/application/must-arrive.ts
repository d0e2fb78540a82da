import {
  decideAcknowledge,
  decideEnd,
  decideLate,
  decideOnSite,
  decideRaise,
  type Ending,
  type MustArrive,
  type MustArriveRefusal,
} from '../domain/must-arrive.ts';
import type { Cause, Found, Ids, MustArrives, Outcome, Policy } from './ports.ts';

type Ports = Readonly<{ arrivals: MustArrives; ids: Ids; policy: Policy }>;
type Step<What> = (
  command: Readonly<{ mustArriveId: string; byId: string; cause: Cause }> & What,
) => Promise<Outcome<string, MustArriveRefusal>>;

export type RaiseMustArrive = (terms: Parameters<typeof decideRaise>[1], cause: Cause) => Promise<void>;
export type AcknowledgeMustArrive = Step<unknown>;
export type ReachPlace = Step<unknown>;
export type EndMustArrive = Step<Readonly<{ ending: Ending }>>;
export type WatchMustArrive = (task: Found<MustArrive>) => Promise<void>;

/** The steps of a MUST_ARRIVE task: each loads it, lets the domain judge, and saves what happened. */
export function makeMustArriveSteps({ arrivals, ids, policy }: Ports) {
  const raise: RaiseMustArrive = async (terms, cause) => {
    await arrivals.change(terms.mustArriveId, cause, (task) => decideRaise(task, terms));
  };
  const acknowledge: AcknowledgeMustArrive = ({ mustArriveId, byId, cause }) =>
    arrivals.change(mustArriveId, cause, (task, nowMs) => decideAcknowledge(task, byId, nowMs));
  const reachPlace: ReachPlace = ({ mustArriveId, byId, cause }) =>
    arrivals.change(mustArriveId, cause, (task, nowMs) => decideOnSite(task, byId, nowMs));
  const end: EndMustArrive = ({ mustArriveId, byId, cause, ending }) =>
    arrivals.change(mustArriveId, cause, (task, nowMs) => decideEnd(task, ending, byId, nowMs));
  const watch: WatchMustArrive = async (found) => {
    const { mustArriveId } = found.state;
    const commandId = ids.derived('tm', `${mustArriveId}:watch:${found.version}`);
    const cause = { kind: 'command', commandId, correlationId: commandId, traceparent: '' } as const;
    await arrivals.change(mustArriveId, cause, (task, nowMs) => decideLate(task, nowMs, policy), found);
  };
  return { raise, acknowledge, reachPlace, end, watch };
}
