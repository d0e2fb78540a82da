import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';

import { Client as RawClient, credentials, Metadata, status } from '@grpc/grpc-js';
import { describe, expect, it } from '@jest/globals';
import { SettingRefused } from '@linli/config';
import { Unavailable, type Clock } from '@linli/env';
import { LimitExceeded, VersionConflict } from '@linli/store';
import { silent } from '@linli/telemetry';
import { service as healthService } from 'grpc-health-check';

import { RpcFault, RpcRefusal, RpcSetupRefused, type CallContext } from '../src/index.ts';
import { socketPath } from '../src/folder-place.ts';
import { echoContract, echoes, env, listeningLogger, networks } from './networks.ts';

const { folder, network } = networks();

async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (thrown) {
    return thrown;
  }
  throw new Error('nothing was thrown');
}

function failing(thrown: unknown) {
  return echoes({
    Fail: async () => {
      throw thrown;
    },
  });
}

async function answering(thrown: unknown, options = {}) {
  const net = network(options);
  await net.serve('echo', [failing(thrown)]);
  return net.client(echoContract);
}

describe('a call', () => {
  it('carries numbers, words and lists, and fills in what was left out', async () => {
    const net = network();
    await net.serve('echo', [echoes()]);
    const echo = net.client(echoContract);
    expect(await echo.Echo({ text: '您好', atMs: 1_795_000_000_123, mood: 'MOOD_GLAD', many: ['a', 'b'] })).toEqual({
      text: '您好',
      atMs: 1_795_000_000_123,
      mood: 'MOOD_GLAD',
      many: ['a', 'b'],
    });
    expect(await echo.Echo({})).toEqual({ text: '', atMs: 0, mood: 'MOOD_UNSPECIFIED', many: [] });
  });

  it('tells its ids, its trace and its deadline to the other side, and the other side can hand them on', async () => {
    const seen: CallContext[] = [];
    const net = network();
    await net.serve('echo', [
      echoes({
        Echo: async (request, call) => {
          seen.push(call);
          return request.text === 'again' ? net.client(echoContract).Echo({ text: 'end' }, call) : request;
        },
      }),
    ]);
    const traceparent = '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01';
    const deadlineMs = Date.now() + 2_000;
    await net
      .client(echoContract)
      .Echo({ text: 'again' }, { requestId: 'rq_1', correlationId: 'co_1', traceparent, deadlineMs });
    expect(seen).toHaveLength(2);
    for (const call of seen) {
      expect(call).toMatchObject({ requestId: 'rq_1', correlationId: 'co_1' });
      expect(call.traceparent.slice(0, 35)).toBe(traceparent.slice(0, 35));
      expect(Math.abs(call.deadlineMs - deadlineMs)).toBeLessThan(200);
    }
    expect(new Set([traceparent, ...seen.map((call) => call.traceparent)]).size).toBe(3);
  });

  it('without ids gets new ones, waits five seconds unless told otherwise, and never longer than a minute', async () => {
    let seen: CallContext | undefined;
    const net = network();
    await net.serve('echo', [echoes({ Echo: async (request, call) => ((seen = call), request) })]);
    await net.client(echoContract).Echo({}, { deadlineMs: Date.now() + 3_600_000 });
    expect(seen?.deadlineMs).toBeLessThan(Date.now() + 60_001);
    expect(seen?.deadlineMs).toBeGreaterThan(Date.now() + 50_000);
    await net.client(echoContract).Echo({});
    expect(seen?.requestId).toMatch(/^rq_/);
    expect(seen?.traceparent).toMatch(/^00-/);
    expect(seen?.deadlineMs).toBeLessThan(Date.now() + 5_001);
  });

  it('works alike where our clock stands days away from the machine’s', async () => {
    const ahead: Clock = { nowMs: () => env.clock.nowMs() + 864_000_000, sleep: (ms, why) => env.clock.sleep(ms, why) };
    let seen: CallContext | undefined;
    const net = network({ env: { ...env, clock: ahead } });
    await net.serve('echo', [echoes({ Echo: async (request, call) => ((seen = call), request) })]);
    expect(await net.client(echoContract).Echo({ text: 'ahead' })).toMatchObject({ text: 'ahead' });
    expect(Math.abs((seen?.deadlineMs ?? 0) - ahead.nowMs())).toBeLessThan(5_001);
  });

  it('is one of 200 at once, and each gets its own answer', async () => {
    const net = network();
    await net.serve('echo', [echoes()]);
    const echo = net.client(echoContract);
    const answered = await Promise.all(Array.from({ length: 200 }, (_, n) => echo.Echo({ atMs: n })));
    expect(answered.map(({ atMs }) => atMs)).toEqual(Array.from({ length: 200 }, (_, n) => n));
  });
});

