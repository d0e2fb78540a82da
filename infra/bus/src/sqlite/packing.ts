import type { LogRecord, PlacedRecord } from '../port.ts';

/** Neighbours in one row. Names of headers stand once, values one behind the other: half the bytes go to the disk. */
export type Packed = Readonly<{ heads: string; values: string }>;

/** Names, and for each record its key, the length of its value in UTF-16 units, and its headers' values in that order. */
type Heads = Readonly<{
  names: readonly string[];
  records: readonly (readonly [string, number, ...(string | null)[]])[];
}>;

export function pack(records: readonly LogRecord[]): Packed {
  const names = [...new Set(records.flatMap(({ headers }) => Object.keys(headers)))];
  const heads: Heads = {
    names,
    records: records.map(({ key, headers, value }) => [
      key,
      value.length,
      ...names.map((name) => headers[name] ?? null),
    ]),
  };
  return { heads: JSON.stringify(heads), values: records.map(({ value }) => value).join('') };
}

/** @param first offset of the first record of the row */
export function unpack({ heads, values }: Packed, first: number): PlacedRecord[] {
  const { names, records } = JSON.parse(heads) as Heads;
  let at = 0;
  return records.map(([key, length, ...texts], n) => {
    const headers: Record<string, string> = {};
    for (const [which, name] of names.entries()) {
      const text = texts[which];
      if (typeof text === 'string') headers[name] = text;
    }
    const value = values.slice(at, (at += length));
    return { offset: first + n, key, headers, value };
  });
}
