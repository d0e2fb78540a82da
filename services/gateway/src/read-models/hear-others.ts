import type { Clock } from '@linli/env';
import type { Logger } from '@linli/telemetry';

import type { DemandRows } from './demand-rows.ts';
import type { RowListeners } from './row-listeners.ts';

/** How often a gateway looks what the others have written. */
const lookEveryMs = 1_000;
/** Clocks of machines differ by 5 s at most (docs/operations.md), and a write takes its time: so far back each look reaches. */
const reachMs = 8_000;
const pageSize = 500;

type Ports = Readonly<{ rows: DemandRows; changes: RowListeners; clock: Clock; logger: Logger }>;

/**
 * Scaled out, a row is written by whichever gateway has read the fact. This one looks into the rows that all of them share for
 * what has changed, so that its pages hear of it too: after the row is written, never before.
 * @returns ends the looking; resolves when nothing runs any more
 */
export function hearOthers({ rows, changes, clock, logger }: Ports): () => Promise<void> {
  let open = true;
  let pause = clock.sleep(lookEveryMs, 'changes of other gateways');
  let fromMs = clock.nowMs() - reachMs;

  const look = async (): Promise<void> => {
    const nowMs = clock.nowMs();
    let cursor: string | undefined;
    do {
      const page = await rows.page({
        ...{ index: 'byChange', from: fromMs, limit: pageSize },
        ...(cursor !== undefined && { cursor }),
      });
      for (const { state, version } of page.found) changes.tell(state, version);
      ({ cursor } = page);
    } while (cursor !== undefined && open);
    fromMs = nowMs - reachMs;
  };
  const walk = async (): Promise<void> => {
    for (let failed = false; ;) {
      await pause.done;
      if (!open) return;
      // What was not seen while the store was away is seen at the next look: that begins where the last good one did.
      await look().then(
        () => (failed = false),
        (cause: unknown) => {
          if (!failed) logger.warn({ why: String(cause) }, 'changes of other gateways cannot be seen');
          failed = true;
        },
      );
      pause = clock.sleep(lookEveryMs, 'changes of other gateways');
    }
  };
  const walked = walk();
  return async () => {
    open = false;
    pause.wake();
    await walked;
  };
}
