import type { Answered, Applied } from '@linli/sim';
import type { StoredDocument } from '@linli/store';

import { canonical, type Checker, type Scene } from './scene.ts';

type Asked = { first: string | undefined; readonly method: string; receipt: Receipt | undefined };
type Receipt = Readonly<{ id: string; version: number }>;

/** Answers that hand on other commands' work: no document of theirs keeps the command. */
const inParts = new Set(['RegisterProviders', 'RegisterJurisdictions', 'RegisterHouseholds', 'SubmitDemands']);
/** Kept under a name made of the command and who asks, so that nobody hears what somebody else was told: judged by the receipt. */
const byReceipt = new Map([['TellLegalFile', { store: 'appointment', collection: 'legal-file' }]]);
/** A reservation is judged by its day (P11, P12, P14): once given back, it is not held for who asks again. */
const reservation = 'HoldSlot';

/**
 * P1: what was acknowledged is kept, from the moment of the answer. P2 (I5): one command id, one effect, one answer;
 * whoever asks again hears the same, version and all. The journal of acknowledgements is kept here, outside Linli.
 */
export class CommandsKept implements Checker {
  readonly #scene: Scene;
  readonly #journal = new Map<string, Asked>();
  /** Documents that have taken a command in. */
  readonly #taken = new Map<string, Set<string>>();
  /** By cause and document: the version that told its events. */
  readonly #told = new Map<string, number>();

  constructor(scene: Scene) {
    this.#scene = scene;
    scene.history.onApplied((applied) => this.#applied(applied));
    scene.world.onAnswered((answered) => this.#answered(answered));
  }

  #applied({ store, collection, id, before, after, write }: Applied): void {
    const commandId = after.seen.commands.at(-1)?.[0];
    if (commandId !== undefined && commandId !== before?.seen.commands.at(-1)?.[0]) {
      const documents = this.#taken.get(commandId) ?? new Set();
      this.#taken.set(commandId, documents.add(`${store}/${collection}/${id}`));
    }
    const cause = write.outbox[0]?.causationId;
    if (cause === undefined) return;
    this.#noted(cause, after, `${collection} ${id}`);
    const effect = `${cause}|${collection}|${id}`;
    const earlier = this.#told.get(effect);
    if (earlier === undefined) {
      this.#told.set(effect, after.version);
      return;
    }
    // Ids of events have colons, ids of commands have none.
    const promise = cause.includes(':') ? 'P4' : 'P2';
    this.#scene.world.violate(promise, `${cause}: ${collection} ${id} at versions ${earlier} and ${after.version}`);
  }

  /** P4: an effect and the note that its event was taken in are one write; a crash would come between two. */
  #noted(cause: string, { seen: { sources } }: StoredDocument, place: string): void {
    const toSequence = cause.lastIndexOf(':');
    const toIncarnation = cause.lastIndexOf(':', toSequence - 1);
    if (toSequence < 0) return;
    const known = sources[cause.slice(0, toIncarnation)];
    if (known !== undefined && cause.endsWith(`:${known[0]}:${known[1]}`)) return;
    // Some documents keep the cause on the entry itself, and no sources.
    if (Object.keys(sources).length === 0) return;
    this.#scene.world.violate('P4', `${place} has the effect of ${cause}, and has not noted it`);
  }

  #answered({ by, request, method, result }: Answered): void {
    const { world } = this.#scene;
    const { command } = request as { command?: { commandId?: string } };
    const commandId = command?.commandId;
    if (by !== 'town' || commandId === undefined || method === reservation) return;
    const asked = this.#journal.get(commandId) ?? { first: undefined, method, receipt: undefined };
    this.#journal.set(commandId, asked);
    const before = asked.first;
    const name = `${method} ${commandId}`;
    if (!result.ok) {
      const { error } = result;
      const refused =
        error instanceof Error && error.name === 'RpcRefusal' && !error.message.includes('VERSION_CONFLICT');
      if (refused && before !== undefined) world.violate('P2', `${name} was answered, and now: ${error.message}`);
      return;
    }
    const answer = canonical(result.response);
    if (before !== undefined && before !== answer)
      world.violate('P2', `${name} was answered ${before}, and now ${answer}`);
    if (before !== undefined) world.mark('command:asked-again');
    asked.first = answer;
    asked.receipt = (result.response as { receipt?: Receipt }).receipt;
    if (!inParts.has(method) && !this.#taken.has(commandId) && !this.#isThere(asked))
      world.violate('P1', `${name} was acknowledged, no document has it`);
  }

  /** The document of the receipt has come at least as far. */
  #isThere({ method, receipt }: Asked): boolean {
    const place = byReceipt.get(method);
    if (place === undefined || receipt === undefined) return false;
    const kept = this.#scene.linli.stores.get(place.store)?.engine.get(place.collection, receipt.id);
    return (kept?.version ?? 0) >= receipt.version;
  }

  atRest(): void {
    const { world, linli, history } = this.#scene;
    for (const [commandId, asked] of this.#journal) {
      const { first, method } = asked;
      if (first === undefined || inParts.has(method)) continue;
      if (byReceipt.has(method) && !this.#isThere(asked))
        world.violate('P1', `${method} ${commandId} was acknowledged, and its file is gone`);
      for (const place of this.#taken.get(commandId) ?? []) {
        const [store = '', collection = '', ...id] = place.split('/');
        if (linli.stores.get(store)?.engine.get(collection, id.join('/')) === undefined) {
          world.violate('P1', `${method} ${commandId} was acknowledged, and ${place} is gone`);
        }
      }
    }
    for (const { entry, placedAtMs } of history.events.values()) {
      if (placedAtMs === undefined) world.violate('P1', `${entry.type} ${entry.eventId} never came into the log`);
    }
  }
}
