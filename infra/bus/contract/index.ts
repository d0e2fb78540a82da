import { describe } from '@jest/globals';

import { caseOn } from './case.ts';
import { describeDamage } from './damage-cases.ts';
import { describeDelivery } from './delivery-cases.ts';
import type { MakeBusDriver } from './driver.ts';
import { describeKeeping } from './keeping-cases.ts';
import { describeOutages } from './outage-cases.ts';
import { describeParking } from './parking-cases.ts';
import { describeReading } from './reading-cases.ts';
import { describeRelay } from './relay-cases.ts';
import { describeRepeats } from './repeat-cases.ts';

export type { BusFaults, BusUnderTest, MakeBusDriver } from './driver.ts';

/** All that a driver of the bus promises, in sentences. Call it at the top of a `.contract.test.ts`. */
export function describeBus(name: string, makeDriver: MakeBusDriver): void {
  describe(`the bus on ${name}:`, () => {
    const it = caseOn(makeDriver);
    describeKeeping(it);
    describeReading(it);
    describeRelay(it);
    describeDelivery(it);
    describeRepeats(it);
    describeOutages(it);
    describeDamage(it);
    describeParking(it);
  });
}
