import type { Logger, Metrics } from '@linli/telemetry';

import { backOffMs } from './back-off.ts';
import { identityOf, type Identity } from './envelope.ts';
import { isOutage } from './errors.ts';
import type { Handling } from './handling.ts';
import type { ConsumerKnobs } from './knobs.ts';
import { parkingKey, type ParkedKey, type Parking } from './parking.ts';
import type { Ending, Permits } from './permits.ts';
import type { Advance, Batch, PlacedRecord } from './port.ts';
import { LastSequences } from './sequences.ts';

export type PartitionPorts = Readonly<{
  group: string;
  handling: Handling;
  parking: Parking;
  permits: Permits;
  ending: Ending;
  logger: Logger;
  metrics: Metrics;
  knobs: ConsumerKnobs;
  /** True when all events of an aggregate between `after` and this one are in the log before it. @throws Unavailable */
  liesBefore: (offset: number, identity: Identity, after: number) => Promise<boolean>;
  /** How many consumers of ours have stood still over this record. */
  hangsOf: (offset: number) => number;
  /** Heads of this partition are loaded. */
  onHeads: (heads: readonly ParkedKey[]) => void;
}>;

/** How far the work on one record, or on the records of one key, came. */
type End = 'done' | 'outage' | 'full' | 'stopped';

/** One partition that is ours: each key's records in order, different keys at once, and never on past an unfinished one. */
export class Partition {
  readonly topic: string;
  readonly partition: number;
  readonly #ports: PartitionPorts;
  readonly #sequences: LastSequences;
  /** Lowest offset that is not finished. */
  #next: number;
  /** Offsets at or above `next` that are finished. */
  readonly #done = new Set<number>();
  /** Events that are with their handlers at this moment, by offset. */
  readonly #inHand = new Set<number>();
  /** Keys that are parked, once loaded. */
  #parked: Set<string> | undefined;
  /** Rounds in a row without luck: outages, parking full, a batch that begins elsewhere. */
  #failures = 0;
  #full = false;
  #wentBack = false;
  #revoked = false;
  #busy = 0;
  #beats = 0;

  constructor(topic: string, partition: number, position: number, ports: PartitionPorts) {
    this.topic = topic;
    this.partition = partition;
    this.#next = position;
    this.#ports = ports;
    this.#sequences = new LastSequences(ports.knobs.rememberedAggregates);
  }

  get next(): number {
    return this.#next;
  }

  /** Grows with everything that happens here; a partition with lag that does not beat is dead. */
  get beats(): number {
    return this.#beats;
  }

  get busy(): boolean {
    return this.#busy > 0;
  }

  /** Stopped for good: nothing is expected of it. */
  get wentBack(): boolean {
    return this.#wentBack;
  }

