import type { EventEnvelope } from '@linli/bus';
import { factOf, type FactInit, type FactType } from '@linli/proto';
import type { Service } from '@linli/runtime';
import type { Store } from '@linli/store';

/** A fact that was told, by whoever. */
export type Told = Readonly<{ type: FactType; key: string; data: Readonly<Record<string, unknown>> }>;

/** The log of the village: what anybody says reaches this service and `overhear`, in order. */
export function villageLog(
  ports: Readonly<{ store: Store; service: Service; nowMs: () => number; overhear: (told: Told) => void }>,
) {
  const waiting: EventEnvelope[] = [];
  const told: Told[] = [];
  const everything: EventEnvelope[] = [];

  async function handle(event: EventEnvelope): Promise<void> {
    for (const subscription of ports.service.listensTo) {
      if (subscription.type !== event.type) continue;
      const verdict = await subscription.handle({ ...event, data: subscription.decode(event.data) } as never);
      if (verdict.verdict === 'park') throw new Error(`parked: ${verdict.why}`);
    }
  }

  return {
    told,
    /** Puts a fact of another service onto the log. */
    say<T extends FactType>(
      type: T,
      init: FactInit<T>,
      aggregateId: string,
      sequence: number,
      key = aggregateId,
    ): void {
      const { data } = factOf(type, init);
      const eventId = `${aggregateId}:1:${sequence}`;
      const trace = { correlationId: `cr:${key}`, causationId: 'test', traceparent: '' };
      waiting.push({
        eventId,
        topic: type.slice(0, type.indexOf('/')),
        type,
        key,
        aggregateId,
        incarnation: 1,
        sequence,
        atMs: ports.nowMs(),
        ...trace,
        data,
      });
    },
    /** Hands every waiting fact to whom it concerns, until none is left; true when there was one. */
    async deliver(): Promise<boolean> {
      for (let any = false; ; any = true) {
        const entries = await ports.store.pendingEvents(1000);
        await ports.store.removeEvents(entries.map(({ eventId }) => eventId));
        waiting.push(...entries);
        const [event] = waiting;
        if (event === undefined) return any;
        if (event !== everything.at(-1)) {
          everything.push(event);
          const fact = { type: event.type as FactType, key: event.key, data: event.data as Told['data'] };
          told.push(fact);
          ports.overhear(fact);
        }
        // Taken off only when handled: what fails comes again, and what came before it too.
        await handle(event);
        waiting.shift();
      }
    },
    /** Everything ever told, told once more from the beginning (P8). */
    async replay(): Promise<void> {
      for (const event of [...everything]) await handle(event);
    },
  };
}
