/** Texts of cells, as people type them, made comparable. Nothing here changes what a text means. */

/** Words that say "there is none". */
const nothing = new Set([
  '无',
  '暂无',
  '没有',
  '无电话',
  '无手机',
  '空',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  'n/a',
  'na',
  'none',
  'null',
  '不详',
  '未知',
  '未填',
  '缺',
]);

/** Letters, digits, signs and Chinese characters alone: nothing to tidy. */
const alreadyTidy = /^[!-&(-~\u3001-\u3011\u4e00-\u9fff]*$/;
const alreadyHalfWidth = /^[!-&(-~\u4e00-\u9fff]*$/;
const longestNothing = 8;

/** Without invisible characters, without the apostrophe that forces text, blanks collapsed, trimmed. */
export function tidy(text: string): string {
  if (alreadyTidy.test(text)) return text;
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim()
    .replace(/^['‘’`](?=.)/, '')
    .trim();
}

/** Tidy, with full-width letters, digits and signs made half-width. */
export function halfWidth(text: string): string {
  if (alreadyHalfWidth.test(text)) return text;
  return tidy(text)
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−]/g, '-');
}

/** Only letters and digits made half-width: for names and addresses, whose punctuation stays as it was. */
export function halfWidthAlnum(text: string): string {
  return tidy(text).replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

export function hasFullWidthDigits(text: string): boolean {
  return /[\uff10-\uff19]/.test(text);
}

/** True for a cell that says nothing, or says that there is nothing. */
export function isNothing(text: string): boolean {
  if (text === '') return true;
  if (text.length > longestNothing && alreadyTidy.test(text)) return false;
  const plain = tidy(text).toLowerCase();
  return plain === '' || nothing.has(plain);
}

/** A code word for comparison: half-width, lower case, without blanks and punctuation. */
export function wordKey(text: string): string {
  return halfWidth(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s·•.,，。、;；:：!！?？"“”'‘’*＊_\-()（）[\]【】<>《》#]/g, '');
}

/** Parts of a list in one cell. */
export function listParts(text: string): readonly string[] {
  return tidy(text)
    .split(/[、,，;；/／|｜+＋\n]| 和 | 及 |(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isNothing(part));
}

const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 叁: 3 },
  ...{ 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};

/** Value of a numeral up to 99 in digits or Chinese (`12`, `十二`, `二十`, `廿一`); undefined when it is none. */
export function numeral(word: string): number | undefined {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  const han = word.replace(/^廿/, '二十').replaceAll('拾', '十');
  const match = /^([零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖]?)(十?)([一二三四五六七八九壹贰叁肆伍陆柒捌玖]?)$/.exec(
    han,
  );
  if (match === null || han === '') return undefined;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return ones === '' ? digits[tens] : tens === '' ? digits[ones] : undefined;
  return (tens === '' ? 1 : (digits[tens] ?? 0)) * 10 + (ones === '' ? 0 : (digits[ones] ?? 0));
}

/** The whole number at the start of a text, units behind it ignored (`40分钟` → 40); undefined when there is none. */
export function wholeNumber(text: string): number | undefined {
  const plain = halfWidth(text).replaceAll(/(?<=\d),(?=\d{3})/g, '');
  const match = /^(?:约|每[次班周日]?)?\s*(\d{1,9})(?:\.0+)?(?![\d.])/.exec(plain);
  if (match !== null) return Number(match[1]);
  const han = /^(?:约|每[次班周日]?)?([一二两三四五六七八九十廿]{1,3})(?:次|人|户|分钟|个|张|$)/.exec(plain);
  return han === null ? undefined : numeral(han[1] ?? '');
}
