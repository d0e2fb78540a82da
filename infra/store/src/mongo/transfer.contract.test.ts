import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startMongo } from '@linli/engines';
import { describeOn } from '@linli/engines/suite';

import { describeTransfer, type Movable } from '../../contract/index.ts';
import { apart, besideDriver } from '../../test/mongo-kit.ts';
import { sqliteMovable } from '../../test/sqlite-movable.ts';
import {
  halfMoved,
  handOver,
  mongoOwner,
  movedAway,
  openMongoStore,
  openMongoTransfer,
  StoreRefused,
} from './index.ts';

jest.setTimeout(120_000);

describeOn('MongoDB', await startMongo(), (engine) => {
  const from = `linli_move_${Date.now()}`;
  const folder = mkdtempSync(join(tmpdir(), 'linli-move-'));
  let made = 0;
  let beside: Awaited<ReturnType<typeof besideDriver>>;
  beforeAll(async () => {
    beside = await besideDriver(engine().uri);
  });
  afterAll(async () => {
    for (let n = 1; n <= made; n++) await beside.drop(`${from}_${n}`);
    await beside.close();
    rmSync(folder, { recursive: true });
  });

  const fresh = () => ({ ...apart(engine().uri), database: `${from}_${++made}`, installation: 'in_1' });
  const mongo = (): Movable => {
    const options = fresh();
    return { store: () => openMongoStore(options), transfer: () => openMongoTransfer(options) };
  };
  const sqlite = (): Movable => sqliteMovable(folder, String(++made));
  const dispose = async (): Promise<void> => undefined;

  describeTransfer('SQLite to MongoDB', async () => ({ from: sqlite(), to: mongo(), dispose }));
  describeTransfer('MongoDB to SQLite', async () => ({ from: mongo(), to: sqlite(), dispose }));

  it('lets no service in before a move is finished, and then only its own installation', async () => {
    const options = fresh();
    expect(await mongoOwner(options)).toBeUndefined();
    await (await openMongoTransfer({ ...options, installation: halfMoved('in_1') })).close();
    expect(await mongoOwner(options)).toBe('moving:in_1');
    await expect(openMongoStore(options)).rejects.toThrow(StoreRefused);
    await expect(handOver(options, halfMoved('in_2'), 'in_2')).rejects.toThrow(/OTHER_INSTALLATION/);
    // Twice: whoever was killed over it does it again.
    for (let time = 1; time <= 2; time++) await handOver(options, halfMoved('in_1'), 'in_1');
    expect(await mongoOwner(options)).toBe('in_1');
    await (await openMongoStore(options)).close();
    await handOver(options, 'in_1', movedAway('in_1'));
    await expect(openMongoStore(options)).rejects.toThrow(/OTHER_INSTALLATION.*moved:in_1/);
  });

  it('sees that a database holds what is not ours', async () => {
    const options = fresh();
    await beside.database(options.database).collection('theirs').insertOne({ a: 1 });
    expect(await mongoOwner(options)).toBe('');
  });
});
