import { isMissing, startKafkaAndMongo } from '@linli/engines';
import { systemClock } from '@linli/env';

import { openHand } from './kafka-hand.ts';
import { openHouse } from './kafka-house.ts';
import { beside, percentile, round, type Benchmark, type Case } from './measuring.ts';

/**
 * Commands through the store's outbox, the relay, Kafka, a consumer and a document that has seen them, on MongoDB and Kafka,
 * beside a pipeline written by hand that does the same durable work on the same two engines: insert with outbox, read back,
 * produce, consume, insert if absent. Rate with 64 in flight; time from the command to its effect at 200 a second, or less
 * where the test engines do not carry it.
 */

/** One way from a command to its effect. `seen` is called when the effect of event n is durable. */
export type Pipeline = Readonly<{
  send: (n: number) => Promise<void>;
  onSeen: (seen: (n: number) => void) => void;
  close: () => Promise<void>;
}>;

const inFlight = 64;
/** Where the engines carry it; else half of what the slower of both sides carries: a queue that grows measures nothing. */
const wantedPerSecond = 200;

const run: Benchmark = async ({ quick }) => {
  const engines = await startKafkaAndMongo();
  if (isMissing(engines)) throw new Error(engines.missing);
  const { kafka, mongo } = engines;
  const name = `bench_${Date.now()}`;
  const ours = await openHouse({ brokers: kafka.brokers, uri: mongo.uri, name });
  const hand = await openHand({ brokers: kafka.brokers, uri: mongo.uri, name: `${name}_hand` });
  // The test engines carry some fifty to a hundred a second.
  const events = quick ? 160 : 640;
  const numbers = { next: 0 };
  try {
    const common = {
      size: `${events} events of 0.5 KB`,
      peerName: 'by hand, the same durable work',
      runs: quick ? 2 : 5,
    };
    const rates = await beside(
      { ...common, name: 'command → outbox → Kafka → handler → seen, 64 in flight', unit: 'events/s', floor: 0.5 },
      () => throughput(ours, events, numbers),
      () => throughput(hand, events, numbers),
    );
    const carried = Math.min(rates.ours, rates.peer ?? rates.ours) / 2;
    const perSecond = Math.floor(Math.min(wantedPerSecond, carried));
    return [rates, ...(await latencies({ ours, hand, seconds: quick ? 5 : 20, perSecond, numbers }))];
  } finally {
    await ours.close();
    await hand.close();
    await engines.stop();
  }
};
export default run;

type Numbers = { next: number };

/** Events a second until all are seen. */
async function throughput(pipeline: Pipeline, events: number, numbers: Numbers): Promise<number> {
  const left = new Set<number>();
  for (let n = 0; n < events; n++) left.add(numbers.next++);
  const queue = [...left];
  const began = process.hrtime.bigint();
  const all = new Promise<void>((resolve) => {
    pipeline.onSeen((n) => {
      left.delete(n);
      if (left.size === 0) resolve();
    });
  });
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (let n = queue.pop(); n !== undefined; n = queue.pop()) await pipeline.send(n);
    }),
  );
  await all;
  return events / (Number(process.hrtime.bigint() - began) / 1e9);
}

type Steady = Readonly<{ ours: Pipeline; hand: Pipeline; seconds: number; perSecond: number; numbers: Numbers }>;

/** The floor: the house's slowest hundredth takes at most three times the hand's. */
async function latencies({ ours, hand, seconds, perSecond, numbers }: Steady): Promise<Case[]> {
  const mine = await steady(ours, seconds, perSecond, numbers);
  const theirs = await steady(hand, seconds, perSecond, numbers);
  return ([50, 99] as const).map((percent) => {
    const [a, b] = [percentile(mine, percent / 100), percentile(theirs, percent / 100)];
    return {
      ...{ case: `time from command to effect, p${percent}`, size: `${perSecond} events/s for ${seconds} s` },
      ...{
        ours: round(a),
        peer: round(b),
        peerName: 'by hand, the same durable work',
        unit: 'ms',
        ratio: round(b / a),
      },
      ...(percent === 99 && { floor: 0.333 }),
      ...{ runs: 1, min: round(Math.min(...mine)), max: round(Math.max(...mine)) },
      peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  });
}

/** Milliseconds from the asking to the effect, at a steady rate that waits for nobody. */
async function steady(
  pipeline: Pipeline,
  seconds: number,
  perSecond: number,
  numbers: Numbers,
): Promise<readonly number[]> {
  const asked = new Map<number, bigint>();
  const taken: number[] = [];
  const events = seconds * perSecond;
  const all = new Promise<void>((resolve) => {
    pipeline.onSeen((n) => {
      const began = asked.get(n);
      if (began === undefined) return;
      asked.delete(n);
      taken.push(Number(process.hrtime.bigint() - began) / 1e6);
      if (taken.length === events) resolve();
    });
  });
  const began = systemClock.nowMs();
  const sending: Promise<void>[] = [];
  for (let sent = 0; sent < events; sent++) {
    const waitMs = began + (sent * 1000) / perSecond - systemClock.nowMs();
    if (waitMs > 0) await systemClock.sleep(waitMs, 'bench').done;
    const n = numbers.next++;
    asked.set(n, process.hrtime.bigint());
    sending.push(pipeline.send(n));
  }
  await Promise.all(sending);
  await all;
  return taken;
}
