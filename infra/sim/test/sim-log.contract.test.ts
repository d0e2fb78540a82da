import { describeBus } from '@linli/bus/contract';

import { SimLog, SimNode, SimStore, World, type Incarnation } from '../src/index.ts';

/** A world with one node that holds a log and a store, and nothing that goes wrong by itself. */
describeBus('the simulator', async () => {
  const world = new World({ seed: 1, startMs: 1_800_000_000_000 });
  const store = new SimStore('suite');
  const log = new SimLog(world, { sessionMs: 500 });
  let lives: Incarnation[] = [];
  const node = new SimNode(world, {
    id: 'suite',
    service: 'suite',
    immortal: true,
    boot: async (incarnation) => void lives.push(incarnation),
  });
  const born = () => {
    lives = [];
    node.start();
    const [incarnation] = lives;
    if (incarnation === undefined) throw new Error('not born');
    return { log: log.handle(incarnation), store: store.handle(incarnation), clock: incarnation.env.clock };
  };
  return {
    ...born(),
    reopen: async () => {
      node.crash(Infinity);
      return born();
    },
    faults: {
      nextAppendSaysOkButAbsent: () => log.lieNext('absent'),
      nextAppendFailsButPresent: () => log.lieNext('hidden'),
      nextAppendIsLost: () => log.lieNext('lost'),
      away: (away) => {
        log.awayUntilMs = away ? Infinity : 0;
      },
      loseConsumer: (group, silently) => {
        for (const member of [...log.group(group).members]) log.group(group).lose(member, silently);
      },
    },
    run: (work) => world.kernel.runUntilSettled(work),
    dispose: async () => node.crash(Infinity),
  };
});
