import { describe, expect, it } from '@jest/globals';

import * as decide from './decide-task.ts';
import { decideRaise } from './decide-item.ts';
import { decideAssign, decideScreen } from './desk.ts';
import { evolveItem } from './evolve-item.ts';
import { decideExtension, decideOrderExtended, decideRequestExtension } from './extension.ts';
import type { Item, ItemEvent } from './item.ts';
import { defaultPolicy, type Rules } from './policy.ts';
import { evolveTask, type Charge, type Task, type TaskEvent } from './task.ts';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 2, 2, 1, 0);
const dueMs = nowMs + 3 * dayMs;
const rules: Rules = { policy: defaultPolicy, time: { addDays: (startMs, days) => startMs + days * dayMs } };
const charge: Charge = {
  ...{ taskId: 'dt_1', itemId: 'es_1', communityId: 'jc_1', deptId: 'HEALTH', part: 'LEAD' },
  ...{ dueMs, trackerId: 'us_3', instruction: '安排巡诊' },
};
type Said = Readonly<{ ok: true; events: readonly unknown[] }> | Readonly<{ ok: false; refusal: string }>;
const refusalOf = (decision: Said): string => (decision.ok ? 'DONE' : decision.refusal);
function after(task: Task | undefined, decision: Said): Task {
  if (!decision.ok) throw new Error(decision.refusal);
  return (decision.events as TaskEvent[]).reduce<Task | undefined>(evolveTask, task) as Task;
}

const sent = after(undefined, decide.decideSend(undefined, charge, nowMs));
const atWork = after(sent, decide.decideAcknowledge(sent, { by: 'us_dept' }, nowMs));
const asked = { by: 'us_dept', reason: 'RAIN', untilMs: dueMs + 2 * dayMs, severalDepartments: false };
const request = (task: Task | undefined, over: Partial<typeof asked> = {}, atMs = nowMs) =>
  decideRequestExtension(rules.policy, task, { ...asked, ...over }, atMs);
const answer = (task: Task | undefined, grant: boolean, by = 'us_desk') =>
  decideExtension(task, { by, grant, note: '' }, nowMs);
const granted = (task: Task) => {
  const waiting = after(task, request(task, { untilMs: task.dueMs + dayMs, severalDepartments: true }));
  return after(waiting, answer(waiting, true));
};

describe('more time for a department', () => {
  it('is asked for at work, before the day, with a reason and a later day', () => {
    expect(refusalOf(request(undefined))).toBe('DEPT_TASK_UNKNOWN');
    expect(refusalOf(request(sent))).toBe('DEPT_TASK_STATE');
    expect(refusalOf(request(atWork, { reason: '' }))).toBe('REASON_MISSING');
    expect(refusalOf(request(atWork, {}, dueMs))).toBe('EXTENSION_TOO_LATE');
    expect(refusalOf(request(atWork, { untilMs: dueMs }))).toBe('EXTENSION_DAY_WRONG');
    const waiting = after(atWork, request(atWork));
    expect(waiting).toMatchObject({ dueMs, extension: { state: 'REQUESTED', untilMs: asked.untilMs } });
    expect(refusalOf(request(waiting))).toBe('EXTENSION_PENDING');
  });

  it('is granted by somebody else, and then holds; denied, the old day holds', () => {
    const waiting = after(atWork, request(atWork));
    expect(refusalOf(answer(atWork, true))).toBe('EXTENSION_UNKNOWN');
    expect(refusalOf(answer(undefined, true))).toBe('DEPT_TASK_UNKNOWN');
    expect(refusalOf(answer(waiting, true, 'us_dept'))).toBe('OWN_REQUEST');
    expect(after(waiting, answer(waiting, true))).toMatchObject({
      dueMs: asked.untilMs,
      extended: 1,
      state: 'ACKNOWLEDGED',
    });
    const denied = after(waiting, answer(waiting, false));
    expect(denied).toMatchObject({ dueMs, extended: 0, extension: { state: 'DENIED' } });
    expect(refusalOf(request(denied))).toBe('DONE');
  });

  it('is given once, twice where several departments are needed', () => {
    const once = granted(atWork);
    const untilMs = once.dueMs + dayMs;
    expect(refusalOf(request(once, { untilMs }))).toBe('EXTENSIONS_USED');
    expect(refusalOf(request(once, { untilMs, severalDepartments: true }))).toBe('DONE');
    const twice = granted(once);
    expect(refusalOf(request(twice, { untilMs: twice.dueMs + dayMs, severalDepartments: true }))).toBe(
      'EXTENSIONS_USED',
    );
  });

  it('of the one that leads moves the day from which its order is urged, and never back', () => {
    const itemAfter = (item: Item | undefined, decision: Said): Item => {
      if (!decision.ok) throw new Error(decision.refusal);
      return (decision.events as ItemEvent[]).reduce<Item | undefined>(evolveItem, item) as Item;
    };
    const subject = {
      itemId: 'es_1',
      demandId: 'dm_1',
      type: 'OTHER',
      communityId: 'jc_1',
      gridId: 'jg_1',
      serviceClass: 3,
    };
    const raise = { subject, trigger: 'BREACH', level: 'COMMUNITY', ownerId: 'us_o', clock: null } as const;
    const raised = itemAfter(undefined, decideRaise(rules, undefined, raise, nowMs));
    const how = { by: 'us_desk', summary: '无人能办', severalDepartments: false };
    const screened = itemAfter(raised, decideScreen(raised, how, nowMs));
    const order = { leadDeptId: 'HEALTH', coDeptIds: [], dueMs, trackerId: 'us_3', instruction: '', by: 'us_desk' };
    const assigned = itemAfter(screened, decideAssign(rules, screened, order, nowMs));
    const later = itemAfter(assigned, decideOrderExtended(rules, assigned, dueMs + 2 * dayMs));
    expect(later).toMatchObject({ order: { dueMs: dueMs + 2 * dayMs }, urges: 0, urgeAtMs: dueMs + 3 * dayMs });
    expect(decideOrderExtended(rules, later, dueMs + dayMs)).toMatchObject({ events: [] });
    expect(decideOrderExtended(rules, raised, dueMs + dayMs)).toMatchObject({ events: [] });
  });
});
