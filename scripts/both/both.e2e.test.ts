import { expect, it } from '@jest/globals';
import { startKafkaAndMongo } from '@linli/engines';
import { describeOn } from '@linli/engines/suite';

import { compareSeed } from './compare-seed.ts';
import { scaled } from './drivers.ts';

describeOn('P9', await startKafkaAndMongo(), (found) => {
  it('one command log ends in the same state embedded and scaled out, document by document', async () => {
    const { kafka, mongo } = found();
    const compared = await compareSeed(2, () => scaled(kafka.brokers, mongo.uri, `p9-${process.pid}.`));
    expect(compared.differences).toEqual([]);
    expect(compared.documents).toBeGreaterThan(200);
  }, 400_000);
});
