import type { Json, StoredDocument } from '@linli/store';

/** One place at which two deployments differ. */
export type Difference = Readonly<{ document: string; field: string; one: string; other: string }>;

/** What belongs to one deployment alone. */
const ownAffair = /^[^/]+\/lease\//;
/** Nothing may be set aside on either side: what is has had no effect, and two gaps are no equality. */
const setAside = /^[^/]+\/parked(-head)?\//;

/**
 * P9: the same documents with the same content. Compared is what a document says (`state`), what it has told (`sequence`)
 * and when it wants to be looked at (`dueAtMs`); versions and what was taken in (`seen`) may differ where one deployment
 * heard of two things together and the other apart.
 * @returns at most `most`, in the order of the documents' names
 */
export function differences(
  one: ReadonlyMap<string, StoredDocument>,
  other: ReadonlyMap<string, StoredDocument>,
  most = 20,
): readonly Difference[] {
  const found: Difference[] = [];
  const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => !ownAffair.test(name)).sort();
  for (const document of names) {
    const [a, b] = [one.get(document), other.get(document)];
    if (setAside.test(document)) {
      found.push({ document, field: 'parked', one: a ? 'there' : 'absent', other: b ? 'there' : 'absent' });
    } else if (a === undefined || b === undefined) {
      found.push({ document, field: '', one: a ? 'there' : 'absent', other: b ? 'there' : 'absent' });
    } else {
      const pair = ({ state, sequence, dueAtMs }: StoredDocument): Json => ({ state, sequence, dueAtMs });
      for (const difference of within(pair(a), pair(b), '')) found.push({ document, ...difference });
    }
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

export function comparedIn(documents: ReadonlyMap<string, StoredDocument>): number {
  return [...documents.keys()].filter((name) => !ownAffair.test(name)).length;
}

function* within(
  one: Json | undefined,
  other: Json | undefined,
  field: string,
): Generator<Omit<Difference, 'document'>> {
  if (isBranch(one) && isBranch(other) && Array.isArray(one) === Array.isArray(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
      yield* within(one[key], other[key], field === '' ? key : `${field}.${key}`);
  } else if (JSON.stringify(one) !== JSON.stringify(other)) {
    yield { field, one: textOf(one), other: textOf(other) };
  }
}

function textOf(value: Json | undefined): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}

function isBranch(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null;
}
