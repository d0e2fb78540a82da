import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { derivedId, Unavailable } from '@linli/env';
import { contracts, factOf } from '@linli/proto';
import type { JointMeetingServiceDefinition } from '@linli/proto/gen/linli/meeting/v1/JointMeetingService';
import type { Client } from '@linli/rpc';
import { byHand, double, type ByHand } from '@linli/runtime/by-hand';

import { makeJointMeeting } from '../src/service.ts';

const minuteMs = 60_000;
const nowMs = Date.UTC(2026, 2, 2, 1, 0);

let house: ByHand;
let meeting: Client<JointMeetingServiceDefinition>;
let matchingIsAway: boolean;
let tried: string[];
let commands: number;

beforeEach(async () => {
  matchingIsAway = false;
  tried = ['DECLINED'];
  commands = 0;
  const matching = double(contracts.serviceMatching, {
    ExplainMatch: async () => {
      if (matchingIsAway) throw new Unavailable('down');
      const attempt = { offerId: 'of_1', providerId: 'pv_1', answerByMs: nowMs - minuteMs };
      return { attempts: tried.map((state) => ({ ...attempt, state })) };
    },
  });
  house = await byHand(makeJointMeeting, [matching], nowMs);
  meeting = house.network.client(contracts.jointMeeting);
});
afterEach(() => house.stop());

const command = (actorId = 'us_2') => ({ commandId: `cm_${++commands}`, actorId });
const refusal = (code: string) => expect.objectContaining({ name: 'RpcRefusal', code });
const facts = () => house.published.map(({ type }) => type.slice('meeting.item.v1/'.length));

const escalate = (trigger = 'BREACH', itemId = 'es_1', demandId = 'dm_1', communityId = 'jc_1') =>
  house.hear(
    demandId,
    factOf('needs.demand.v1/escalation-requested', {
      ...{ demandId, itemId, trigger, type: 'HOME_MEDICAL_ROUND', communityId, gridId: 'jg_1', serviceClass: 1 },
      ...{ clock: 'MATCH', dueMs: String(nowMs) },
    }),
  );

async function item(itemId = 'es_1') {
  const found = await meeting.GetItem({ itemId });
  if (!found.item) throw new Error('no item');
  return found.item;
}

describe('a demand that goes up', () => {
  it('has one item, raised once, however often the fact comes', async () => {
    await escalate();
    for (const event of house.heard) await house.hearAgain(event);
    await escalate('MUST_REPORT');
    expect(facts()).toEqual(['raised', 'trigger-added']);
    expect(house.published[0]).toMatchObject({ key: 'es_1', data: { trigger: 'BREACH', level: 'COMMUNITY' } });
    expect((await item()).triggers).toEqual(['MUST_REPORT', 'BREACH']);
  });

  it('lies with who answers for the community, else with its desk, never with nobody', async () => {
    await escalate();
    expect((await item()).ownerId).toBe(derivedId('us', 'desk:jc_1'));
    const place = { jurisdictionId: 'jc_2', level: 'COMMUNITY', responsibleUserId: 'us_9' };
    await house.hear('jc_2', factOf('needs.jurisdiction.v1/registered', place));
    await escalate('BREACH', 'es_2', 'dm_2', 'jc_2');
    expect((await item('es_2')).ownerId).toBe('us_9');
  });

  it('is raised with matching away; the chain comes when matching is back', async () => {
    matchingIsAway = true;
    await escalate();
    await house.sweep();
    expect(facts()).toEqual(['raised']);
    expect((await item()).chain.map(({ kind }) => kind)).toEqual(['CLOCK', 'DECISION']);
    matchingIsAway = false;
    house.clock.nowMs += 2 * minuteMs;
    await house.sweep();
    expect((await item()).chain).toMatchObject([
      { kind: 'OFFER', code: 'DECLINED', providerId: 'pv_1' },
      { kind: 'CLOCK', code: 'MATCH' },
      { kind: 'DECISION', code: 'RAISED', textCode: 'BREACH' },
    ]);
  });

  it('has its chain read again when matching has done something', async () => {
    await escalate();
    await house.sweep();
    tried = ['DECLINED', 'EXPIRED'];
    await house.hear('ma_1', factOf('matching.match.v1/offers-expired', { demandId: 'dm_1', offerIds: ['of_1'] }));
    await house.hear('ma_1', factOf('matching.match.v1/waitlisted', { demandId: 'dm_1' }));
    await house.hear('ma_9', factOf('matching.match.v1/waitlisted', { demandId: 'dm_9' }));
    house.clock.nowMs += minuteMs;
    await house.sweep();
    expect((await item()).chain.filter(({ kind }) => kind === 'OFFER')).toHaveLength(2);
    const { climbAtMs } = await item();
    expect(await house.store.nextDueMs('item')).toBe(climbAtMs);
  });

  it('parks what it does not understand', async () => {
    expect(await escalate('GUESS')).toEqual({ verdict: 'park', why: 'TRIGGER_UNKNOWN:GUESS' });
  });
});

