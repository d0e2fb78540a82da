import { derivedId, keyedId, type Ids } from '@linli/env';
import type { FactType } from '@linli/proto';
import type { ServiceMatchingServiceDefinition } from '@linli/proto/gen/linli/matching/v1/ServiceMatchingService';
import type { Client, Network } from '@linli/rpc';
import type { Service } from '@linli/runtime';
import type { Store } from '@linli/store';
import { silent } from '@linli/telemetry';

import type { Policy } from '../src/domain/policy.ts';
import { makeServiceMatching } from '../src/service.ts';
import { dayBook, type Hold } from './days.ts';
import { villageLog, type Told } from './log.ts';
import { memoryStore } from './memory-store.ts';

type Matching = Client<ServiceMatchingServiceDefinition>;

export type Hooks = { beforeHold?: (hold: Hold) => Promise<void>; refuseHold?: (hold: Hold) => boolean };

/** One village: this service alone, a stepped clock, and stand-ins for intake and appointment that speak by the same facts. */
export function village(options: { policy?: Partial<Policy>; startMs?: number } = {}) {
  let nowMs = options.startMs ?? Date.UTC(2026, 10, 25, 1, 0); // Wednesday 09:00 in Beijing
  let commands = 0;
  const ids: Ids = {
    next: (prefix) => `${prefix}_${++commands}`,
    secret: () => `secret_${++commands}`,
    derived: derivedId,
    keyed: (prefix, word) => keyedId('key', prefix, word),
  };
  const clock = { nowMs: () => nowMs, sleep: () => ({ done: Promise.resolve(), wake: () => undefined }) };
  const store = memoryStore();
  const hooks: Hooks = {};
  const book = dayBook((change, sequence) =>
    log.say('appointment.day.v1/slot-changed', change, change.dayId, sequence),
  );
  const rpc = networkOf(book, hooks);
  const service = makeServiceMatching(
    { env: { clock, ids, rng: { next: () => 0.5, below: () => 0 } }, incarnation: 1, store, rpc, ...silent },
    options,
  );
  const log = villageLog({ store, service, nowMs: clock.nowMs, overhear: (told) => asAppointment(told, book) });

  const time = stepping({
    service,
    store,
    deliver: () => log.deliver(),
    nowMs: clock.nowMs,
    setNow: (ms) => void (nowMs = ms),
  });
  return {
    ...log,
    ids,
    store,
    hooks,
    book,
    service,
    matching: callerOf(service.rpc[0]?.handlers as never),
    ...time,
    ready: store.declare(service.collections),
    nowMs: clock.nowMs,
    jumpTo: (atMs: number) => void (nowMs = atMs),
    command: (commandId = `cm_${++commands}`) => ({
      commandId,
      expectedVersion: 0,
      actorId: 'us_1',
      actorRole: 'DESK_CLERK',
      correlationId: commandId,
      traceparent: '',
    }),
    facts: (type: FactType, key?: string) =>
      log.told.filter((fact) => fact.type === type && (key === undefined || fact.key === key)).map(({ data }) => data),
  };
}

export type Village = ReturnType<typeof village>;

type Stepping = Readonly<{
  service: Service;
  store: Store;
  deliver: () => Promise<boolean>;
  nowMs: () => number;
  setNow: (ms: number) => void;
}>;

/** Time that passes only when told to. */
function stepping({ service, store, deliver, nowMs, setNow }: Stepping) {
  const nextDueMs = async (): Promise<number | null> => {
    const dues = await Promise.all(service.sweeps.map(({ collection }) => store.nextDueMs(collection)));
    return dues.reduce((a, b) => (a === null ? b : b === null ? a : Math.min(a, b)), null);
  };
  const sweep = async (): Promise<void> => {
    for (const { run } of service.sweeps) while (await run());
  };
  /** Facts and sweeps until nothing is left to do at this instant. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 200; turn++) {
      await deliver();
      await sweep();
      const due = await nextDueMs();
      if (!(await deliver()) && (due === null || due > nowMs())) return;
    }
    throw new Error('the village does not come to rest');
  };
  /** Lets time pass up to an instant, doing everything that falls due on the way, each at its own time. */
  const goTo = async (atMs: number): Promise<void> => {
    await settle();
    for (let due = await nextDueMs(); due !== null && due <= atMs; due = await nextDueMs()) {
      setNow(Math.max(nowMs(), due));
      await settle();
    }
    setNow(atMs);
    await settle();
  };
  return { nextDueMs, sweep, settle, goTo };
}

function networkOf(book: ReturnType<typeof dayBook>, hooks: Hooks): Network {
  const appointment = {
    async HoldSlot(hold: Hold) {
      await hooks.beforeHold?.(hold);
      const refusedBy = hooks.refuseHold?.(hold) === true ? 'OVERLAP' : book.place(hold, 'HELD');
      return { held: refusedBy === '', refusedBy };
    },
  };
  const nothing = { close: async () => undefined };
  return { client: () => appointment, serve: async () => nothing, ...nothing } as unknown as Network;
}

/** What appointment would do on hearing this. */
function asAppointment({ type, data }: Told, book: ReturnType<typeof dayBook>): void {
  const said = data as Readonly<{
    offerId: string;
    offerIds?: string[];
    supersededOfferIds?: string[];
    providerId: string;
    residentId: string;
  }>;
  if (type === 'matching.match.v1/offer-ended') book.free(said.offerId);
  if (type === 'matching.match.v1/offer-accepted') said.supersededOfferIds?.forEach((id) => book.free(id));
  if (type === 'matching.match.v1/withdrawn') said.offerIds?.forEach((id) => book.free(id));
  if (type !== 'matching.match.v1/confirmed') return;
  for (const ownerId of [said.providerId, said.residentId]) {
    book.place(
      { ...said, ownerId, windowCapacity: 0, travelBeforeMin: 0, travelAfterMin: 0 } as unknown as Hold,
      'BOOKED',
    );
  }
}

/** proto-loader fills defaults in; calls that bypass it need the same. */
const defaults: Readonly<Record<string, object>> = {
  AnswerOffer: { accept: false, reason: '', assistantId: '' },
  ProposeOtherTime: { assistantId: '' },
  ChangeProviderStatus: { bySelf: false },
  ConfirmOffer: { accept: false, reason: '', recordedBy: '', how: '' },
  ListProviders: { communityId: '', cursor: '', limit: 0, masked: false },
  GetProvider: { masked: false },
};

function callerOf(handlers: Readonly<Record<string, (request: object, call: object) => Promise<unknown>>>): Matching {
  const call = (_: object, method: string) => (request: object) =>
    handlers[method]?.({ ...defaults[method], ...request }, {});
  return new Proxy<Matching>({} as never, { get: call });
}
