import { createHash, type Hash } from 'node:crypto';

import type { CollectionSpec } from './port.ts';
import type { KeptDocument, Transfer } from './transfer.ts';

/** Documents read and written at once: 1 MiB each at most. */
const page = 200;

/** What a store holds, in figures that are equal exactly when the content is. */
export type Content = Readonly<{
  /** By collection. `sha256` is of every document, whole, in the order of ids. */
  collections: Readonly<Record<string, Readonly<{ documents: number; sha256: string }>>>;
  /** What waits for the log, in its order. */
  waiting: Readonly<{ events: number; sha256: string }>;
}>;

/**
 * Copies a whole store. What an earlier try has left in the target is taken out first, so it may be called again after
 * having been broken off anywhere.
 * @param each hears of each page: a number of documents more
 */
export async function carry(
  from: Transfer,
  to: Transfer,
  each: (documents: number) => void | Promise<void> = () => undefined,
): Promise<void> {
  const collections = await from.collections();
  await to.declare(collections);
  await to.clear();
  for (const { name } of collections) {
    for await (const documents of from.documents(name, page)) {
      await to.putDocuments(name, documents);
      await each(documents.length);
    }
  }
  await to.putEvents(await from.events());
}

/** Reads all of a store. Two stores with equal content are one and the same to every service. */
export async function contentOf(store: Transfer): Promise<Content> {
  const collections: Record<string, { documents: number; sha256: string }> = {};
  for (const spec of await store.collections()) {
    const hash = createHash('sha256');
    add(hash, indexesOf(spec));
    let documents = 0;
    for await (const found of store.documents(spec.name, page)) {
      documents += found.length;
      for (const document of found) add(hash, lineOf(document));
    }
    collections[spec.name] = { documents, sha256: hash.digest('hex') };
  }
  const hash = createHash('sha256');
  const events = await store.events();
  for (const { collection, id, eventId, entry } of events) add(hash, [collection, id, eventId, entry]);
  return { collections, waiting: { events: events.length, sha256: hash.digest('hex') } };
}

function indexesOf({ indexes }: CollectionSpec): unknown {
  return Object.entries(indexes).sort(byName);
}

function lineOf({ id, version, sequence, changedAtMs, dueAtMs, state, seen, keys }: KeptDocument): unknown {
  return [id, version, sequence, changedAtMs, dueAtMs, state, seen, Object.entries(keys).sort(byName)];
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function add(hash: Hash, line: unknown): void {
  hash.update(JSON.stringify(line)).update('\n');
}
