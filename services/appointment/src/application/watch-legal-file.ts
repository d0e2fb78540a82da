import { decideLegalDue } from '../domain/legal-clock.ts';
import type { LegalFile } from '../domain/legal-file.ts';
import type { Found, Ids, LegalFiles } from './ports.ts';

type WatchLegalFile = (file: Found<LegalFile>) => Promise<void>;

/** Time has something to say about a legal file: nothing was heard of the applicant. */
export function makeWatchLegalFile({ legalFiles, ids }: { legalFiles: LegalFiles; ids: Ids }): WatchLegalFile {
  return async (found) => {
    const { fileId } = found.state;
    const commandId = ids.derived('tm', `${fileId}:watch:${found.version}`);
    const cause = { kind: 'command', commandId, correlationId: commandId, traceparent: '' } as const;
    await legalFiles.change(fileId, cause, decideLegalDue, found);
  };
}
