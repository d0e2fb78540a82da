import { describe, expect, it } from '@jest/globals';

import * as decide from './decide-meeting.ts';
import { decideRaise, decideWithdraw } from './decide-item.ts';
import { decideAssign, decideQueue, decideScreen } from './desk.ts';
import { evolveItem } from './evolve-item.ts';
import type { Item, ItemEvent } from './item.ts';
import { decideFillAgenda, decideSetAgenda, isReady } from './meeting-agenda.ts';
import { meetingPermits, type MeetingRequest } from './meeting-permits.ts';
import {
  evolveMeeting,
  meetingStates,
  type Meeting,
  type MeetingEvent,
  type MeetingState,
  type Resolution,
} from './meeting.ts';
import { defaultPolicy, type Rules } from './policy.ts';
import { decideCarryOut, decideLayBack, decideTakeUp } from './resolution.ts';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 2, 2, 1, 0);
const rules: Rules = { policy: defaultPolicy, time: { addDays: (startMs, days) => startMs + days * dayMs } };
type Said = Readonly<{ ok: true; events: readonly unknown[] }> | Readonly<{ ok: false; refusal: string }>;
const refusalOf = (decision: Said): string => (decision.ok ? 'DONE' : decision.refusal);

function itemAfter(item: Item | undefined, decision: Said): Item {
  if (!decision.ok) throw new Error(decision.refusal);
  return (decision.events as ItemEvent[]).reduce<Item | undefined>(evolveItem, item) as Item;
}
function queued(itemId: string, trigger: 'BREACH' | 'COLLECTIVE' = 'BREACH', atMs = nowMs): Item {
  const place = { communityId: 'jc_1', gridId: 'jg_1' };
  const subject = { itemId, demandId: `dm_${itemId}`, type: 'OTHER', ...place, serviceClass: 3 };
  const raise = { subject, trigger, level: 'STREET_JOINT', ownerId: 'us_owner', clock: null } as const;
  const raised = itemAfter(undefined, decideRaise(rules, undefined, raise, atMs));
  const how = { by: 'us_desk', summary: '无人能办', severalDepartments: false };
  const screened = itemAfter(raised, decideScreen(raised, how, atMs));
  return itemAfter(screened, decideQueue(screened, { by: 'us_desk' }, atMs));
}

const plan = {
  ...{ meetingId: 'jm_1', level: 'STREET_JOINT', cycle: 'REGULAR', communityIds: ['jc_1'], place: '三楼会议室' },
  ...{ scheduledAtMs: nowMs + 5 * dayMs, chairId: 'us_chair', quorum: 2 },
};
const assign: Resolution = {
  ...{ kind: 'ASSIGN', leadDeptId: 'HEALTH', coDeptIds: ['STREET'], dueMs: nowMs + 9 * dayMs, trackerId: 'us_3' },
  ...{ level: '', reason: '', text: '安排巡诊' },
};
const waiting = [queued('es_1'), queued('es_2', 'COLLECTIVE', nowMs + 1), queued('es_3', 'BREACH', nowMs - dayMs)];
const known = new Map(waiting.map((item) => [item.itemId, item]));
const invited = [
  { inviteeId: 'HEALTH', kind: 'DEPARTMENT' },
  { inviteeId: 'STREET', kind: 'DEPARTMENT' },
  { inviteeId: '居民代表', kind: 'RESIDENT_REP' },
];
const present = (inviteeId: string, attendance = 'PRESENT', substitute = '') => ({ inviteeId, attendance, substitute });
const came = [present('HEALTH'), present('STREET', 'SUBSTITUTE', '副主任')];
const points = (...ids: string[]) => ids.map((itemId) => ({ itemId, minutes: 10, speaker: '' }));

/** Each request as a valid one: where it is permitted at all, it succeeds. */
const ask: Readonly<Record<MeetingRequest, (meeting: Meeting | undefined) => Said>> = {
  invite: (meeting) => decide.decideInvite(meeting, invited),
  fillAgenda: (meeting) => decideFillAgenda(rules, meeting, waiting),
  setAgenda: (meeting) => decideSetAgenda(rules, meeting, points('es_1'), known),
  notice: (meeting) => decide.decideNotice(meeting, nowMs),
  convene: (meeting) => decide.decideConvene(meeting, came),
  resolve: (meeting) =>
    decide.decideResolve(rules, meeting, { itemId: 'es_1', by: 'us_desk', note: '', resolution: assign }, nowMs),
  minute: (meeting) => decide.decideMinute(meeting, { by: 'us_desk', text: '纪要' }),
  sign: (meeting) => decide.decideSign(meeting, 'us_chair', nowMs),
  close: (meeting) => decide.decideCloseMeeting(meeting),
  cancel: (meeting) => decide.decideCancelMeeting(meeting, 'HOLIDAY'),
};
const requests = Object.keys(ask) as readonly MeetingRequest[];

