export { checkWrite, cursorAfter, makeCatalog, type Catalog, type Range } from './catalog.ts';
export {
  documents,
  type Cause,
  type Decision,
  type Documents,
  type DocumentsSpec,
  type Found,
  type Outcome,
} from './documents.ts';
export { LimitExceeded, StoreMisuse, VersionConflict } from './errors.ts';
export { keyText } from './key.ts';
export { limits, weigh } from './limits.ts';
export type {
  CollectionSpec,
  CommitResult,
  DocumentWrite,
  FindPage,
  FindQuery,
  Json,
  KeyPart,
  OutboxEntry,
  Seen,
  Store,
  StoredDocument,
} from './port.ts';
export { carry, contentOf, type Content } from './carry.ts';
export type { KeptDocument, KeptEvent, Transfer } from './transfer.ts';
