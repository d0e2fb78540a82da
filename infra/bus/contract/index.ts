import { describe, test } from '@jest/globals';

import { suiteTopics, type MakeBusDriver } from './driver.ts';

export type { BusFaults, BusUnderTest, MakeBusDriver } from './driver.ts';

/** All that a driver of the bus promises, in sentences. Call it at the top of a `.contract.test.ts`. */
export function describeBus(name: string, makeDriver: MakeBusDriver): void {
  describe(`bus on ${name}`, () => {
    test('a declared topic is empty', async () => {
      const driver = await makeDriver();
      await (driver.run ?? ((work) => work()))(async () => {
        await driver.log.declare(suiteTopics);
        const ends = await driver.log.endOffsets('suite.tally.v1');
        if (ends.join() !== '0,0,0,0') throw new Error(`ends at ${ends.join()}`);
      });
      await driver.dispose();
    });
  });
}
