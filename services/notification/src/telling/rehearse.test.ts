import { describe, expect, it } from '@jest/globals';

import type { ToldFact } from './news.ts';
import { codesOf, rehearse, tellingFacts } from './rehearse.ts';

const hourMs = 3_600_000;
/** A local instant of November 2026; the 28th is a Saturday. */
const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour - 8, minute);
const channels = { RESIDENT: ['sms', 'webhook'], PROVIDER: ['sms'], STAFF: ['wecom-app'] };

const told = (fact: ToldFact, atMs: number, part: { code?: string; inHours?: number; phoneUnknown?: boolean } = {}) => {
  const { inHours = 24, phoneUnknown = false, code } = part;
  const supposed = { fact, atMs, startMs: atMs + inHours * hourMs, phoneUnknown, ...(code !== undefined && { code }) };
  return rehearse(supposed, channels, 'zh').map(({ who, template, ways, sendAtMs, why }) => ({
    ...{ who, template, ways: ways.join(' '), sendAtMs, why },
  }));
};

describe('on a Saturday night at ten', () => {
  it('a resident hears on Sunday at eight that the demand was taken in', () => {
    expect(told('needs.demand.v1/submitted', at(28, 22))).toEqual([
      { who: 'RESIDENT', template: 'DEMAND_RECEIVED', ways: 'sms webhook', sendAtMs: at(29, 8), why: 'HELD' },
    ]);
  });

  it('the desk hears on Monday at eight: Sunday is no working day', () => {
    const [late] = told('needs.demand.v1/clock-breached', at(28, 22));
    expect(late).toMatchObject({ who: 'OWNER', ways: 'wecom-app', sendAtMs: at(30, 8), why: 'HELD' });
  });

  it('an emergency goes out at once, as a message and as a task', () => {
    const messages = told('needs.demand.v1/emergency-declared', at(28, 22));
    expect(messages.map(({ ways, sendAtMs, why }) => [ways, sendAtMs, why])).toEqual([
      ['wecom-app', at(28, 22), 'AT_ONCE'],
      ['task', at(28, 22), 'AT_ONCE'],
    ]);
  });

  it('an offer that has to be answered before the morning is not held', () => {
    expect(told('matching.match.v1/offers-sent', at(28, 22), { inHours: 4 })).toMatchObject([
      { who: 'OFFERED', sendAtMs: at(28, 22), why: 'WOULD_BE_LATE' },
    ]);
    expect(told('matching.match.v1/offers-sent', at(28, 22), { inHours: 24 })).toMatchObject([
      { sendAtMs: at(29, 8), why: 'HELD' },
    ]);
  });

  it('what would be out of date by the morning is not sent at all', () => {
    const [booked] = told('appointment.visit.v1/booked', at(28, 22), { inHours: 9 });
    expect(booked).toMatchObject({ template: 'VISIT_BOOKED', sendAtMs: 0, why: 'EXPIRED' });
  });

  it('a visit called off three hours before is told at once', () => {
    expect(told('appointment.visit.v1/cancelled', at(28, 22), { inHours: 3, code: 'PROVIDER' })).toMatchObject([
      { who: 'RESIDENT', ways: 'sms webhook task', sendAtMs: at(28, 22), why: 'AT_ONCE' },
    ]);
  });
});

it('a resident without a phone is called upon', () => {
  expect(told('needs.demand.v1/unmet', at(27, 10), { phoneUnknown: true })).toMatchObject([
    { who: 'RESIDENT', ways: 'task', sendAtMs: at(27, 10), why: 'AT_ONCE' },
  ]);
});

it('the reminder two hours before comes by day, also at noon', () => {
  expect(told('appointment.visit.v1/reminded', at(27, 12, 30), { inHours: 2, code: 'T2H' })).toMatchObject([
    { who: 'RESIDENT', sendAtMs: at(27, 12, 30), why: 'BY_DAY' },
    { who: 'PROVIDER', sendAtMs: at(27, 12, 30), why: 'NOT_QUIET' },
  ]);
});

it('without a kind every kind of the fact is shown', () => {
  expect(codesOf('appointment.visit.v1/reminded')).toEqual(['T24H', 'T2H']);
  expect(told('appointment.visit.v1/reminded', at(27, 10)).map(({ template }) => template)).toEqual([
    ...['VISIT_TOMORROW', 'VISIT_TOMORROW_FOR_YOU', 'VISIT_SOON', 'VISIT_SOON_FOR_YOU'],
  ]);
});

it.each(tellingFacts)('%s tells somebody something, at an instant or for a reason not', (fact) => {
  for (const atMs of [at(27, 10), at(28, 22)]) {
    const messages = rehearse({ fact, atMs, startMs: atMs + 24 * hourMs, phoneUnknown: false }, channels, 'en');
    expect(messages.length).toBeGreaterThan(0);
    for (const { sendAtMs, why, subject, ways } of messages) {
      expect(subject).not.toBe('');
      expect(ways.length).toBeGreaterThan(0);
      if (why === 'EXPIRED') expect(sendAtMs).toBe(0);
      else expect(sendAtMs).toBeGreaterThanOrEqual(atMs);
    }
  }
});
