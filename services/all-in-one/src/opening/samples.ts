import { fileURLToPath } from 'node:url';

/** The demonstration community: ledgers as a community office keeps them. */
export const samplesFolder = fileURLToPath(new URL('../../../../samples/fenghua/', import.meta.url));
