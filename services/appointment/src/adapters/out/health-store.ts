import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import { evolveHealthRecord, type HealthRecord, type HealthRecordEvent } from '../../domain/health-record.ts';
import { evolveReading, type Reading, type ReadingEvent } from '../../domain/reading.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Health records. Nobody hears of them: no fact leaves this collection. */
export function keepHealthRecords(keeping: Keeping): Documents<HealthRecord, HealthRecordEvent> {
  return documents<HealthRecord, HealthRecordEvent>(keeping, {
    collection: { name: 'health-record', indexes: {} },
    evolve: evolveHealthRecord,
    facts: () => [],
    dueAtMs: () => null,
    keys: () => ({}),
  });
}

/** Who looked into which record, one document a look, found by record in the order of time. */
export function keepReadings(
  keeping: Keeping,
  name: 'health-reading' | 'legal-reading' = 'health-reading',
): Documents<Reading, ReadingEvent> {
  return documents<Reading, ReadingEvent>(keeping, {
    collection: { name, indexes: { record: ['recordId', 'atMs'] } },
    evolve: evolveReading,
    facts: () => [],
    dueAtMs: () => null,
    keys: ({ recordId, atMs }) => ({ record: [recordId, atMs] }),
  });
}
