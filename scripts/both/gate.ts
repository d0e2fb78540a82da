import type { Log } from '@linli/bus';

type Waiting = Readonly<{ group: string; topic: string; partition: number; offset: number; open: () => void }>;

/** A log whose records reach their handlers one at a time, when somebody lets them. */
export type Gate = Readonly<{
  log: Log;
  /** True when no handler runs, and every group with something to come has it before the gate. */
  closed: () => Promise<boolean>;
  /** Lets the next record through to one group; false when none waits. */
  letOne: () => boolean;
}>;

/**
 * One deployment carries events faster than another, and what meets at one instant meets in another order there. Behind the
 * gate the order is the same for all: by topic, partition, offset, group. Within a key it is the log's own, as ever (P6).
 */
export function gated(log: Log): Gate {
  const waiting = new Set<Waiting>();
  /** By `group topic partition`: what comes next. */
  const positions = new Map<string, Readonly<{ topic: string; partition: number; next: number }>>();
  let running = 0;

  const consume: Log['consume'] = (options) => {
    const { group } = options;
    const at = (topic: string, partition: number, next: number): void =>
      void positions.set(`${group} ${topic} ${partition}`, { topic, partition, next });
    return log.consume({
      ...options,
      onAssigned: (topic, partition, position) => {
        at(topic, partition, position);
        return options.onAssigned(topic, partition, position);
      },
      onRevoked: (topic, partition) => {
        positions.delete(`${group} ${topic} ${partition}`);
        options.onRevoked(topic, partition);
      },
      deliver: async (batch) => {
        const { topic, partition, records } = batch;
        let advance = { next: records[0]?.offset ?? batch.endOffset, waitMs: 0 };
        for (const record of records) {
          await new Promise<void>((open) => waiting.add({ group, topic, partition, offset: record.offset, open }));
          advance = await options.deliver({ ...batch, records: [record] }).finally(() => running--);
          at(topic, partition, advance.next);
          if (advance.next !== record.offset + 1 || advance.waitMs > 0) break;
        }
        return advance;
      },
    });
  };

  return {
    log: withConsume(log, consume),
    async closed() {
      if (running > 0) return false;
      const ends = new Map<string, readonly number[]>();
      let toCome = 0;
      for (const { topic, partition, next } of positions.values()) {
        const known = ends.get(topic) ?? (await log.endOffsets(topic));
        ends.set(topic, known);
        if ((known[partition] ?? 0) > next) toCome++;
      }
      return running === 0 && toCome === waiting.size;
    },
    letOne() {
      const [next] = [...waiting].sort(inOrder);
      if (next === undefined) return false;
      waiting.delete(next);
      running++;
      next.open();
      return true;
    },
  };
}

function withConsume(log: Log, consume: Log['consume']): Log {
  return {
    consume,
    declare: (topics) => log.declare(topics),
    append: (topic, records) => log.append(topic, records),
    endOffsets: (topic) => log.endOffsets(topic),
    positions: (group, topic) => log.positions(group, topic),
    seek: (group, topic, partition, offset) => log.seek(group, topic, partition, offset),
    read: (topic, partition, fromOffset, limit) => log.read(topic, partition, fromOffset, limit),
    close: () => log.close(),
  };
}

function inOrder(a: Waiting, b: Waiting): number {
  if (a.topic !== b.topic) return a.topic < b.topic ? -1 : 1;
  return a.partition - b.partition || a.offset - b.offset || (a.group < b.group ? -1 : 1);
}