function after(meeting: Meeting | undefined, decision: Said): Meeting {
  if (!decision.ok) throw new Error(decision.refusal);
  return (decision.events as MeetingEvent[]).reduce<Meeting | undefined>(evolveMeeting, meeting) as Meeting;
}
const step = (meeting: Meeting, ...names: MeetingRequest[]): Meeting =>
  names.reduce((now, name) => after(now, ask[name](now)), meeting);

const empty = after(undefined, decide.decidePlan(rules, undefined, plan, nowMs));
const planned = step(empty, 'invite', 'fillAgenda');
const inState: Readonly<Record<MeetingState, Meeting>> = {
  PLANNED: planned,
  NOTICED: step(planned, 'notice'),
  CONVENED: step(planned, 'notice', 'convene'),
  MINUTED: step(planned, 'notice', 'convene', 'resolve', 'minute'),
  SIGNED: step(planned, 'notice', 'convene', 'resolve', 'minute', 'sign'),
  CLOSED: step(planned, 'notice', 'convene', 'resolve', 'minute', 'sign', 'close'),
  CANCELLED: step(planned, 'cancel'),
};
const cells = requests.flatMap((request) => meetingStates.map((state) => [request, state] as const));

describe('a joint meeting', () => {
  it.each(cells)(
    '%s of one that is %s is done only where the table says so; a no changes nothing',
    (request, state) => {
      const before = structuredClone(inState[state]);
      const may = (meetingPermits[request] as readonly string[]).includes(state);
      expect(refusalOf(ask[request](inState[state]))).toBe(may ? 'DONE' : 'MEETING_STATE');
      expect(inState[state]).toEqual(before);
      expect(refusalOf(ask[request](undefined))).toBe('MEETING_UNKNOWN');
    },
  );

  it('is planned for a day to come, with a chair and an area; an ad hoc one within three working days', () => {
    const said = (over: Partial<typeof plan>) =>
      refusalOf(decide.decidePlan(rules, undefined, { ...plan, ...over }, nowMs));
    expect(said({})).toBe('DONE');
    expect(said({ scheduledAtMs: nowMs })).toBe('MEETING_TIME_WRONG');
    expect(said({ communityIds: [] })).toBe('MEETING_AREA_MISSING');
    expect(said({ chairId: '' })).toBe('CHAIR_MISSING');
    expect([said({ level: 'GRID' }), said({ cycle: 'WEEKLY' })]).toEqual(['CODE_UNKNOWN', 'CODE_UNKNOWN']);
    expect(said({ cycle: 'AD_HOC' })).toBe('MEETING_TOO_LATE');
    expect(said({ cycle: 'AD_HOC', scheduledAtMs: nowMs + 3 * dayMs })).toBe('DONE');
    expect(decide.decidePlan(rules, planned, plan, nowMs)).toMatchObject({ events: [] });
  });

  it('takes up what waits, the strongest first, then the longest; by hand only what is ready', () => {
    expect(planned.agenda.map(({ itemId }) => itemId)).toEqual(['es_2', 'es_3', 'es_1']);
    expect(step(planned, 'fillAgenda').agenda).toHaveLength(3);
    const byHand = (...ids: string[]) => refusalOf(decideSetAgenda(rules, planned, points(...ids), known));
    expect(byHand('es_1', 'es_3')).toBe('DONE');
    expect(byHand('es_1', 'es_1')).toBe('AGENDA_REPEATS');
    expect(byHand('es_9')).toBe('ITEM_NOT_READY');
    expect(byHand(...Array.from({ length: 21 }, (_, n) => `es_${n}`))).toBe('AGENDA_FULL');
    const unready = [
      { ...queued('es_4'), communityId: 'jc_2' },
      { ...queued('es_5'), level: 'COUNTY_JOINT' },
      { ...queued('es_6'), notBeforeMs: plan.scheduledAtMs + 1 },
      { ...queued('es_7'), state: 'SCREENED' },
    ] as readonly Item[];
    for (const item of unready) expect([item.itemId, isReady(planned, item)]).toEqual([item.itemId, false]);
    expect(refusalOf(decide.decideNotice(empty, nowMs))).toBe('AGENDA_EMPTY');
  });

  it('begins with enough of the invited; a substitute counts, and who says nothing is absent', () => {
    const convene = (...who: (typeof came)[number][]) => refusalOf(decide.decideConvene(inState.NOTICED, who));
    expect(convene(present('HEALTH'))).toBe('QUORUM_MISSING');
    expect(convene(present('FIRE'))).toBe('INVITEE_UNKNOWN');
    expect(convene(present('HEALTH', 'LATE'))).toBe('CODE_UNKNOWN');
    expect(inState.CONVENED.invitees).toMatchObject([
      { attendance: 'PRESENT' },
      { attendance: 'SUBSTITUTE', substitute: '副主任' },
      { attendance: 'ABSENT' },
    ]);
  });

  it('saves no decision without what its kind needs', () => {
    const said = (over: Partial<Resolution>, itemId = 'es_1') => {
      const what = { itemId, by: 'us_desk', note: '', resolution: { ...assign, ...over } };
      return refusalOf(decide.decideResolve(rules, inState.CONVENED, what, nowMs));
    };
    for (const kind of ['ASSIGN', 'FUND', 'POLICY']) {
      expect([kind, said({ kind })]).toEqual([kind, 'DONE']);
      expect(said({ kind, leadDeptId: '' })).toBe('DECISION_LEAD_MISSING');
      expect(said({ kind, dueMs: nowMs })).toBe('DECISION_DUE_MISSING');
      expect(said({ kind, trackerId: '' })).toBe('DECISION_TRACKER_MISSING');
      expect(said({ kind, coDeptIds: ['MOON'] })).toBe('DEPARTMENT_UNKNOWN');
    }
    for (const good of [
      { kind: 'DEFER' },
      { kind: 'LEVEL_UP', level: 'COUNTY_JOINT' },
      { kind: 'REJECT', reason: 'LEGAL_LIMIT' },
    ]) {
      expect([good.kind, said(good)]).toEqual([good.kind, 'DONE']);
      expect([good.kind, said({ ...good, trackerId: '' })]).toEqual([good.kind, 'DECISION_TRACKER_MISSING']);
      if (good.kind !== 'LEVEL_UP') expect(said({ ...good, dueMs: 0 })).toBe('DECISION_DUE_MISSING');
    }
    expect(said({ kind: 'LEVEL_UP', level: 'COMMUNITY' })).toBe('DECISION_LEVEL_WRONG');
    expect(said({ kind: 'REJECT', reason: 'NO' })).toBe('DECISION_REASON_MISSING');
    expect(said({ kind: 'SHRUG' })).toBe('DECISION_KIND_UNKNOWN');
    expect(said({}, 'es_9')).toBe('NOT_ON_AGENDA');
  });

  it('is signed by its chair, who has not written the minutes', () => {
    expect(refusalOf(decide.decideSign(inState.MINUTED, 'us_desk', nowMs))).toBe('CHAIR_ONLY');
    const own = { ...inState.MINUTED, minutedBy: 'us_chair' };
    expect(refusalOf(decide.decideSign(own, 'us_chair', nowMs))).toBe('OWN_MINUTES');
    expect(refusalOf(decide.decideMinute(inState.CONVENED, { by: 'us_desk', text: '' }))).toBe('MINUTES_MISSING');
    expect(refusalOf(decide.decideCancelMeeting(planned, ''))).toBe('REASON_MISSING');
  });
});

