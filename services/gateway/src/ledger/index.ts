export { importLedger, type ImportAnswer, type ImportRefusal, type ImportRequest } from './import-ledger.ts';
export { guessKind } from './guess-kind.ts';
export { ledgerKinds, type LedgerKind } from './kinds.ts';
export type { ImportResult } from './report.ts';
export type { Taken } from './send-rows.ts';
export { lineCommandId } from './send.ts';
