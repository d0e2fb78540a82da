import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { derivedId, Unavailable } from '@linli/env';
import { contracts, factOf, type FactInit } from '@linli/proto';
import { RpcRefusal, type Client } from '@linli/rpc';
import type { AppointmentServiceDefinition } from '@linli/proto/gen/linli/appointment/v1/AppointmentService';
import { byHand, double, type ByHand } from '@linli/runtime/by-hand';

import { makeAppointment } from '../src/service.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const nowMs = Date.UTC(2026, 2, 2, 1, 0); // Monday 09:00 in Beijing
const startMs = nowMs + 72 * hourMs;
const endMs = startMs + 40 * minuteMs;
const window = { windowStartMs: startMs, windowEndMs: startMs + 3 * hourMs, windowCapacity: 2 };
const visitId = derivedId('vs', 'of_1');

let house: ByHand;
let appointment: Client<AppointmentServiceDefinition>;
/** What matching says of an offer. */
let standing: 'HOLDS' | 'OVER' | 'AWAY';
let commands: number;

beforeEach(async () => {
  standing = 'HOLDS';
  commands = 0;
  const matching = double(contracts.serviceMatching, {
    GetOffer: async () => {
      if (standing === 'AWAY') throw new Unavailable('down');
      return { holdsSlot: standing === 'HOLDS' };
    },
  });
  house = await byHand(makeAppointment, [matching], nowMs);
  appointment = house.network.client(contracts.appointment);
});
afterEach(() => house.stop());

const command = () => ({ commandId: `cm_${++commands}`, correlationId: 'co_1' });

function hold(offerId: string, ownerId: string, fromMinute = 0, commandId = `cm_${++commands}`) {
  const own = ownerId.startsWith('pv_') ? { ...window, travelBeforeMin: 10, travelAfterMin: 10 } : {};
  return appointment.HoldSlot({
    command: { commandId, correlationId: 'co_1' },
    ...{ ownerId, offerId, demandId: `dm-of-${offerId}`, ...own },
    startMs: startMs + fromMinute * minuteMs,
    endMs: endMs + fromMinute * minuteMs,
    askAtMs: house.clock.nowMs + 10 * minuteMs,
  });
}

const confirmed: FactInit<'matching.match.v1/confirmed'> = {
  ...{ matchId: 'ma_1', demandId: 'dm_1', round: 1, offerId: 'of_1', providerId: 'pv_1', residentId: 'rs_1' },
  ...{ type: 'HOME_MEDICAL_ROUND', mode: 'HOME', gridId: 'jg_1', travelBeforeMin: 10, travelAfterMin: 10 },
  ...{ startMs: String(startMs), endMs: String(endMs), assistantId: 'pv_2', windowCapacity: 2 },
  ...{ windowStartMs: String(window.windowStartMs), windowEndMs: String(window.windowEndMs) },
};
const confirm = () => house.hear('ma_1', factOf('matching.match.v1/confirmed', confirmed));

async function day(ownerId: string): Promise<string[]> {
  const { slots } = await appointment.GetDay({ ownerId, atMs: startMs });
  return slots.map(({ offerId, slot }) => `${offerId} ${slot}`);
}

const facts = (topic: string) =>
  house.published.filter(({ type }) => type.startsWith(`${topic}/`)).map(({ type }) => type.slice(topic.length + 1));

const refusal = (code: string) => expect.objectContaining({ name: 'RpcRefusal', code });

