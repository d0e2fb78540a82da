import { handled, type EventEnvelope, type Subscription } from '@linli/bus';
import { fact, factSchemas, type FactType } from '@linli/proto';

/** How often each fact happened, each event counted once however often it is delivered. */
export type Tally = Readonly<{
  subscriptions: Subscription[];
  of: (type: FactType) => number;
  /** As `of`, for facts that say by whom. */
  by: (type: FactType, who: string) => number;
  total: () => number;
}>;

export function makeTally(): Tally {
  const seen = new Map<string, Map<string, string>>();
  return {
    subscriptions: (Object.keys(factSchemas) as FactType[]).map((type) => ({
      ...fact(type),
      handle: async (event: EventEnvelope) => {
        const by = (event.data as { by?: string }).by ?? '';
        seen.set(type, (seen.get(type) ?? new Map<string, string>()).set(event.eventId, by));
        return handled;
      },
    })),
    of: (type) => seen.get(type)?.size ?? 0,
    by: (type, who) => [...(seen.get(type)?.values() ?? [])].filter((by) => by === who).length,
    total: () => [...seen.values()].reduce((sum, ids) => sum + ids.size, 0),
  };
}
