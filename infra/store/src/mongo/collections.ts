import type { Catalog } from '../catalog.ts';
import { StoreMisuse } from '../errors.ts';
import type { CollectionSpec } from '../port.ts';
import { StoreRefused } from './errors.ts';
import { fieldOf } from './index-fields.ts';
import type { Connection, Rows } from './mongoose.ts';

/** IndexOptionsConflict, IndexKeySpecsConflict. */
const conflicts = new Set<unknown>([85, 86]);

/** Declared collections: in memory, and in the database so that an index cannot change its meaning between two starts. */
export function makeCollections(connection: Connection, catalog: Catalog) {
  const collections = new Map<string, Rows>();

  /** The migration: makes what is missing under fixed names, changes nothing that is there. */
  async function declare(specs: readonly CollectionSpec[]): Promise<void> {
    for (const spec of specs) await declareOne(spec);
  }

  async function declareOne(spec: CollectionSpec): Promise<void> {
    const noted = Object.entries(spec.indexes).map(([name, parts]) => ({
      id: `index ${spec.name} ${name}`,
      name,
      parts: parts.join(),
    }));
    const standing = await Promise.all(noted.map(({ id }) => connection.notes.get(id)));
    noted.forEach(({ name, parts }, n) => {
      const before = standing[n]?.parts;
      if (before !== undefined && before !== parts)
        throw new StoreMisuse(`index ${name} of ${spec.name} is (${before}) in the database`);
    });
    catalog.declare(spec);
    const rows = collections.get(spec.name) ?? connection.rowsOf(spec.name);
    await createIndexes(rows, spec);
    for (const [n, { id, parts }] of noted.entries()) if (!standing[n]) await connection.notes.claim(id, { parts });
    collections.set(spec.name, rows);
  }

  function rowsOf(collection: string): Rows {
    const rows = collections.get(collection);
    if (!rows) throw new StoreMisuse(`collection ${collection} is not declared`);
    return rows;
  }

  return { declare, rowsOf, all: () => [...collections.values()] };
}

async function createIndexes(rows: Rows, { name: collection, indexes }: CollectionSpec): Promise<void> {
  const names = ['due', ...Object.keys(indexes)];
  const wanted = names.map((name) => ({ name: `linli_${name}`, field: fieldOf(name) }));
  try {
    await rows.createIndexes([{ name: 'linli.outbox', field: 'outboxAt' }, ...wanted]);
  } catch (error) {
    if (!conflicts.has((error as { code?: unknown }).code)) throw error;
    throw new StoreRefused('INDEX_CONFLICT', `an index of ${collection} is there with other options`, { cause: error });
  }
}