  get inHand(): readonly number[] {
    return [...this.#inHand];
  }

  get parkedKeys(): number {
    return this.#parked?.size ?? 0;
  }

  revoke(): void {
    this.#revoked = true;
  }

  /** Ends the work on this partition for good when the log no longer holds what we have taken from it. */
  look(position: number, startOffset: number, endOffset: number): void {
    if (this.#wentBack || (startOffset <= position && endOffset >= position)) return;
    this.#wentBack = true;
    this.#alarm('LOG_WENT_BACK', { position, startOffset, endOffset });
  }

  /** A released event is finished; a key without a head takes part again. */
  released(key: string, identity: Identity | undefined): void {
    if (identity === undefined) this.#parked?.delete(parkingKey(key));
    else this.#sequences.finished(identity);
  }

  /** Never throws. */
  async deliver(batch: Batch): Promise<Advance> {
    this.#busy++;
    this.#beats++;
    try {
      return await this.#work(batch);
    } catch (cause) {
      this.#tell(cause);
      return this.#wait('outage');
    } finally {
      this.#busy--;
      this.#beats++;
    }
  }

  async loadHeads(): Promise<void> {
    if (this.#parked !== undefined) return;
    const heads = await this.#ports.parking.heads(this.topic, this.partition);
    this.#parked = new Set(heads.map(({ key }) => parkingKey(key)));
    this.#ports.onHeads(heads);
  }

  async #work(batch: Batch): Promise<Advance> {
    this.look(this.#next, batch.startOffset, batch.endOffset);
    if (this.#wentBack) return { next: this.#next, waitMs: this.#ports.knobs.maxBackOffMs };
    await this.loadHeads();
    const records = this.#expected(batch.records);
    if (records.length === 0 && batch.records.length > 0) {
      const elsewhere = batch.records.every(({ offset }) => offset > this.#next);
      if (elsewhere) return this.#wait('seek');
    }
    const chains = Map.groupBy(records, ({ key }) => key);
    const ends = await Promise.all([...chains.values()].map((chain) => this.#chain(chain)));
    while (this.#done.delete(this.#next)) this.#next++;
    const full = ends.includes('full');
    if (full && !this.#full) this.#alarm('PARKING_FULL', {});
    this.#full = full;
    if (full || ends.includes('outage')) return this.#wait(full ? 'full' : 'outage');
    this.#failures = 0;
    return { next: this.#next, waitMs: 0 };
  }

  /** The records from `next` on without a gap; what lies below is finished. Offsets are dense, so a gap is a mistake. */
  #expected(records: readonly PlacedRecord[]): PlacedRecord[] {
    const expected: PlacedRecord[] = [];
    for (const record of records) {
      if (record.offset === this.#next + expected.length) expected.push(record);
    }
    return expected;
  }

  async #chain(records: readonly PlacedRecord[]): Promise<End> {
    for (const record of records) {
      if (this.#done.has(record.offset)) continue;
      if (this.#revoked || this.#ports.ending.over()) return 'stopped';
      try {
        const end = await this.#one(record);
        if (end !== 'done') return end;
      } catch (cause) {
        // The store was away while parking.
        this.#tell(cause, record);
        return 'outage';
      }
      this.#done.add(record.offset);
      this.#beats++;
    }
    return 'done';
  }

  async #one(record: PlacedRecord): Promise<End> {
    const { handling, permits, ending, metrics, group } = this.#ports;
    const identity = identityOf(record);
    if (typeof identity === 'string') {
      const type = record.headers['ce_type'];
      if (type !== undefined && !handling.wants(type)) return this.#passOver(record, identity);
      return this.#park(record, identity);
    }
    const standing = this.#sequences.standingOf(identity);
    if (standing === 'repeat') {
      metrics.count('bus_repeats', { group, topic: this.topic });
      return 'done';
    }
    if (this.#parked?.has(parkingKey(record.key)) && (standing === 'hole' || handling.wants(identity.type))) {
      const arrival = await this.#behind(record);
      if (arrival === 'done' && standing === 'next') this.#sequences.finished(identity);
      if (arrival !== 'free') return arrival;
    }
    if (standing === 'hole' && !(await this.#liesBefore(record.offset, identity))) {
      this.#alarm('HOLE_IN_LOG', { eventId: record.headers['ce_id'], key: record.key });
      return this.#park(record, 'HOLE_IN_LOG');
    }
    if (this.#ports.hangsOf(record.offset) >= this.#ports.knobs.hangs) return this.#park(record, 'HANDLER_HANGS');
    const outcome = await handling.handle(this.topic, record, identity, { permits, ending, inHand: this.#inHand });
    if (outcome.end === 'outage') this.#tell(outcome.cause, record);
    if (outcome.end === 'park') {
      const end = await this.#park(record, outcome.why);
      if (end !== 'done') return end;
    } else if (outcome.end !== 'done') return outcome.end;
    this.#sequences.finished(identity);
    return 'done';
  }

  /** What we seem to miss may lie before our beginning, where another has finished it: then a late repeat has misled us. */
  #liesBefore(offset: number, identity: Identity): Promise<boolean> {
    return this.#ports.liesBefore(offset, identity, this.#sequences.lastOf(identity.aggregateId));
  }

  async #park(record: PlacedRecord, why: string): Promise<End> {
    if ((await this.#ports.parking.append(this.topic, this.partition, record, why, false)) === 'full') return 'full';
    this.#parked?.add(parkingKey(record.key));
    const eventId = record.headers['ce_id'];
    this.#alarm('KEY_PARKED', { eventId, key: record.key, why, offset: record.offset });
    return 'done';
  }

  /** Broken, and of a type that is none of ours: it would change nothing here, so nobody is asked; but it is seen. */
  #passOver(record: PlacedRecord, why: string): End {
    const { logger, metrics, group } = this.#ports;
    metrics.count('bus_broken', { group, topic: this.topic, why });
    const { offset, headers } = record;
    const where = { group, topic: this.topic, partition: this.partition, offset, eventId: headers['ce_id'], why };
    logger.warn(where, 'a broken record of a type that nobody here listens to is passed over');
    return 'done';
  }

  /** Puts a record behind those that are parked under its key. */
  async #behind(record: PlacedRecord): Promise<'done' | 'free' | 'full'> {
    const arrival = await this.#ports.parking.append(this.topic, this.partition, record, 'BEHIND', true);
    if (arrival === 'parked') return 'done';
    if (arrival === 'free') this.#parked?.delete(parkingKey(record.key));
    return arrival;
  }

  #wait(why: 'outage' | 'full' | 'seek'): Advance {
    const { knobs, metrics, group } = this.#ports;
    this.#failures++;
    if (why === 'seek' && this.#failures === 5) this.#alarm('OFFSETS_NOT_DENSE', { offset: this.#next });
    metrics.count('bus_waits', { group, topic: this.topic, why });
    const limits = { firstMs: knobs.firstBackOffMs, maxMs: knobs.maxBackOffMs };
    return { next: this.#next, waitMs: backOffMs(this.#failures, limits, this.partition) };
  }

  /** Once for each outage, and each time for what is none. */
  #tell(cause: unknown, record?: PlacedRecord): void {
    const { logger, group } = this.#ports;
    const where = { group, topic: this.topic, partition: this.partition, eventId: record?.headers['ce_id'] };
    if (!isOutage(cause)) logger.error({ ...where, cause }, 'a partition waits because of a bug');
    else if (this.#failures === 0) logger.warn({ ...where, why: (cause as Error).message }, 'a partition waits');
  }

  #alarm(alarm: string, fields: Readonly<Record<string, string | number | undefined>>): void {
    const { logger, metrics, group } = this.#ports;
    metrics.count('alarms', { alarm });
    logger.error({ alarm, group, topic: this.topic, partition: this.partition, ...fields }, 'alarm');
  }
}
