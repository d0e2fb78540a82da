import { afterAll, describe } from '@jest/globals';

import { isMissing, type Missing } from '../ways.ts';

/**
 * A block of tests on an engine that was looked for (by a top-level await, so that its tests are counted either way).
 * Without the engine they are skipped, and the reason is said; with it they run, and it is stopped after them.
 */
export function describeOn<Engine extends Readonly<{ stop(): Promise<void> }>>(
  name: string,
  found: Engine | Missing,
  body: (engine: () => Engine) => void,
): void {
  if (isMissing(found)) {
    process.stderr.write(`skipped: ${name}: ${found.missing}\n`);
    describe.skip(`${name} (skipped: ${found.missing})`, () => {
      body(() => {
        throw new Error(found.missing);
      });
    });
    return;
  }
  describe(name, () => {
    body(() => found);
    // Behind whatever the body does afterwards, which may still need the engine.
    afterAll(() => found.stop());
  });
}
