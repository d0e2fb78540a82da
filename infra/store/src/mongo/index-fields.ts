import type { Catalog, Range } from '../catalog.ts';
import { keyText } from '../key.ts';
import type { DocumentWrite } from '../port.ts';
import { operator } from './mongoose.ts';

// Each index, `due` too, is one sparse index on one field that holds key and id: a page is a range of that field, and the
// place behind a document is its value. No key of an index is the beginning of another, so what follows it does not matter.

const end = '\u0000';

/** The field that an index lies on. */
export function fieldOf(index: string): string {
  return index === 'id' ? '_id' : `k.${index}`;
}

/** The fields of what is written; a key that is null has none. @throws StoreMisuse for keys that were not declared */
export function indexed(catalog: Catalog, write: DocumentWrite): Record<string, string> {
  const { collection, id, dueAtMs } = write;
  const keys = catalog.keysOf(write);
  const fields: Record<string, string> = {};
  if (dueAtMs !== null) fields['due'] = `${keyText([dueAtMs])}${end}${id}`;
  [...catalog.indexesOf(collection).keys()].forEach((name, n) => {
    const key = keys[n];
    if (typeof key === 'string') fields[name] = `${key}${end}${id}`;
  });
  return fields;
}

/** The filter of a page. */
export function pageRange(index: string, { low, lowId, high }: Range): Readonly<Record<string, unknown>> {
  if (index === 'id') {
    const from = lowId === '' ? { $gte: low } : { $gt: lowId };
    return { _id: operator({ ...from, $lt: high }), version: operator({ $gt: 0 }) };
  }
  const text = (bound: string | number) => (typeof bound === 'number' ? keyText([bound]) : bound);
  const from = lowId === '' ? { $gte: text(low) } : { $gt: `${text(low)}${end}${lowId}` };
  return { [fieldOf(index)]: operator({ ...from, $lt: text(high) }) };
}
