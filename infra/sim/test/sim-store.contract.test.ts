import { describeStore } from '@linli/store/contract';

import { SimNode, SimStore, World, type Incarnation } from '../src/index.ts';

/** A world with one node that holds a store, and nothing that goes wrong by itself. */
describeStore('the simulator', async () => {
  const world = new World({ seed: 1, startMs: 1_800_000_000_000 });
  const store = new SimStore('suite');
  let lives: Incarnation[] = [];
  const node = new SimNode(world, {
    id: 'suite',
    service: 'suite',
    boot: async (incarnation) => void lives.push(incarnation),
  });
  const born = (): Incarnation => {
    lives = [];
    node.start();
    const [incarnation] = lives;
    if (incarnation === undefined) throw new Error('not born');
    return incarnation;
  };
  return {
    store: store.handle(born()),
    reopen: async () => {
      node.crash(Infinity);
      return store.handle(born());
    },
    run: (work) => world.kernel.runUntilSettled(work),
    dispose: async () => node.crash(Infinity),
  };
});
