import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contracts, factOf } from '@linli/proto';
import type { JointMeetingServiceDefinition } from '@linli/proto/gen/linli/meeting/v1/JointMeetingService';
import type { Client } from '@linli/rpc';
import { byHand, double, type ByHand } from '@linli/runtime/by-hand';

import { makeJointMeeting } from '../src/service.ts';

const dayMs = 1440 * 60_000;
const nowMs = Date.UTC(2026, 2, 2, 1, 0);
const order = {
  ...{ leadDeptId: 'HEALTH', coDeptIds: ['STREET', 'HEALTH'], trackerId: 'us_3', instruction: '安排巡诊' },
  dueMs: String(nowMs + 3 * dayMs),
};

let house: ByHand;
let meeting: Client<JointMeetingServiceDefinition>;
let commands: number;

beforeEach(async () => {
  commands = 0;
  const matching = double(contracts.serviceMatching, { ExplainMatch: () => Promise.resolve({ attempts: [] }) });
  house = await byHand(makeJointMeeting, [matching], nowMs);
  meeting = house.network.client(contracts.jointMeeting);
});
afterEach(() => house.stop());

const command = (actorId = 'us_desk') => ({ commandId: `cm_${++commands}`, actorId });
const refusal = (code: string) => expect.objectContaining({ name: 'RpcRefusal', code });

async function handOut(itemId = 'es_1', communityId = 'jc_1'): Promise<void> {
  const subject = { demandId: `dm_${itemId}`, itemId, type: 'HOME_MEDICAL_ROUND', communityId, gridId: 'jg_1' };
  const up = { ...subject, trigger: 'BREACH', serviceClass: 1, clock: 'MATCH', dueMs: String(nowMs) };
  await house.hear(subject.demandId, factOf('needs.demand.v1/escalation-requested', up));
  await meeting.ScreenItem({ command: command(), itemId, summary: '三次派单无人接单' });
  await meeting.AssignItem({ command: command(), itemId, order });
  await house.sweep();
}

const listed = async (communityId = 'jc_1') => (await meeting.ListTasks({ communityId })).tasks;
const departments = async () => (await listed()).map(({ deptId }) => deptId).sort();
async function taskOf(deptId: string): Promise<string> {
  return (await listed()).find((task) => task.deptId === deptId)?.taskId ?? '';
}

