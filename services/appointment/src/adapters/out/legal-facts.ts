import { factOf } from '@linli/proto';

import type { LegalEvent } from '../../domain/legal-event.ts';
import { lawyerOf, type LegalFile } from '../../domain/legal-file.ts';

type Fact = ReturnType<typeof factOf>;

/**
 * What others hear of a legal file: that somebody has the demand, that it is served or will not be, and that a term wants
 * somebody's eyes. How a case ended, and every word of it, stays inside. `file` is as the event has left it.
 */
export function legalFacts(event: LegalEvent, file: LegalFile): readonly Fact[] {
  const { fileId, demandId, communityId } = file;
  const of = { fileId, demandId };
  switch (event.type) {
    case 'applied': {
      const { lawyerId, userId } = event;
      return [factOf('appointment.legal-file.v1/taken-on', { ...of, lawyerId, userId })];
    }
    case 'advised':
    case 'closed': {
      const { lawyerId, userId } = event;
      const outcomeCode = event.type === 'advised' ? 'ADVICE' : 'LEGAL_AID_GIVEN';
      return [factOf('appointment.legal-file.v1/served', { ...of, lawyerId, userId, outcomeCode })];
    }
    case 'decided': {
      const { verdict } = event.verdict;
      return verdict === 'GRANTED' ? [] : [factOf('appointment.legal-file.v1/ended', { ...of, how: verdict })];
    }
    case 'withdrawn':
      return [factOf('appointment.legal-file.v1/ended', { ...of, how: 'WITHDRAWN' })];
    case 'objected':
      return [factOf('appointment.legal-file.v1/objected', { ...of })];
    case 'alarmed': {
      const { alarm, dueMs } = event;
      const who = { lawyerId: lawyerOf(file), communityId };
      return [factOf('appointment.legal-file.v1/alarmed', { ...of, ...who, alarm, dueMs: String(dueMs) })];
    }
    case 'opened':
    case 'materials-asked':
    case 'materials-taken':
    case 'conflict-noted':
    case 'laid-down':
    case 'appointed':
    case 'evidence-noted':
    case 'limitation-noted':
    case 'limitation-marked':
    case 'limitation-confirmed':
    case 'step-added':
    case 'settled':
    case 'received':
      return [];
  }
}
