import type { SheetSource } from '@linli/spreadsheet';

import { allFields, fieldsOfKind, ledgerKinds, type Field, type LedgerKind } from './kinds.ts';
import { openAsAny } from './open-ledger.ts';
import { ledgerPolicy } from './policy.ts';

/** Words in the name of a file or sheet that tell its kind. */
const nameWords: readonly (readonly [RegExp, LedgerKind])[] = [
  [/需求|诉求|点单|demand/i, 'demands'],
  [/住户|五色|家庭台账|户台账|household/i, 'households'],
  [/律师|法律|值班|lawyer/i, 'lawyers'],
  [/志愿|volunteer/i, 'volunteers'],
  [/医生|医师|医疗|doctor/i, 'doctors'],
  [/网格员|grid/i, 'grid-workers'],
  [/设施|场所|阵地|facilit/i, 'facilities'],
];
const nameWeight = 3;

/**
 * The kind of ledger that a file most looks like, by its headings, values and name; undefined when it looks like none.
 * @throws UnreadableSheet
 */
export async function guessKind(source: SheetSource, fileName = ''): Promise<LedgerKind | undefined> {
  const file = { source, mapping: new Map(), sampleRows: ledgerPolicy.sampleRows, options: {} };
  let best: { kind: LedgerKind; score: number } | undefined;
  for (const [kind, { columns, title }] of await openAsAny(ledgerKinds, file)) {
    const { found, ignored } = columns;
    const named = nameWords.find(([word]) => word.test(`${fileName} ${title}`))?.[1] === kind ? nameWeight : 0;
    // A column that its heading tells counts more than one that only its values do; required ones count twice.
    const sum = (fields: readonly Field[]): number =>
      fields.reduce((total, field) => total + (found.get(field)?.confidence ?? 0), 0);
    const score = sum(allFields(kind)) + sum(fieldsOfKind[kind].required) - ignored.length + named;
    if (score > (best?.score ?? 0)) best = { kind, score };
  }
  return best?.kind;
}
