import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Unavailable } from '@linli/env';

import type { Log } from '../port.ts';
import { openKafkaLog } from './index.ts';

const topics = [{ name: 'suite.tally.v1', owner: 'suite', partitions: 3 }];
const name = topics[0]?.name ?? '';
const record = { key: 'k', headers: {}, value: '{}', partition: 0 };

describe('a log on a cluster that is not there', () => {
  let log: Log;
  beforeAll(() => {
    log = openKafkaLog({
      // Nobody listens on the port of tcpmux.
      brokers: ['127.0.0.1:1'],
      topics: { replication: 1, minInsyncReplicas: 1, cleanup: 'delete', retentionMs: -1 },
    });
  });
  afterAll(() => log.close());

  it('takes what was wanted of it and could not be declared for an outage, not for a mistake', async () => {
    await expect(log.declare(topics)).rejects.toThrow(Unavailable);
    const consuming = log.consume({
      ...{ group: 'g', topics: [name], onAssigned: async () => undefined, onRevoked: () => undefined },
      deliver: async () => ({ next: 0, waitMs: 0 }),
    });
    await expect(consuming).rejects.toThrow(Unavailable);
    await expect(log.append(name, [record])).rejects.toThrow(Unavailable);
    await expect(log.positions('g', name)).rejects.toThrow(Unavailable);
  });

  it('and what nobody has declared for a mistake', async () => {
    await expect(log.append('suite.other.v1', [record])).rejects.toThrow('TOPIC_UNKNOWN');
    await expect(log.positions('g', 'suite.other.v1')).rejects.toThrow('is not declared');
  });
});
