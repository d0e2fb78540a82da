// Loaded before a simulated process (node --import): puts the defect that its own address names (?defect=, a name or a
// file) into the product's files while they are loaded.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';

import { plantedDefects, plantedFrom, withDefect } from './planted.ts';

const named = new URL(import.meta.url).searchParams.get('defect') ?? '';
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
