import { Unavailable, type Clock } from '@linli/env';
import { RpcRefusal } from '@linli/rpc';

import type { LedgerPolicy } from './policy.ts';

export type Tried<Answer> =
  | Readonly<{ is: 'ANSWERED'; answer: Answer }>
  /** The request as a whole was refused: nothing of it is done. */
  | Readonly<{ is: 'REFUSED'; code: string }>
  /** No answer after all attempts, or a fault over there: it may be done; to send it again does no harm. */
  | Readonly<{ is: 'SILENT'; cause: unknown }>;

/** Asks until there is an answer, always the same, pausing longer each time. */
export async function tryAgain<Answer>(
  ask: () => Promise<Answer>,
  { clock, policy }: Readonly<{ clock: Clock; policy: LedgerPolicy }>,
): Promise<Tried<Answer>> {
  let pauseMs = policy.firstPauseMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { is: 'ANSWERED', answer: await ask() };
    } catch (error) {
      const isRace = error instanceof RpcRefusal && error.status === 'ABORTED';
      if (error instanceof RpcRefusal && !isRace) return { is: 'REFUSED', code: error.code };
      if ((!(error instanceof Unavailable) && !isRace) || attempt >= policy.attempts)
        return { is: 'SILENT', cause: error };
      await clock.sleep(pauseMs, 'ledger import tries again').done;
      pauseMs = Math.min(policy.longestPauseMs, pauseMs * 2);
    }
  }
}
