import { daysInMonth } from './civil-day.ts';
import { halfWidth, isNothing } from './text.ts';

/** A resident's ID number (GB 11643), read from a cell and never guessed. */

export type CellValue = Readonly<{ text: string; isNumber: boolean }>;

export type IdNumber = Readonly<{
  /** 18 characters, the last perhaps `X`. */
  value: string;
  /** YYYY-MM-DD. */
  birth: string;
  sex: 'F' | 'M';
  /** It was written in the 15 digits of before 1999. */
  isOld: boolean;
}>;

export type IdReading =
  | Readonly<{ is: 'NONE' }>
  | Readonly<{ is: 'NUMBER'; id: IdNumber }>
  /** Another paper (passport, permit), or one whose digits are hidden: nobody is known by it. */
  | Readonly<{ is: 'UNUSABLE'; code: 'ID_NUMBER_MASKED' | 'ID_NUMBER_OTHER_PAPER' }>
  | Readonly<{ is: 'WRONG'; code: 'ID_NUMBER_DESTROYED' | 'ID_NUMBER_INVALID' }>;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = '10X98765432';
/** GB/T 2260 regions, by their first two digits. */
const regions = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|9[1])/;

/**
 * Reads an ID number. A cell that the spreadsheet keeps as a number is destroyed: it holds 15 digits and has made up the
 * rest, so what it shows may be somebody else's number.
 */
export function readIdNumber({ text, isNumber }: CellValue): IdReading {
  const plain = plainId(text);
  if (isNothing(plain)) return { is: 'NONE' };
  if (isNumber || /^\d(\.\d+)?E\+?\d+$/.test(plain) || /^\d{15,18}\.0*$/.test(plain))
    return { is: 'WRONG', code: 'ID_NUMBER_DESTROYED' };
  if (/^[\dX]*\*{2,}[\dX*]*$/.test(plain)) return { is: 'UNUSABLE', code: 'ID_NUMBER_MASKED' };
  if (/^(?:[A-Z]{1,2}\d{6,10}(?:\(\w\))?|[军士兵文]\S*\d{4,}\S*)$/.test(plain)) {
    return { is: 'UNUSABLE', code: 'ID_NUMBER_OTHER_PAPER' };
  }
  const value = /^\d{15}$/.test(plain) ? upgraded(plain) : plain;
  if (!isIdNumber(value)) {
    // Fifteen digits that are kept and three that are lost: what a spreadsheet leaves of a number when it is saved as text.
    return { is: 'WRONG', code: /^\d{15}000$/.test(value) ? 'ID_NUMBER_DESTROYED' : 'ID_NUMBER_INVALID' };
  }
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  const sex = Number(value[16]) % 2 === 1 ? 'M' : 'F';
  return { is: 'NUMBER', id: { value, birth, sex, isOld: plain.length === 15 } };
}

/** 18 characters with a region, a day that there was, and the right check sign. */
export function isIdNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value) || !regions.test(value)) return false;
  const [year, month, day] = [Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14))];
  if (year < 1880 || year > 2100 || day < 1 || day > daysInMonth(year, month)) return false;
  return checkSign(value) === value[17];
}

/** The 18th sign that the first 17 digits demand. */
export function checkSign(value: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(value[at]), 0);
  return checkSigns[sum % 11] ?? '';
}

/** The rule by which the old numbers were made new: the century goes in, the check sign goes behind. */
function upgraded(old: string): string {
  const body = `${old.slice(0, 6)}19${old.slice(6)}`;
  return body + checkSign(body);
}

function plainId(text: string): string {
  return halfWidth(text)
    .toUpperCase()
    .replace(/[\s·.,'"]/g, (sign) => (sign === '.' ? '.' : ''))
    .replace(/(?<=\d)-(?=[\dX])/g, '')
    .replace(/(?<=^\d{17})[×✕☓χΧХ]$/, 'X')
    .replace(/[＊×✱]/g, '*');
}
