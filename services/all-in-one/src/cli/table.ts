/** Rows of cells with every column as wide as its widest cell; a Chinese character takes two places of a terminal. */
export function table(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, places(cell));
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - places(cell)));
    return `${indent}${cells.join('  ')}`.trimEnd();
  });
}

/** Code points that a terminal draws in two places: CJK with its punctuation, and full-width forms. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

function places(text: string): number {
  let sum = 0;
  for (const sign of text) sum += wide.test(sign) ? 2 : 1;
  return sum;
}
