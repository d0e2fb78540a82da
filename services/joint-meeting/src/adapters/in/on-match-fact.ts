import { causeOf, handled, type EventHandler } from '@linli/bus';

import type { AwaitAttempts } from '../../application/await-attempts.ts';

/** Matching did something for a demand: the chain of its open item is no longer complete. */
export function onMatchFact(awaitAttempts: AwaitAttempts): EventHandler<Readonly<{ demandId: string }>> {
  return async (event) => {
    await awaitAttempts({ demandId: event.data.demandId, cause: causeOf(event) });
    return handled;
  };
}
