import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { fact, factSchemas, type FactType } from './events.ts';

/** Events are kept for ever: what any release wrote must decode in this one. */
const folder = new URL('./golden/', import.meta.url);

describe.each(readdirSync(folder))('golden events of %s', (release) => {
  const files = readdirSync(new URL(`${release}/`, folder));
  it.each(files)('%s decodes with every field it was written with', (file) => {
    const { type, data } = JSON.parse(readFileSync(new URL(`${release}/${file}`, folder), 'utf8')) as {
      type: FactType;
      data: Record<string, unknown>;
    };
    const message = fact(type).decode(data) as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(data)) {
      if (typeof value === 'object')
        expect(message[name]).toMatchObject(Array.isArray(value) ? { length: value.length } : {});
      else expect(message[name]).toBe(value);
    }
  });
});

describe('an event of a newer release', () => {
  it('decodes with the fields it does not know left out', () => {
    const message = fact('needs.demand.v1/withdrawn').decode({
      demandId: 'dm_1',
      reason: 'MOVED',
      invented: { later: true },
      also: [1],
    });
    expect(message).toMatchObject({ demandId: 'dm_1', reason: 'MOVED' });
  });
  it('is refused when a known field has another type', () => {
    expect(() => fact('needs.demand.v1/withdrawn').decode({ demandId: 7 })).toThrow();
  });
});

describe('every fact', () => {
  it('has an instant or count only as a decimal string, never a name, phone, address or text', () => {
    const personal = /name|phone|address|idNumber|description|note|comment|text/i;
    const fields = Object.entries(factSchemas).flatMap(([type, schema]) =>
      schema.fields.map((field) => `${type}.${field.localName}`),
    );
    const publicNames = new Set([
      'needs.jurisdiction.v1/registered.name',
      'needs.demand.v1/submitted.phoneUnknown',
      'needs.demand.v1/matching-requested.phoneUnknown',
    ]);
    expect(
      fields.filter((field) => personal.test(field.slice(field.indexOf('.v1/'))) && !publicNames.has(field)),
    ).toEqual([]);
  });
});
