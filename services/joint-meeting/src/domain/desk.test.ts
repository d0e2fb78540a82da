import { describe, expect, it } from '@jest/globals';

import { decideRaise, decideWithdraw } from './decide-item.ts';
import type { Decision } from './decision.ts';
import * as desk from './desk.ts';
import { evolveItem } from './evolve-item.ts';
import { itemAsKept } from './item-as-kept.ts';
import { isOpen, levels, type Item, type ItemEvent, type ItemState, type Subject } from './item.ts';
import { birthLevel, decideClimb, decideLevelUp } from './ladder.ts';
import { isPermitted, requests, type Request } from './permits.ts';
import { defaultPolicy as policy, minuteMs, type Rules } from './policy.ts';
import { decideUrge } from './urge.ts';
import { decideTakeUp } from './resolution.ts';

const nowMs = Date.UTC(2026, 2, 2, 1, 0);
const dayMs = 1440 * minuteMs;
const rules: Rules = { policy, time: { addDays: (startMs, days) => startMs + days * dayMs } };
const subject = (itemId: string, more: Partial<Subject> = {}): Subject => ({
  ...{ itemId, demandId: `dm_of_${itemId}`, type: 'HOME_MEDICAL_ROUND' },
  ...{ communityId: 'jc_1', gridId: 'jg_1', serviceClass: 1, ...more },
});

type Decided = Decision<ItemEvent, unknown, string>;
function after(item: Item | undefined, decision: Decided): Item {
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.events.reduce<Item | undefined>(evolveItem, item) as Item;
}
const raise = (itemId = 'es_1'): Item => {
  const up = { subject: subject(itemId), trigger: 'BREACH', level: 'COMMUNITY', ownerId: 'us_1', clock: null } as const;
  return after(undefined, decideRaise(rules, undefined, up, nowMs));
};

const by = 'us_2';
const order = {
  ...{ leadDeptId: 'HEALTH', coDeptIds: ['STREET'], dueMs: nowMs + 5 * dayMs },
  ...{ trackerId: 'us_3', instruction: '安排巡诊', by },
};
const target = raise('es_2');

/** Every command of the desk as it is rightly given. */
const ask: Readonly<Record<Request, (item: Item | undefined, atMs?: number) => Decided>> = {
  screen: (item, atMs = nowMs) =>
    desk.decideScreen(item, { by, summary: '三次派单无人接', severalDepartments: false }, atMs),
  queue: (item, atMs = nowMs) => desk.decideQueue(item, { by }, atMs),
  levelUp: (item, atMs = nowMs) => decideLevelUp(rules, item, { by, reason: 'NO_DOCTOR_HERE' }, atMs),
  merge: (item, atMs = nowMs) => desk.decideMerge(item, { by, into: target, mostMembers: policy.mostMembers }, atMs),
  split: (item, atMs = nowMs) => desk.decideSplit(item, { by, reason: 'NOT_THE_SAME' }, atMs),
  assign: (item, atMs = nowMs) => desk.decideAssign(rules, item, order, atMs),
  return: (item, atMs = nowMs) => desk.decideReturn(item, { by, reason: 'ASK_AGAIN', returnedBefore: false }, atMs),
  close: (item, atMs = nowMs) => desk.decideClose(item, { by, outcome: 'SOLVED' }, atMs),
};

const raised = raise();
const screened = after(raised, ask.screen(raised));
const queued = after(screened, ask.queue(screened));
const items: Readonly<Record<ItemState, Item>> = {
  ...{ RAISED: raised, SCREENED: screened, QUEUED: queued },
  ON_AGENDA: after(queued, decideTakeUp(queued, 'jm_1', nowMs)),
  ASSIGNED: after(queued, ask.assign(queued)),
  MERGED: after(queued, ask.merge(queued)),
  WITHDRAWN: after(raised, decideWithdraw(raised, 'SERVED', nowMs)),
  RETURNED: after(raised, ask.return(raised)),
  CLOSED: after(raised, ask.close(raised)),
};
const leadsTo: Readonly<Record<Request, ItemState>> = {
  ...{ screen: 'SCREENED', queue: 'QUEUED', levelUp: 'QUEUED', merge: 'MERGED', split: 'SCREENED' },
  ...{ assign: 'ASSIGNED', return: 'RETURNED', close: 'CLOSED' },
};

const cells = requests.flatMap((request) =>
  Object.values(items).map((item) => [request, item.state, item, isPermitted(item.state, request)] as const),
);

describe('every command of the desk in every state of an item', () => {
  it.each(cells.filter(([, , , may]) => may))('%s of a %s item is done', (request, _, item) => {
    expect(after(item, ask[request](item)).state).toBe(leadsTo[request]);
  });

  it.each(cells.filter(([, , , may]) => !may))('%s of a %s item is refused', (request, _, item) => {
    expect(ask[request](item)).toEqual({ ok: false, refusal: 'ITEM_STATE' });
  });

  it.each(requests)('%s of no item at all is refused', (request) => {
    expect(ask[request](undefined)).toEqual({ ok: false, refusal: 'ITEM_UNKNOWN' });
  });
});

