import type { Json } from '@linli/store';

let weight = 0;

/**
 * The value as a store would give it back, made unchangeable: what JSON cannot say is refused, undefined fields fall
 * away. Parts that are frozen already (of the document's last version) are taken as they are, so this costs what changed.
 */
export function frozen(value: unknown): Json {
  return typeof value === 'object' && value !== null ? frozenPart(value) : scalar(value);
}

/** As `frozen`, and how many characters came new: an upper bound for what a document grows by. */
export function weighed(value: unknown): Readonly<{ value: Json; characters: number }> {
  weight = 0;
  return { value: frozen(value), characters: weight };
}

function frozenPart(value: object): Json {
  if (Object.isFrozen(value)) return value as Json;
  if (Array.isArray(value)) return frozenList(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of another realm (a test's) have another Object.prototype.
  if (prototype !== Object.prototype && prototype !== null && (prototype as object).constructor.name !== 'Object') {
    throw new TypeError(`a ${(prototype as object).constructor.name} cannot be stored`);
  }
  return frozenObject(value as Record<string, unknown>);
}

function frozenList(list: readonly unknown[]): Json {
  const copy = list.slice();
  weight += 2 + copy.length;
  for (let at = 0; at < copy.length; at++) {
    const item = copy[at];
    copy[at] = typeof item === 'object' && item !== null ? frozenPart(item) : scalar(item ?? null);
  }
  return Object.freeze(copy) as Json;
}

function frozenObject(object: Record<string, unknown>): Json {
  // A spread keeps the hidden class; fields are written only where the copy differs.
  const copy = { ...object };
  weight += 2;
  for (const key in copy) {
    const item = copy[key];
    if (item === undefined) return frozenObject(withoutUndefined(copy));
    weight += key.length + 4;
    if (typeof item !== 'object' || item === null) scalar(item);
    else {
      const part = frozenPart(item);
      if (part !== item) copy[key] = part;
    }
  }
  return Object.freeze(copy) as Json;
}

/** A fresh object: deleting fields would make the copy slow for good. */
function withoutUndefined(object: Record<string, unknown>): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  for (const key in object) if (object[key] !== undefined) rest[key] = object[key];
  return rest;
}

function scalar(value: unknown): Json {
  if (typeof value === 'string') {
    weight += value.length;
    return value;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be stored`);
    weight += 6;
    return value;
  }
  if (typeof value === 'boolean' || value === null) return value;
  throw new TypeError(`a ${typeof value} cannot be stored`);
}
