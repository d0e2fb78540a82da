import { systemClock } from '@linli/env';
import { startKafka } from '@linli/engines';
import { describeOn } from '@linli/engines/suite';
import { openSqliteStore } from '@linli/store/sqlite';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describeBus } from '../../contract/index.ts';
import { openKafkaLog } from './index.ts';
import { cuttable } from '../../test/kafka-sockets.ts';

const topics = { replication: 1, minInsyncReplicas: 1, cleanup: 'delete', retentionMs: -1 };
const quick = { sessionMs: 1500, heartbeatMs: 300, maxWaitMs: 50, patienceMs: 50, keepMs: 100 };
let cases = 0;

describeOn('Kafka, one broker', await startKafka(), (engine) => {
  describeBus('Kafka', async () => {
    const prefix = `case-${process.pid}-${++cases}.`;
    const folder = mkdtempSync(join(tmpdir(), 'linli-bus-'));
    const opened: { close(): Promise<void> }[] = [];
    let life = 0;
    let sockets = cuttable();
    const open = async () => {
      sockets = cuttable();
      const { socketFactory } = sockets;
      const log = openKafkaLog({ brokers: engine().brokers, prefix, topics, knobs: quick, socketFactory });
      const store = await openSqliteStore({ file: join(folder, String(life), 'store.db') });
      opened.push(log, store);
      return { log, store, clock: systemClock };
    };
    return {
      ...(await open()),
      // What a killed process leaves behind: its files as they are, and brokers that hear nothing of it any more.
      async reopen() {
        sockets.cut();
        cpSync(join(folder, String(life)), join(folder, String(++life)), { recursive: true });
        return open();
      },
      async dispose() {
        for (const one of opened) await one.close();
        rmSync(folder, { recursive: true });
      },
    };
  });
});