describe('each kind of no', () => {
  it.each([
    ['NOT_FOUND', 'DEMAND_UNKNOWN'],
    ['FAILED_PRECONDITION', 'OFFER_CLOSED'],
    ['INVALID_ARGUMENT', 'REASON_MISSING'],
    ['PERMISSION_DENIED', 'NOT_YOURS'],
    ['RESOURCE_EXHAUSTED', 'TOO_MANY'],
    ['ABORTED', 'MOVED_ON'],
  ] as const)('a refusal comes back as it was thrown: %s %s', async (refusal, code) => {
    const echo = await answering(new RpcRefusal(refusal, code));
    expect(await thrownBy(echo.Fail({}))).toEqual(new RpcRefusal(refusal, code));
  });

  it('a lost race is ABORTED, a limit of the store RESOURCE_EXHAUSTED', async () => {
    const raced = await answering(new VersionConflict('dm_1', 7));
    expect(await thrownBy(raced.Fail({}))).toEqual(new RpcRefusal('ABORTED', 'VERSION_CONFLICT'));
    const full = await answering(new LimitExceeded('dm_1', 'OUTBOX_FULL'));
    expect(await thrownBy(full.Fail({}))).toEqual(new RpcRefusal('RESOURCE_EXHAUSTED', 'OUTBOX_FULL'));
  });

  it('an outage behind the service is an outage for the caller, after trying again', async () => {
    let tries = 0;
    const net = network();
    await net.serve('echo', [
      echoes({
        Fail: async () => {
          tries++;
          throw new Unavailable('the store is away');
        },
      }),
    ]);
    const thrown = await thrownBy(net.client(echoContract).Fail({}, { deadlineMs: Date.now() + 1_500 }));
    expect(thrown).toBeInstanceOf(Unavailable);
    expect(tries).toBeGreaterThan(2);
  });

  it('a bug tells the caller an incident id and nothing else, and is logged once', async () => {
    const { logger, errors } = listeningLogger();
    const bug = new TypeError('secret detail of resident 张三');
    const echo = await answering(bug, { logger });
    const thrown = await thrownBy(echo.Fail({}, { requestId: 'rq_9' }));
    expect(thrown).toBeInstanceOf(RpcFault);
    expect(String(thrown)).not.toContain('secret');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.fields).toMatchObject({
      requestId: 'rq_9',
      cause: bug,
      incidentId: (thrown as RpcFault).incidentId,
    });
  });

  it('a handler that throws at once, throws nothing, or answers what is no answer, is a bug like any other', async () => {
    const { logger, errors } = listeningLogger();
    const net = network({ logger });
    await net.serve('echo', [
      echoes({
        Fail: () => {
          throw new Error('at once');
        },
        Echo: async () => ({ many: 7 }) as never,
      }),
    ]);
    expect(await thrownBy(net.client(echoContract).Fail({}))).toBeInstanceOf(RpcFault);
    expect(await thrownBy(net.client(echoContract).Echo({}))).toBeInstanceOf(RpcFault);
    const nothing = await answering(undefined, { logger });
    expect(await thrownBy(nothing.Fail({}))).toBeInstanceOf(RpcFault);
    expect(errors).toHaveLength(3);
  });

  it('a message over the limit is refused on its way there and on its way back', async () => {
    const net = network({ knobs: { maxMessageBytes: 64 * 1024 } });
    await net.serve('echo', [echoes({ Fail: async () => ({ text: 'x'.repeat(70_000) }) })]);
    const tooLarge = new RpcRefusal('RESOURCE_EXHAUSTED', 'MESSAGE_TOO_LARGE');
    expect(await thrownBy(net.client(echoContract).Echo({ text: 'x'.repeat(70_000) }))).toEqual(tooLarge);
    expect(await thrownBy(net.client(echoContract).Fail({}))).toEqual(tooLarge);
    expect(await net.client(echoContract).Echo({ text: 'x'.repeat(60_000) })).toMatchObject({ atMs: 0 });
  });

  it('more calls in progress than allowed are told to come again, and do', async () => {
    const net = network({ knobs: { maxInFlight: 2 } });
    await net.serve('echo', [echoes({ Echo: async (request) => (await env.clock.sleep(20, 'test').done, request) })]);
    const answered = await Promise.all(
      Array.from({ length: 10 }, (_, n) => net.client(echoContract).Echo({ atMs: n })),
    );
    expect(answered).toHaveLength(10);
  });
});

