/**
 * MUST_ARRIVE 三必到: nobody answered where that is a danger, so somebody goes there now (§0.6).
 *
 *   RAISED ── taken on ─▶ ACKNOWLEDGED ── at the door ─▶ ON_SITE ── seen ─▶ SEEN
 *      └────────────────────────┴──────────────────────────┴── reached, or handed over ─▶ REACHED, HANDED_TO_120, HANDED_TO_110
 *
 * Nothing else ends it. Two clocks run from the raising (R7): 15 minutes until taken on, 2 hours until at the door;
 * each breach is said once.
 */

import { decided, refused, type Decision } from './decision.ts';
import { minuteMs, type Policy } from './policy.ts';

export const endings = ['SEEN', 'REACHED', 'HANDED_TO_120', 'HANDED_TO_110'] as const;
export type Ending = (typeof endings)[number];
export type Lateness = 'ACKNOWLEDGE' | 'ON_SITE';

type Terms = Readonly<{
  mustArriveId: string;
  planId: string;
  householdId: string;
  communityId: string;
  gridId: string;
  /** What met nobody: a VISIT (the door) or a CALL. */
  cause: string;
  raisedAtMs: number;
}>;
export type MustArrive = Terms &
  Readonly<{
    state: 'RAISED' | 'ACKNOWLEDGED' | 'ON_SITE' | Ending;
    /** Who has taken it on; empty = nobody yet. */
    workerId: string;
    late: readonly Lateness[];
    steps: readonly Readonly<{ atMs: number; state: string; byId: string }>[];
  }>;

export type MustArriveEvent =
  | Readonly<{ type: 'raised'; terms: Terms }>
  | Readonly<{ type: 'acknowledged'; atMs: number; byId: string }>
  | Readonly<{ type: 'on-site'; atMs: number; byId: string }>
  | Readonly<{ type: 'late'; what: Lateness }>
  | Readonly<{ type: 'ended'; atMs: number; byId: string; ending: Ending }>;

export type MustArriveRefusal = 'MUST_ARRIVE_UNKNOWN' | 'MUST_ARRIVE_STATE';
type Stepped = Decision<MustArriveEvent, string, MustArriveRefusal>;
type ArrivePolicy = Pick<Policy, 'acknowledgeMinutes' | 'onSiteMinutes'>;

/** Raised once, however often it is heard of. */
export function decideRaise(
  task: MustArrive | undefined,
  terms: Terms,
): Decision<MustArriveEvent, MustArrive['state'], never> {
  return task === undefined ? decided([{ type: 'raised', terms }], 'RAISED') : decided([], task.state);
}

export function decideAcknowledge(task: MustArrive | undefined, byId: string, nowMs: number): Stepped {
  if (task === undefined) return refused('MUST_ARRIVE_UNKNOWN');
  if (task.state !== 'RAISED') return refused('MUST_ARRIVE_STATE');
  return decided([{ type: 'acknowledged', atMs: nowMs, byId }], 'ACKNOWLEDGED');
}

/** At the door; who happens to be near need not have taken it on before. */
export function decideOnSite(task: MustArrive | undefined, byId: string, nowMs: number): Stepped {
  if (task === undefined) return refused('MUST_ARRIVE_UNKNOWN');
  if (task.state !== 'RAISED' && task.state !== 'ACKNOWLEDGED') return refused('MUST_ARRIVE_STATE');
  return decided([{ type: 'on-site', atMs: nowMs, byId }], 'ON_SITE');
}

/** Nobody is seen who has not been gone to; reached or handed over may be at any time. */
export function decideEnd(task: MustArrive | undefined, ending: Ending, byId: string, nowMs: number): Stepped {
  if (task === undefined) return refused('MUST_ARRIVE_UNKNOWN');
  if (isOver(task) || (ending === 'SEEN' && task.state !== 'ON_SITE')) return refused('MUST_ARRIVE_STATE');
  return decided([{ type: 'ended', atMs: nowMs, byId, ending }], ending);
}

/** Says which clock has run out by now. */
export function decideLate(
  task: MustArrive | undefined,
  nowMs: number,
  policy: ArrivePolicy,
): Decision<MustArriveEvent, null, never> {
  if (task === undefined) return decided([], null);
  const late = clocks(task, policy).filter(({ atMs }) => atMs <= nowMs);
  return decided(
    late.map(({ what }) => ({ type: 'late', what })),
    null,
  );
}

/** The earliest clock that still runs. */
export function arriveDueAtMs(task: MustArrive, policy: ArrivePolicy): number | null {
  const instants = clocks(task, policy).map(({ atMs }) => atMs);
  return instants.length === 0 ? null : Math.min(...instants);
}

export function isOver({ state }: MustArrive): boolean {
  return endings.some((ending) => ending === state);
}

/** The task after `event`, which must come from a decision on this very task. */
export function evolveMustArrive(task: MustArrive | undefined, event: MustArriveEvent): MustArrive {
  if (event.type === 'raised') {
    const steps = [{ atMs: event.terms.raisedAtMs, state: 'RAISED', byId: '' }];
    return { ...event.terms, state: 'RAISED', workerId: '', late: [], steps };
  }
  if (task === undefined) throw new Error(`${event.type} does not follow from this task`);
  if (event.type === 'late') return { ...task, late: [...task.late, event.what] };
  const state = event.type === 'ended' ? event.ending : event.type === 'on-site' ? 'ON_SITE' : 'ACKNOWLEDGED';
  const { atMs, byId } = event;
  return { ...task, state, workerId: byId, steps: [...task.steps, { atMs, state, byId }] };
}

function clocks(task: MustArrive, policy: ArrivePolicy): readonly Readonly<{ what: Lateness; atMs: number }>[] {
  const { state, raisedAtMs } = task;
  const running: { what: Lateness; minutes: number }[] = [];
  if (state === 'RAISED') running.push({ what: 'ACKNOWLEDGE', minutes: policy.acknowledgeMinutes });
  if (state === 'RAISED' || state === 'ACKNOWLEDGED') running.push({ what: 'ON_SITE', minutes: policy.onSiteMinutes });
  return running
    .filter(({ what }) => !task.late.includes(what))
    .map(({ what, minutes }) => ({ what, atMs: raisedAtMs + minutes * minuteMs }));
}
