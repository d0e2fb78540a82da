import { halfWidth, isNothing } from './text.ts';

export type PhoneReading =
  | Readonly<{ is: 'NONE' }>
  | Readonly<{ is: 'PHONE'; value: string; hasMore: boolean }>
  | Readonly<{ is: 'WRONG'; code: 'PHONE_INVALID' | 'PHONE_MASKED' }>;

/**
 * Reads a phone number: mobile, landline with or without area code, 400/800, short codes. Of several in one cell the first
 * that is one counts, mobile before landline. Mobile as 11 digits, landline as `0429-6123456`.
 */
export function readPhone(text: string): PhoneReading {
  const plain = halfWidth(text);
  if (isNothing(plain)) return { is: 'NONE' };
  const found = plain
    .split(/[、,;/|\n]|或|\s{2,}|(?<=\d{7}) (?=\d{7})/)
    .map((part) => phoneOf(part))
    .filter((value) => value !== undefined);
  const value = found.find((phone) => phone.length === 11 && phone.startsWith('1')) ?? found[0];
  if (value !== undefined) return { is: 'PHONE', value, hasMore: found.length > 1 };
  return { is: 'WRONG', code: /\d\*{2,}/.test(plain) ? 'PHONE_MASKED' : 'PHONE_INVALID' };
}

function phoneOf(part: string): string | undefined {
  const bare = part.replace(/^[^\d+(]*/, '').replace(/[^\d]*$/, '');
  const extension = /(?:转|ext\.?|-)(\d{1,5})$/i.exec(bare.replaceAll(' ', ''));
  const digits = bare.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$|0\d{9,11}$)/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return digits;
  if (/^[48]00\d{7}$/.test(digits)) return digits;
  const landline = landlineOf(digits);
  if (landline !== undefined) return landline;
  const main = extension === null ? undefined : landlineOf(digits.slice(0, -(extension[1]?.length ?? 0)));
  if (main !== undefined) return main;
  if (/^[2-9]\d{6,7}$/.test(digits)) return digits;
  // 110, 12345, 96156 and the like.
  return /^(?:1[12]\d|12\d{3}|9[56]\d{3,4})$/.test(digits) ? digits : undefined;
}

/** Area codes: 010 and 02x have three digits, all others four; a number behind them seven or eight. */
function landlineOf(digits: string): string | undefined {
  const match = /^(010|02\d)([2-9]\d{7})$/.exec(digits) ?? /^(0[3-9]\d{2})([2-9]\d{6,7})$/.exec(digits);
  return match === null ? undefined : `${match[1] ?? ''}-${match[2] ?? ''}`;
}
