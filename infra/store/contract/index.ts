import { describe } from '@jest/globals';

import { caseOn } from './bench.ts';
import { describeChanges } from './changes.ts';
import { describeCompareAndSet } from './compare-and-set.ts';
import { describeCursors } from './cursors.ts';
import type { MakeDriver } from './driver.ts';
import { describeIndexes } from './indexes.ts';
import { describeLimits } from './limits.ts';
import { describeOutbox } from './outbox.ts';
import { describeRepeats } from './repeats.ts';
import { describeUnknownOutcomes } from './unknown-outcomes.ts';

export type { MakeDriver, StoreUnderTest } from './driver.ts';
export { describeTransfer, type Movable, type MoveUnderTest } from './transfer.ts';

/** All that a driver of the store promises, in sentences. Call it at the top of a `.contract.test.ts`. */
export function describeStore(name: string, makeDriver: MakeDriver): void {
  describe(`the store on ${name}:`, () => {
    const it = caseOn(makeDriver);
    describeCompareAndSet(it);
    describeOutbox(it);
    describeIndexes(it);
    describeCursors(it);
    describeLimits(it);
    describeChanges(it);
    describeRepeats(it);
    describeUnknownOutcomes(it);
  });
}