describe('holding a slot', () => {
  it('answers the same offer the same and publishes the change once', async () => {
    expect(await hold('of_1', 'pv_1')).toMatchObject({ held: true, dayVersion: 1 });
    expect(await hold('of_1', 'pv_1')).toMatchObject({ held: true });
    await house.sweep();
    expect(await day('pv_1')).toEqual(['of_1 HELD']);
    expect(facts('appointment.day.v1')).toEqual(['slot-changed']);
  });

  it('says what stands in the way', async () => {
    await hold('of_1', 'pv_1');
    expect(await hold('of_2', 'pv_1', 30)).toMatchObject({ held: false, refusedBy: 'OVERLAP' });
    await hold('of_3', 'pv_1', 50);
    expect(await hold('of_4', 'pv_1', 100)).toMatchObject({ held: false, refusedBy: 'CAPACITY' });
    await expect(hold('of_1', 'pv_1', 50)).rejects.toEqual(refusal('SLOT_DIFFERS'));
    await expect(hold('of_5', 'rs_1', 18 * 60 + 40)).rejects.toEqual(refusal('SLOT_CROSSES_DAY'));
  });

  it('gives the last place of a window to exactly one of twenty who ask at once', async () => {
    await hold('of_0', 'pv_1');
    const asked = Array.from({ length: 20 }, (_, n) => hold(`of_${n + 1}`, 'pv_1', 50 + (n % 3)));
    const answersGiven = await Promise.all(asked);
    expect(answersGiven.filter(({ held }) => held)).toHaveLength(1);
    expect(await day('pv_1')).toHaveLength(2);
  });

  it('refuses a command without an id', async () => {
    const asked = appointment.HoldSlot({ ownerId: 'pv_1', offerId: 'of_1', startMs, endMs });
    await expect(asked).rejects.toEqual(refusal('COMMAND_ID_MISSING'));
  });

  it('asks matching when the time has come, as long as the hold stands and as long as matching is away', async () => {
    await hold('of_1', 'pv_1');
    for (const said of ['HOLDS', 'AWAY', 'HOLDS'] as const) {
      standing = said;
      house.clock.nowMs += 10 * minuteMs;
      await house.sweep();
      expect(await day('pv_1')).toEqual(['of_1 HELD']);
    }
    standing = 'OVER';
    house.clock.nowMs += 10 * minuteMs - 1;
    await house.sweep();
    expect(await day('pv_1')).toHaveLength(1);
    house.clock.nowMs += 1;
    await house.sweep();
    expect(await day('pv_1')).toEqual([]);
  }, 60_000);

  it('is free again when the offer ends or another one was first, and never taken for it any more', async () => {
    for (const owner of ['pv_1', 'rs_1']) await hold('of_1', owner);
    await hold('of_2', 'pv_1', 50);
    await house.hear('ma_1', factOf('matching.match.v1/offer-ended', { offerId: 'of_1', cause: 'RESIDENT_SILENT' }));
    await house.hear(
      'ma_2',
      factOf('matching.match.v1/offer-accepted', {
        offerId: 'of_9',
        supersededOfferIds: ['of_2', 'of_3'],
      }),
    );
    expect([...(await day('pv_1')), ...(await day('rs_1'))]).toEqual([]);
    expect(await hold('of_1', 'pv_1')).toMatchObject({ held: false, refusedBy: 'ENDED' });
    // It ended before it had any entry: a request that comes later than that gets none either.
    expect(await hold('of_3', 'pv_1', 100)).toMatchObject({ held: false, refusedBy: 'ENDED' });
    const freed = house.published.filter(({ causationId }) => causationId === 'ma_2:1:1');
    expect(freed.map(({ aggregateId }) => aggregateId)).toHaveLength(new Set(freed.map((one) => one.aggregateId)).size);
    expect(facts('appointment.visit.v1')).toEqual([]);
  });
});

describe('a confirmed offer', () => {
  it('books every day and then the visit, once, however often the fact comes', async () => {
    for (const owner of ['pv_1', 'pv_2', 'rs_1']) await hold('of_1', owner);
    await confirm();
    for (const event of house.heard) await house.hearAgain(event);
    for (const owner of ['pv_1', 'pv_2', 'rs_1']) expect(await day(owner)).toEqual(['of_1 BOOKED']);
    expect(facts('appointment.visit.v1')).toEqual(['booked']);
    expect(facts('appointment.day.v1')).toHaveLength(6);
    const { visit } = await appointment.GetVisit({ visitId });
    expect(visit).toMatchObject({ state: 'BOOKED', providerId: 'pv_1', assistantId: 'pv_2', startMs, endMs });
    expect(house.published.at(-1)).toMatchObject({ key: 'dm_1', type: 'appointment.visit.v1/booked' });
  });

  it('places again what is missing', async () => {
    await confirm();
    for (const owner of ['pv_1', 'pv_2', 'rs_1']) expect(await day(owner)).toEqual(['of_1 BOOKED']);
  });

  it('leaves its days alone once the visit stands behind them', async () => {
    await confirm();
    standing = 'OVER';
    house.clock.nowMs += 20 * minuteMs;
    await house.sweep();
    expect(await day('pv_1')).toEqual(['of_1 BOOKED']);
    expect(await house.store.nextDueMs('day')).toBeNull();
  });

  it('whose slot somebody else has calls its visit off and gives back what it had booked', async () => {
    await hold('of_9', 'rs_1');
    await confirm();
    expect(facts('appointment.visit.v1')).toEqual(['cancelled']);
    expect(house.published.find(({ type }) => type.endsWith('/cancelled'))?.data).toMatchObject({
      by: 'SYSTEM',
      reason: 'SLOT_LOST',
    });
    expect(await day('pv_1')).toEqual([]);
    expect(await day('rs_1')).toEqual(['of_9 HELD']);
  });

  it('is not booked again by a replay after the visit was called off', async () => {
    await confirm();
    await appointment.CancelVisit({ command: command(), visitId, by: 'RESIDENT', reason: 'ILL' });
    await house.sweep();
    expect(await day('pv_1')).toEqual([]);
    for (const event of house.heard) expect(await house.hearAgain(event)).toMatchObject({ verdict: 'ignored' });
    expect(await day('pv_1')).toEqual([]);
    expect(facts('appointment.visit.v1')).toEqual(['booked', 'cancelled']);
  });

  it('ends with its demand, unless somebody is already there', async () => {
    await confirm();
    await appointment.ArriveVisit({ command: command(), visitId, method: 'CODE' });
    const gone = { matchId: 'ma_1', demandId: 'dm_1', offerIds: ['of_1'] };
    await house.hear('ma_1', factOf('matching.match.v1/withdrawn', gone));
    expect(await day('pv_1')).toEqual(['of_1 BOOKED']);
    expect((await appointment.GetVisit({ visitId })).visit?.state).toBe('ARRIVED');
  });

  it('withdrawn before anybody went is called off by the system', async () => {
    await confirm();
    await house.hear(
      'ma_1',
      factOf('matching.match.v1/withdrawn', { matchId: 'ma_1', demandId: 'dm_1', offerIds: ['of_1'] }),
    );
    expect(await day('pv_1')).toEqual([]);
    expect((await appointment.GetVisit({ visitId })).visit?.state).toBe('CANCELLED_SYSTEM');
  });
});

