/** Column number, from 1, of the letters that an address begins with (`AB12` → 28); 0 when there are none. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length && at < 4; at += 1) {
    const letter = (address.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

/** Row number behind the letters of an address; 0 when there is none. */
export function rowOf(address: string): number {
  const digits = /^[A-Za-z]{1,3}(\d{1,7})$/.exec(address)?.[1];
  return digits === undefined ? 0 : Number(digits);
}

/** `1` → `A`, `28` → `AB`. */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
