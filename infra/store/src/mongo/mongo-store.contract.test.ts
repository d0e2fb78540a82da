import { afterAll, beforeAll, jest } from '@jest/globals';
import { startMongo } from '@linli/engines';
import { describeOn } from '@linli/engines/suite';
import type { Store } from '@linli/store';

import { describeStore } from '../../contract/index.ts';
import { apart, besideDriver } from '../../test/mongo-kit.ts';
import { openMongoStore } from './index.ts';

// The cases count round trips to a server that syncs each write, on machines that do other work too.
jest.setTimeout(120_000);

describeOn('MongoDB', await startMongo(), (engine) => {
  const from = `linli_test_${Date.now()}`;
  let databases = 0;
  let beside: Awaited<ReturnType<typeof besideDriver>>;
  beforeAll(async () => {
    beside = await besideDriver(engine().uri);
  });
  afterAll(() => beside.close());

  describeStore('MongoDB', async () => {
    const options = { ...apart(engine().uri), database: `${from}_${++databases}`, installation: 'in_test' };
    const opened: Store[] = [await openMongoStore(options)];
    return {
      store: opened[0] as Store,
      // A killed process leaves behind what the server has: the old store is simply not asked again.
      async reopen() {
        const store = await openMongoStore(options);
        opened.push(store);
        return store;
      },
      async dispose() {
        await Promise.all(opened.map((store) => store.close()));
        await beside.drop(options.database);
      },
    };
  });
});
