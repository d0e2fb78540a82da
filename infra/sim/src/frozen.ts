import type { Json } from '@linli/store';

const sizes = new WeakMap<object, number>();

/**
 * The value as a store would give it back, made unchangeable: what JSON cannot say is refused, undefined fields fall
 * away. Parts that are frozen already (of the document's last version) are taken as they are, so this costs what changed.
 */
export function frozen(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be stored`);
    return value;
  }
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} cannot be stored`);
  if (sizes.has(value)) return value as Json;
  return Array.isArray(value) ? frozenList(value) : frozenObject(value as Record<string, unknown>);
}

/** Characters of the parts that `frozen` has seen; a lower bound of the size that is cheap to ask. */
export function roughSize(value: Json): number {
  if (value === null) return 4;
  if (typeof value === 'object') return sizes.get(value) ?? 0;
  return typeof value === 'string' ? value.length : 4;
}

function frozenList(list: readonly unknown[]): Json {
  const copy = list.map((item) => frozen(item ?? null));
  sizes.set(
    copy,
    copy.reduce((sum: number, item) => sum + roughSize(item) + 1, 2),
  );
  return Object.freeze(copy);
}

function frozenObject(object: Record<string, unknown>): Json {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null && (prototype as object).constructor.name !== 'Object') {
    throw new TypeError(`a ${(prototype as object).constructor.name} cannot be stored`);
  }
  const copy: Record<string, Json> = {};
  let size = 2;
  for (const [key, item] of Object.entries(object)) {
    if (item === undefined) continue;
    const kept = frozen(item);
    copy[key] = kept;
    size += key.length + 4 + roughSize(kept);
  }
  sizes.set(copy, size);
  return Object.freeze(copy);
}
