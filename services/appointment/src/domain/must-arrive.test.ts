import { describe, expect, it } from '@jest/globals';

import {
  arriveDueAtMs,
  decideAcknowledge,
  decideEnd,
  decideLate,
  decideOnSite,
  decideRaise,
  endings,
  evolveMustArrive,
  type MustArrive,
  type MustArriveEvent,
} from './must-arrive.ts';
import { defaultPolicy as policy, minuteMs } from './policy.ts';

const atMs = 1_000_000;
const terms = {
  ...{ mustArriveId: 'mu-1', planId: 'vp-1', householdId: 'hh-1', communityId: 'jc-1', gridId: 'jg-1' },
  ...{ cause: 'VISIT', raisedAtMs: atMs },
};
const grown = (task: MustArrive | undefined, events: readonly MustArriveEvent[]): MustArrive => {
  const after = events.reduce<MustArrive | undefined>(evolveMustArrive, task);
  if (after === undefined) throw new Error('no task');
  return after;
};
const raised = grown(undefined, [{ type: 'raised', terms }]);
const acknowledged = grown(raised, [{ type: 'acknowledged', atMs, byId: 'us-1' }]);
const onSite = grown(acknowledged, [{ type: 'on-site', atMs, byId: 'us-1' }]);
const over = endings.map((ending) => grown(onSite, [{ type: 'ended', atMs, byId: 'us-1', ending }]));

const commands = {
  acknowledge: (task: MustArrive | undefined) => decideAcknowledge(task, 'us-1', atMs),
  onSite: (task: MustArrive | undefined) => decideOnSite(task, 'us-1', atMs),
  SEEN: (task: MustArrive | undefined) => decideEnd(task, 'SEEN', 'us-1', atMs),
  REACHED: (task: MustArrive | undefined) => decideEnd(task, 'REACHED', 'us-1', atMs),
  HANDED_TO_120: (task: MustArrive | undefined) => decideEnd(task, 'HANDED_TO_120', 'us-1', atMs),
} as const;
/** Which step is open in which state, written down by hand. */
const open: Readonly<Record<string, readonly (keyof typeof commands)[]>> = {
  RAISED: ['acknowledge', 'onSite', 'REACHED', 'HANDED_TO_120'],
  ACKNOWLEDGED: ['onSite', 'REACHED', 'HANDED_TO_120'],
  ON_SITE: ['SEEN', 'REACHED', 'HANDED_TO_120'],
};

describe('a task to go somewhere now', () => {
  it.each([undefined, raised, acknowledged, onSite, ...over])('takes in state $state only its own steps', (task) => {
    for (const [name, command] of Object.entries(commands)) {
      const decision = command(task);
      const allowed = task !== undefined && (open[task.state] ?? []).includes(name as keyof typeof commands);
      expect({ name, ok: decision.ok }).toEqual({ name, ok: allowed });
      if (!decision.ok) expect(decision.refusal).toBe(task === undefined ? 'MUST_ARRIVE_UNKNOWN' : 'MUST_ARRIVE_STATE');
    }
  });

  it('is raised once, however often it is heard of', () => {
    expect(decideRaise(undefined, terms)).toMatchObject({ events: [{ type: 'raised' }] });
    expect(decideRaise(onSite, terms)).toEqual({ ok: true, events: [], answer: 'ON_SITE' });
  });

  it('is late 15 minutes after nobody took it on and 2 hours after nobody came, each once and neither early', () => {
    const late = (task: MustArrive, minutes: number) => {
      const decision = decideLate(task, atMs + minutes * minuteMs, policy);
      return decision.ok ? decision.events : [];
    };
    expect(arriveDueAtMs(raised, policy)).toBe(atMs + 15 * minuteMs);
    expect(late(raised, 14.9)).toEqual([]);
    expect(late(raised, 15)).toEqual([{ type: 'late', what: 'ACKNOWLEDGE' }]);
    const told = grown(raised, late(raised, 15));
    expect(late(told, 15)).toEqual([]);
    expect(late(told, 120)).toEqual([{ type: 'late', what: 'ON_SITE' }]);
    expect(late(raised, 120)).toHaveLength(2);
    expect(late(acknowledged, 119)).toEqual([]);
    expect(late(acknowledged, 120)).toEqual([{ type: 'late', what: 'ON_SITE' }]);
    expect([arriveDueAtMs(onSite, policy), late(onSite, 500)]).toEqual([null, []]);
  });
});
