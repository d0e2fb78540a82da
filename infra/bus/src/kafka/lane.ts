import { Unavailable, type Clock } from '@linli/env';

import { AppendRefused } from '../errors.ts';
import type { LogRecord } from '../port.ts';
import type { Sender } from './client.ts';
import { meaningOfAppend } from './errors.ts';
import type { KafkaLogKnobs } from './knobs.ts';

type Addressed = LogRecord & { readonly partition: number };
type Indexed = Readonly<{ record: Addressed; index: number; bytes: number }>;

export type LanePorts = Readonly<{
  /** As the brokers know it. */
  topic: string;
  connect: () => Promise<Sender>;
  clock: Clock;
  knobs: KafkaLogKnobs;
}>;

/** Bytes that a record has beside its key, headers and value, and a header beside its name and value; generous. */
const recordOverhead = 40;
const headerOverhead = 8;
/** Of all partitions in one request. */
const maxRequestBytes = 8_000_000;

/**
 * The way of one topic into the log: one producer of its own, one request at a time. A resolved send is no
 * acknowledgement; taken is what the brokers' answer lists. A producer that fails again and again is replaced.
 */
export class Lane {
  readonly #ports: LanePorts;
  #turn: Promise<unknown> = Promise.resolve();
  #sender: Sender | undefined;
  #failures = 0;

  constructor(ports: LanePorts) {
    this.#ports = ports;
  }

  /** @returns indexes of the records that the log took. @throws AppendRefused, KafkaRefused, Unavailable: it took none that we know of */
  append(records: readonly Addressed[]): Promise<readonly number[]> {
    const mine = this.#turn.then(() => this.#append(this.#weighed(records)));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    const sender = this.#sender;
    this.#sender = undefined;
    await sender?.close().catch(() => undefined);
  }

  #weighed(records: readonly Addressed[]): Indexed[] {
    return records.map((record, index) => {
      const bytes = bytesOf(record);
      if (bytes > this.#ports.knobs.maxRecordBytes) {
        throw new AppendRefused(this.#ports.topic, 'RECORD_TOO_LARGE', index);
      }
      return { record, index, bytes };
    });
  }

  /** What follows a request that was not taken whole is not sent: it would overtake. */
  async #append(records: readonly Indexed[]): Promise<readonly number[]> {
    const taken: number[] = [];
    const deadline = this.#ports.clock.sleep(this.#ports.knobs.appendMs, 'kafka: append');
    try {
      for (const request of requestsOf(records, this.#ports.knobs.maxBatchBytes)) {
        const listed = await this.#send(request, deadline.done);
        const mine = request.filter(({ record }) => listed.has(record.partition));
        taken.push(...mine.map(({ index }) => index));
        if (mine.length < request.length) {
          await this.#failed(false);
          break;
        }
        this.#failures = 0;
      }
    } catch (cause) {
      await this.#failed(cause instanceof Unanswered);
      // What the requests before it brought in is in.
      if (taken.length === 0) throw cause instanceof Unanswered ? cause : meaningOfAppend(this.#ports.topic, cause);
    } finally {
      deadline.wake();
    }
    return taken;
  }

  async #send(request: readonly Indexed[], deadline: Promise<void>): Promise<ReadonlySet<number>> {
    const send = async (): Promise<ReadonlySet<number>> => {
      const sender = (this.#sender ??= await this.#ports.connect());
      return sender.send(
        this.#ports.topic,
        request.map(({ record }) => record),
      );
    };
    const sending = send();
    const answer = await Promise.race([sending, deadline]);
    if (answer !== undefined) return answer;
    // It may still come to something: a repeat in the log at most, as all of it is sent again.
    sending.catch(() => undefined);
    throw new Unanswered('Kafka did not answer an append');
  }

  /** Several in a row, or one that was never answered: the next append has a new producer. */
  async #failed(atOnce: boolean): Promise<void> {
    if (!atOnce && ++this.#failures < this.#ports.knobs.failures) return;
    this.#failures = 0;
    // Not waited for: it may hang on the very thing that is broken.
    void this.close();
  }
}

class Unanswered extends Unavailable {}

function bytesOf({ key, headers, value }: LogRecord): number {
  let bytes = recordOverhead + Buffer.byteLength(key) + Buffer.byteLength(value);
  for (const [name, told] of Object.entries(headers)) {
    bytes += headerOverhead + Buffer.byteLength(name) + Buffer.byteLength(told);
  }
  return bytes;
}

/** In the order given, cut so that the brokers accept what each request holds for one partition. */
function requestsOf(records: readonly Indexed[], maxBatchBytes: number): Indexed[][] {
  const requests: Indexed[][] = [];
  let current: Indexed[] = [];
  let whole = 0;
  let byPartition = new Map<number, number>();
  for (const one of records) {
    const { partition } = one.record;
    const before = byPartition.get(partition) ?? 0;
    if ((before > 0 && before + one.bytes > maxBatchBytes) || whole + one.bytes > maxRequestBytes) {
      if (current.length > 0) requests.push(current);
      current = [];
      whole = 0;
      byPartition = new Map();
    }
    current.push(one);
    whole += one.bytes;
    byPartition.set(partition, (byPartition.get(partition) ?? 0) + one.bytes);
  }
  if (current.length > 0) requests.push(current);
  return requests;
}
