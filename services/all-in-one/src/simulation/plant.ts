// Loaded before a simulated process (node --import): puts the defect that LINLI_PLANTED names, or whose file it names, into the
// product's files while they are loaded.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import process from 'node:process';

import { plantedDefects, plantedFrom, withDefect } from './planted.ts';

// eslint-disable-next-line no-restricted-properties -- which defect is no setting of the product
const named = process.env['LINLI_PLANTED'] ?? '';
const defect = plantedDefects().find(({ name }) => name === named) ?? plantedFrom(named, readFileSync(named, 'utf8'));
const texts = new Map(withDefect(defect).map(({ url, text }) => [url, text]));
registerHooks({
  load: (asked, context, next) => {
    const text = texts.get(asked);
    return text === undefined
      ? next(asked, context)
      : { format: 'module', shortCircuit: true, source: stripTypeScriptTypes(text) };
  },
});
