import { decideLegalDue } from '../domain/legal-clock.ts';
import type { LegalFile } from '../domain/legal-file.ts';
import type { LegalRules } from '../domain/legal-policy.ts';
import type { Found, Ids, LegalFiles } from './ports.ts';

type WatchLegalFile = (file: Found<LegalFile>) => Promise<void>;

type Ports = Readonly<{ legalFiles: LegalFiles; ids: Ids; legalRules: LegalRules }>;

/** Time has something to say about a legal file: a term ends soon or is over, or nothing was heard of the applicant. */
export function makeWatchLegalFile({ legalFiles, ids, legalRules }: Ports): WatchLegalFile {
  return async (found) => {
    const { fileId } = found.state;
    const commandId = ids.derived('tm', `${fileId}:watch:${found.version}`);
    const cause = { kind: 'command', commandId, correlationId: commandId, traceparent: '' } as const;
    await legalFiles.change(fileId, cause, (file, nowMs) => decideLegalDue(file, nowMs, legalRules), found);
  };
}
