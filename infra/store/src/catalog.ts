import { StoreMisuse } from './errors.ts';
import { afterAnyPart, keyText } from './key.ts';
import { limits } from './limits.ts';
import type { CollectionSpec, DocumentWrite, FindQuery, KeyPart } from './port.ts';

/**
 * Where a page lies in one index: (key, id) > (`low`, `lowId`) and key < `high`. Keys are the texts of `keyText`;
 * in the built-in indexes the id itself and dueAtMs itself.
 */
export type Range = Readonly<{
  low: KeyPart;
  /** '' = from `low` on. */
  lowId: string;
  high: KeyPart;
}>;

/** What is declared; checks every call against it. Drivers share it, so they refuse alike. */
export type Catalog = ReturnType<typeof makeCatalog>;

const collectionName = /^[a-z][A-Za-z0-9._-]{0,62}$/;
const indexName = /^[a-z][A-Za-z0-9_-]{0,62}$/;
const builtIn: Readonly<Record<string, readonly string[]>> = { id: ['id'], due: ['dueAtMs'] };

export function makeCatalog() {
  const known = new Map<string, Map<string, readonly string[]>>();

  /** Takes in a declaration. @throws StoreMisuse, and then nothing is declared */
  function declare(spec: CollectionSpec): void {
    if (!collectionName.test(spec.name)) throw new StoreMisuse(`${spec.name} is no name of a collection`);
    const before = known.get(spec.name);
    const indexes = new Map(before);
    for (const [name, parts] of Object.entries(spec.indexes)) {
      if (!indexName.test(name) || name in builtIn) throw new StoreMisuse(`${name} is no name of an index`);
      if (parts.length === 0) throw new StoreMisuse(`index ${name} of ${spec.name} has no parts`);
      const earlier = indexes.get(name);
      if (earlier && earlier.join() !== parts.join()) {
        throw new StoreMisuse(
          `index ${name} of ${spec.name} is (${earlier.join()}) and cannot become (${parts.join()}): give it another name`,
        );
      }
      indexes.set(name, [...parts]);
    }
    if (indexes.size > limits.indexes) throw new StoreMisuse(`${spec.name} has more than ${limits.indexes} indexes`);
    known.set(spec.name, indexes);
  }

  function indexesOf(collection: string): ReadonlyMap<string, readonly string[]> {
    const indexes = known.get(collection);
    if (!indexes) throw new StoreMisuse(`collection ${collection} is not declared`);
    return indexes;
  }

  /** Texts of the keys of a write in the order of the declaration; null = absent from that index. */
  function keysOf(write: DocumentWrite): (string | null)[] {
    const indexes = indexesOf(write.collection);
    const texts: (string | null)[] = [];
    for (const [name, parts] of indexes) {
      const key = write.keys[name];
      if (key === undefined) throw new StoreMisuse(`${write.id} has no key for index ${name} of ${write.collection}`);
      if (key && key.length !== parts.length)
        throw new StoreMisuse(`${write.id}: index ${name} wants (${parts.join()})`);
      texts.push(key && keyText(key));
    }
    const stranger = Object.keys(write.keys).find((name) => !indexes.has(name));
    if (stranger !== undefined) throw new StoreMisuse(`index ${stranger} of ${write.collection} is not declared`);
    return texts;
  }

  /** @throws StoreMisuse: undeclared index, limit outside 1 to 1000, too many parts, a cursor that we did not give */
  function rangeOf(query: FindQuery): Range {
    const parts = builtIn[query.index] ?? indexesOf(query.collection).get(query.index);
    indexesOf(query.collection);
    if (!parts) throw new StoreMisuse(`index ${query.index} of ${query.collection} is not declared`);
    if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > limits.pageSize) {
      throw new StoreMisuse(`limit ${query.limit} is not 1 to ${limits.pageSize}`);
    }
    const equals = query.equals ?? [];
    const bounded = query.from !== undefined || query.below !== undefined;
    if (equals.length + (bounded ? 1 : 0) > parts.length)
      throw new StoreMisuse(`index ${query.index} has only (${parts.join()})`);
    const { low, high } = query.index in builtIn ? builtInRange(query) : keyRange(query);
    if (query.cursor === undefined) return { low, lowId: '', high };
    const place = cursorPlace(query.cursor, typeof low);
    // Cursors come back from outside: one that lies outside its own query would open somebody else's part of the index.
    if (place.low < low || place.low >= high) throw new StoreMisuse('not a cursor of this query');
    return { ...place, high };
  }

  return { declare, indexesOf, keysOf, rangeOf };
}

function keyRange({ equals = [], from, below }: FindQuery) {
  const prefix = keyText(equals);
  return {
    low: from === undefined ? prefix : prefix + keyText([from]),
    high: prefix + (below === undefined ? afterAnyPart : keyText([below])),
  };
}

/** `id` and `due` hold bare values: ids without U+0000, whole numbers. */
function builtInRange({ index, equals, from, below }: FindQuery): { low: KeyPart; high: KeyPart } {
  const text = index === 'id';
  const one = equals?.[0];
  const bounds = [one, from, below].filter((part) => part !== undefined);
  if (bounds.some((part) => typeof part !== (text ? 'string' : 'number')))
    throw new StoreMisuse(`a bound of ${index} has the wrong type`);
  if (one !== undefined) return { low: one, high: typeof one === 'number' ? one + 1 : `${one}\u0001` };
  return text
    ? { low: from ?? '', high: below ?? '\u{10FFFF}' }
    : { low: from ?? -Number.MAX_VALUE, high: below ?? Number.MAX_VALUE };
}

/** A write that no driver takes, whatever is stored. */
export function checkWrite(write: DocumentWrite): void {
  checkId(write.id);
  if (!Number.isSafeInteger(write.expectedVersion) || write.expectedVersion < 0)
    throw new StoreMisuse(`version ${write.expectedVersion}`);
  if (write.dueAtMs !== null && !Number.isSafeInteger(write.dueAtMs))
    throw new StoreMisuse(`${write.id} is due at ${write.dueAtMs}`);
}

function checkId(id: string): void {
  if (id === '' || id.length > limits.idLength || !id.isWellFormed() || id.includes('\u0000'))
    throw new StoreMisuse('no id of a document');
}

/** The cursor behind a document: opaque to callers, safe in a URL. */
export function cursorAfter(key: KeyPart, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

function cursorPlace(cursor: string, type: string): { low: KeyPart; lowId: string } {
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    place = undefined;
  }
  if (!Array.isArray(place) || typeof place[0] !== type || typeof place[1] !== 'string')
    throw new StoreMisuse('not a cursor of this index');
  return { low: place[0] as KeyPart, lowId: place[1] };
}
