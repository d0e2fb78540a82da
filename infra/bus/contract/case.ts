import { test } from '@jest/globals';

import type { MakeBusDriver } from './driver.ts';
import { World } from './world.ts';

export type Case = (sentence: string, body: (world: World) => Promise<void>, timeoutMs?: number) => void;

/** A `test` whose body gets a fresh world, which is stopped and put away afterwards. */
export function caseOn(makeDriver: MakeBusDriver): Case {
  return (sentence, body, timeoutMs = 60_000) => {
    const play = async () => {
      const driver = await makeDriver();
      const run = driver.run ?? ((work) => work());
      try {
        await run(async () => {
          const world = await new World(driver).begin();
          try {
            await body(world);
          } finally {
            await world.end();
          }
        });
      } finally {
        await driver.dispose();
      }
    };
    test(sentence, play, timeoutMs);
  };
}
