import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import { evolveRoster, type DutyRoster, type RosterEvent } from '../../domain/duty-roster.ts';

/** Duty rosters, one a desk and month. Nothing of them is told to others. */
export function keepRosters(
  keeping: Readonly<{ store: Store; clock: Clock; incarnation: number }>,
): Documents<DutyRoster, RosterEvent> {
  return documents<DutyRoster, RosterEvent>(keeping, {
    collection: { name: 'duty-roster', indexes: {} },
    evolve: evolveRoster,
    facts: () => [],
    dueAtMs: () => null,
    keys: () => ({}),
  });
}
