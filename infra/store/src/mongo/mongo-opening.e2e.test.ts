import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { isMissing, mongoNative, startMongo, type MongoEngine, type MongoWishes } from '@linli/engines';
import { describeOn, testUnless } from '@linli/engines/suite';
import { Unavailable } from '@linli/env';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { given } from '../../contract/bench.ts';
import { things } from '../../contract/things.ts';
import { apart, besideDriver } from '../../test/mongo-kit.ts';
import { startProxy } from '../../test/mongo-proxy.ts';
import type { Store } from '../index.ts';
import { openMongoStore, StoreRefused, type MongoOptions } from './index.ts';

jest.setTimeout(120_000);

const quick = { patienceMs: 1_000 };
const putAway: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of putAway.splice(0).reverse()) await each();
});

/** Opens what must open; closed after the test. */
async function open(options: MongoOptions): Promise<Store> {
  const store = await openMongoStore({ knobs: quick, ...options });
  putAway.push(() => store.close());
  return store;
}

/** The refusal of what must not open. */
async function refusalOf(options: MongoOptions): Promise<StoreRefused> {
  const refused = await open(options).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(StoreRefused);
  return refused as StoreRefused;
}

describe('an address', () => {
  const local = 'mongodb://127.0.0.1:1/';
  test.each([
    ['says w=1', `${local}?w=1`, 'WRITE_CONCERN_TOO_WEAK'],
    ['says w=0', `${local}?w=0`, 'WRITE_CONCERN_TOO_WEAK'],
    ['names a tag of its own', `${local}?w=twoHouses`, 'WRITE_CONCERN_TOO_WEAK'],
    ['gives up waiting for a majority', `${local}?wtimeoutMS=5`, 'WRITE_CONCERN_TOO_WEAK'],
    ['says journal=false', `${local}?journal=false`, 'JOURNAL_OFF'],
    ['reads what may be rolled back', `${local}?readConcernLevel=local`, 'READ_CONCERN_TOO_WEAK'],
    ['reads from secondaries', `${local}?readPreference=secondary`, 'READ_CONCERN_TOO_WEAK'],
    ['is none', 'postgres://127.0.0.1/', 'ADDRESS_UNREADABLE'],
    ['has an option that nobody knows', `${local}?colour=red`, 'ADDRESS_UNREADABLE'],
    ['holds a password', 'mongodb://linli:geheim@127.0.0.1:1/', 'ADDRESS_HOLDS_LOGIN'],
    ['holds a password and is none', 'mongodb://linli:geheim@127.0.0.1:port/', 'ADDRESS_UNREADABLE'],
  ])('that %s is refused, with what to do and without repeating it', async (_, uri, code) => {
    const refused = await refusalOf({ uri, database: 'linli', installation: 'in_1' });
    expect(refused.code).toBe(code);
    expect(refused.message).toContain(refused.mend);
    for (const said of [refused.message, JSON.stringify(refused), inspect(refused.cause)])
      expect(said).not.toContain('geheim');
  });

  test('where nobody answers is an outage, in good time', async () => {
    await expect(open({ uri: local, database: 'linli', installation: 'in_1' })).rejects.toThrow(Unavailable);
  });

  test('that asks for what we ask for anyway is taken as far as the server', async () => {
    const uri = `${local}?w=majority&journal=true&readConcernLevel=majority&readPreference=primary`;
    await expect(open({ uri, database: 'linli', installation: 'in_1' })).rejects.toThrow(Unavailable);
  });

  test('comes with knobs in their ranges', async () => {
    const asked = open({ uri: local, database: 'linli', installation: 'in_1', knobs: { poolSize: 0 } });
    await expect(asked).rejects.toThrow('mongo.poolSize');
  });
});

const found = await startMongo();
describeOn('a server', found, serverCases);
describe('a server of our own', () => nativeCases(isMissing(found) ? found.missing : whyNotNative(found.via)));