describe('the end of an item', () => {
  it('comes by itself when the demand is served', async () => {
    await escalate();
    await house.hear('dm_1', factOf('needs.demand.v1/escalation-served', { demandId: 'dm_1', itemId: 'es_1' }));
    await house.hear('dm_1', factOf('needs.demand.v1/closed', { demandId: 'dm_1' }));
    expect(facts()).toEqual(['raised', 'withdrawn']);
    expect(house.published.at(-1)?.data).toMatchObject({ reason: 'SERVED' });
    expect((await item()).state).toBe('WITHDRAWN');
  });

  it('comes by itself when the demand is closed, served or not', async () => {
    for (const [n, resolution] of ['EVALUATED', 'UNMET'].entries()) {
      await escalate('MUST_REPORT', `es_${n}`, `dm_${n}`);
      await house.hear(`dm_${n}`, factOf('needs.demand.v1/closed', { demandId: `dm_${n}`, resolution }));
    }
    const reasons = house.published.filter(({ type }) => type.endsWith('/withdrawn')).map(({ data }) => data['reason']);
    expect(reasons).toEqual(['SERVED', 'DEMAND_GONE']);
  });

  it('comes by itself when the demand is gone', async () => {
    await escalate();
    await house.hear('dm_1', factOf('needs.demand.v1/withdrawn', { demandId: 'dm_1', reason: 'X' }));
    expect(house.published.at(-1)).toMatchObject({
      type: 'meeting.item.v1/withdrawn',
      data: { reason: 'DEMAND_GONE' },
    });
  });

  it('is a return with a reason, or a closing by somebody else than the owner', async () => {
    await escalate();
    const returned = meeting.ReturnItem({ command: command(), itemId: 'es_1' });
    await expect(returned).rejects.toEqual(refusal('REASON_MISSING'));
    const nobody = meeting.CloseItem({ command: command(''), itemId: 'es_1', outcome: 'SOLVED' });
    await expect(nobody).rejects.toEqual(refusal('ACTOR_MISSING'));
    const owner = derivedId('us', 'desk:jc_1');
    const own = meeting.CloseItem({ command: command(owner), itemId: 'es_1', outcome: 'SOLVED' });
    await expect(own).rejects.toEqual(refusal('OWN_ITEM'));

    const close = { command: command(), itemId: 'es_1', outcome: 'SOLVED' };
    const first = await meeting.CloseItem(close);
    expect(first.receipt).toMatchObject({ id: 'es_1', state: 'CLOSED' });
    expect(await meeting.CloseItem(close)).toEqual(first);
    const late = meeting.ReturnItem({ command: command(), itemId: 'es_1', reason: 'ASK_AGAIN' });
    await expect(late).rejects.toEqual(refusal('ITEM_STATE'));
    await house.sweep();
    expect(facts()).toEqual(['raised', 'closed']);
    await expect(meeting.GetItem({ itemId: 'es_0' })).rejects.toEqual(refusal('ITEM_UNKNOWN'));
  });

  it('takes it off the list; the list is by area, oldest first, a page at a time', async () => {
    for (const [n, communityId] of ['jc_1', 'jc_2', 'jc_1', 'jc_1'].entries()) {
      house.clock.nowMs += 1;
      await escalate('BREACH', `es_${n}`, `dm_${n}`, communityId);
    }
    await meeting.ReturnItem({ command: command(), itemId: 'es_2', reason: 'ASK_AGAIN' });
    const first = await meeting.ListItems({ communityId: 'jc_1', limit: 1 });
    expect(first.items.map(({ itemId }) => itemId)).toEqual(['es_0']);
    const second = await meeting.ListItems({ communityId: 'jc_1', limit: 1, cursor: first.cursor });
    expect(second.items.map(({ itemId }) => itemId)).toEqual(['es_3']);
    const all = await meeting.ListItems({});
    expect(all.items.map(({ itemId }) => itemId)).toEqual(['es_0', 'es_1', 'es_3']);
  });
});

