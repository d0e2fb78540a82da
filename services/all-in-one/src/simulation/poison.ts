import type { LogRecord } from '@linli/bus';
import { hashOf, mixed, type World } from '@linli/sim';

import type { SimulatedLinli } from './country.ts';
import { strangersSource } from './people/town.ts';

const minuteMs = 60_000;
const lookMs = 3 * minuteMs;
/** After healing and catching up: the rest of the partition must move on within a minute (P7). */
const afterHealingMs = 4 * minuteMs;
const topic = 'needs.demand.v1';
const partitions = 12;

/** Records that no producer of ours would write (F21), by what is wrong with them. */
const kinds: Readonly<Record<string, (record: LogRecord) => LogRecord>> = {
  notJson: (record) => ({ ...record, value: '{"demandId":' }),
  notAnObject: (record) => ({ ...record, value: '[1,2,3]' }),
  undecodable: (record) => ({ ...record, value: '{"demandId":{"a":1},"round":"many"}' }),
  prototypeKey: (record) => ({ ...record, value: '{"demandId":"dm_x","__proto__":{"admin":true}}' }),
  keyOfAnother: (record) => ({ ...record, headers: { ...record.headers, ce_subject: `of-${record.key}` } }),
  tooLarge: (record) => ({ ...record, value: `{"demandId":"${'x'.repeat(70_000)}"}` }),
  headerMissing: (record) => ({ ...record, headers: without(record.headers, 'ce_sequence') }),
  futureVersion: (record) => ({ ...record, headers: { ...record.headers, ce_specversion: '9.9' } }),
  unknownType: (record) => ({ ...record, headers: { ...record.headers, ce_type: `${topic}/abolished` } }),
  badTime: (record) => ({ ...record, headers: { ...record.headers, ce_time: 'yesterday' } }),
};

/** While the storm lasts: now and then a record that can never be right, under a key of its own. */
export function poison(world: World, linli: SimulatedLinli): void {
  const { kernel, faults } = world;
  let n = 0;
  const look = (): void => {
    if (!faults.on) return;
    for (const name of Object.keys(kinds))
      if (faults.strikes('POISON', name, kernel.nowMs)) put(world, linli, name, n++);
    kernel.after(lookMs, look);
  };
  kernel.after(lookMs, look);
}

/** One of each kind, when everything else is well. */
export function lastPoison(world: World, linli: SimulatedLinli): void {
  world.kernel.after(afterHealingMs, () => {
    for (const [n, name] of Object.keys(kinds).entries()) put(world, linli, name, 1_000_000 + n);
  });
}

function put(world: World, linli: SimulatedLinli, name: string, n: number): void {
  const key = `poison-${n}`;
  const record: LogRecord = {
    key,
    headers: {
      ce_specversion: '1.0',
      ce_id: `${key}:1:1`,
      ce_type: `${topic}/matching-requested`,
      ce_source: strangersSource,
      ce_subject: key,
      ce_time: '2027-01-01T00:00:00.000Z',
      ce_sequence: '1',
      ce_incarnation: '1',
      ce_correlationid: key,
      ce_causationid: key,
      traceparent: '',
    },
    value: '{"demandId":"dm_x","round":1}',
  };
  const bad = kinds[name]?.(record) ?? record;
  linli.log.put(topic, mixed(hashOf(key), world.seed) % partitions, bad);
}

function without(headers: LogRecord['headers'], name: string): LogRecord['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name));
}
