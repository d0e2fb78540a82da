import { UnreadableSheet } from '@linli/spreadsheet';

import { judgeRows } from './judge.ts';
import type { LedgerRow } from './ledger-row.ts';
import { findingOf, typeOf, whereabouts, type LedgerLine } from './lines.ts';
import type { Prepared } from './prepare.ts';
import type { Report } from './report.ts';
import type { Outcome, Sender } from './send.ts';
import { gatherCentres, type Centres } from './shifted.ts';
import { joinProviders, type Unit } from './units.ts';

/** A line that the services have. */
export type Taken = Readonly<{ line: LedgerLine; row: LedgerRow; outcome: 'TAKEN' | 'UNCHANGED' }>;

type Sending = Readonly<{
  prepared: Prepared;
  report: Report;
  /** Undefined in a dry run: every good line counts as taken. */
  send: Sender | undefined;
  batchLines: number;
  signal?: AbortSignal;
  onProgress: (done: number) => void;
  onTaken?: (taken: Taken) => void | Promise<void>;
  onFault?: (cause: unknown) => void;
}>;

type State = 'GOING' | 'SILENT' | 'INTERRUPTED';

/** Judges all rows and sends the good ones; when the other side falls silent or somebody stops, the rest is named. */
export async function sendRows(sending: Sending): Promise<Readonly<{ sending: State; centres: Centres }>> {
  const { prepared, report, batchLines, signal } = sending;
  const { ledger, context } = prepared;
  const centres = gatherCentres();
  // Rows of one provider may lie far apart, and there are never many: all are read before the first is sent.
  const readsAll = !['demands', 'households', 'grid-workers'].includes(ledger.kind);
  let state: State = 'GOING';
  let units: Unit[] = [];
  const sendUnits = async (): Promise<void> => {
    const all = readsAll ? joinProviders(units) : units;
    units = [];
    for (let from = 0; from < all.length; from += batchLines) {
      if (signal?.aborted === true && state === 'GOING') state = 'INTERRUPTED';
      state = await sendBatch(all.slice(from, from + batchLines), sending, state);
      sending.onProgress(report.counted());
    }
  };
  try {
    for await (const judged of judgeRows(ledger, context)) {
      if (judged.is === 'LINE') {
        const at = whereabouts(judged.line);
        if (at !== undefined) centres.add(at);
        units.push({ line: judged.line, rows: [judged.row] });
        if (!readsAll && units.length >= batchLines) await sendUnits();
      } else report.add(judged.row, judged);
    }
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    // It could be read a moment ago: the file changed under our hands.
    report.note(error.code, '');
  }
  await sendUnits();
  return { sending: state, centres: centres.centres() };
}

async function sendBatch(units: readonly Unit[], sending: Sending, state: State): Promise<State> {
  const { report, send } = sending;
  if (state !== 'GOING') {
    for (const { rows } of units) refuseRows(report, rows, 'NOT_TRIED');
    return state;
  }
  if (send === undefined) {
    for (const unit of units) await take(unit, 'TAKEN', sending);
    return state;
  }
  const tried = await send(units.map(({ line }) => line));
  if (tried.is === 'SILENT') sending.onFault?.(tried.cause);
  if (tried.is !== 'ANSWERED') {
    for (const { rows } of units) refuseRows(report, rows, tried.is === 'REFUSED' ? tried.code : 'NOT_CONFIRMED');
    return tried.is === 'REFUSED' ? state : 'SILENT';
  }
  for (const [index, unit] of units.entries()) await settle(unit, tried.answer[index], sending);
  return state;
}

async function settle(unit: Unit, outcome: Outcome | undefined, sending: Sending): Promise<void> {
  const { report } = sending;
  if (outcome === undefined) {
    refuseRows(report, unit.rows, 'NOT_CONFIRMED');
    return;
  }
  switch (outcome.outcome) {
    case 'TAKEN':
    case 'UNCHANGED': {
      const [first] = unit.rows;
      for (const warning of outcome.warnings) {
        const { code, field } = findingOf(warning);
        if (first?.findings.some((known) => known.code === code) === false) first.warn(code, field);
      }
      return take(unit, outcome.outcome, sending);
    }
    case 'REPEATED':
      for (const row of unit.rows) report.add(row, { is: 'REPEATED', of: rowNamed(outcome.ofRow) });
      return;
    case 'REFUSED':
      refuseRows(report, unit.rows, outcome.code);
      return;
    default:
      refuseRows(report, unit.rows, 'NOT_CONFIRMED');
  }
}

async function take(unit: Unit, outcome: Taken['outcome'], { report, onTaken }: Sending): Promise<void> {
  // Several rows of one provider are one provider.
  for (const [index, row] of unit.rows.entries())
    report.add(row, { is: outcome, type: index === 0 ? typeOf(unit.line) : '' });
  const [row] = unit.rows;
  if (row !== undefined) await onTaken?.({ line: unit.line, row, outcome });
}

function refuseRows(report: Report, rows: readonly LedgerRow[], serviceCode: string): void {
  const { code, field } = findingOf(serviceCode);
  for (const row of rows) {
    report.add(row, {
      is: 'REFUSED',
      refusal: { code, field, value: field === undefined ? '' : row.cell(field).text },
    });
  }
}

function rowNamed(word: string): number | string {
  return /^\d{1,9}$/.test(word) ? Number(word) : word;
}
