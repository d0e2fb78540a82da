import type { Clock } from '@linli/env';

/** One thing to end, by name. */
export type Ending = readonly [step: string, end: () => Promise<unknown> | undefined];

/**
 * Ends one thing after the other, all together within `drainMs`; what is not done by then goes on by itself and is not
 * waited for. A failure does not stop the rest. Never rejects.
 * @returns the steps that were not done in time
 */
export async function drain(
  clock: Clock,
  drainMs: number,
  endings: readonly Ending[],
  failed: (step: string, thrown: unknown) => void,
): Promise<readonly string[]> {
  const endMs = clock.nowMs() + drainMs;
  const late: string[] = [];
  for (const [step, end] of endings) {
    const work = (async () => {
      try {
        await end();
      } catch (thrown) {
        failed(step, thrown);
      }
      return true;
    })();
    const patience = clock.sleep(Math.max(0, endMs - clock.nowMs()), `drain ${step}`);
    if (!(await Promise.race([work, patience.done.then(() => false)]))) late.push(step);
    patience.wake();
  }
  return late;
}