describe('the ladder', () => {
  it('counts the days of a level from when the item came there, never from submission', () => {
    expect(raised).toMatchObject({ level: 'COMMUNITY', levelSinceMs: nowMs, climbAtMs: nowMs + 3 * dayMs });
    const early = decideClimb(rules, raised, nowMs + 3 * dayMs - 1);
    expect(early).toMatchObject({ events: [] });
  });

  it('lets an item that nobody handed out climb to the queue of the street, and no further by itself', () => {
    const climbed = after(raised, decideClimb(rules, raised, nowMs + 3 * dayMs));
    expect(climbed).toMatchObject({ level: 'STREET_JOINT', state: 'QUEUED', climbAtMs: null });
    expect(climbed.steps).toMatchObject([{ code: 'STREET_JOINT', why: 'RUNG_OVER', by: '' }]);
    expect(decideClimb(rules, climbed, nowMs + 99 * dayMs)).toMatchObject({ events: [] });
  });

  it('counts each rung from the start of the rung before: grid one day, then community three', () => {
    const up = { subject: subject('es_3'), trigger: 'MANUAL', level: 'GRID', ownerId: 'us_1', clock: null } as const;
    const item = after(undefined, decideRaise(rules, undefined, up, nowMs));
    const climbed = after(item, decideClimb(rules, item, nowMs + dayMs));
    expect(climbed).toMatchObject({ state: 'RAISED', level: 'COMMUNITY', climbAtMs: nowMs + 4 * dayMs });
  });

  it('stops for an item that was handed out, put to another, or is over', () => {
    for (const item of [items.ASSIGNED, items.MERGED, items.CLOSED, items.WITHDRAWN, items.RETURNED]) {
      expect(decideClimb(rules, item, nowMs + 99 * dayMs)).toMatchObject({ events: [] });
    }
  });

  it('is skipped by a hazard to life and limb, and by nothing else', () => {
    const hazard = subject('es_4', { type: 'HAZARD_REPORT', serviceClass: 0 });
    expect(birthLevel(policy, 'MUST_REPORT', hazard)).toBe('STREET_JOINT');
    expect(birthLevel(policy, 'MUST_REPORT', { ...hazard, serviceClass: 1 })).toBe('COMMUNITY');
    expect(birthLevel(policy, 'BREACH', subject('es_5', { serviceClass: 0 }))).toBe('COMMUNITY');
  });

  it('has a top, and no way up without a reason', () => {
    const street = after(queued, ask.levelUp(queued));
    const county = after(street, ask.levelUp(street));
    expect([queued, street, county].map(({ level }) => level)).toEqual(levels.slice(1));
    expect(ask.levelUp(county)).toEqual({ ok: false, refusal: 'TOP_LEVEL' });
    expect(decideLevelUp(rules, queued, { by, reason: '' }, nowMs)).toMatchObject({ refusal: 'REASON_MISSING' });
  });
});

describe('what is handed out between meetings', () => {
  const without = (more: Partial<typeof order>) => desk.decideAssign(rules, queued, { ...order, ...more }, nowMs);

  it.each([
    ['DECISION_LEAD_MISSING', { leadDeptId: '' }],
    ['DECISION_DUE_MISSING', { dueMs: nowMs }],
    ['DECISION_TRACKER_MISSING', { trackerId: '' }],
    ['DEPARTMENT_UNKNOWN', { leadDeptId: 'MOON' }],
    ['DEPARTMENT_UNKNOWN', { coDeptIds: ['HEALTH', 'MOON'] }],
  ])('is refused with %s', (refusal, lack) => {
    expect(without(lack)).toEqual({ ok: false, refusal });
  });

  it('is signed off by somebody else than the owner of the item', () => {
    expect(desk.decideClose(items.ASSIGNED, { by: 'us_1', outcome: 'SOLVED' }, nowMs)).toMatchObject({
      refusal: 'OWN_ITEM',
    });
  });
});

