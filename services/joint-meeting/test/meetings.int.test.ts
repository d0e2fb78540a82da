import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contracts, factOf } from '@linli/proto';
import type { JointMeetingServiceDefinition } from '@linli/proto/gen/linli/meeting/v1/JointMeetingService';
import type { Client } from '@linli/rpc';
import { byHand, double, type ByHand } from '@linli/runtime/by-hand';

import { makeJointMeeting } from '../src/service.ts';

/** A joint meeting from its plan to its end, with what it does to its items and to nobody else. */

const dayMs = 1440 * 60_000;
const nowMs = Date.UTC(2026, 2, 2, 1, 0);

let house: ByHand;
let meeting: Client<JointMeetingServiceDefinition>;
let commands = 0;

beforeEach(async () => {
  const matching = double(contracts.serviceMatching, { ExplainMatch: () => Promise.resolve({ attempts: [] }) });
  house = await byHand(makeJointMeeting, [matching], nowMs);
  meeting = house.network.client(contracts.jointMeeting);
});
afterEach(() => house.stop());

const command = (actorId = 'us_desk') => ({ commandId: `cm_${++commands}`, actorId });
const refusal = (code: string) => expect.objectContaining({ name: 'RpcRefusal', code }) as unknown;
const stateOf = async (itemId: string) => (await meeting.GetItem({ itemId })).item?.state;
const published = () => house.published.map(({ type }) => type);

async function waits(itemId: string): Promise<void> {
  const subject = { demandId: `dm_${itemId}`, itemId, type: 'OTHER', communityId: 'jc_1', gridId: 'jg_1' };
  const up = { ...subject, trigger: 'BREACH', serviceClass: 3, clock: 'MATCH', dueMs: String(nowMs) };
  await house.hear(subject.demandId, factOf('needs.demand.v1/escalation-requested', up));
  await meeting.ScreenItem({ command: command(), itemId, summary: '无人能办' });
  await meeting.QueueItem({ command: command(), itemId });
}

const plan = {
  ...{ level: 'COMMUNITY', cycle: 'REGULAR', communityIds: ['jc_1'], scheduledAtMs: nowMs + dayMs },
  ...{ place: '三楼', chairId: 'us_chair', quorum: 1 },
};
const order = {
  kind: 'ASSIGN',
  leadDeptId: 'HEALTH',
  coDeptIds: ['STREET'],
  dueMs: nowMs + 3 * dayMs,
  trackerId: 'us_3',
};
type Step = Omit<Parameters<typeof meeting.TellMeeting>[0], 'command' | 'meetingId'>;

async function tell(meetingId: string, step: Step, by = 'us_desk'): Promise<string> {
  const { receipt } = await meeting.TellMeeting({ command: command(by), meetingId, ...step });
  await house.sweep();
  return receipt?.state ?? '';
}

async function convened(): Promise<string> {
  const { receipt } = await meeting.TellMeeting({ command: command(), meetingId: '', plan });
  const meetingId = receipt?.id ?? '';
  await tell(meetingId, { invite: { invitees: [{ inviteeId: 'HEALTH', kind: 'DEPARTMENT' }] } });
  await tell(meetingId, { fillAgenda: {} });
  expect(await tell(meetingId, { notice: {} })).toBe('NOTICED');
  return meetingId;
}

describe('a joint meeting', () => {
  it('hands out what it decided when its chair has signed, and not before; the rest waits for the next one', async () => {
    for (const itemId of ['es_1', 'es_2', 'es_3']) await waits(itemId);
    const meetingId = await convened();
    expect(await Promise.all(['es_1', 'es_2', 'es_3'].map(stateOf))).toEqual(['ON_AGENDA', 'ON_AGENDA', 'ON_AGENDA']);
    const between = meeting.AssignItem({ command: command(), itemId: 'es_1', order: { ...order, instruction: '' } });
    await expect(between).rejects.toEqual(refusal('ITEM_STATE'));
    await tell(meetingId, { convene: { invitees: [{ inviteeId: 'HEALTH', attendance: 'PRESENT' }] } });
    const without = tell(meetingId, { resolve: { itemId: 'es_1', resolution: { ...order, trackerId: '' } } });
    await expect(without).rejects.toEqual(refusal('DECISION_TRACKER_MISSING'));
    await tell(meetingId, { resolve: { itemId: 'es_1', resolution: { ...order, text: '安排巡诊' } } });
    const no = { ...order, kind: 'REJECT', reason: 'LEGAL_LIMIT' };
    await tell(meetingId, { resolve: { itemId: 'es_2', resolution: no } });
    await tell(meetingId, { minute: { text: '会议纪要' } });
    await expect(tell(meetingId, { sign: {} })).rejects.toEqual(refusal('CHAIR_ONLY'));
    expect((await meeting.ListTasks({ communityId: 'jc_1' })).tasks).toEqual([]);
    expect(await tell(meetingId, { sign: {} }, 'us_chair')).toBe('SIGNED');

    for (let again = 0; again < 2; again++) {
      expect(await Promise.all(['es_1', 'es_2', 'es_3'].map(stateOf))).toEqual(['ASSIGNED', 'CLOSED', 'QUEUED']);
      const { tasks } = await meeting.ListTasks({ communityId: 'jc_1' });
      expect(tasks.map(({ deptId, instruction }) => [deptId, instruction]).sort()).toEqual([
        ...[
          ['HEALTH', '安排巡诊'],
          ['STREET', '安排巡诊'],
        ],
      ]);
      expect(published().filter((type) => type === 'meeting.item.v1/rejected')).toHaveLength(1);
      // Everything that was ever said, once more.
      for (const event of [...house.heard, ...house.published]) await house.hearAgain(event);
      await house.sweep();
    }
    expect(JSON.stringify(house.published)).not.toMatch(/安排巡诊|会议纪要|无人能办/);
    expect(await tell(meetingId, { close: {} })).toBe('CLOSED');
    const { meetings } = await meeting.ListMeetings({ communityId: 'jc_1' });
    expect(meetings).toMatchObject([{ meetingId, state: 'CLOSED', minutedBy: 'us_desk', signedAtMs: nowMs }]);
  });

  it('that is called off gives its items back; the same plan sent twice is one meeting', async () => {
    await waits('es_1');
    const once = { command: command(), meetingId: '', plan };
    const [first, second] = [await meeting.TellMeeting(once), await meeting.TellMeeting(once)];
    expect(second).toEqual(first);
    const meetingId = await convened();
    expect(await stateOf('es_1')).toBe('ON_AGENDA');
    expect(await tell(meetingId, { cancel: { text: 'HOLIDAY' } })).toBe('CANCELLED');
    expect(await stateOf('es_1')).toBe('QUEUED');
    await expect(tell(meetingId, { notice: {} })).rejects.toEqual(refusal('MEETING_STATE'));
    await expect(tell('jm_nothing', { notice: {} })).rejects.toEqual(refusal('MEETING_UNKNOWN'));
    await expect(tell(meetingId, {})).rejects.toEqual(refusal('MEETING_COMMAND_MISSING'));
  });
});
