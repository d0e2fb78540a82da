import { factOf } from '@linli/proto';

import type { LegalEvent } from '../../domain/legal-event.ts';
import type { LegalFile } from '../../domain/legal-file.ts';

type Fact = ReturnType<typeof factOf>;

/** What others hear of a legal file: that somebody has the demand, and that it is served. How a case ended stays inside. */
export function legalFacts(event: LegalEvent, { fileId, demandId }: LegalFile): readonly Fact[] {
  if (event.type !== 'advised' && event.type !== 'applied' && event.type !== 'closed') return [];
  const { lawyerId, userId } = event;
  const whose = { fileId, demandId, lawyerId, userId };
  if (event.type === 'applied') return [factOf('appointment.legal-file.v1/taken-on', whose)];
  const outcomeCode = event.type === 'advised' ? 'ADVICE' : 'LEGAL_AID_GIVEN';
  return [factOf('appointment.legal-file.v1/served', { ...whose, outcomeCode })];
}
