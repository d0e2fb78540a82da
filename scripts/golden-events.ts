// Writes one golden file for each fact that has none yet (proto/golden/v1): a sample with every field set, kept for ever.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

import { ScalarType, type DescField, type DescMessage } from '@bufbuild/protobuf';

import { factSchemas } from '../proto/events.ts';

mkdirSync('proto/golden/v1', { recursive: true });
for (const [type, schema] of Object.entries(factSchemas)) {
  const path = `proto/golden/v1/${type.replace('/', '_')}.json`;
  if (!existsSync(path)) writeFileSync(path, `${JSON.stringify({ type, data: sample(schema) }, null, 2)}\n`);
}

function sample(message: DescMessage): Record<string, unknown> {
  return Object.fromEntries(message.fields.map((field, index) => [field.jsonName, valueOf(field, index + 1)]));
}

function valueOf(field: DescField, n: number): unknown {
  if (field.fieldKind === 'message') return sample(field.message);
  if (field.fieldKind === 'list')
    return field.listKind === 'message'
      ? [sample(field.message)]
      : [scalar(field.listKind === 'scalar' ? field.scalar : ScalarType.STRING, field.jsonName, n)];
  return scalar(field.fieldKind === 'scalar' ? field.scalar : ScalarType.STRING, field.jsonName, n);
}

function scalar(type: ScalarType, name: string, n: number): unknown {
  if (type === ScalarType.BOOL) return true;
  if (type === ScalarType.INT32) return n;
  if (type === ScalarType.INT64) return String(1_764_000_000_000 + n);
  return `${name.toUpperCase()}_${n}`;
}
