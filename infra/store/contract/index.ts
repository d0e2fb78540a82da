import { describe, test } from '@jest/globals';

import type { MakeDriver } from './driver.ts';

export type { MakeDriver, StoreUnderTest } from './driver.ts';

/** All that a driver of the store promises, in sentences. Call it at the top of a `.contract.test.ts`. */
export function describeStore(name: string, makeDriver: MakeDriver): void {
  describe(`store on ${name}`, () => {
    test('a document that was never written is not there', async () => {
      const driver = await makeDriver();
      await (driver.run ?? ((work) => work()))(async () => {
        await driver.store.declare([{ name: 'demand', indexes: {} }]);
        if ((await driver.store.get('demand', 'dm_1')) !== undefined) throw new Error('there is one');
      });
      await driver.dispose();
    });
  });
}
