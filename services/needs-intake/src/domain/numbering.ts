/** Numbers for people: the demand's number of the day, and the code of its receipt. */

/** A counter hands out blocks, so that it is written once for many demands. */
export type Counter = Readonly<{ issued: number }>;
export type CounterEvent = Readonly<{ type: 'reserved'; count: number }>;

export function evolveCounter(counter: Counter | undefined, { count }: CounterEvent): Counter {
  return { issued: (counter?.issued ?? 0) + count };
}

/** The next `count` numbers; the answer is the first of them, counting from 1. */
export function decideReserve(counter: Counter | undefined, count: number) {
  return { ok: true, events: [{ type: 'reserved', count }], answer: (counter?.issued ?? 0) + 1 } as const;
}

/** XF-YYYYMMDD-NNNN; the tail grows where a day has more than 9,999. */
export function demandNumber(localDate: string, n: number): string {
  return `XF-${localDate.replaceAll('-', '')}-${String(n).padStart(4, '0')}`;
}

// 32 signs that look different on paper and sound different on the phone: without I, L, O and U.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const halfBits = 15;
const half = 1 << halfBits;
const rounds = 4;

/** Codes there are: as many as serials, so that each serial has a code of its own. */
export const codeSpace = half * half;

/**
 * Six signs for a serial, by a Feistel network over its 30 bits: two serials never share a code, and who knows one code
 * cannot count on to the next without the key inside `mix`.
 * @param mix a keyed hash of a word as a whole number
 */
export function progressCode(serial: number, mix: (word: string) => number): string {
  const number = serial % codeSpace;
  let left = Math.floor(number / half);
  let right = number % half;
  for (let round = 1; round <= rounds; round++) {
    [left, right] = [right, left ^ (mix(`${round}:${right}`) % half)];
  }
  return codeOf(left * half + right);
}

/** The code as it is kept, from what somebody read out or typed: lower case, blanks, and look-alikes are forgiven. */
export function codeAsKept(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');
}

function codeOf(number: number): string {
  let code = '';
  for (let left = number, n = 0; n < 6; n++, left = Math.floor(left / signs.length)) {
    code = (signs[left % signs.length] ?? '') + code;
  }
  return code;
}