describe('deadlines and retries', () => {
  it('a call nobody answers ends at its deadline as an outage', async () => {
    const net = network({ knobs: { drainMs: 0 } });
    await net.serve('echo', [echoes({ Echo: () => new Promise(() => undefined) })]);
    const startedMs = Date.now();
    const thrown = await thrownBy(net.client(echoContract).Echo({}, { deadlineMs: startedMs + 200 }));
    expect(thrown).toBeInstanceOf(Unavailable);
    expect(Date.now() - startedMs).toBeGreaterThan(180);
    expect(Date.now() - startedMs).toBeLessThan(3_000);
  });

  it('a call whose deadline has passed is not made at all', async () => {
    let calls = 0;
    const net = network();
    await net.serve('echo', [echoes({ Echo: async (request) => (calls++, request) })]);
    expect(await thrownBy(net.client(echoContract).Echo({}, { deadlineMs: Date.now() - 1 }))).toBeInstanceOf(
      Unavailable,
    );
    expect(calls).toBe(0);
  });

  it('a call made before the service is up waits for it within the deadline', async () => {
    const net = network();
    const early = net.client(echoContract).Echo({ text: 'early' });
    await env.clock.sleep(150, 'test').done;
    await net.serve('echo', [echoes()]);
    expect(await early).toMatchObject({ text: 'early' });
  });

  it('a service that was restarted is found again', async () => {
    const net = network();
    const first = await net.serve('echo', [echoes({ Echo: async () => ({ text: 'first' }) })]);
    const echo = net.client(echoContract);
    expect(await echo.Echo({})).toMatchObject({ text: 'first' });
    await first.close();
    await env.clock.sleep(100, 'test').done;
    await net.serve('echo', [echoes({ Echo: async () => ({ text: 'second' }) })]);
    expect(await echo.Echo({})).toMatchObject({ text: 'second' });
  });

  it('only an outage is tried again: a refusal and a bug are asked once', async () => {
    let calls = 0;
    const net = network();
    await net.serve('echo', [
      echoes({
        Fail: async ({ text }) => {
          calls++;
          throw text === 'bug' ? new Error('bug') : new RpcRefusal('FAILED_PRECONDITION', 'NO');
        },
      }),
    ]);
    await thrownBy(net.client(echoContract).Fail({}));
    await thrownBy(net.client(echoContract).Fail({ text: 'bug' }));
    expect(calls).toBe(2);
  });

  it('waits grow and stay under their cap', async () => {
    const slept: number[] = [];
    const clock: Clock = {
      nowMs: () => env.clock.nowMs(),
      sleep: (ms, why) => (why === 'rpc retry' && slept.push(ms), env.clock.sleep(Math.min(ms, 20), why)),
    };
    const net = network({ env: { ...env, clock }, knobs: { retryFirstMs: 8, retryMaxMs: 64 } });
    await thrownBy(net.client(echoContract).Echo({}, { deadlineMs: Date.now() + 1_000 }));
    expect(slept.length).toBeGreaterThan(3);
    expect(Math.max(...slept)).toBeLessThanOrEqual(64);
    expect(slept[0]).toBeLessThanOrEqual(8);
  });
});

