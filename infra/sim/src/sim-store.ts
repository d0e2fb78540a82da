import { Unavailable } from '@linli/env';
import { leaseCollection } from '@linli/runtime';
import type { CommitResult, DocumentWrite, FindPage, FindQuery, Store, StoredDocument } from '@linli/store';

import { weighed } from './frozen.ts';
import type { Incarnation, Spell } from './node.ts';
import { StoreEngine } from './store-engine.ts';

type Listener = Parameters<Store['onCommit']>[0];
/** `characters` of state and seen are new; `told` = those of the outbox. */
type Weighed = Readonly<{ write: DocumentWrite; characters: number; told: number }>;

type Verb = 'get' | 'commit' | 'remove' | 'find' | 'due';

const leases = leaseCollection.name;

/** One simulated store: what it keeps outlives every node; when it is away or full, nobody gets through. */
export class SimStore {
  readonly name: string;
  readonly engine = new StoreEngine();
  /** Cannot be reached before this instant. */
  awayUntilMs = 0;
  /** Refuses writes before this instant, answers reads. */
  fullUntilMs = 0;
  /** When it was away or full. */
  readonly spells: Spell[] = [];
  readonly #lastPages = new Map<string, FindPage>();

  constructor(name: string) {
    this.name = name;
  }

  /** Away, or full, for a while. */
  fail(how: 'away' | 'full', nowMs: number, untilMs: number): void {
    if (how === 'away') this.awayUntilMs = untilMs;
    else this.fullUntilMs = untilMs;
    this.spells.push({ fromMs: nowMs, toMs: untilMs });
  }

  /** The store as one life of a node holds it. */
  handle(incarnation: Incarnation): Store {
    return new Handle(this, incarnation);
  }

  /** @throws Unavailable */
  writable(incarnation: Incarnation): void {
    if (this.fullUntilMs > incarnation.world.kernel.nowMs) throw new Unavailable(`${this.name} is full`);
  }

  commit({ write, characters, told }: Weighed, incarnation: Incarnation, listeners: readonly Listener[]): CommitResult {
    this.writable(incarnation);
    const { world, node } = incarnation;
    const { collection, id, outbox, dueAtMs } = write;
    const before = this.engine.get(collection, id);
    const result = this.engine.commit(write, characters, told);
    const after = this.engine.get(collection, id);
    if (!result.ok && result.refusal === 'VERSION_CONFLICT') world.mark('store:lost-race');
    if (!result.ok || after === undefined) return result;
    if (incarnation.zombie) world.mark('zombie:wrote');
    world.applied({ store: this.name, collection, id, before, after, write, by: node.id, atMs: world.kernel.nowMs });
    // The hint comes with the write, and only to who is still there.
    incarnation.now(() => {
      for (const listener of listeners) listener({ collection, events: outbox.length, dueAtMs });
    });
    return result;
  }

  removeEvents(eventIds: readonly string[], incarnation: Incarnation): void {
    this.writable(incarnation);
    // Removals wait for the next commit's fsync in the embedded driver: a crash may bring them back.
    if (incarnation.struck('REMOVAL_LOST', undefined, this.name, 0)) return;
    this.engine.removeEvents(eventIds);
  }

  /** A page; now and then the one that the same question got before. */
  found(query: FindQuery, incarnation: Incarnation): FindPage {
    const page = this.engine.find(query);
    // Who asks what is due asks up to another instant each time: the same question never comes again.
    if (page.documents.length === 0 || query.index === 'due') return page;
    const question = JSON.stringify(query);
    const before = this.#lastPages.get(question);
    const where = `${this.name}|${query.collection}`;
    if (before !== undefined && incarnation.struck('STORE_STALE_FIND', undefined, where, 0)) return before;
    this.#lastPages.set(question, page);
    return page;
  }
}

