import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Unavailable } from '@linli/env';
import { contracts, factOf } from '@linli/proto';
import type { NotificationServiceDefinition } from '@linli/proto/gen/linli/notification/v1/NotificationService';
import type { Client } from '@linli/rpc';
import { byHand, double, type ByHand } from '@linli/runtime/by-hand';

import { makeNotification, type Channel, type Message, type SendResult } from '../src/service.ts';

const minuteMs = 60_000;
/** Monday in Beijing. */
const at = (hour: number, minute = 0) => Date.UTC(2026, 2, 2, hour - 8, minute);

let house: ByHand;
let notification: Client<NotificationServiceDefinition>;
let sent: Message[];
let sms: (message: Message) => Promise<SendResult>;
let phone: string | undefined;
/** When the SMS platform takes the next one. */
let smsFreeAtMs: number;

beforeEach(async () => {
  sent = [];
  phone = '13800000000';
  smsFreeAtMs = 0;
  sms = async () => ({ state: 'accepted' });
  const channel = (name: string, honoursKey: boolean): Channel => ({
    ...{ name, honoursKey, needsPhone: name === 'sms' },
    freeAtMs: () => (name === 'sms' ? smsFreeAtMs : 0),
    send(message) {
      sent.push(message);
      return name === 'sms' ? sms(message) : Promise.resolve({ state: 'accepted' });
    },
  });
  const intake = double(contracts.needsIntake, {
    GetResident: async () => {
      if (phone === undefined) throw new Unavailable('down');
      return { phone };
    },
  });
  const channels = [channel('sms', false), channel('app', true)];
  const channelsOf = { RESIDENT: ['sms'], PROVIDER: ['app'], STAFF: ['app'] };
  house = await byHand((ports) => makeNotification(ports, { channels, channelsOf }), [intake], at(10));
  notification = house.network.client(contracts.notification);
});
afterEach(() => house.stop());

const submit = (phoneUnknown = false) =>
  house.hear(
    'dm_1',
    factOf('needs.demand.v1/submitted', {
      ...{
        demandId: 'dm_1',
        no: 'XF-20260302-0001',
        residentId: 'rs_1',
        communityId: 'jc_1',
        gridId: 'jg_1',
        phoneUnknown,
      },
    }),
  );

async function deliveries(): Promise<string[]> {
  const { deliveries: found } = await notification.ListDeliveries({ demandId: 'dm_1' });
  return found.map(({ template, channel, state, reason }) => [template, channel, state, reason].join(' ').trim());
}

const tasks = async (ownerId: string) => (await notification.ListTasks({ ownerId })).tasks;
const refusal = (code: string) => expect.objectContaining({ name: 'RpcRefusal', code });
const settled = () => house.published.map(({ data }) => data['state']);

