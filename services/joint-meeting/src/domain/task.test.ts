import { describe, expect, it } from '@jest/globals';

import * as decide from './decide-task.ts';
import type { Decision } from './decision.ts';
import { evolveTask, type Charge, type Task, type TaskEvent, type TaskState } from './task.ts';

const nowMs = Date.UTC(2026, 2, 2, 1, 0);
const charge: Charge = {
  ...{ taskId: 'dt_1', itemId: 'es_1', communityId: 'jc_1', deptId: 'HEALTH', part: 'LEAD' },
  ...{ dueMs: nowMs + 86_400_000, trackerId: 'us_3', instruction: '安排巡诊' },
};

type Decided = Decision<TaskEvent, unknown, string>;
function after(task: Task | undefined, decision: Decided): Task {
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.events.reduce<Task | undefined>(evolveTask, task) as Task;
}

const [department, desk] = ['us_dept', 'us_desk'];
const done = { by: department, note: '已上门', evidence: ['照片 3 张'] };
/** Every request as it is rightly made. */
const ask: Readonly<Record<decide.TaskRequest, (task: Task | undefined) => Decided>> = {
  acknowledge: (task) => decide.decideAcknowledge(task, { by: department }, nowMs),
  progress: (task) => decide.decideProgress(task, { by: department, note: '已联系' }, nowMs),
  submit: (task) => decide.decideSubmit(task, done, nowMs),
  accept: (task) => decide.decideAccept(task, { by: desk }, nowMs),
  sendBack: (task) => decide.decideSendBack(task, { by: desk, note: '缺回执' }, nowMs),
};

const sent = after(undefined, decide.decideSend(undefined, charge, nowMs));
const acknowledged = after(sent, ask.acknowledge(sent));
const submitted = after(acknowledged, ask.submit(acknowledged));
const tasks: Readonly<Record<TaskState, Task>> = {
  ...{ SENT: sent, ACKNOWLEDGED: acknowledged, SUBMITTED: submitted },
  IN_PROGRESS: after(acknowledged, ask.progress(acknowledged)),
  SENT_BACK: after(submitted, ask.sendBack(submitted)),
  ACCEPTED: after(submitted, ask.accept(submitted)),
  CANCELLED: after(sent, decide.decideCancel(sent, 'ITEM_CLOSED', nowMs)),
};

/** Written from the states of a department's task, not from the code. */
const allowed: Readonly<Record<decide.TaskRequest, Partial<Record<TaskState, TaskState>>>> = {
  acknowledge: { SENT: 'ACKNOWLEDGED' },
  progress: { ACKNOWLEDGED: 'IN_PROGRESS', IN_PROGRESS: 'IN_PROGRESS', SENT_BACK: 'IN_PROGRESS' },
  submit: { ACKNOWLEDGED: 'SUBMITTED', IN_PROGRESS: 'SUBMITTED', SENT_BACK: 'SUBMITTED' },
  accept: { SUBMITTED: 'ACCEPTED' },
  sendBack: { SUBMITTED: 'SENT_BACK' },
};
const cells = decide.taskRequests.flatMap((request) =>
  Object.values(tasks).map((task) => [request, task.state, task, allowed[request][task.state]] as const),
);

describe('every request in every state of a department task', () => {
  it.each(cells.filter(([, , , to]) => to !== undefined))('%s of a %s task is done', (request, _, task, to) => {
    expect(after(task, ask[request](task)).state).toBe(to);
  });

  it.each(cells.filter(([, , , to]) => to === undefined))('%s of a %s task is refused', (request, _, task) => {
    expect(ask[request](task)).toEqual({ ok: false, refusal: 'DEPT_TASK_STATE' });
  });

  it.each(decide.taskRequests)('%s of no task at all is refused', (request) => {
    expect(ask[request](undefined)).toEqual({ ok: false, refusal: 'DEPT_TASK_UNKNOWN' });
  });
});

describe('a department task', () => {
  it('is submitted with words and with what shows it, and keeps both', () => {
    expect(decide.decideSubmit(acknowledged, { ...done, note: '' }, nowMs)).toMatchObject({
      refusal: 'REPORT_MISSING',
    });
    const bare = decide.decideSubmit(acknowledged, { ...done, evidence: [] }, nowMs);
    expect(bare).toMatchObject({ refusal: 'EVIDENCE_MISSING' });
    expect(submitted).toMatchObject({ submittedBy: department, evidence: ['照片 3 张'] });
    expect(submitted.steps.at(-1)).toEqual({ atMs: nowMs, state: 'SUBMITTED', by: department, note: '已上门' });
  });

  it('is neither verified nor sent back by who brought the submission', () => {
    const own = { ok: false, refusal: 'OWN_SUBMISSION' };
    expect(decide.decideAccept(submitted, { by: department }, nowMs)).toEqual(own);
    expect(decide.decideSendBack(submitted, { by: department, note: 'x' }, nowMs)).toEqual(own);
  });

  it('is neither sent back without a reason nor reported on without a word', () => {
    expect(decide.decideSendBack(submitted, { by: desk, note: '' }, nowMs)).toMatchObject({
      refusal: 'REASON_MISSING',
    });
    const silent = decide.decideProgress(acknowledged, { by: department, note: '' }, nowMs);
    expect(silent).toMatchObject({ refusal: 'REPORT_MISSING' });
  });

  it('goes out once, and what was accepted is not called off', () => {
    expect(decide.decideSend(acknowledged, charge, nowMs)).toMatchObject({ events: [] });
    for (const task of Object.values(tasks)) {
      const over = after(task, decide.decideCancel(task, 'ITEM_CLOSED', nowMs));
      expect(over.state).toBe(task.state === 'ACCEPTED' ? 'ACCEPTED' : 'CANCELLED');
    }
  });
});