describe('an order past its day', () => {
  const urged = (item: Item, days: number) => after(item, decideUrge(rules, item, order.dueMs + days * dayMs, false));

  it('is urged on working days 1, 3 and 5, each once, and then waits for the county', () => {
    expect(decideUrge(rules, items.ASSIGNED, order.dueMs + dayMs - 1, false)).toMatchObject({ events: [] });
    const first = urged(items.ASSIGNED, 1);
    expect(decideUrge(rules, first, order.dueMs + 3 * dayMs - 1, false)).toMatchObject({ events: [] });
    const second = urged(first, 3);
    const third = urged(second, 5);
    expect([first, second, third].map(({ steps }) => steps.at(-1)?.why)).toEqual([
      'REMINDER',
      'SUPERVISOR',
      'ORDER_LATE',
    ]);
    expect(third).toMatchObject({ state: 'QUEUED', level: 'COUNTY_JOINT', urges: 3, urgeAtMs: null });
    expect(third.steps.at(-2)).toMatchObject({ code: 'URGED', why: 'CRITICISM' });
    expect(decideUrge(rules, third, order.dueMs + 99 * dayMs, false)).toMatchObject({ events: [] });
    expect(after(third, ask.assign(third, nowMs))).toMatchObject({ state: 'ASSIGNED', urges: 0 });
  });

  it('is not urged while the work lies with us, and goes on where it was when it was sent back, one step a day', () => {
    const waits = after(items.ASSIGNED, decideUrge(rules, items.ASSIGNED, order.dueMs + dayMs, true));
    expect(waits).toMatchObject({ state: 'ASSIGNED', urges: 0, urgeAtMs: order.dueMs + 2 * dayMs });
    expect(waits.steps).toEqual(items.ASSIGNED.steps);
    const first = urged(waits, 4);
    expect(first).toMatchObject({ urges: 1, urgeAtMs: order.dueMs + 5 * dayMs });
    expect(decideUrge(rules, first, order.dueMs + 5 * dayMs - 1, false)).toMatchObject({ events: [] });
    expect(urged(first, 5).steps.at(-1)?.why).toBe('SUPERVISOR');
  });

  it.each(['CLOSED', 'WITHDRAWN', 'QUEUED'] as const)('is not urged any more when the item is %s', (state) => {
    expect(decideUrge(rules, items[state], order.dueMs + 99 * dayMs, false)).toMatchObject({ events: [] });
  });
});

describe('several demands that ask for the same', () => {
  const member = { itemId: 'es_1', demandId: 'dm_of_es_1' };
  const joined = after(target, desk.decideJoin(target, member, policy.mostMembers));

  it('stand under one item, each once, and can be taken out again', () => {
    expect(joined.members).toEqual([member]);
    expect(desk.decideJoin(joined, member, policy.mostMembers)).toMatchObject({ events: [] });
    expect(after(joined, desk.decideLeave(joined, 'es_1')).members).toEqual([]);
  });

  it('keep the item open when its own demand is served', () => {
    expect(decideWithdraw(joined, 'SERVED', nowMs)).toMatchObject({ events: [] });
    expect(decideWithdraw(items.MERGED, 'SERVED', nowMs)).toMatchObject({ answer: 'WITHDRAWN' });
  });

  it('are not sent back to the desk together, nor put under a third item together', () => {
    expect(ask.return(joined)).toEqual({ ok: false, refusal: 'ITEM_HAS_OTHERS' });
    const third = raise('es_9');
    expect(desk.decideMerge(joined, { by, into: third, mostMembers: 9 }, nowMs)).toMatchObject({
      refusal: 'ITEM_HAS_OTHERS',
    });
  });

  it('are put only to an item that is open, another one, not handed out, and has room', () => {
    const into = (item: Item | undefined, mostMembers = policy.mostMembers) =>
      desk.decideMerge(queued, { by, into: item, mostMembers }, nowMs);
    for (const item of [undefined, queued, items.MERGED, items.CLOSED, { ...items.ASSIGNED, itemId: 'es_7' } as Item]) {
      expect(into(item)).toEqual({ ok: false, refusal: 'MERGE_TARGET' });
    }
    expect(into(joined, 1)).toEqual({ ok: false, refusal: 'MERGE_TARGET' });
    expect(desk.decideJoin(items.CLOSED, member, 9)).toEqual({ ok: false, refusal: 'MERGE_TARGET' });
  });
});

describe('an item that an earlier version kept', () => {
  it('is read as one that nobody has taken up, and goes every way a new one goes', () => {
    const { levelSinceMs: _1, climbAtMs: _2, urges: _3, urgeAtMs: _4, summary: _5, ...rest } = raised;
    const { steps: _6, members: _7, order: _8, into: _9, ...old } = rest;
    const item = itemAsKept(old as Item);
    expect(item).toEqual({ ...raised, climbAtMs: null });
    expect(after(item, ask.screen(item)).state).toBe('SCREENED');
    expect(itemAsKept(items.ASSIGNED)).toEqual(items.ASSIGNED);
  });
});

describe('the desk', () => {
  it('says something in its own words when it passes an item on, and says when many departments are needed', () => {
    const empty = { by, summary: '', severalDepartments: false };
    expect(desk.decideScreen(raised, empty, nowMs)).toEqual({ ok: false, refusal: 'SUMMARY_MISSING' });
    const many = after(raised, desk.decideScreen(raised, { by, summary: 'x', severalDepartments: true }, nowMs));
    expect(many.triggers).toEqual(['MULTI_DEPT', 'BREACH']);
  });

  it('sends a demand back once only', () => {
    const again = { by, reason: 'ASK_AGAIN', returnedBefore: true };
    expect(desk.decideReturn(raised, again, nowMs)).toEqual({ ok: false, refusal: 'RETURNED_BEFORE' });
  });

  it('has an item in its lists only while somebody must still act on it', () => {
    const open = Object.values(items).filter(isOpen);
    expect(open.map(({ state }) => state)).toEqual(['RAISED', 'SCREENED', 'QUEUED', 'ON_AGENDA', 'ASSIGNED']);
  });
});
