import { describe } from '@jest/globals';

import { caseOn } from './case.ts';
import { describeConsumer } from './consumer-cases.ts';
import type { MakeBusDriver } from './driver.ts';
import { describeLog } from './log-cases.ts';
import { describeParking } from './parking-cases.ts';
import { describeRelay } from './relay-cases.ts';

export type { BusFaults, BusUnderTest, MakeBusDriver } from './driver.ts';

/** All that a driver of the bus promises, in sentences. Call it at the top of a `.contract.test.ts`. */
export function describeBus(name: string, makeDriver: MakeBusDriver): void {
  describe(`the bus on ${name}:`, () => {
    const it = caseOn(makeDriver);
    describeLog(it);
    describeRelay(it);
    describeConsumer(it);
    describeParking(it);
  });
}
