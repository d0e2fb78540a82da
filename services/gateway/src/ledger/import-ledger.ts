import type { Clock, Ids } from '@linli/env';
import { markCopy, UnreadableSheet, type SheetSource } from '@linli/spreadsheet';

import { sendRows, type Taken } from './send-rows.ts';
import { knownPlaces } from './known-places.ts';
import type { LedgerKind } from './kinds.ts';
import type { FileRefusal } from './open-ledger.ts';
import { ledgerPolicy, type LedgerPolicy } from './policy.ts';
import type { KnownCommunity } from './places.ts';
import { prepare, type Prepared } from './prepare.ts';
import { makeReport, type ImportResult, type Report } from './report.ts';
import { makeSender, type Clients } from './send.ts';
import { fieldWord, markedWord, refusalSentences, type Language } from './sentences.ts';
import { looksShifted, type Centres } from './shifted.ts';

export type ImportRequest = Readonly<{
  kind: LedgerKind;
  /** Path of the file, or its bytes. */
  source: SheetSource;
  /** Name to be shown and read for community and year; default: the end of the path. */
  fileName?: string;
  /** Sheet by name; default: the first that looks like such a ledger. */
  sheet?: string;
  /** Content of a `--map` file: {column → field}. */
  map?: unknown;
  /** Reads and judges, sends nothing. */
  dryRun?: boolean;
  /** Needed unless `dryRun`; then, when given, only to ask which communities there are. */
  clients?: Clients;
  /** Communities that are known, where there are no clients to ask. */
  known?: readonly KnownCommunity[];
  ids: Ids;
  clock: Clock;
  tenant?: string;
  actor?: Readonly<{ id: string; role: string }>;
  language?: Language;
  /** Where the marked copy goes when there is anything to mark; none = no copy. */
  markedCopyTo?: string;
  policy?: LedgerPolicy;
  signal?: AbortSignal;
  /** Where rows of earlier ledgers lie, to see coordinates of another system. */
  knownCentres?: Centres;
  onProgress?: (progress: Readonly<{ done: number; rows: number }>) => void;
  /** Each line that was taken or known already, for example to give grid workers an account. */
  onTaken?: (taken: Taken) => void | Promise<void>;
  /** A fault of the other side, for the log. */
  onFault?: (cause: unknown) => void;
}>;

export type ImportRefusal = Readonly<{ code: string; why: string; mend: string }>;

/** `exitCode` is that of the command: 0 all taken, 2 rows refused, 3 interrupted, 1 nothing done. */
export type ImportAnswer =
  | Readonly<{ ok: true; exitCode: 0 | 2 | 3; result: ImportResult; centres: Centres }>
  | Readonly<{ ok: false; exitCode: 1 | 3; refusal: ImportRefusal }>;

/**
 * Imports one ledger: reads it in a worker, judges every row, sends the good ones in batches, and says of each row what became
 * of it. To import it again changes nothing: the same content has the same command id.
 */
export async function importLedger(request: ImportRequest): Promise<ImportAnswer> {
  const { kind, clients, clock, policy = ledgerPolicy, language = 'zh', signal } = request;
  const startMs = clock.nowMs();
  const known = clients === undefined ? (request.known ?? []) : await knownPlaces(clients, { clock, policy });
  if (known === 'SERVICE_AWAY') return refused(language, { code: 'SERVICE_AWAY' });
  const prepared = await prepare({
    ...{ kind, source: request.source, fileName: fileNameOf(request), policy, known, nowMs: startMs, map: request.map },
    ...(request.sheet !== undefined && { sheet: request.sheet }),
    ...(signal !== undefined && { signal }),
    communityIdOf: (name) => request.ids.derived('jc', name),
    gridIdOf: (communityId, name) => request.ids.derived('jg', `${communityId}/${name}`),
  });
  if (!('ledger' in prepared)) return refused(language, prepared);

  const report = makeReport(kind, prepared.ledger.columns.found, language);
  for (const { code, column } of prepared.notes) report.note(code, column);
  const { sending, centres } = await run(request, policy, prepared, report);
  if (looksShifted(centres, request.knownCentres ?? new Map())) report.note('COORDINATES_LOOK_SHIFTED', '');
  const markedCopy = await marked(request, prepared, report, language);
  const result = report.result({ markedCopy, seconds: Math.round((clock.nowMs() - startMs) / 100) / 10 });
  const exitCode = sending === 'INTERRUPTED' ? 3 : result.refused.length > 0 ? 2 : 0;
  return { ok: true, exitCode, result, centres };
}

function run(
  request: ImportRequest,
  policy: LedgerPolicy,
  prepared: Prepared,
  report: Report,
): ReturnType<typeof sendRows> {
  const { kind, clients, ids, clock, tenant = 'default', actor = { id: 'import', role: 'LEDGER_CLERK' } } = request;
  const { dryRun = false, signal, onProgress, onTaken, onFault } = request;
  const correlationId = ids.next('co');
  const send =
    dryRun || clients === undefined
      ? undefined
      : makeSender(kind, { clients, ids, clock, policy, tenant, actor, correlationId });
  return sendRows({
    ...{ prepared, report, send, batchLines: policy.batchLines },
    ...(signal !== undefined && { signal }),
    onProgress: (done) => onProgress?.({ done, rows: prepared.rowCount }),
    ...(onTaken !== undefined && { onTaken }),
    ...(onFault !== undefined && { onFault }),
  });
}

/** Writes the marked copy; where that is not allowed, the result says so and the import stands. */
async function marked(
  request: ImportRequest,
  { ledger }: Prepared,
  report: Report,
  language: Language,
): Promise<string> {
  const { markedCopyTo, source } = request;
  if (markedCopyTo === undefined || !report.hasMarks()) return '';
  const heading = markedWord(language, 'heading');
  const earlier = ledger.columns.ignored.find(({ text }) => text === heading)?.column;
  const copy = { out: markedCopyTo, column: earlier ?? ledger.width() + 1, headingRow: ledger.headerRow, heading };
  try {
    await markCopy(source, report.marks(), copy, ledger.about.sheet === '' ? {} : { sheet: ledger.about.sheet });
    return markedCopyTo;
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    report.note(error.code, '');
    return '';
  }
}

function refused(language: Language, { code, fields = [], headings = [], limit, found }: FileRefusal): ImportAnswer {
  const [first = 'type'] = fields;
  const words = {
    fields: fields.map((field) => fieldWord(language, field)).join('、'),
    field: fields.length === 0 ? '' : first,
    headings: headings.slice(0, 40).join('、'),
    heading: headings[0] ?? '',
    limit: limit ?? '',
    found: found ?? '',
  };
  return {
    ok: false,
    exitCode: code === 'STOPPED' ? 3 : 1,
    refusal: { code, ...refusalSentences(language, 'file', code, words) },
  };
}

function fileNameOf({ fileName, source }: ImportRequest): string {
  if (fileName !== undefined) return fileName;
  return typeof source === 'string' ? (source.split(/[\\/]/).at(-1) ?? '') : '';
}
