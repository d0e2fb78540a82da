import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import { dayDueAtMs, evolveDay, type Day, type DayEvent } from '../../domain/day.ts';
import { dayFacts } from './facts.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Day documents. Their causes are without number (every offer of a person), so each stands on its entry. */
export function keepDays(keeping: Keeping): Documents<Day, DayEvent> {
  return documents<Day, DayEvent>(keeping, {
    collection: { name: 'day', indexes: {} },
    evolve: evolveDay,
    facts: dayFacts,
    dueAtMs: dayDueAtMs,
    keys: () => ({}),
    remembersSources: false,
  });
}
