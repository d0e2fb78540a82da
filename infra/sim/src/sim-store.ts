import { Unavailable } from '@linli/env';
import type { CommitResult, DocumentWrite, FindPage, FindQuery, Store } from '@linli/store';

import { frozen } from './frozen.ts';
import type { CallRisks, Incarnation } from './node.ts';
import { StoreEngine } from './store-engine.ts';

type Listener = Parameters<Store['onCommit']>[0];

/** One simulated store: what it keeps outlives every node; when it is away or full, nobody gets through. */
export class SimStore {
  readonly name: string;
  readonly engine = new StoreEngine();
  /** Cannot be reached before this instant. */
  awayUntilMs = 0;
  /** Refuses writes before this instant, answers reads. */
  fullUntilMs = 0;
  readonly #lastPages = new Map<string, FindPage>();

  constructor(name: string) {
    this.name = name;
  }

  /** The store as one life of a node holds it. */
  handle(incarnation: Incarnation): Store {
    const { engine, name } = this;
    const { world } = incarnation;
    const listeners: Listener[] = [];
    const call = <T>(what: string, effect: () => T, idle?: () => boolean): Promise<T> =>
      incarnation.call(`store.${what}`, effect, this.#risks(idle));
    const writable = (): void => {
      if (this.fullUntilMs > world.kernel.nowMs) throw new Unavailable(`${name} is full`);
    };
    return {
      declare: (collections) =>
        call(
          'declare',
          () => engine.declare(collections),
          () => true,
        ),
      get: (collection, id) => call(`get ${collection}`, () => engine.get(collection, id)),
      commit: async (given) => {
        const write = asItIs(given);
        return call(`commit ${write.collection}`, () => {
          writable();
          return this.#commit(write, incarnation, listeners);
        });
      },
      remove: (collection, id, expectedVersion) =>
        call(`remove ${collection}`, () => {
          writable();
          return engine.remove(collection, id, expectedVersion);
        }),
      find: (query) =>
        call(
          `find ${query.collection}.${query.index}`,
          () => this.#found(query, incarnation),
          () => engine.find({ ...query, limit: 1 }).documents.length === 0,
        ),
      nextDueMs: (collection) =>
        call(
          `due ${collection}`,
          () => engine.nextDueMs(collection),
          () => true,
        ),
      pendingEvents: (limit) =>
        call(
          'pending',
          () => engine.pendingEvents(limit),
          () => engine.pendingCount === 0,
        ),
      removeEvents: (eventIds) =>
        call('taken', () => {
          writable();
          // Removals wait for the next commit's fsync in the embedded driver: a crash may bring them back.
          if (incarnation.struck('REMOVAL_LOST', undefined, name, 0)) return;
          engine.removeEvents(eventIds);
        }),
      onCommit: (listener) => void listeners.push(listener),
      close: async () => undefined,
    };
  }

  #commit(write: DocumentWrite, incarnation: Incarnation, listeners: readonly Listener[]): CommitResult {
    const { world, node } = incarnation;
    const before = this.engine.get(write.collection, write.id);
    const result = this.engine.commit(write);
    const after = this.engine.get(write.collection, write.id);
    if (!result.ok || after === undefined) return result;
    const { collection, id, outbox, dueAtMs } = write;
    world.applied({ store: this.name, collection, id, before, after, write, by: node.id, atMs: world.kernel.nowMs });
    // The hint comes when the write is done, and only to who is still there.
    incarnation.later(0, () => {
      for (const listener of listeners) listener({ collection, events: outbox.length, dueAtMs });
    });
    return result;
  }

  #risks(idle: (() => boolean) | undefined): CallRisks {
    const risks: CallRisks = {
      before: 'STORE_ERROR_BEFORE',
      after: 'STORE_ERROR_AFTER',
      awayUntilMs: () => this.awayUntilMs,
      meanLatencyMs: 2,
    };
    return idle === undefined ? risks : { ...risks, idle };
  }

  /** A page; now and then the one that the same question got before. */
  #found(query: FindQuery, incarnation: Incarnation): FindPage {
    const question = JSON.stringify(query);
    const before = this.#lastPages.get(question);
    const page = this.engine.find(query);
    if (page.documents.length === 0) return page;
    if (
      before !== undefined &&
      incarnation.struck('STORE_STALE_FIND', undefined, `${this.name}|${query.collection}`, 0)
    )
      return before;
    this.#lastPages.set(question, page);
    return page;
  }
}

/** A copy: what the caller does to its own later is no business of ours. */
function asItIs(given: DocumentWrite): DocumentWrite {
  return {
    ...given,
    state: frozen(given.state),
    seen: frozen(given.seen) as DocumentWrite['seen'],
    outbox: frozen(given.outbox) as unknown as DocumentWrite['outbox'],
  };
}