describe('what a meeting does to an item', () => {
  const item = queued('es_1');
  const onAgenda = itemAfter(item, decideTakeUp(item, 'jm_1', nowMs));
  const carried = (over: Partial<Resolution>, from = onAgenda, meetingId = 'jm_1') => {
    const how = { meetingId, by: 'us_desk', resolution: { ...assign, ...over } };
    return itemAfter(from, decideCarryOut(rules, from, how, nowMs));
  };

  it('takes it up once, and for no other meeting', () => {
    expect(onAgenda).toMatchObject({ state: 'ON_AGENDA', meetingId: 'jm_1', climbAtMs: null });
    expect(decideTakeUp(onAgenda, 'jm_2', nowMs)).toMatchObject({ events: [] });
    expect(decideLayBack(onAgenda, 'jm_2', 'MEETING_CANCELLED', nowMs)).toMatchObject({ events: [] });
    expect(carried({}, onAgenda, 'jm_2')).toEqual(onAgenda);
  });

  it('carries out each kind of decision', () => {
    expect(carried({})).toMatchObject({ state: 'ASSIGNED', order: { leadDeptId: 'HEALTH', instruction: '安排巡诊' } });
    expect([carried({ kind: 'FUND' }).state, carried({ kind: 'POLICY' }).state]).toEqual(['ASSIGNED', 'ASSIGNED']);
    expect(carried({ kind: 'DEFER' })).toMatchObject({ state: 'QUEUED', notBeforeMs: assign.dueMs });
    const up = carried({ kind: 'LEVEL_UP', level: 'COUNTY_JOINT' });
    expect(up).toMatchObject({ state: 'QUEUED', level: 'COUNTY_JOINT' });
    const rejected = carried({ kind: 'REJECT', reason: 'LEGAL_LIMIT' });
    expect(rejected).toMatchObject({ state: 'CLOSED', reason: 'LEGAL_LIMIT' });
    expect(itemAfter(onAgenda, decideLayBack(onAgenda, 'jm_1', 'NOT_DECIDED', nowMs)).state).toBe('QUEUED');
  });

  it('leaves alone what was served or handed out meanwhile', () => {
    const served = itemAfter(onAgenda, decideWithdraw(onAgenda, 'SERVED', nowMs));
    expect(carried({}, served)).toEqual(served);
    const handedOut = itemAfter(item, decideAssign(rules, item, { ...assign, instruction: '', by: 'us_desk' }, nowMs));
    expect(decideTakeUp(handedOut, 'jm_1', nowMs)).toMatchObject({ events: [] });
  });
});
