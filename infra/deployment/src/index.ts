export { listenForKeepers } from './keepers.ts';
export { addressBook } from './address-book.ts';
export { kafkaLog, mongoOptions, topicsFile } from './engines.ts';
export { runProcess } from './run-process.ts';
export { engineSettings, processSettings, type EngineSettings, type ProcessSettings } from './settings.ts';
