export { addressBook } from './address-book.ts';
export { runProcess } from './run-process.ts';
export { processSettings, type ProcessSettings } from './settings.ts';
