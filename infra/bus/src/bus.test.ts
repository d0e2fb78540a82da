import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Unavailable } from '@linli/env';
import { LimitExceeded, type OutboxEntry } from '@linli/store';

import { backOffMs } from './back-off.ts';
import { envelopeOf, identityOf, recordOf, type Identity } from './envelope.ts';
import { isConflict, isOutage } from './errors.ts';
import { isoOf, msOf } from './instant.ts';
import { murmur2, partitionOf } from './partition-of.ts';
import { LastSequences } from './sequences.ts';
import { Watchdog } from './watchdog.ts';

const entry: OutboxEntry = {
  eventId: 'dm_1:1:7',
  topic: 'needs.demand.v1',
  type: 'needs.demand.v1/submitted',
  key: 'dm_1',
  aggregateId: 'dm_1',
  incarnation: 1,
  sequence: 7,
  atMs: Date.UTC(2026, 2, 1, 4, 0, 0, 5),
  correlationId: 'cr_1',
  causationId: 'cm_1',
  traceparent: '00-a-b-01',
  data: { demandId: 'dm_1', startMs: '1' },
};
const record = recordOf(entry, 'needs-intake');

function parsed(given: Partial<typeof record>) {
  const identity = identityOf({ ...record, ...given });
  return typeof identity === 'string' ? identity : envelopeOf(entry.topic, { ...record, ...given }, identity);
}

describe('an event in the log', () => {
  it('comes out as it went in', () => {
    expect(parsed({})).toEqual(entry);
  });

  it('does so whatever it says', () => {
    const text = fc.string({ unit: 'binary' }).filter((sent) => sent.isWellFormed());
    const data = fc.dictionary(
      text.filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name)),
      fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text)),
    );
    const whole = fc.record({ key: text, aggregateId: text, atMs: fc.nat(4_000_000_000_000), data });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 2 ** 40 }), fc.nat(9), (said, sequence, incarnation) => {
        const sent = { ...entry, ...said, data: { ...said.data }, sequence, incarnation };
        const { key, headers, value } = recordOf(sent, 'x');
        expect(parsed({ key, headers, value })).toEqual(sent);
      }),
    );
  });

  it.each([
    ['HEADER_MISSING', { headers: {} }],
    ['HEADER_MISSING', { headers: { ...record.headers, traceparent: undefined as never } }],
    ['SPECVERSION_UNKNOWN', { headers: { ...record.headers, ce_specversion: '0.3' } }],
    ['SEQUENCE_INVALID', { headers: { ...record.headers, ce_sequence: '0' } }],
    ['SEQUENCE_INVALID', { headers: { ...record.headers, ce_sequence: '-1' } }],
    ['SEQUENCE_INVALID', { headers: { ...record.headers, ce_sequence: '9999999999999999' } }],
    ['SEQUENCE_INVALID', { headers: { ...record.headers, ce_incarnation: '' } }],
    ['TIME_INVALID', { headers: { ...record.headers, ce_time: '2026-02-30T00:00:00.000Z' } }],
    ['VALUE_NOT_JSON', { value: '' }],
    ['VALUE_NOT_AN_OBJECT', { value: 'null' }],
    ['VALUE_NOT_AN_OBJECT', { value: '7' }],
    ['VALUE_TOO_LARGE', { value: JSON.stringify({ text: '邻'.repeat(22_000) }) }],
    ['PROTOTYPE_KEY', { value: '{"a":[{"b":{"constructor":1}}]}' }],
    ['PROTOTYPE_KEY', { value: '{"\\u0070rototype":1}' }],
  ])('is poison when it is broken: %s', (poison, given) => {
    expect(parsed(given)).toBe(poison);
  });

  it('may speak of a prototype in its values', () => {
    expect(parsed({ value: '{"text":"__proto__ \\\\u0041","list":["constructor"]}' })).toMatchObject({ key: 'dm_1' });
  });

  it('of a text as deep as a well breaks nothing', () => {
    expect(parsed({ value: `{"constructorish":${'['.repeat(30_000)}${']'.repeat(30_000)}}` })).toMatchObject({
      key: 'dm_1',
    });
    const deep = `${'{"a":'.repeat(9000)}{"constructor":1}${'}'.repeat(9000)}`;
    expect(parsed({ value: deep })).toBe('PROTOTYPE_KEY');
  });
});

