import type { KeyPart, Range } from '@linli/store';

export type Place = Readonly<{ key: KeyPart; id: string }>;

/** One index: places in the order of SQLite, by key (numbers, or texts by their UTF-8 bytes), then by id. */
export class OrderedKeys {
  readonly #places: Place[] = [];

  add(place: Place): void {
    this.#places.splice(this.#firstAbove(place.key, place.id, true), 0, place);
  }

  remove(place: Place): void {
    const at = this.#firstAbove(place.key, place.id, true);
    if (this.#places[at]?.id === place.id) this.#places.splice(at, 1);
  }

  first(): Place | undefined {
    return this.#places[0];
  }

  /** At most `limit` places above (low, lowId) whose key is below `high`, and one more when there is one. */
  page({ low, lowId, high }: Range, limit: number): Place[] {
    const from = this.#firstAbove(low, lowId, false);
    const places: Place[] = [];
    for (let at = from; at < this.#places.length && places.length <= limit; at++) {
      const place = this.#places[at];
      if (place === undefined || compareParts(place.key, high) >= 0) break;
      places.push(place);
    }
    return places;
  }

  /** The first position whose place is above (key, id), or equal to it when `inclusive`. */
  #firstAbove(key: KeyPart, id: string, inclusive: boolean): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = this.#places[middle];
      if (place === undefined) break;
      const order = compareParts(place.key, key) || compareParts(place.id, id);
      if (order > 0 || (inclusive && order === 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const surrogate = /[\ud800-\udfff]/;

function compareParts(one: KeyPart, other: KeyPart): number {
  if (typeof one === 'number') return typeof other === 'number' ? one - other : -1;
  if (typeof other === 'number') return 1;
  if (one === other) return 0;
  // UTF-16 order is UTF-8 order except where surrogates meet U+E000 and above.
  if (surrogate.test(one) || surrogate.test(other)) return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return one < other ? -1 : 1;
}
