/** What time alone does to a legal file: who has been asked for materials and says nothing has withdrawn. */

import { decided, type Decision } from './decision.ts';
import type { LegalEvent } from './legal-event.ts';
import type { LegalFile, LegalState } from './legal-file.ts';

/** The next instant at which time has something to say; null = never. */
export function legalDueAtMs({ stage }: LegalFile): number | null {
  return stage.state === 'MATERIALS_AWAITED' ? stage.silentAtMs : null;
}

export function decideLegalDue(
  file: LegalFile | undefined,
  nowMs: number,
): Decision<LegalEvent, LegalState | '', never> {
  if (file?.stage.state !== 'MATERIALS_AWAITED' || nowMs < file.stage.silentAtMs)
    return decided([], file?.stage.state ?? '');
  return decided([{ type: 'withdrawn', reason: 'SILENCE', atMs: nowMs }], 'WITHDRAWN');
}
