import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import type { Policy } from '../../domain/policy.ts';
import { visitDueAtMs } from '../../domain/visit-clock.ts';
import { evolveVisit, type Visit, type VisitEvent } from '../../domain/visit.ts';
import { visitFacts } from './facts.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Visit documents, found by who goes there: the one who leads and the second person. */
export function keepVisits(keeping: Keeping, policy: Policy): Documents<Visit, VisitEvent> {
  return documents<Visit, VisitEvent>(keeping, {
    collection: {
      name: 'visit',
      indexes: { provider: ['providerId', 'startMs'], assistant: ['assistantId', 'startMs'] },
    },
    evolve: evolveVisit,
    facts: visitFacts,
    eventKey: (visit) => visit.demandId,
    dueAtMs: (visit) => visitDueAtMs(visit, policy),
    keys: ({ providerId, assistantId, startMs }) => ({
      provider: [providerId, startMs],
      assistant: assistantId === '' ? null : [assistantId, startMs],
    }),
  });
}