describe('an item that is handed out', () => {
  it('gives each department one task, however often the fact comes', async () => {
    await handOut();
    for (const event of [...house.heard, ...house.published]) await house.hearAgain(event);
    const parts = (await listed()).map(({ deptId, part, state }) => [deptId, part, state]);
    expect(parts.sort()).toEqual([
      ['HEALTH', 'LEAD', 'SENT'],
      ['STREET', 'CO', 'SENT'],
    ]);
    const { task } = await meeting.GetTask({ taskId: await taskOf('HEALTH') });
    expect(task).toMatchObject({ itemId: 'es_1', trackerId: 'us_3', instruction: '安排巡诊', version: 1 });
    expect(await listed('jc_2')).toEqual([]);
  });

  it('is followed to what was verified by somebody else; the same command does it once', async () => {
    await handOut();
    const taskId = await taskOf('HEALTH');
    await meeting.AcknowledgeTask({ command: command(), taskId });
    await meeting.ProgressTask({ command: command(), taskId, note: '已联系' });
    const submit = { command: command('us_a'), taskId, note: '已上门', evidence: ['照片 3 张'] };
    const first = await meeting.SubmitTask(submit);
    expect(first.receipt).toMatchObject({ id: taskId, state: 'SUBMITTED' });
    expect(await meeting.SubmitTask(submit)).toEqual(first);
    await expect(meeting.AcceptTask({ command: command('us_a'), taskId })).rejects.toEqual(refusal('OWN_SUBMISSION'));
    await meeting.SendBackTask({ command: command('us_b'), taskId, note: '缺回执' });
    await meeting.SubmitTask({ ...submit, command: command('us_a') });
    await meeting.AcceptTask({ command: command('us_b'), taskId });
    expect(await departments()).toEqual(['STREET']);
    const { task } = await meeting.GetTask({ taskId });
    const states = ['ACKNOWLEDGED', 'IN_PROGRESS', 'SUBMITTED', 'SENT_BACK', 'SUBMITTED', 'ACCEPTED'];
    expect(task?.steps.map(({ state }) => state)).toEqual(states);
    expect(JSON.stringify(house.published)).not.toMatch(/巡诊|上门|照片/);
  });

  it('calls off what was not accepted when it is closed, and refuses every later step', async () => {
    await handOut();
    const [lead, helper] = [await taskOf('HEALTH'), await taskOf('STREET')];
    await meeting.AcknowledgeTask({ command: command(), taskId: lead });
    await meeting.SubmitTask({ command: command('us_a'), taskId: lead, note: '已上门', evidence: ['1'] });
    await meeting.AcceptTask({ command: command('us_b'), taskId: lead });
    await meeting.CloseItem({ command: command(), itemId: 'es_1', outcome: 'SOLVED' });
    await house.sweep();
    expect(await listed()).toEqual([]);
    expect((await meeting.GetTask({ taskId: lead })).task?.state).toBe('ACCEPTED');
    const { task } = await meeting.GetTask({ taskId: helper });
    expect(task).toMatchObject({ state: 'CANCELLED', steps: [{ by: '', note: 'ITEM_CLOSED' }] });
    const late = meeting.AcknowledgeTask({ command: command(), taskId: helper });
    await expect(late).rejects.toEqual(refusal('DEPT_TASK_STATE'));
    await expect(meeting.GetTask({ taskId: 'dt_0' })).rejects.toEqual(refusal('DEPT_TASK_UNKNOWN'));
  });

  it('is not urged while the work of the lead waits to be verified or was, and is urged again once it was sent back', async () => {
    await handOut();
    const taskId = await taskOf('HEALTH');
    const urgings = (): number => house.published.filter(({ type }) => type.endsWith('/urged')).length;
    const until = async (day: number): Promise<void> => {
      house.clock.nowMs = Date.UTC(2026, 2, day, 10);
      for (let n = 0; n < 3; n++) await house.sweep();
    };
    const submit = async (): Promise<void> => {
      await meeting.SubmitTask({ command: command('us_a'), taskId, note: '已上门', evidence: ['1'] });
    };
    await meeting.AcknowledgeTask({ command: command(), taskId });
    await submit();
    for (const day of [6, 9, 10]) await until(day);
    expect(urgings()).toBe(0);
    await meeting.SendBackTask({ command: command('us_b'), taskId, note: '缺回执' });
    await until(11);
    expect(urgings()).toBe(1);
    await submit();
    await meeting.AcceptTask({ command: command('us_b'), taskId });
    for (const day of [12, 13, 16, 20]) await until(day);
    expect(urgings()).toBe(1);
  });

  it('calls them off when its demand is served meanwhile', async () => {
    await handOut();
    const served = { demandId: 'dm_es_1', itemId: 'es_1' };
    await house.hear('dm_es_1', factOf('needs.demand.v1/escalation-served', served));
    await house.sweep();
    expect(await listed()).toEqual([]);
  });

  it('handed out anew after its urgings, has the tasks of the new order only, also when the old one is told again', async () => {
    await handOut();
    for (let day = 3; day <= 12; day++) {
      house.clock.nowMs = Date.UTC(2026, 2, day, 10);
      await house.sweep();
      await house.sweep();
    }
    expect(await departments()).toEqual(['HEALTH', 'STREET']);
    const anew = { ...order, leadDeptId: 'HRSS', coDeptIds: ['HEALTH'], dueMs: String(house.clock.nowMs + dayMs) };
    const first = house.published.filter(({ type }) => type.endsWith('/assigned'));
    await meeting.AssignItem({ command: command(), itemId: 'es_1', order: anew });
    await house.sweep();
    for (const event of first) await house.hearAgain(event);
    expect((await listed()).map(({ deptId, part }) => [deptId, part]).sort()).toEqual([
      ['HEALTH', 'CO'],
      ['HRSS', 'LEAD'],
    ]);
  });

  it('may have more time: the department asks, somebody else grants it, and the order is urged from the new day on', async () => {
    await handOut();
    const taskId = await taskOf('HEALTH');
    await meeting.AcknowledgeTask({ command: command('us_dept'), taskId });
    const untilMs = nowMs + 10 * dayMs;
    const asks = { taskId, reason: 'RAIN', untilMs };
    await meeting.RequestExtension({ command: command('us_dept'), ...asks });
    const own = meeting.AnswerExtension({ command: command('us_dept'), taskId, grant: true });
    await expect(own).rejects.toEqual(refusal('OWN_REQUEST'));
    await meeting.AnswerExtension({ command: command(), taskId, grant: true });
    for (const event of [...house.heard, ...house.published]) await house.hearAgain(event);
    await house.sweep();
    expect((await meeting.GetTask({ taskId })).task).toMatchObject({ dueMs: untilMs, extension: { state: 'GRANTED' } });
    const { item } = await meeting.GetItem({ itemId: 'es_1' });
    expect(item?.order).toMatchObject({ dueMs: untilMs });
    const again = meeting.RequestExtension({ command: command('us_dept'), ...asks, untilMs: untilMs + dayMs });
    await expect(again).rejects.toEqual(refusal('EXTENSIONS_USED'));
  });
});