describe('a fact that somebody is to hear of', () => {
  it('makes one message with one key, however often it comes', async () => {
    await submit();
    for (const event of house.heard) await house.hearAgain(event);
    await house.sweep();
    for (const event of house.heard) await house.hearAgain(event);
    await house.sweep();
    expect(sent.map(({ template, phone: to }) => [template, to])).toEqual([['DEMAND_RECEIVED', '13800000000']]);
    expect(sent[0]?.body).toContain('XF-20260302-0001');
    expect(await deliveries()).toEqual(['DEMAND_RECEIVED sms SENT']);
    expect(settled()).toEqual(['SENT']);
  });

  it('is the same message although somebody else has the role by the time it comes again', async () => {
    await submit();
    await house.hear('dm_1', factOf('needs.demand.v1/clock-warned', { demandId: 'dm_1', dueMs: String(at(18)) }));
    await house.hear('dm_1', factOf('needs.demand.v1/acknowledged', { demandId: 'dm_1', ownerId: 'us_7' }));
    await house.sweep();
    const before = sent.length;
    for (const event of house.heard) await house.hearAgain(event);
    await house.sweep();
    expect(sent).toHaveLength(before);
  });

  it('waits while its platform takes no more, and no attempt is counted', async () => {
    smsFreeAtMs = at(10, 2);
    await submit();
    for (const minute of [0, 1]) {
      house.clock.nowMs = at(10, minute);
      await house.sweep();
    }
    expect(sent).toEqual([]);
    expect(await deliveries()).toEqual(['DEMAND_RECEIVED sms QUEUED']);
    house.clock.nowMs = at(10, 2);
    await house.sweep();
    expect(sent).toHaveLength(1);
    expect((await notification.ListDeliveries({ demandId: 'dm_1' })).deliveries[0]?.attempts).toBe(1);
  });

  it('keeps neither text nor number', async () => {
    await submit();
    await house.sweep();
    const stored = await house.store.find({ collection: 'delivery', index: 'demand', equals: ['dm_1'], limit: 10 });
    for (const word of ['13800000000', '您好']) expect(JSON.stringify(stored)).not.toContain(word);
    expect(JSON.stringify(house.published)).not.toContain('138');
  });

  it('waits for its demand when its own topic is ahead', async () => {
    const asked = { matchId: 'ma_1', demandId: 'dm_1', why: 'TWICE_SILENT' };
    await expect(house.hear('ma_1', factOf('matching.match.v1/coordinator-asked', asked))).rejects.toBeInstanceOf(
      Unavailable,
    );
    await submit();
    await house.hearAgain(house.heard[0] as never);
    expect(await deliveries()).toHaveLength(2);
  });
});

describe('at night', () => {
  beforeEach(async () => {
    house.clock.nowMs = at(22);
    await submit();
  });

  it('a message waits for the morning', async () => {
    await house.sweep();
    expect(sent).toEqual([]);
    house.clock.nowMs = at(24 + 8);
    await house.sweep();
    expect(sent).toHaveLength(1);
  });

  it('a message that the case overtakes is dropped in the morning', async () => {
    await house.hear('dm_1', factOf('needs.demand.v1/withdrawn', { demandId: 'dm_1' }));
    house.clock.nowMs = at(24 + 8);
    await house.sweep();
    expect(sent).toEqual([]);
    expect(await deliveries()).toEqual(['DEMAND_RECEIVED sms SUPPRESSED OBSOLETE']);
    expect(settled()).toEqual(['SUPPRESSED']);
  });

  it('an emergency reaches its person at once, and the task stays until it is reported', async () => {
    await house.hear(
      'dm_1',
      factOf('needs.demand.v1/emergency-declared', {
        ...{ demandId: 'dm_1', ownerId: 'us_1', communityId: 'jc_1', gridId: 'jg_1' },
      }),
    );
    await house.sweep();
    expect(sent.map(({ template, recipientId }) => [template, recipientId])).toEqual([['EMERGENCY', 'us_1']]);
    house.clock.nowMs += 30 * 1440 * minuteMs;
    await house.sweep();
    const [task] = await tasks('us_1');
    expect(task).toMatchObject({ template: 'EMERGENCY_TASK', channel: 'task', state: 'QUEUED' });

    const finish = { deliveryId: task?.deliveryId ?? '', outcome: 'HANDED_OVER' };
    const named = { commandId: 'cm_1', actorId: 'us_1' };
    await expect(notification.FinishTask({ command: { commandId: 'cm_0' }, ...finish })).rejects.toEqual(
      refusal('ACTOR_MISSING'),
    );
    const wrong = notification.FinishTask({ command: named, ...finish, outcome: 'ASLEEP' });
    await expect(wrong).rejects.toEqual(refusal('TASK_OUTCOME_UNKNOWN'));
    const done = await notification.FinishTask({ command: named, ...finish });
    expect(done.receipt).toMatchObject({ state: 'SENT' });
    expect(await notification.FinishTask({ command: named, ...finish })).toEqual(done);
    const again = notification.FinishTask({ command: { commandId: 'cm_2', actorId: 'us_2' }, ...finish });
    await expect(again).rejects.toEqual(refusal('TASK_FINISHED'));
    expect(await tasks('us_1')).toEqual([]);
  });
});

