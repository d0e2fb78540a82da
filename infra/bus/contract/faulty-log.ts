import { Unavailable } from '@linli/env';

import type { ConsumeOptions, Log } from '../src/index.ts';
import type { BusFaults } from './driver.ts';

/** A log that misbehaves on request, for drivers that cannot. */
export function faultyLog(log: Log): Readonly<{ log: Log; faults: BusFaults }> {
  let lie: 'absent' | 'hidden' | 'lost' | undefined;
  let isAway = false;
  const consumers = new Map<string, { state: 'well' | 'dead' | 'silent' }>();

  const reached = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isAway) throw new Unavailable('the log is away');
    return work();
  };

  function losing(options: ConsumeOptions, consumer: { state: 'well' | 'dead' | 'silent' }): ConsumeOptions {
    const deliver: ConsumeOptions['deliver'] = (batch) =>
      // Nothing comes any more, and nobody says why.
      consumer.state === 'well' ? options.deliver(batch) : new Promise(() => undefined);
    return { ...options, deliver };
  }

  return {
    faults: {
      nextAppendSaysOkButAbsent: () => (lie = 'absent'),
      nextAppendFailsButPresent: () => (lie = 'hidden'),
      nextAppendIsLost: () => (lie = 'lost'),
      away: (away) => (isAway = away),
      loseConsumer(group, silently) {
        const consumer = consumers.get(group);
        if (consumer !== undefined) consumer.state = silently ? 'silent' : 'dead';
      },
    },
    log: {
      ...bound(log),
      append: (topic, records) =>
        reached(async () => {
          const told = lie;
          lie = undefined;
          if (told === 'absent') return { taken: [] };
          if (told === 'lost') return { taken: records.map((_, index) => index) };
          const answer = await log.append(topic, records);
          if (told === 'hidden') throw new Unavailable('the answer is lost');
          return answer;
        }),
      consume: (options) =>
        reached(async () => {
          const mine = { state: 'well' as 'well' | 'dead' | 'silent' };
          consumers.set(options.group, mine);
          const consumer = await log.consume(losing(options, mine));
          return { alive: () => mine.state !== 'dead' && consumer.alive(), stop: () => consumer.stop() };
        }),
      endOffsets: (topic) => reached(() => log.endOffsets(topic)),
    },
  };
}

/** The methods of a log as plain functions; a driver may be an object of a class. */
export function bound(log: Log): Log {
  return {
    declare: (topics) => log.declare(topics),
    append: (topic, records) => log.append(topic, records),
    consume: (options) => log.consume(options),
    endOffsets: (topic) => log.endOffsets(topic),
    positions: (group, topic) => log.positions(group, topic),
    seek: (group, topic, partition, offset) => log.seek(group, topic, partition, offset),
    read: (topic, partition, fromOffset, limit) => log.read(topic, partition, fromOffset, limit),
    close: () => log.close(),
  };
}
