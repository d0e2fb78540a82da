// Loaded before a simulated process (node --import): puts the defect named by LINLI_PLANTED into its file while it is loaded.
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import process from 'node:process';

import { plantedDefects, withDefect } from './planted.ts';

// eslint-disable-next-line no-restricted-properties -- which defect is no setting of the product
const name = process.env['LINLI_PLANTED'];
const defect = plantedDefects().find((one) => one.name === name);
if (defect === undefined) throw new Error(`no planted defect ${name ?? ''}`);
const { url, text } = withDefect(defect);
registerHooks({
  load: (asked, context, next) =>
    asked === url ? { format: 'module', shortCircuit: true, source: stripTypeScriptTypes(text) } : next(asked, context),
});
