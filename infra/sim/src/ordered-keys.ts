import type { KeyPart, Range } from '@linli/store';

export type Place = Readonly<{ key: KeyPart; id: string }>;

/** One index: places in the order of SQLite, by key (numbers, or texts by their UTF-8 bytes), then by id. */
export class OrderedKeys {
  readonly #places: Place[] = [];
  /** Whether UTF-16 order may differ from UTF-8 order: only when what is kept has characters from the surrogates on. */
  #plain = true;

  add(place: Place): void {
    if (this.#plain && !isPlain(place)) this.#plain = false;
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
      if (place === undefined || compareParts(place.key, high, this.#plain) >= 0) break;
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
      const order = compareParts(place.key, key, this.#plain) || compareParts(place.id, id, this.#plain);
      if (order > 0 || (inclusive && order === 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const beyondPlain = /[\ud800-\uffff]/;

function isPlain({ key, id }: Place): boolean {
  return !(typeof key === 'string' && beyondPlain.test(key)) && !beyondPlain.test(id);
}

/** @param plain `one` has no character from U+D800 on: then it stands in UTF-16 order to any other as in UTF-8 order */
function compareParts(one: KeyPart, other: KeyPart, plain: boolean): number {
  if (typeof one === 'number') return typeof other === 'number' ? one - other : -1;
  if (typeof other === 'number') return 1;
  if (one === other) return 0;
  if (!plain) return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return one < other ? -1 : 1;
}
