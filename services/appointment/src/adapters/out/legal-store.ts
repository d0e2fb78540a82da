import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import { legalDueAtMs } from '../../domain/legal-clock.ts';
import { evolveLegalFile, type LegalEvent } from '../../domain/legal-event.ts';
import { legalFacts } from './legal-facts.ts';
import { lawyerOf, type LegalFile } from '../../domain/legal-file.ts';
import type { LegalRules } from '../../domain/legal-policy.ts';

/** Later than any instant here: keys count down from it, so that the newest comes first. */
const farMs = 9_999_999_999_999;

/** Legal files, newest first by desk, by who works on them and by counterparty. Others hear what legal-facts.ts says. */
export function keepLegalFiles(
  keeping: Readonly<{ store: Store; clock: Clock; incarnation: number }>,
  rules: LegalRules,
): Documents<LegalFile, LegalEvent> {
  return documents<LegalFile, LegalEvent>(keeping, {
    collection: {
      name: 'legal-file',
      indexes: {
        community: ['communityId', 'newestFirst'],
        lawyer: ['lawyerId', 'newestFirst'],
        counterparty: ['communityId', 'counterpartyKey', 'newestFirst'],
      },
    },
    evolve: evolveLegalFile,
    facts: legalFacts,
    eventKey: ({ demandId }) => demandId,
    dueAtMs: (file) => legalDueAtMs(file, rules),
    keys: (file) => {
      const newestFirst = farMs - file.openedAtMs;
      const { communityId, counterpartyKey } = file;
      return {
        community: [communityId, newestFirst],
        lawyer: [lawyerOf(file), newestFirst],
        counterparty: counterpartyKey === '' ? null : [communityId, counterpartyKey, newestFirst],
      };
    },
  });
}
