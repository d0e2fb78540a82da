import { TopicMismatch } from '../errors.ts';
import { meaningOf } from './errors.ts';

/**
 * A client that is connected when it is first needed and thrown away when it fails: its view of the cluster may be what
 * is wrong, and then the same question to a new one is answered.
 */
export class Renewed<Client> {
  readonly #connect: () => Promise<Client>;
  readonly #close: (client: Client) => Promise<void>;
  #client: Promise<Client> | undefined;

  constructor(connect: () => Promise<Client>, close: (client: Client) => Promise<void>) {
    this.#connect = connect;
    this.#close = close;
  }

  /** `question` may be asked twice. @throws TopicMismatch, KafkaRefused, Unavailable */
  async ask<T>(question: (client: Client) => Promise<T>): Promise<T> {
    const wasThere = this.#client !== undefined;
    try {
      return await this.#ask(question);
    } catch (cause) {
      if (!wasThere || cause instanceof TopicMismatch) throw cause;
      return this.#ask(question);
    }
  }

  /** Never rejects. */
  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.then((one) => this.#close(one)).catch(() => undefined);
  }

  async #ask<T>(question: (client: Client) => Promise<T>): Promise<T> {
    const client = (this.#client ??= this.#connect());
    try {
      return await question(await client);
    } catch (cause) {
      if (cause instanceof TopicMismatch) throw cause;
      if (this.#client === client) void this.close();
      throw meaningOf(cause);
    }
  }
}
