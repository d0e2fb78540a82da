import type { OutboxEntry } from '@linli/store';

import { isoOf, msOf } from './instant.ts';
import type { EventEnvelope, LogRecord } from './port.ts';

/** Why a record can never be an event for us. */
export type Poison =
  | 'HEADER_MISSING'
  | 'SPECVERSION_UNKNOWN'
  | 'SEQUENCE_INVALID'
  | 'TIME_INVALID'
  | 'VALUE_TOO_LARGE'
  | 'VALUE_NOT_JSON'
  | 'VALUE_NOT_AN_OBJECT'
  | 'PROTOTYPE_KEY'
  | 'UNDECODABLE'
  | 'KEY_OF_ANOTHER';

/** Which event a record is; cheap to read, the value is not looked at. */
export type Identity = Readonly<{ type: string; aggregateId: string; incarnation: number; sequence: number }>;

/** The store refuses an event of more than 64 KiB at commit, so a larger value is nobody's event. */
const maxValueBytes = 64 * 1024;
/** An event as the log keeps it. `source` names the producing service. */
export function recordOf(entry: OutboxEntry, source: string): LogRecord {
  return {
    key: entry.key,
    headers: {
      ce_specversion: '1.0',
      ce_id: entry.eventId,
      ce_type: entry.type,
      ce_source: `/linli/${source}`,
      ce_subject: entry.aggregateId,
      ce_time: isoOf(entry.atMs),
      ce_sequence: String(entry.sequence),
      ce_incarnation: String(entry.incarnation),
      ce_correlationid: entry.correlationId,
      ce_causationid: entry.causationId,
      traceparent: entry.traceparent,
    },
    value: JSON.stringify(entry.data),
  };
}

export function identityOf({ headers }: LogRecord): Identity | Poison {
  const version: unknown = headers['ce_specversion'];
  if (version !== '1.0') return version === undefined ? 'HEADER_MISSING' : 'SPECVERSION_UNKNOWN';
  const { ce_id, ce_type, ce_subject, ce_time, ce_correlationid, ce_causationid, traceparent } = headers;
  const { ce_sequence, ce_incarnation } = headers;
  if (!areTexts(ce_id, ce_time, ce_correlationid, ce_causationid, traceparent)) return 'HEADER_MISSING';
  if (typeof ce_type !== 'string' || typeof ce_subject !== 'string') return 'HEADER_MISSING';
  if (typeof ce_sequence !== 'string' || typeof ce_incarnation !== 'string') return 'HEADER_MISSING';
  const sequence = wholeNumber(ce_sequence);
  const incarnation = wholeNumber(ce_incarnation);
  if (sequence === undefined || sequence === 0 || incarnation === undefined) return 'SEQUENCE_INVALID';
  return { type: ce_type, aggregateId: ce_subject, incarnation, sequence };
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

/** The event in a record, its data still as proto3 JSON. */
export function envelopeOf(topic: string, record: LogRecord, identity: Identity): EventEnvelope | Poison {
  const atMs = msOf(record.headers['ce_time'] as string);
  if (atMs === undefined) return 'TIME_INVALID';
  // A UTF-16 unit is at most three bytes.
  if (record.value.length * 3 > maxValueBytes && Buffer.byteLength(record.value) > maxValueBytes)
    return 'VALUE_TOO_LARGE';
  let data: unknown;
  try {
    data = JSON.parse(record.value);
  } catch {
    return 'VALUE_NOT_JSON';
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'VALUE_NOT_AN_OBJECT';
  if (suspicious.test(record.value) && hasPrototypeKey(data)) return 'PROTOTYPE_KEY';
  return {
    eventId: record.headers['ce_id'] as string,
    topic,
    ...identity,
    key: record.key,
    atMs,
    correlationId: record.headers['ce_correlationid'] as string,
    causationId: record.headers['ce_causationid'] as string,
    traceparent: record.headers['traceparent'] as string,
    data,
  };
}

/** Only texts that could spell such a key are searched; `\u` because JSON may hide any letter behind it. */
const suspicious = /__proto__|"constructor"|"prototype"|\\u/;
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

function hasPrototypeKey(json: object): boolean {
  const open: object[] = [json];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const [name, child] of Object.entries(at) as [string, unknown][]) {
      if (!Array.isArray(at) && prototypeKeys.has(name)) return true;
      if (typeof child === 'object' && child !== null) open.push(child);
    }
  }
  return false;
}

const digits = /^\d{1,16}$/;

function wholeNumber(text: string): number | undefined {
  return digits.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
}
