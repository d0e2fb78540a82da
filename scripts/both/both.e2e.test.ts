import { expect, it } from '@jest/globals';
import { isMissing, startKafka, startMongo } from '@linli/engines';
import { describeOn } from '@linli/engines/suite';

import { compareSeed } from './compare-seed.ts';
import { scaled } from './drivers.ts';

const [kafka, mongo] = await Promise.all([startKafka(), startMongo()]);
const engines = isMissing(kafka)
  ? kafka
  : isMissing(mongo)
    ? mongo
    : { kafka, mongo, stop: () => Promise.all([kafka.stop(), mongo.stop()]).then(() => undefined) };
if (isMissing(engines)) for (const one of [kafka, mongo]) if (!isMissing(one)) await one.stop();

describeOn('P9', engines, (found) => {
  it('one command log ends in the same state embedded and scaled out, document by document', async () => {
    const { kafka, mongo } = found();
    const compared = await compareSeed(2, () => scaled(kafka.brokers, mongo.uri, `p9-${process.pid}.`));
    expect(compared.differences).toEqual([]);
    expect(compared.documents).toBeGreaterThan(200);
  }, 400_000);
});