/** The port, as calls that take time and may go wrong. */
class Handle implements Store {
  readonly #store: SimStore;
  readonly #incarnation: Incarnation;
  readonly #listeners: Listener[] = [];
  readonly #labels = {
    ...{ get: new Map<string, string>(), commit: new Map<string, string>(), remove: new Map<string, string>() },
    ...{ find: new Map<string, string>(), due: new Map<string, string>() },
  };
  readonly #away = { awayUntilMs: () => this.#store.awayUntilMs };
  /** Looks of the machinery itself: no fault strikes them. */
  readonly #quiet = { ...this.#away, reads: true, idle: () => true };
  readonly #writing = { ...this.#away, before: 'STORE_ERROR_BEFORE', after: 'STORE_ERROR_AFTER' } as const;
  readonly #reading = { ...this.#writing, reads: true } as const;
  readonly #relaying = { ...this.#reading, idle: () => this.#store.engine.pendingCount === 0 } as const;

  constructor(store: SimStore, incarnation: Incarnation) {
    this.#store = store;
    this.#incarnation = incarnation;
  }

  declare(collections: Parameters<Store['declare']>[0]): Promise<void> {
    return this.#incarnation.call('store.declare', () => this.#store.engine.declare(collections), this.#quiet);
  }

  get(collection: string, id: string): Promise<StoredDocument | undefined> {
    const risks = collection === leases ? this.#quiet : this.#reading;
    return this.#incarnation.call(this.#label('get', collection), () => this.#store.engine.get(collection, id), risks);
  }

  async commit(given: DocumentWrite): Promise<CommitResult> {
    const weighed = asItIs(given);
    const effect = (): CommitResult => this.#store.commit(weighed, this.#incarnation, this.#listeners);
    // A lease renewed is no work done.
    const risks = given.collection === leases ? this.#quiet : this.#writing;
    return this.#incarnation.call(this.#label('commit', given.collection), effect, risks);
  }

  remove(collection: string, id: string, expectedVersion: number): Promise<boolean> {
    const effect = (): boolean => {
      this.#store.writable(this.#incarnation);
      return this.#store.engine.remove(collection, id, expectedVersion);
    };
    return this.#incarnation.call(this.#label('remove', collection), effect, this.#writing);
  }

  find(query: FindQuery): Promise<FindPage> {
    const { engine } = this.#store;
    const idle = (): boolean => engine.find({ ...query, limit: 1 }).documents.length === 0;
    const effect = (): FindPage => this.#store.found(query, this.#incarnation);
    return this.#incarnation.call(this.#label('find', query.collection), effect, { ...this.#reading, idle });
  }

  nextDueMs(collection: string): Promise<number | null> {
    const effect = (): number | null => this.#store.engine.nextDueMs(collection);
    return this.#incarnation.call(this.#label('due', collection), effect, this.#quiet);
  }

  pendingEvents(limit: number): ReturnType<Store['pendingEvents']> {
    return this.#incarnation.call('store.pending', () => this.#store.engine.pendingEvents(limit), this.#relaying);
  }

  removeEvents(eventIds: readonly string[]): Promise<void> {
    const effect = (): void => this.#store.removeEvents(eventIds, this.#incarnation);
    return this.#incarnation.call('store.taken', effect, this.#writing);
  }

  onCommit(listener: Listener): void {
    this.#listeners.push(listener);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** Made once for each verb and collection. */
  #label(verb: Verb, collection: string): string {
    const known = this.#labels[verb].get(collection);
    if (known !== undefined) return known;
    const label = `store.${verb} ${collection}`;
    this.#labels[verb].set(collection, label);
    return label;
  }
}

/** A copy, and the characters that are new in it: what the caller does to its own later is no business of ours. */
function asItIs(given: DocumentWrite): Weighed {
  const { value, characters } = weighed({ state: given.state, seen: given.seen });
  const { state, seen } = value as unknown as Pick<DocumentWrite, 'state' | 'seen'>;
  const told = weighed(given.outbox);
  const outbox = told.value as unknown as DocumentWrite['outbox'];
  return { write: { ...given, state, seen, outbox }, characters, told: told.characters };
}