describe('the folder of sockets', () => {
  it('is private to this user, and empty again after a clean stop', async () => {
    const here = join(folder(), 'run');
    mkdirSync(here, { mode: 0o755 });
    const net = network({ folder: here });
    await net.serve('echo', [echoes()]);
    expect(statSync(here).mode & 0o777).toBe(0o700);
    expect(readdirSync(here)).toHaveLength(1);
    await net.close();
    expect(readdirSync(here)).toEqual([]);
  });

  it('forgets the socket of a Linli that was killed', async () => {
    const here = folder();
    const path = socketPath(here, echoContract.name);
    const script = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    spawnSync(process.execPath, ['-e', script]);
    expect(existsSync(path)).toBe(true);
    const net = network({ folder: here });
    await net.serve('echo', [echoes()]);
    expect(await net.client(echoContract).Echo({ text: 'alive' })).toMatchObject({ text: 'alive' });
  });

  it('refuses a second Linli while the first answers, and leaves the first alone', async () => {
    const here = folder();
    const first = network({ folder: here });
    await first.serve('echo', [echoes()]);
    const thrown = await thrownBy(network({ folder: here }).serve('echo', [echoes()]));
    expect(thrown).toBeInstanceOf(RpcSetupRefused);
    expect(thrown).toMatchObject({ code: 'ANOTHER_LINLI_RUNS' });
    expect(await first.client(echoContract).Echo({ text: 'still here' })).toMatchObject({ text: 'still here' });
  });

  it('refuses a path that the system would cut off', async () => {
    const deep = join(folder(), 'x'.repeat(60), 'y'.repeat(60));
    expect(await thrownBy(network({ folder: deep }).serve('echo', [echoes()]))).toMatchObject({
      code: 'SOCKET_PATH_TOO_LONG',
    });
  });

  it('takes the relative path where that is the shorter one', () => {
    const path = socketPath(join(process.cwd(), 'data', 'run'), 'a');
    expect(path).toMatch(/^data\/run\/[0-9a-f]{10}\.sock$/);
  });

  it('refuses a file that is no socket, and a folder that is a file', async () => {
    const here = folder();
    writeFileSync(socketPath(here, echoContract.name), 'somebody else put this here');
    expect(await thrownBy(network({ folder: here }).serve('echo', [echoes()]))).toMatchObject({ code: 'NOT_A_SOCKET' });
    writeFileSync(join(here, 'file'), '');
    expect(await thrownBy(network({ folder: join(here, 'file') }).serve('echo', [echoes()]))).toMatchObject({
      code: 'FOLDER_NOT_PRIVATE',
    });
  });

  it('refuses a contract with a method that nobody answers, and a knob out of range', async () => {
    const half = { contract: echoContract, handlers: { Echo: async () => ({}) } };
    expect(await thrownBy(network().serve('echo', [half]))).toMatchObject({ code: 'CONTRACT_BROKEN' });
    expect(() => network({ knobs: { deadlineMs: 0 } })).toThrow(SettingRefused);
  });
});

describe('loopback with a token, where there are no unix sockets', () => {
  it('works alike, is found again after a restart, and turns away who does not know the token', async () => {
    const here = folder();
    const net = network({ folder: here, by: 'loopback' });
    const first = await net.serve('echo', [echoes()]);
    const echo = net.client(echoContract);
    expect(await echo.Echo({ text: 'one' })).toMatchObject({ text: 'one' });
    const [file] = readdirSync(here);
    expect(statSync(join(here, file ?? '')).mode & 0o777).toBe(0o600);

    const { port } = JSON.parse(readFileSync(join(here, file ?? ''), 'utf8')) as { port: number };
    expect(await healthOf(`127.0.0.1:${port}`, '')).toBe(status.UNAUTHENTICATED);

    await first.close();
    expect(readdirSync(here)).toEqual([]);
    const later = network({ folder: here, by: 'loopback' });
    await later.serve('echo', [echoes()]);
    expect(await echo.Echo({ text: 'two' })).toMatchObject({ text: 'two' });
  });
});

