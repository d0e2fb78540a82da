import { headingKey } from './heading-key.ts';
import { headingWords } from './headings.ts';
import { allFields, type Field, type LedgerKind } from './kinds.ts';

/** What the user says about columns, by heading or by letter: a field, or that the column is to be left alone. */
export type Mapping = ReadonlyMap<string, Field | 'ignore'>;

export type MappingRefusal = Readonly<{
  code: 'MAP_NOT_READABLE' | 'MAP_FIELD_UNKNOWN';
  value: string;
  legal: readonly string[];
}>;

/** Reads the content of a `--map` file: a JSON object {column → field}; a field by its name or by any heading known for it. */
export function readMapping(kind: LedgerKind, json: unknown): Mapping | MappingRefusal {
  const legal = allFields(kind);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { code: 'MAP_NOT_READABLE', value: '', legal };
  const mapping = new Map<string, Field | 'ignore'>();
  for (const [column, named] of Object.entries(json)) {
    const field = named === null || named === '' ? 'ignore' : fieldNamed(kind, named);
    if (field === undefined)
      return { code: 'MAP_FIELD_UNKNOWN', value: typeof named === 'string' ? named : column, legal };
    mapping.set(headingKey(column), field);
  }
  return mapping;
}

export function isMappingRefusal(mapping: Mapping | MappingRefusal): mapping is MappingRefusal {
  return 'code' in mapping;
}

function fieldNamed(kind: LedgerKind, named: unknown): Field | 'ignore' | undefined {
  if (typeof named !== 'string') return undefined;
  if (named === 'ignore') return named;
  const key = headingKey(named);
  return allFields(kind).find((field) => field === named || headingWords(kind, field).names.has(key));
}