describe('the desk of the meeting', () => {
  const dueMs = String(nowMs + 3 * 1440 * minuteMs);
  const order = { leadDeptId: 'HEALTH', coDeptIds: ['STREET'], dueMs, trackerId: 'us_3', instruction: '安排巡诊' };
  const screen = (itemId: string) => meeting.ScreenItem({ command: command(), itemId, summary: '三次派单无人接' });
  /** What this house published is heard by itself too. */
  const hearOwn = async () => {
    await house.sweep();
    for (const { key, type, data } of house.published.slice(heard)) {
      heard++;
      if (/merged|split|withdrawn/.test(type)) await house.hear(key, { type, data } as ReturnType<typeof factOf>);
    }
  };
  let heard: number;
  beforeEach(() => void (heard = 0));

  it('hands an item out between meetings: one order, one answer for the demand, no word of prose outside', async () => {
    await escalate();
    await screen('es_1');
    await expect(meeting.AssignItem({ command: command(), itemId: 'es_1' })).rejects.toEqual(
      refusal('DECISION_LEAD_MISSING'),
    );
    const assign = { command: command(), itemId: 'es_1', order };
    const first = await meeting.AssignItem(assign);
    expect(await meeting.AssignItem(assign)).toEqual(first);
    await house.sweep();
    expect(facts()).toEqual(['raised', 'screened', 'assigned', 'answered']);
    expect(house.published.at(-1)?.data).toMatchObject({ demandId: 'dm_1', answer: 'ASSIGNED', leadDeptId: 'HEALTH' });
    expect(JSON.stringify(house.published)).not.toMatch(/巡诊|派单/);
    expect(await item()).toMatchObject({ state: 'ASSIGNED', summary: '三次派单无人接', order: { trackerId: 'us_3' } });
  });

  it('urges an order past its day on the working days after it, each once, over a weekend', async () => {
    await escalate();
    await screen('es_1');
    await meeting.AssignItem({ command: command(), itemId: 'es_1', order }); // for Thursday
    const steps: unknown[][] = [];
    for (let day = 3; day <= 12; day++) {
      house.clock.nowMs = Date.UTC(2026, 2, day, 10);
      const before = house.published.length;
      await house.sweep();
      await house.sweep();
      const urged = house.published.slice(before).filter(({ type }) => type.endsWith('/urged'));
      steps.push(...urged.map(({ data }) => [day, data['step']]));
    }
    expect(steps).toEqual([
      [6, 'REMINDER'],
      [10, 'SUPERVISOR'],
      [12, 'CRITICISM'],
    ]);
    expect(await item()).toMatchObject({ state: 'QUEUED', level: 'COUNTY_JOINT' });
  });

  it('lets what nobody took up climb by itself, on working days only', async () => {
    await escalate();
    house.clock.nowMs = Date.UTC(2026, 2, 5, 9, 29);
    await house.sweep();
    expect((await item()).level).toBe('COMMUNITY');
    house.clock.nowMs = Date.UTC(2026, 2, 5, 9, 30); // Thursday, close of office: the third working day
    await house.sweep();
    await house.sweep();
    expect(await item()).toMatchObject({ level: 'STREET_JOINT', state: 'QUEUED', climbAtMs: 0 });
    expect(facts()).toEqual(['raised', 'levelled-up']);
    const street = await meeting.ListItems({ communityId: 'jc_1', level: 'STREET_JOINT' });
    expect(street.items.map(({ itemId }) => itemId)).toEqual(['es_1']);
    expect((await meeting.ListItems({ communityId: 'jc_1', level: 'COMMUNITY' })).items).toEqual([]);
  });

  it('puts several demands under one item; each of them is told what became of it', async () => {
    await escalate('BREACH', 'es_1', 'dm_1');
    await escalate('BREACH', 'es_2', 'dm_2');
    await escalate('BREACH', 'es_3', 'dm_3');
    await meeting.MergeItem({ command: command(), itemId: 'es_2', intoItemId: 'es_1' });
    await meeting.MergeItem({ command: command(), itemId: 'es_3', intoItemId: 'es_1' });
    await hearOwn();
    expect((await item()).members.map(({ demandId }) => demandId)).toEqual(['dm_2', 'dm_3']);
    await meeting.SplitItem({ command: command(), itemId: 'es_3', reason: 'NOT_THE_SAME' });
    await hearOwn();
    expect((await meeting.ListItems({})).items.map(({ itemId }) => itemId)).toEqual(['es_1', 'es_3']);
    await screen('es_1');
    await meeting.AssignItem({ command: command(), itemId: 'es_1', order });
    await meeting.CloseItem({ command: command(), itemId: 'es_1', outcome: 'SOLVED' });
    await house.sweep();
    const told = house.published.filter(({ type }) => type.endsWith('/answered')).map(({ data }) => data);
    expect(told.map(({ demandId, itemId, answer }) => [demandId, itemId, answer])).toEqual([
      ['dm_1', 'es_1', 'ASSIGNED'],
      ['dm_2', 'es_2', 'ASSIGNED'],
      ['dm_2', 'es_2', 'CLOSED'],
    ]);
  });

  it('gives an item back when the one it was put to was over before it could join, and forgets one that is served', async () => {
    for (const n of [1, 2, 3]) await escalate('BREACH', `es_${n}`, `dm_${n}`);
    await meeting.MergeItem({ command: command(), itemId: 'es_2', intoItemId: 'es_1' });
    await meeting.CloseItem({ command: command(), itemId: 'es_1', outcome: 'SOLVED' });
    await hearOwn();
    expect((await item('es_2')).state).toBe('SCREENED');
    await meeting.MergeItem({ command: command(), itemId: 'es_2', intoItemId: 'es_3' });
    await hearOwn();
    await house.hear('dm_2', factOf('needs.demand.v1/escalation-served', { demandId: 'dm_2', itemId: 'es_2' }));
    await hearOwn();
    expect((await item('es_2')).state).toBe('WITHDRAWN');
    expect((await item('es_3')).members).toEqual([]);
  });

  it('sends a demand back once: the second time it is settled above', async () => {
    await escalate();
    await meeting.ReturnItem({ command: command(), itemId: 'es_1', reason: 'ASK_AGAIN' });
    await escalate('BREACH', 'es_2', 'dm_1');
    const again = meeting.ReturnItem({ command: command(), itemId: 'es_2', reason: 'ASK_AGAIN' });
    await expect(again).rejects.toEqual(refusal('RETURNED_BEFORE'));
    expect((await item('es_2')).state).toBe('RAISED');
  });
});