describe('a confirmation that does not come', () => {
  const help = { matchId: 'ma_1', demandId: 'dm_1', offerId: 'of_1', residentId: 'rs_1', gridId: 'jg_1' };
  const accepted = { ...help, confirmationNeeded: true, confirmByMs: String(at(20)), startMs: String(at(30)) };

  beforeEach(async () => {
    const place = { jurisdictionId: 'jg_1', level: 'GRID', responsibleUserId: 'us_grid' };
    await house.hear('jg_1', factOf('needs.jurisdiction.v1/registered', place));
    await submit(true);
    await house.hear('ma_1', factOf('matching.match.v1/offer-accepted', accepted));
    await house.hear(
      'ma_1',
      factOf('matching.match.v1/confirmation-help-requested', { ...help, confirmByMs: String(at(20)) }),
    );
  });

  it('becomes a call or a knock of the grid worker', async () => {
    expect(await tasks('us_grid')).toMatchObject([{ template: 'CONFIRMATION_TASK', demandId: 'dm_1' }]);
  });

  it('is off the list as soon as the resident has confirmed', async () => {
    await house.hear('ma_1', factOf('matching.match.v1/confirmed', { demandId: 'dm_1', offerId: 'of_1' }));
    expect(await tasks('us_grid')).toEqual([]);
  });

  it('is over when its time is over', async () => {
    house.clock.nowMs = at(20);
    await house.sweep();
    expect(await tasks('us_grid')).toEqual([]);
    expect(await deliveries()).toContain('CONFIRMATION_TASK task SUPPRESSED EXPIRED');
  });
});

describe('a channel that does not do its work', () => {
  it('without a number is not tried; a person tells instead', async () => {
    await submit();
    phone = '';
    await house.hear('dm_1', factOf('needs.demand.v1/rejected', { demandId: 'dm_1' }));
    await house.sweep();
    expect(sent).toEqual([]);
    expect(await deliveries()).toEqual(
      expect.arrayContaining(['DEMAND_REJECTED sms FAILED_FINAL NO_PHONE', 'DEMAND_REJECTED task QUEUED']),
    );
  });

  it('is tried again when nobody could be asked for the number', async () => {
    phone = undefined;
    await submit();
    await house.sweep();
    expect(await deliveries()).toEqual(['DEMAND_RECEIVED sms QUEUED']);
    phone = '13900000000';
    house.clock.nowMs += 2 * minuteMs;
    await house.sweep();
    expect(sent).toHaveLength(1);
  }, 20_000);

  it('that is busy is asked again later with the same key', async () => {
    sms = async () =>
      sent.length < 3 ? { state: 'rejected', reason: 'BUSY', temporary: true } : { state: 'accepted' };
    await submit();
    for (let minute = 0; minute < 10; minute++) {
      await house.sweep();
      house.clock.nowMs += minuteMs;
    }
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(sent).toHaveLength(3);
    expect(await deliveries()).toEqual(['DEMAND_RECEIVED sms SENT']);
  });

  it('that gave no answer is not asked again, and the message says so', async () => {
    sms = async () => ({ state: 'unknown' });
    await submit();
    await house.sweep();
    house.clock.nowMs = at(18);
    await house.sweep();
    expect(sent).toHaveLength(1);
    expect(await deliveries()).toEqual(['DEMAND_RECEIVED sms MAYBE_SENT NO_ANSWER']);
    expect(settled()).toEqual(['MAYBE_SENT']);
  });

  it('that broke off in the middle counts as unclear after a minute', async () => {
    sms = () => Promise.reject(new Error('killed'));
    await submit();
    await expect(house.sweep()).rejects.toThrow('killed');
    expect(await deliveries()).toEqual(['DEMAND_RECEIVED sms SENDING']);
    house.clock.nowMs += minuteMs;
    await house.sweep();
    expect(sent).toHaveLength(1);
    expect(await deliveries()).toEqual(['DEMAND_RECEIVED sms MAYBE_SENT NO_ANSWER']);
  });

  it('is used once by two sweeps at the same time', async () => {
    await submit();
    await Promise.all([house.sweep(), house.sweep()]);
    expect(sent).toHaveLength(1);
  });
});
