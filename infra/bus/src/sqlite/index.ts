export { LogTooNew, LogUnreadable } from './errors.ts';
export { sqliteLogKnobs, type SqliteLogKnobs } from './knobs.ts';
export { openSqliteLog, type SqliteLog, type SqliteLogOptions } from './sqlite-log.ts';