describe('a visit', () => {
  it('goes from check-in to its record; a repeated command gets the same answer', async () => {
    await confirm();
    house.clock.nowMs = startMs;
    await appointment.SetOut({ command: command(), visitId });
    await appointment.ArriveVisit({ command: command(), visitId, method: 'MANUAL', reason: 'NO_NETWORK' });
    await appointment.StartVisit({ command: command(), visitId });
    house.clock.nowMs = startMs + 35 * minuteMs;
    const record = { command: command(), visitId, outcomeCodes: ['BP_MEASURED'], note: 'a note that stays here' };
    const first = await appointment.RecordVisit(record);
    expect(first.receipt).toMatchObject({ id: visitId, state: 'RECORDED' });
    expect(await appointment.RecordVisit(record)).toEqual(first);
    await house.sweep();
    expect(facts('appointment.visit.v1')).toEqual(['booked', 'set-out', 'arrived', 'started', 'recorded']);
    expect(house.published.at(-1)?.data).toMatchObject({ outcomeCodes: ['BP_MEASURED'], servedMinutes: 35 });
    expect(JSON.stringify(house.published)).not.toContain('a note that stays here');
    expect(await day('pv_1')).toEqual(['of_1 BOOKED']);
  });

  it('says no with a code that has a line in docs/refusals.md', async () => {
    await confirm();
    const noes = [
      ['SetOut', {}, 'SET_OUT_TOO_EARLY'],
      ['ArriveVisit', { method: 'GUESS' }, 'CHECK_IN_METHOD_UNKNOWN'],
      ['ArriveVisit', { method: 'MANUAL' }, 'REASON_MISSING'],
      ['StartVisit', {}, 'VISIT_STATE'],
      ['RecordVisit', {}, 'VISIT_STATE'],
      ['CancelVisit', { by: 'SYSTEM', reason: 'X' }, 'SIDE_UNKNOWN'],
      ['CancelVisit', { by: 'PROVIDER' }, 'REASON_MISSING'],
      ['ReportNoShow', { by: 'PROVIDER' }, 'NO_SHOW_TOO_EARLY'],
    ] as const;
    for (const [method, rest, code] of noes) {
      await expect(appointment[method]({ command: command(), visitId, ...rest })).rejects.toEqual(refusal(code));
    }
  });

  it('opens the health record to who goes there; nothing of it is told to anybody', async () => {
    await confirm();
    const write = (authorId: string, more: object = {}) =>
      appointment.WriteHealthEntry({
        ...{ command: command(), visitId, authorId, template: 'VITALS', text: 'a finding that stays here' },
        ...{ values: [{ code: 'SYSTOLIC_MMHG', value: 230 }], correctsEntryId: '', ...more },
      });
    const read = (readerId: string, purpose = 'CARE') =>
      appointment.ReadHealthRecord({ command: command(), visitId, readerId, purpose });
    await expect(write('pv_1')).rejects.toEqual(refusal('VISIT_STATE'));
    expect(await read('pv_2')).toMatchObject({ entries: [], readings: [{ readerId: 'pv_2', purpose: 'CARE' }] });
    house.clock.nowMs = startMs;
    await appointment.ArriveVisit({ command: command(), visitId, method: 'CODE' });
    await expect(write('pv_3')).rejects.toEqual(refusal('VISIT_UNKNOWN'));
    await expect(write('pv_1', { template: 'POEM' })).rejects.toEqual(refusal('TEMPLATE_UNKNOWN'));
    const same = command();
    const written = await write('pv_1', { command: same });
    expect([written.prompts, await write('pv_1', { command: same })]).toEqual([['CALL_120'], written]);
    const entryId = String(written.receipt?.id);
    await write('pv_2', { correctsEntryId: entryId, values: [{ code: 'SYSTOLIC_MMHG', value: 130 }] });
    await expect(write('pv_1', { correctsEntryId: entryId })).rejects.toEqual(refusal('ENTRY_CORRECTED'));
    await expect(read('pv_3')).rejects.toEqual(refusal('VISIT_UNKNOWN'));
    await expect(read('pv_1', 'RESEARCH')).rejects.toEqual(refusal('PURPOSE_NOT_ALLOWED'));
    const opened = await read('pv_1');
    expect(opened.entries).toMatchObject([
      { entryId, authorId: 'pv_1', values: [{ code: 'SYSTOLIC_MMHG', value: 230 }], text: 'a finding that stays here' },
      { authorId: 'pv_2', correctsEntryId: entryId },
    ]);
    expect(opened.readings.map(({ readerId }) => readerId)).toEqual(['pv_2', 'pv_1']);
    await house.sweep();
    expect(JSON.stringify(house.published)).not.toMatch(/finding|SYSTOLIC|230/);
    house.clock.nowMs = startMs + 31 * 24 * hourMs;
    await expect(read('pv_1')).rejects.toEqual(refusal('RELATION_OVER'));
  });

  it('nobody knows is refused as such', async () => {
    await expect(appointment.GetVisit({ visitId: 'vs_0' })).rejects.toBeInstanceOf(RpcRefusal);
    const started = appointment.StartVisit({ command: command(), visitId: 'vs_0' });
    await expect(started).rejects.toEqual(refusal('VISIT_UNKNOWN'));
  });

  it('missed by the resident frees the hours of everybody', async () => {
    await confirm();
    house.clock.nowMs = startMs + 15 * minuteMs;
    await appointment.ReportNoShow({ command: command(), visitId, by: 'RESIDENT' });
    await house.sweep();
    for (const owner of ['pv_1', 'pv_2', 'rs_1']) expect(await day(owner)).toEqual([]);
  });

  it('is announced the day before and two hours before, and missed half an hour after; called off it is silent', async () => {
    await confirm();
    for (const beforeMs of [24 * hourMs, 2 * hourMs, -30 * minuteMs]) {
      house.clock.nowMs = startMs - beforeMs;
      await house.sweep();
      await house.sweep();
    }
    expect(facts('appointment.visit.v1')).toEqual(['booked', 'reminded', 'reminded', 'overdue']);
    await appointment.CancelVisit({ command: command(), visitId, by: 'PROVIDER', reason: 'ILL' });
    house.clock.nowMs += 24 * hourMs;
    await house.sweep();
    expect(facts('appointment.visit.v1').at(-1)).toBe('cancelled');
  });

  it('is listed for who leads and for the second person, soonest first', async () => {
    await confirm();
    const later = String(startMs + 2 * hourMs);
    await house.hear(
      'ma_2',
      factOf('matching.match.v1/confirmed', {
        ...{ ...confirmed, matchId: 'ma_2', demandId: 'dm_2', offerId: 'of_2', providerId: 'pv_2', assistantId: '' },
        ...{ residentId: 'rs_2', startMs: later, endMs: String(Number(later) + 40 * minuteMs) },
      }),
    );
    const ofBoth = await appointment.ListVisits({ providerId: 'pv_2', fromMs: nowMs });
    expect(ofBoth.visits.map(({ offerId }) => offerId)).toEqual(['of_1', 'of_2']);
    const fromLater = await appointment.ListVisits({ providerId: 'pv_2', fromMs: Number(later), limit: 5 });
    expect(fromLater.visits.map(({ offerId }) => offerId)).toEqual(['of_2']);
  });
});
