import { describe, expect, it, jest } from '@jest/globals';
import type { Log } from '@linli/bus';
import type { DocumentWrite, Json, StoredDocument } from '@linli/store';

import { oneByOneClock } from './clock.ts';
import { compareSeed } from './compare-seed.ts';
import { comparedIn, differences } from './compare.ts';
import { embedded } from './drivers.ts';
import type { Drivers } from './side.ts';

jest.setTimeout(240_000);

const document = (state: Json, more: Partial<StoredDocument> = {}): StoredDocument => ({
  ...{ id: 'd', version: 1, state, seen: { commands: [], sources: {} }, sequence: 1, changedAtMs: 0, dueAtMs: null },
  ...more,
});
const of = (...documents: readonly (readonly [string, StoredDocument])[]) => new Map(documents);

describe('two deployments', () => {
  it('are equal when each document says the same, however its fields are ordered and often it was written', () => {
    const one = of(['s/c/1', document({ a: 1, b: [1, { c: 2 }] })]);
    const other = of(['s/c/1', document({ b: [1, { c: 2 }], a: 1 }, { version: 9, changedAtMs: 5 })]);
    expect(differences(one, other)).toEqual([]);
    expect(comparedIn(one)).toBe(1);
  });

  it.each<[string, StoredDocument, string]>([
    ['what it says', document({ a: 2 }), 'state.a'],
    ['a field it has', document({ a: 1, b: null }), 'state.b'],
    ['what it has told', document({ a: 1 }, { sequence: 2 }), 'sequence'],
    ['when it is due', document({ a: 1 }, { dueAtMs: 7 }), 'dueAtMs'],
  ])('differ in %s', (_what, changed, field) => {
    const found = differences(of(['s/c/1', document({ a: 1 })]), of(['s/c/1', changed]));
    expect(found.map((one) => one.field)).toEqual([field]);
  });

  it('differ where a document is missing on either side, and leases are nobody else’s affair', () => {
    expect(differences(of(['s/parked/1', document({})]), of(['s/parked/1', document({})]))).toHaveLength(1);
    const one = of(['s/c/1', document({})], ['s/lease/1', document({})]);
    const other = of(['s/c/2', document({})]);
    expect(differences(one, other)).toEqual([
      { document: 's/c/1', field: '', one: 'there', other: 'absent' },
      { document: 's/c/2', field: '', one: 'absent', other: 'there' },
    ]);
  });
});

describe('the clock', () => {
  it('wakes one at a time, and at one instant by name, not by who slept first', async () => {
    const clock = oneByOneClock(100);
    const woken: string[] = [];
    for (const [ms, why] of [
      [20, 'c'],
      [10, 'b'],
      [10, 'a'],
    ] as const)
      void clock.sleep(ms, why).done.then(() => woken.push(why));
    const seen: unknown[] = [];
    while (clock.nextMs() !== undefined) {
      clock.wakeOne();
      await Promise.resolve();
      await Promise.resolve();
      seen.push([clock.nowMs(), woken.at(-1)]);
    }
    expect(seen).toEqual([
      [110, 'a'],
      [110, 'b'],
      [120, 'c'],
    ]);
  });
});

/** An event of the third kind that is told: the log says that it has it, and has it not. */
function losing(drivers: Drivers): Drivers {
  let told = 0;
  const append: Log['append'] = async (topic, records) => {
    const lost = topic === 'matching.match.v1' && ++told === 3;
    if (!lost) return drivers.log.append(topic, records);
    await drivers.log.append(topic, records.slice(1));
    return { taken: records.map((_, at) => at) };
  };
  return { ...drivers, log: bound(drivers.log, { append }) };
}

/** A store that keeps one visit otherwise than it was told. */
function bending(drivers: Drivers): Drivers {
  return {
    ...drivers,
    async storeOf(service) {
      const store = await drivers.storeOf(service);
      const commit = (write: DocumentWrite) =>
        store.commit(
          write.collection === 'visit' ? { ...write, state: { ...(write.state as object), bent: true } } : write,
        );
      return bound(store, { commit });
    },
  };
}

function bound<Port extends object>(port: Port, instead: Partial<Port>): Port {
  return new Proxy(port, {
    get(target, name) {
      if (name in instead) return instead[name as keyof Port];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

describe('one command log, twice on the embedded default', () => {
  it('ends in the same state, document by document', async () => {
    const { commands, documents, events, refused, differences: found } = await compareSeed(1, embedded);
    expect(found).toEqual([]);
    expect([commands > 60, refused < commands / 2, documents > 200, events > 300]).toEqual([true, true, true, true]);
  });

  it.each([
    ['an event is lost', losing, /^log$|^service-matching\/|^needs-intake\//],
    ['a document is bent', bending, /^appointment\/visit\//],
  ])('is seen to differ when %s, and where', async (_what, defect, where) => {
    const { differences: found } = await compareSeed(1, async (folder) => defect(await embedded(folder)));
    expect(found.some((one) => where.test(one.document))).toBe(true);
  });
});
