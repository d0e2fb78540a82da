import { afterAll, describe, jest, test } from '@jest/globals';
import { isMissing, startMongo } from '@linli/engines';
import type { Store } from '@linli/store';

import { describeStore } from '../../contract/index.ts';
import { besideDriver } from '../../test/mongo-kit.ts';
import { openMongoStore } from './index.ts';

// The cases count round trips to a server that syncs each write, on machines that do other work too.
jest.setTimeout(120_000);
const engine = await startMongo();

if (isMissing(engine)) {
  describe('the store on MongoDB', () => test.skip(`skipped: ${engine.missing}`, () => undefined));
} else {
  const beside = await besideDriver(engine.uri);
  afterAll(async () => {
    await beside.close();
    await engine.stop();
  });
  const from = `linli_test_${Date.now()}`;
  let databases = 0;

  describeStore('MongoDB', async () => {
    const options = { uri: engine.uri, database: `${from}_${++databases}`, installation: 'in_test' };
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
}
