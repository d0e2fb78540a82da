import { afterAll, describe, test } from '@jest/globals';

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

/** Tests that run unless there is a reason (`why`) why they cannot; then they are skipped, and each says it in its name. */
export function testUnless(
  name: string,
  why: string,
): (sentence: string, body: () => Promise<void>, timeoutMs?: number) => void {
  if (why !== '') process.stderr.write(`skipped: ${name}: ${why}\n`);
  return (sentence, body, timeoutMs) =>
    why === '' ? test(sentence, body, timeoutMs) : test.skip(`${sentence} (skipped: ${why})`, body, timeoutMs);
}
