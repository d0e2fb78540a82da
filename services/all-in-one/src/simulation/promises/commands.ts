import type { Answered } from '@linli/sim';

import { canonical, type Checker, type Scene } from './scene.ts';

type Asked = { first: string | undefined; readonly method: string };

/** Answers that hand on other commands' work, or read: no document of theirs keeps the command. */
const inParts = new Set(['RegisterProviders', 'RegisterJurisdictions', 'RegisterHouseholds', 'SubmitDemands']);

/**
 * P1: what was acknowledged is kept, from the moment of the answer. P2 (I5): one command id, one effect, one answer;
 * whoever asks again hears the same. The journal of acknowledgements is kept here, outside Linli.
 */
export function commandsKept({ world, linli, history }: Scene): Checker {
  const journal = new Map<string, Asked>();
  /** Documents that have taken a command in. */
  const taken = new Map<string, Set<string>>();
  /** Command and document whose events were told already. */
  const told = new Map<string, number>();

  history.onApplied(({ store, collection, id, before, after, write }) => {
    const last = after.seen.commands.at(-1);
    if (last !== undefined && last[0] !== before?.seen.commands.at(-1)?.[0]) {
      const documents = taken.get(last[0]) ?? new Set();
      taken.set(last[0], documents.add(`${store}/${collection}/${id}`));
    }
    const cause = write.outbox[0]?.causationId;
    if (cause === undefined) return;
    const effect = `${cause}|${collection}|${id}`;
    const earlier = told.get(effect);
    if (earlier === undefined) told.set(effect, after.version);
    else
      world.violate(
        cause.includes(':') ? 'P4' : 'P2',
        `${cause} told events of ${collection} ${id} at versions ${earlier} and ${after.version}`,
      );
  });

  world.onAnswered((answered) => {
    const commandId = commandOf(answered);
    if (answered.by !== 'town' || commandId === undefined) return;
    const asked = journal.get(commandId) ?? { first: undefined, method: answered.method };
    journal.set(commandId, asked);
    if (!answered.result.ok) {
      const { error } = answered.result;
      const refused = error instanceof Error && error.name === 'RpcRefusal';
      if (refused && asked.first !== undefined && !error.message.includes('VERSION_CONFLICT')) {
        world.violate('P2', `${answered.method} ${commandId} was answered, and now: ${error.message}`);
      }
      return;
    }
    const answer = withoutVersion(answered.result.response);
    if (asked.first !== undefined && asked.first !== answer) {
      world.violate('P2', `${answered.method} ${commandId} was answered ${asked.first}, and now ${answer}`);
    }
    asked.first = answer;
    if (!inParts.has(answered.method) && !taken.has(commandId)) {
      world.violate('P1', `${answered.method} ${commandId} was acknowledged, and no document has it`);
    }
  });

  return {
    atRest() {
      for (const [commandId, { first, method }] of journal) {
        if (first === undefined || inParts.has(method)) continue;
        for (const place of taken.get(commandId) ?? []) {
          const [store = '', collection = '', ...id] = place.split('/');
          if (linli.stores.get(store)?.engine.get(collection, id.join('/')) === undefined) {
            world.violate('P1', `${method} ${commandId} was acknowledged, and ${place} is gone`);
          }
        }
      }
      for (const { entry, placedAtMs } of history.events.values()) {
        if (placedAtMs === undefined) world.violate('P1', `${entry.type} ${entry.eventId} never came into the log`);
      }
    },
  };
}

function commandOf({ request }: Answered): string | undefined {
  const { command } = request as { command?: { commandId?: string } };
  return command?.commandId;
}

/** Where a document stands now may move; what was decided does not. */
function withoutVersion(response: unknown): string {
  return canonical(response).replace(/,?"version":\d+/g, '');
}
