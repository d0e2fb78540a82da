import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock, systemIds, systemRng, type Clock } from '@linli/env';
import { contracts } from '@linli/proto';
import type { ServiceMatchingServiceDefinition } from '@linli/proto/gen/linli/matching/v1/ServiceMatchingService';
import { answers, grpcNetwork, RpcRefusal, type Client, type Network } from '@linli/rpc';
import { openSqliteStore, type SqliteStore } from '@linli/store/sqlite';
import { silent } from '@linli/telemetry';

import { makeServiceMatching } from '../src/service.ts';
import { dayBook, type Hold } from './days.ts';
import { villageLog } from './log.ts';
import { doctor, request, volunteer } from './people.ts';
import { minuteMs } from './units.ts';
import type { Village } from './village.ts';

/** The service on its real store and over real gRPC; the log and the clock are moved by hand. */
const folder = mkdtempSync(join(tmpdir(), 'linli-matching-'));
let nowMs = Date.UTC(2026, 10, 25, 1, 0);
const clock: Clock = {
  nowMs: () => nowMs,
  sleep: () => ({ done: new Promise(() => undefined), wake: () => undefined }),
};
const ids = systemIds('key', clock);
let store: SqliteStore;
let network: Network;
let log: ReturnType<typeof villageLog>;
let matching: Client<ServiceMatchingServiceDefinition>;
let commands = 0;
const book = dayBook((change, sequence) => log.say('appointment.day.v1/slot-changed', change, change.dayId, sequence));
const command = () => ({ commandId: `cm_${++commands}` });
const refusal = (code: string, status: string) => expect.objectContaining({ name: 'RpcRefusal', code, status });

beforeAll(async () => {
  store = await openSqliteStore({ file: join(folder, 'store.db') });
  // Calls take real time: a deadline on the hand-moved clock would never come.
  network = grpcNetwork({ env: { clock: systemClock, ids, rng: systemRng }, ...silent, folder: join(folder, 'rpc') });
  const service = makeServiceMatching({
    env: { clock, ids, rng: systemRng },
    incarnation: 1,
    store,
    rpc: network,
    ...silent,
  });
  await store.declare(service.collections);
  log = villageLog({ store, service, nowMs: () => nowMs, overhear: () => undefined });
  sweeps = service.sweeps;
  await network.serve(service.name, service.rpc);
  const holdSlot = async (hold: Hold) => ({ held: book.place(hold, 'HELD') === '' });
  const others = new Proxy({}, { get: (_, method) => (method === 'HoldSlot' ? holdSlot : nobody) });
  await network.serve('appointment', [answers(contracts.appointment, others as never)]);
  matching = network.client(contracts.serviceMatching);
});
afterAll(async () => {
  await network.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

let sweeps: ReturnType<typeof makeServiceMatching>['sweeps'];

async function nobody(): Promise<never> {
  throw new RpcRefusal('NOT_FOUND', 'NOT_IN_THIS_TEST');
}

async function soon(): Promise<void> {
  await log.deliver();
  nowMs += minuteMs;
  for (let turn = 0; turn < 5; turn++) {
    await log.deliver();
    for (const { run } of sweeps) while (await run());
  }
}

const ask = (demandId: string, more: Parameters<typeof request>[2] = {}) =>
  request({ ...log, nowMs: () => nowMs } as Village, demandId, more);

describe('on SQLite and over gRPC', () => {
  it('a demand goes from the ledger to a confirmed visit', async () => {
    const lines = [doctor('One'), doctor('Two', { conflictParties: ['某快递公司乙'] })];
    const { outcomes } = await matching.RegisterProviders({ command: command(), lines: lines as never });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['TAKEN', 'TAKEN']);
    ask('dm_1', { waitingSinceMs: String(Date.UTC(2026, 9, 1)) });
    await soon();
    const { attempts, candidates, state } = await matching.ExplainMatch({ demandId: 'dm_1' });
    expect(state).toBe('OFFERING');
    expect(candidates.map(({ feasible }) => feasible)).toEqual([true, true]);
    expect(Object.values(candidates[0]?.parts ?? {}).reduce((a, b) => a + b, 0)).toBe(candidates[0]?.cost);
    const [offer] = attempts;
    if (offer === undefined) throw new Error('nobody was asked');
    const { offerId, providerId } = offer;
    const yes = { command: command(), offerId, providerId, accept: true };
    const first = await matching.AnswerOffer(yes);
    expect(first).toMatchObject({ offerState: 'ACCEPTED', receipt: { id: offerId, state: 'ACCEPTED' } });
    expect(await matching.AnswerOffer(yes)).toEqual(first);
    expect(await matching.GetOffer({ offerId })).toMatchObject({
      holdsSlot: true,
      offer: { state: 'ACCEPTED', startMs: offer.startMs },
    });
    expect(
      await matching.ConfirmOffer({ command: command(), offerId, accept: true, recordedBy: 'PROXY', how: 'PHONE' }),
    ).toMatchObject({ offerState: 'CONFIRMED' });
    await soon();
    expect(log.told.filter(({ type }) => type === 'matching.match.v1/confirmed')).toMatchObject([
      {
        key: 'dm_1',
        data: { offerId, providerId, confirmedBy: 'PROXY', startMs: String(offer.startMs), windowCapacity: 3 },
      },
    ]);
    expect((await matching.ListOffers({ providerId })).offers).toEqual([]);
  });

  it('says no with a code and a status', async () => {
    await expect(matching.GetOffer({ offerId: 'of_none' })).rejects.toEqual(refusal('OFFER_UNKNOWN', 'NOT_FOUND'));
    await expect(matching.AnswerOffer({ offerId: 'of_none', accept: true })).rejects.toEqual(
      refusal('COMMAND_ID_MISSING', 'INVALID_ARGUMENT'),
    );
    await expect(matching.ClaimDemand({ command: command(), demandId: 'dm_none' })).rejects.toEqual(
      refusal('DEMAND_UNKNOWN', 'NOT_FOUND'),
    );
  });

  it('a wish is claimed, a pause keeps a provider out, a later page comes by cursor', async () => {
    const { outcomes } = await matching.RegisterProviders({
      command: command(),
      lines: [volunteer('Three'), volunteer('Four')] as never,
    });
    const [three = '', four = ''] = outcomes.map(({ providerId }) => providerId);
    await soon();
    ask('dm_wish', { type: 'VOLUNTEER_WISH' });
    await soon();
    expect((await matching.ListClaimable({ communityId: 'jc_1' })).wishes).toMatchObject([{ demandId: 'dm_wish' }]);
    await matching.ChangeProviderStatus({ command: command(), providerId: three, status: 'PAUSED', reason: 'HOLIDAY' });
    const claim = (providerId: string) => matching.ClaimDemand({ command: command(), demandId: 'dm_wish', providerId });
    await expect(claim(three)).rejects.toEqual(refusal('PROVIDER_NOT_SUITABLE', 'FAILED_PRECONDITION'));
    expect((await claim(four)).startMs).toBeGreaterThan(nowMs);
    const first = await matching.ListProviders({ communityId: 'jc_1', limit: 3 });
    const second = await matching.ListProviders({ communityId: 'jc_1', limit: 3, cursor: first.cursor });
    expect([first, second].map(({ providers }) => providers.length)).toEqual([3, 1]);
  });
});