function serverCases(engine: () => MongoEngine): void {
  const from = `linli_open_${Date.now()}`;
  let databases = 0;
  afterAll(async () => {
    const beside = await besideDriver(engine().uri);
    for (let n = 1; n <= databases; n++) await beside.drop(`${from}_${n}`);
    await beside.close();
  });
  const fresh = () => ({ ...apart(engine().uri), database: `${from}_${++databases}`, installation: 'in_1' });

  async function beside() {
    const connected = await besideDriver(engine().uri);
    putAway.push(() => connected.close());
    return connected;
  }

  test('whose database another installation began is refused; ours opens again', async () => {
    const options = fresh();
    await open(options);
    expect(await refusalOf({ ...options, installation: 'in_2' })).toMatchObject({ code: 'OTHER_INSTALLATION' });
    await open(options);
  });

  test('that two installations begin at once belongs to one', async () => {
    const options = fresh();
    const opened = await Promise.allSettled(
      ['in_1', 'in_2', 'in_3'].map((installation) => open({ ...options, installation })),
    );
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of opened)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'OTHER_INSTALLATION' });
  });

  test('whose database a newer version wrote is refused, and left as it is', async () => {
    const options = fresh();
    await (await open(options)).close();
    const { database } = await beside();
    const notes = database(options.database).collection<{ _id: string }>('_linli');
    await notes.updateOne({ _id: 'store' }, { $set: { layout: 2 } });
    const before = await notes.findOne({ _id: 'store' });
    expect(await refusalOf(options)).toMatchObject({ code: 'LAYOUT_TOO_NEW' });
    expect(await notes.findOne({ _id: 'store' })).toEqual(before);
  });

  test('where somebody made an index of our name with other options stops the start', async () => {
    const options = fresh();
    const { database } = await beside();
    await database(options.database)
      .collection('d_thing')
      .createIndex({ 'k.byColour': 1 }, { name: 'linli_byColour' }, {});
    const store = await open(options);
    const declared = store.declare([things]);
    await expect(declared).rejects.toMatchObject({ name: 'StoreRefused', code: 'INDEX_CONFLICT' });
    await database(options.database).collection('d_thing').dropIndex('linli_byColour');
    await store.declare([things]);
    await given(store, { id: 'th_1', keys: { byColour: ['red'] } });
  });

  test('older than 4.4 is refused', async () => {
    const proxy = await startProxy(engine().uri, { maxWireVersion: 8, minWireVersion: 0 });
    putAway.push(() => proxy.stop());
    expect(await refusalOf({ ...fresh(), uri: proxy.uri })).toMatchObject({ code: 'SERVER_TOO_OLD' });
  });

  test('without a journal is refused', async () => {
    const proxy = await startProxy(engine().uri);
    putAway.push(() => proxy.stop());
    const errmsg = "cannot use 'j' option when a host does not have journaling enabled";
    proxy.plan('update', { answer: { ok: 0, code: 2, codeName: 'BadValue', errmsg } }, 9);
    expect(await refusalOf({ ...fresh(), uri: proxy.uri })).toMatchObject({ code: 'JOURNAL_OFF' });
  });

  test('that is no primary is an outage, not a refusal', async () => {
    const proxy = await startProxy(engine().uri);
    putAway.push(() => proxy.stop());
    proxy.plan('update', { answer: { ok: 0, code: 10107, codeName: 'NotWritablePrimary', errmsg: 'not primary' } }, 9);
    await expect(open({ ...fresh(), uri: proxy.uri })).rejects.toThrow(Unavailable);
  });
}

/** '' or the reason why there is no server with certificates and logins of ours. */
function whyNotNative(via: MongoEngine['via']): string {
  return via === 'native' ? whyNoCertificates() : `the server is ${via}, not ours to set up`;
}

function nativeCases(why: string): void {
  const onOurs = testUnless('a server of our own', why);
  const folder = mkdtempSync(join(tmpdir(), 'linli-keys-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function start(wishes: MongoWishes): Promise<MongoEngine> {
    const server = await mongoNative(wishes);
    if (isMissing(server)) throw new Error(server.missing);
    putAway.push(() => server.stop());
    return server;
  }

  onOurs('with a certificate lets in who trusts the authority that signed it, and nobody else', async () => {
    const ours = makeCertificates(folder, 'ours', 2);
    const others = makeCertificates(folder, 'others', 2);
    const { uri } = await start({ tls: ours });
    const options = { uri, database: 'linli', installation: 'in_1' };
    const store = await open({ ...options, tls: { caFile: ours.caFile } });
    await store.declare([things]);
    await given(store, { id: 'th_1' });
    expect(await refusalOf({ ...options, tls: { caFile: others.caFile } })).toMatchObject({ code: 'TLS_REFUSED' });
    expect(await refusalOf({ ...options, tls: {} })).toMatchObject({ code: 'TLS_REFUSED' });
    await expect(open(options)).rejects.toThrow(Unavailable);
  });

  onOurs('with a certificate that has ended is refused', async () => {
    const ended = makeCertificates(folder, 'ended', -1);
    const { uri } = await start({ tls: ended });
    const options = { uri, database: 'linli', installation: 'in_1', tls: { caFile: ended.caFile } };
    expect(await refusalOf(options)).toMatchObject({
      code: 'TLS_REFUSED',
      message: expect.stringContaining('CERT_HAS_EXPIRED') as unknown,
    });
  });

  onOurs('that asks for name and password lets in who has them', async () => {
    const data = join(folder, 'login');
    execFileSync('mkdir', [data]);
    const before = await start({ folder: data });
    const beside = await besideDriver(before.uri);
    const roles = [{ role: 'readWriteAnyDatabase', db: 'admin' }];
    await beside.database('admin').db?.command({ createUser: 'linli', pwd: 'open sesame', roles });
    await beside.close();
    await before.stop();
    const { uri } = await start({ folder: data, auth: true });
    const options = { uri, database: 'linli', installation: 'in_1' };
    const store = await open({ ...options, login: { name: 'linli', password: 'open sesame' } });
    await store.declare([things]);
    await given(store, { id: 'th_1' });
    for (const login of [
      { name: 'linli', password: 'wrong words' },
      { name: 'nobody', password: 'open sesame' },
    ]) {
      const refused = await refusalOf({ ...options, login });
      expect(refused.code).toBe('LOGIN_REFUSED');
      expect(`${refused.message} ${inspect(refused.cause)}`).not.toContain(login.password);
    }
    expect(await refusalOf(options)).toMatchObject({ code: 'LOGIN_REFUSED' });
  });
}

function whyNoCertificates(): string {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return '';
  } catch {
    return 'openssl is not here to make certificates';
  }
}

/** An authority, and a certificate of it for 127.0.0.1 that ends in so many days. */
function makeCertificates(folder: string, name: string, days: number) {
  const file = (ending: string) => join(folder, `${name}.${ending}`);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
  );
  openssl('req', ...newKey, '-keyout', file('key'), '-out', file('csr'), '-subj', '/CN=localhost');
  writeFileSync(file('ext'), 'subjectAltName=IP:127.0.0.1');
  const signed = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-extfile', file('ext')];
  openssl('x509', '-req', '-in', file('csr'), ...signed, '-days', String(days), '-out', file('pem'));
  return { certFile: file('pem'), keyFile: file('key'), caFile: file('ca.pem') };
}
