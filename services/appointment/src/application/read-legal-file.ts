import type { LegalFile } from '../domain/legal-file.ts';
import { hasConflict, partOf, type PartRefusal } from '../domain/legal-people.ts';
import type { LegalRules } from '../domain/legal-policy.ts';
import { decideReading, type Reading } from '../domain/reading.ts';
import { personNamed } from './legal-people.ts';
import { legalFileIdOf } from './names.ts';
import type { Cause, Clock, Found, Ids, Lawyers, LegalFiles, Policy, Readings } from './ports.ts';

type Ports = Readonly<{
  legalFiles: LegalFiles;
  legalReadings: Readings;
  lawyers: Lawyers;
  ids: Ids;
  clock: Clock;
  policy: Policy;
  legalRules: LegalRules;
}>;

export type OpenedFile = Readonly<{ found: Found<LegalFile>; readings: readonly Reading[] }>;
export type ReadLegalFile = (
  asked: Readonly<{
    demandId: string;
    personId: string;
    leadsIn: readonly string[];
    purpose: string;
    cause: Extract<Cause, { kind: 'command' }>;
  }>,
) => Promise<
  Readonly<{ ok: true; opened: OpenedFile }> | Readonly<{ ok: false; refusal: PartRefusal | 'PURPOSE_NOT_ALLOWED' }>
>;

const readingsShown = 50;
/** Looks further back than this are the auditor's business. */
const readingsShownMs = 90 * 86_400_000;

/** Opens the whole file to who works on it or leads the desk: the look is written down first. */
export function makeReadLegalFile(ports: Ports): ReadLegalFile {
  const { legalFiles, legalReadings, ids, clock, legalRules } = ports;
  return async ({ demandId, personId, leadsIn, purpose, cause }) => {
    const fileId = legalFileIdOf(ids, demandId);
    const found = await legalFiles.find(fileId);
    if (found === undefined) return { ok: false, refusal: 'LEGAL_FILE_UNKNOWN' };
    const who = await personNamed(ports, personId, leadsIn);
    const part = partOf(found.state, who, clock.nowMs(), legalRules);
    if ('refusal' in part) return { ok: false, refusal: part.refusal };
    const readingId = ids.derived('lr', `${fileId}:${personId}:${cause.commandId}`);
    const asked = { readingId, recordId: fileId, readerId: personId, visitId: '', purpose };
    const { expectedVersion: _, ...first } = cause;
    const noted = await legalReadings.change(readingId, first, (reading, nowMs) =>
      decideReading(reading, asked, nowMs, 'LEGAL'),
    );
    if (!noted.ok) return noted;
    const from = clock.nowMs() - readingsShownMs;
    const looks = await legalReadings.page({ index: 'record', equals: [fileId], from, limit: readingsShown });
    return { ok: true, opened: { found, readings: looks.found.map(({ state }) => state) } };
  };
}

export type ListLegalFiles = (
  asked: Readonly<{
    personId: string;
    leadsIn: readonly string[];
    communityId: string;
    counterpartyKey: string;
    limit: number;
  }>,
) => Promise<readonly Found<LegalFile>[]>;

/** The files a lawyer works on, or all of a desk for who leads it, also those against one counterparty together. */
export function makeListLegalFiles(ports: Omit<Ports, 'ids' | 'legalReadings'>): ListLegalFiles {
  return async ({ personId, leadsIn, communityId, counterpartyKey, limit }) => {
    const who = await personNamed(ports, personId, leadsIn);
    if (!who.isLawyer) return [];
    const ofDesk = leadsIn.includes(communityId);
    const query =
      ofDesk && counterpartyKey !== ''
        ? { index: 'counterparty', equals: [communityId, counterpartyKey] }
        : ofDesk
          ? { index: 'community', equals: [communityId] }
          : { index: 'lawyer', equals: [personId] };
    const { found } = await ports.legalFiles.page({ ...query, limit });
    return found.filter(({ state }) => !hasConflict(state, who));
  };
}