describe('addresses, scaled out', () => {
  it('calls go to the address of the contract; a contract without one is named', async () => {
    const listen = `127.0.0.1:${await freePort()}`;
    const server = network({ addressOf: () => undefined, listen });
    await server.serve('echo', [echoes()]);
    const client = network({ addressOf: () => `dns:///${listen}` });
    expect(await client.client(echoContract).Echo({ text: 'tcp' })).toMatchObject({ text: 'tcp' });
    const nowhere = network({ addressOf: () => undefined });
    expect(await thrownBy(nowhere.client(echoContract).Echo({}))).toMatchObject({ code: 'ADDRESS_UNKNOWN' });
    const late = network({ addressOf: () => undefined, listen });
    expect(await thrownBy(late.serve('echo', [echoes()]))).toMatchObject({ code: 'ADDRESS_TAKEN' });
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** SERVING or not, or grpc's status when it does not answer. */
function healthOf(target: string, name: string): Promise<unknown> {
  const raw = new RawClient(target, credentials.createInsecure());
  const check = healthService['Check'];
  if (check === undefined) throw new Error('no Check in health');
  return new Promise<unknown>((resolve) => {
    raw.makeUnaryRequest(
      check.path,
      check.requestSerialize,
      check.responseDeserialize,
      { service: name },
      (error, answer) => resolve(error ? error.code : (answer as { status: string }).status),
    );
  }).finally(() => raw.close());
}

describe('what every server has beside its contracts', () => {
  it('health: serving while up, by name and in all; a service without contracts has it too', async () => {
    const here = folder();
    const net = network({ folder: here });
    await net.serve('echo', [echoes()]);
    await net.serve('gateway', []);
    const target = `unix:${socketPath(here, echoContract.name)}`;
    expect(await healthOf(target, '')).toBe('SERVING');
    expect(await healthOf(target, echoContract.name)).toBe('SERVING');
    expect(await healthOf(target, 'linli.test.v1.Nobody')).toBe(status.NOT_FOUND);
    expect(await healthOf(`unix:${socketPath(here, 'gateway')}`, 'gateway')).toBe('SERVING');
  });

  it('reflection: names its services to who asks', async () => {
    const here = folder();
    const net = network({ folder: here });
    await net.serve('echo', [echoes()]);
    const raw = new RawClient(`unix:${socketPath(here, echoContract.name)}`, credentials.createInsecure());
    const path = '/grpc.reflection.v1.ServerReflection/ServerReflectionInfo';
    // ServerReflectionRequest{list_services: "*"}: field 7, one byte
    const stream = raw.makeBidiStreamRequest(
      path,
      (bytes: Buffer) => bytes,
      (bytes: Buffer) => bytes,
      new Metadata(),
    );
    const answer = await new Promise<Buffer>((resolve, reject) => {
      stream.on('data', resolve);
      stream.on('error', reject);
      stream.write(Buffer.from([0x3a, 0x01, 0x2a]));
    });
    stream.end();
    raw.close();
    expect(answer.toString('latin1')).toContain('linli.test.v1.EchoService');
  });
});

describe('closing', () => {
  it('lets calls in progress end, takes no new ones, and may be asked twice', async () => {
    const net = network();
    const begun = Promise.withResolvers<undefined>();
    const server = await net.serve('echo', [
      echoes({ Echo: async (request) => (begun.resolve(undefined), await env.clock.sleep(150, 'test').done, request) }),
    ]);
    const inProgress = net.client(echoContract).Echo({ text: 'in progress' });
    await begun.promise;
    const closed = Promise.all([server.close(), server.close()]);
    expect(await inProgress).toMatchObject({ text: 'in progress' });
    await closed;
    expect(await thrownBy(net.client(echoContract).Echo({}, { deadlineMs: Date.now() + 100 }))).toBeInstanceOf(
      Unavailable,
    );
  });

  it('ends calls that never end when the drain time is over', async () => {
    const net = network({ knobs: { drainMs: 100 } });
    const begun = Promise.withResolvers<undefined>();
    const server = await net.serve('echo', [
      echoes({ Echo: () => (begun.resolve(undefined), new Promise(() => undefined)) }),
    ]);
    const hanging = thrownBy(net.client(echoContract).Echo({}, { deadlineMs: Date.now() + 3_000 }));
    await begun.promise;
    const startedMs = Date.now();
    await server.close();
    expect(Date.now() - startedMs).toBeLessThan(2_500);
    expect(await hanging).toBeInstanceOf(Unavailable);
  });

  it('of the whole network ends its clients as well', async () => {
    const net = network({ ...silent });
    await net.serve('echo', [echoes()]);
    const echo = net.client(echoContract);
    await echo.Echo({});
    await net.close();
    expect(await thrownBy(echo.Echo({}, { deadlineMs: Date.now() + 100 }))).toBeInstanceOf(Unavailable);
  });
});
