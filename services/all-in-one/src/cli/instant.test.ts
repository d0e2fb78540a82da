import { expect, it } from '@jest/globals';

import { localInstant, readInstant } from './instant.ts';

/** Friday, 2026-11-27 10:00 in Beijing. */
const nowMs = Date.UTC(2026, 10, 27, 2);

it.each([
  ['2026-11-28 22:00', '2026-11-28 22:00'],
  ['2026-11-28T22:00', '2026-11-28 22:00'],
  ['Sat 22:00', '2026-11-28 22:00'],
  ['saturday 8:05', '2026-11-28 08:05'],
  ['周六 22：00', '2026-11-28 22:00'],
  ['星期天 09:30', '2026-11-29 09:30'],
  ['Fri 10:00', '2026-11-27 10:00'],
  ['Fri 09:59', '2026-12-04 09:59'],
  ['09:00', '2026-11-28 09:00'],
  ['23:59', '2026-11-27 23:59'],
  ['2020-01-01 00:00', '2020-01-01 00:00'],
])('%j on a Friday morning means %s', (text, means) => {
  const atMs = readInstant(text, nowMs);
  expect(atMs === undefined ? undefined : localInstant(atMs)).toBe(means);
});

it.each(['', 'soon', '24:00', '10:60', 'Xyz 10:00', '2026-02-30 10:00', '周八 10:00', '10', 'Sat'])(
  '%j is no time',
  (text) => {
    expect(readInstant(text, nowMs)).toBeUndefined();
  },
);
