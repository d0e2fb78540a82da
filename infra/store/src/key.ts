import { StoreMisuse } from './errors.ts';
import type { KeyPart } from './port.ts';

/**
 * The text of an index key. Texts compare (by UTF-8 bytes and by UTF-16 units alike) as the keys do: part by part,
 * numbers as numbers, strings by code point. A part is `n` + 16 hex digits, or `s` + the escaped string + U+0001;
 * so the text of the leading parts is a prefix of the text of the whole.
 */
export function keyText(parts: readonly KeyPart[]): string {
  let text = '';
  for (const part of parts) text += typeof part === 'number' ? numberText(part) : `s${escaped(part)}\u0001`;
  return text;
}

/** Greater than the first character of every part: `prefix + afterAnyPart` ends the keys that begin with `prefix`. */
export const afterAnyPart = 't';

const double = new DataView(new ArrayBuffer(8));

/** IEEE 754 big-endian, turned so that its hex digits sort as the numbers do. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new StoreMisuse(`${value} is no part of a key`);
  double.setFloat64(0, value === 0 ? 0 : value);
  const high = double.getUint32(0);
  const low = double.getUint32(4);
  const negative = high >= 0x80000000;
  return `n${hex(negative ? ~high : high ^ 0x80000000)}${hex(negative ? ~low : low)}`;
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

// U+0001 ends a string, so U+0000 to U+0002 are written as U+0002 and one more. From U+D7FF upwards UTF-8 and UTF-16
// disagree about order, and lone surrogates have no UTF-8 at all: written as U+D7FF and six hex digits.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const special = /[\u0000-\u0002\u{D7FF}-\u{10FFFF}]/gu;
// eslint-disable-next-line no-control-regex -- the same by units, only to see whether there is anything to escape
const suspicious = /[\u0000-\u0002\ud7ff-\uffff]/;

function escaped(part: string): string {
  if (!suspicious.test(part)) return part;
  return part.replace(special, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return point <= 2 ? `\u0002${String.fromCharCode(point + 2)}` : `\u{D7FF}${point.toString(16).padStart(6, '0')}`;
  });
}
