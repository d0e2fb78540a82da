import type { Row } from '@linli/spreadsheet';

import { fieldsOfKind, type Field } from './kinds.ts';
import { isRefusal, ledgerRow, saysAnything, type LedgerRow, type Refusal, type RowName } from './ledger-row.ts';
import { contentOf, keyOf, readLine, type LedgerLine } from './lines.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { RowContext } from './row-context.ts';
import { tidy } from './text.ts';

/** What a row of the sheet is. */
export type Judged = Readonly<{ row: LedgerRow }> &
  (
    | Readonly<{ is: 'LINE'; line: LedgerLine }>
    | Readonly<{ is: 'REPEATED'; of: RowName }>
    | Readonly<{ is: 'REFUSED'; refusal: Refusal }>
    /** Not a line of the ledger: a total, a signature, an example, headings again. */
    | Readonly<{ is: 'NO_LINE' }>
  );

type Earlier = Readonly<{ name: RowName; content: number }>;

const footers =
  /^(?:合计|总计|小计|共计|总户数|填表|制表|填报|审核|复核|负责人|经办|单位负责|备注|说明|注[:：]|注意|以上|以下空白|联系电话|日期[:：]|报送|盖章)/;
const examples = /^(?:示例|样例|例[:：如]|填写示例|举例|范例|\(?必填\)?$|（必填）|\(?选填\)?$|（选填）|填写说明)/;

/** Judges all rows of a ledger, one after the other; a row that says what an earlier one said is its repeat. */
export async function* judgeRows(ledger: OpenLedger, context: RowContext): AsyncGenerator<Judged> {
  const earlier = new Map<string | number, Earlier[]>();
  const judge = rowJudge(ledger, context);
  for await (const row of ledger.rows()) {
    const judged = judge(row);
    if (judged === undefined) continue;
    yield judged.is === 'LINE' ? withEarlier(judged.row, judged.line, earlier) : judged;
  }
}

/** A function that judges one row after the other; undefined for rows that are blank. */
function rowJudge({ kind, columns }: OpenLedger, context: RowContext): (row: Row) => Judged | undefined {
  const fields = [...columns.found.keys()].filter((field) => field !== 'seq');
  const headings = new Map([...columns.found].map(([field, { heading }]) => [field, tidy(heading)]));
  const needed = fieldsOfKind[kind].required.filter((field) => field !== 'community');
  let isFirst = true;
  return (sheetRow) => {
    const row = ledgerRow(sheetRow, columns.found);
    const start = tidy(sheetRow.cells.find(({ kind: is, copied }) => is !== 'EMPTY' && copied !== true)?.text ?? '');
    if (!saysAnything(row, fields)) return isNumberAlone(row, start) ? undefined : { row, is: 'NO_LINE' };
    if (isHeadings(row, headings) || (isFirst && examples.test(start))) return { row, is: 'NO_LINE' };
    if (footers.test(start) && needed.filter((field) => row.text(field) !== '').length < 2)
      return { row, is: 'NO_LINE' };
    if (isSection(sheetRow)) return { row, is: 'NO_LINE' };
    isFirst = false;
    const line = readLine(kind, row, context);
    return isRefusal(line) ? { row, is: 'REFUSED', refusal: line } : { row, is: 'LINE', line };
  };
}

function withEarlier(row: LedgerRow, line: LedgerLine, earlier: Map<string | number, Earlier[]>): Judged {
  // A demand's key holds all that makes it a repeat, so it is kept whole. Of others the whole content counts, and 53 bits of
  // each are enough: for a false repeat both would have to agree by chance.
  const isDemand = line.to === 'DEMANDS';
  const key = isDemand ? keyOf(line) : fingerprint(keyOf(line));
  const content = isDemand ? 0 : fingerprint(contentOf(line));
  const before = earlier.get(key);
  if (before === undefined) {
    earlier.set(key, [{ name: row.name, content }]);
    return { row, is: 'LINE', line };
  }
  const same = before.find((one) => one.content === content);
  if (same !== undefined) return { row, is: 'REPEATED', of: same.name };
  before.push({ name: row.name, content });
  if (line.to === 'HOUSEHOLDS' || line.to === 'PLACES') row.warn('SAME_THING_TWICE', 'name');
  return { row, is: 'LINE', line };
}

/** 53 bits of a text (cyrb53, public domain): contents of 48,000 rows need not be kept to be compared. */
function fingerprint(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    high = Math.imul(high ^ sign, 2_654_435_761);
    low = Math.imul(low ^ sign, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}

/** A row that was numbered for later and is still blank. */
function isNumberAlone(row: LedgerRow, start: string): boolean {
  return start === '' || (row.has('seq') && start === row.text('seq') && /^\d+$/.test(start));
}

/** The headings again, as on every printed page. */
function isHeadings(row: LedgerRow, headings: ReadonlyMap<Field, string>): boolean {
  let same = 0;
  for (const [field, heading] of headings) if (heading !== '' && row.text(field) === heading) same += 1;
  return same >= 3 || (same > 0 && same === headings.size);
}

/** One text over most of the row, as offices put above the lines of a grid. */
function isSection({ cells }: Row): boolean {
  const own = cells.filter(({ kind, copied }) => kind !== 'EMPTY' && copied !== true);
  return own.length === 1 && cells.filter(({ copied, text }) => copied === true && text === own[0]?.text).length >= 2;
}
