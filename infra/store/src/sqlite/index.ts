export type { Care } from './care.ts';
export { StoreTooNew, StoreUnreadable } from './errors.ts';
export type { SqliteKnobs } from './knobs.ts';
export { openSqliteStore, type SqliteStore } from './sqlite-store.ts';
export { openSqliteTransfer } from './transfer.ts';