describe('an instant', () => {
  it('is written as the rest of the world writes it, and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(0), max: Date.UTC(9999, 11, 31) }), (ms) => {
        expect(isoOf(ms)).toBe(new Date(ms).toISOString());
        expect(msOf(isoOf(ms))).toBe(ms);
      }),
    );
  });

  it('that is written otherwise is none', () => {
    for (const text of ['', '2026-03-01', '2026-03-01T04:00:00Z', '2026-13-01T04:00:00.000Z', 'x'])
      expect(msOf(text)).toBeUndefined();
  });
});

describe('the partition of a key', () => {
  // The table of Kafka's own test of this hash: org.apache.kafka.common.utils.UtilsTest.testMurmur2.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('hashes %s as Kafka does', (text, hash) => {
    expect(murmur2(text)).toBe(hash);
  });

  it('never changes', () => {
    expect(['dm_1', 'dm_2', '需求', ''].map((key) => partitionOf(key, 12))).toEqual([6, 2, 7, 9]);
  });

  it('spreads keys evenly', () => {
    const counts = Array<number>(12).fill(0);
    for (let n = 0; n < 12_000; n++) counts[partitionOf(`dm_${n}`, 12)] = (counts[partitionOf(`dm_${n}`, 12)] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });
});

describe('waiting before the next try', () => {
  const limits = { firstMs: 200, maxMs: 30_000 };

  it('doubles up to its limit, and takes off at most a quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer(), (attempt, salt) => {
        const fullMs = Math.min(30_000, 200 * 2 ** (attempt - 1));
        const ms = backOffMs(attempt, limits, salt);
        expect(ms).toBeLessThanOrEqual(fullMs);
        expect(ms).toBeGreaterThanOrEqual(Math.floor(fullMs * 0.75));
      }),
    );
  });

  it('is the same for the same attempt, and differs between those who wait', () => {
    expect(backOffMs(8, limits, 3)).toBe(backOffMs(8, limits, 3));
    expect(new Set([1, 2, 3, 4, 5, 6].map((salt) => backOffMs(8, limits, salt))).size).toBeGreaterThan(4);
  });
});

describe('what a process remembers of an aggregate', () => {
  const at = (sequence: number, incarnation = 1, aggregateId = 'a'): Identity => ({
    ...{ type: 't', aggregateId, incarnation, sequence },
  });

  it('tells the next event from a repeat and from a hole', () => {
    const last = new LastSequences(10);
    expect(last.standingOf(at(5))).toBe('next');
    last.finished(at(5));
    expect([4, 5, 6, 7].map((sequence) => last.standingOf(at(sequence)))).toEqual(['repeat', 'repeat', 'next', 'hole']);
  });

  it('starts anew with a new incarnation, and takes nothing of an old one', () => {
    const last = new LastSequences(10);
    last.finished(at(5, 2));
    expect([last.standingOf(at(9, 1)), last.standingOf(at(3, 3))]).toEqual(['repeat', 'next']);
    last.finished(at(4, 2));
    expect(last.standingOf(at(5, 2))).toBe('repeat');
  });

  it('is bounded: the one not met for longest is forgotten', () => {
    const last = new LastSequences(2);
    last.finished(at(1, 1, 'a'));
    last.finished(at(1, 1, 'b'));
    last.finished(at(2, 1, 'a'));
    last.finished(at(1, 1, 'c'));
    expect(['a', 'b', 'c'].map((id) => last.standingOf(at(1, 1, id)))).toEqual(['repeat', 'next', 'repeat']);
  });
});

describe('the watchdog', () => {
  it('barks at a partition with lag that did nothing between two looks', () => {
    const dog = new Watchdog();
    const sight = (beats: number, lag: number) => [{ id: 'p', beats, lag }];
    expect(dog.look(sight(1, 5))).toEqual([]);
    expect(dog.look(sight(2, 5))).toEqual([]);
    expect(dog.look(sight(2, 5))).toEqual(['p']);
    expect(dog.look(sight(2, 0))).toEqual([]);
    expect(dog.look(sight(2, 1))).toEqual([]);
    dog.forget();
    expect(dog.look(sight(2, 1))).toEqual([]);
  });
});

describe('what a handler throws', () => {
  it('is an outage, a lost race or a bug', () => {
    const named = (name: string) => Object.assign(new Error(), { name });
    expect([new Unavailable('x'), named('Unavailable'), new LimitExceeded('x', 'OUTBOX_FULL')].map(isOutage)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      [new LimitExceeded('x', 'EVENT_TOO_LARGE'), new TypeError(), 'Unavailable', undefined].map(isOutage),
    ).toEqual([false, false, false, false]);
    expect([named('VersionConflict'), new TypeError()].map(isConflict)).toEqual([true, false]);
  });
});
