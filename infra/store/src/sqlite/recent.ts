import type { Row } from './collection-table.ts';

type Kept = { row: Row; size: number; asked: boolean };

/**
 * Rows read or written last. The file has one writer, so what it wrote is what stands there; after a transaction that was
 * undone all of it is forgotten. Rows are kept as their texts: each reader gets objects of its own.
 * Second chance: whoever was asked for since the last round stays for another.
 */
export class Recent {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #size = 0;

  /** @param most UTF-16 units of text that may be kept */
  constructor(most: number) {
    this.#most = most;
  }

  get(doc: string): Row | undefined {
    const kept = this.#kept.get(doc);
    if (kept === undefined) return undefined;
    kept.asked = true;
    return kept.row;
  }

  put(doc: string, row: Row): void {
    const size = sizeOf(row);
    const kept = this.#kept.get(doc);
    this.#size += size - (kept?.size ?? 0);
    if (kept === undefined) this.#kept.set(doc, { row, size, asked: false });
    else Object.assign(kept, { row, size, asked: true });
    if (this.#size > this.#most) this.#makeRoom();
  }

  forget(doc: string): void {
    this.#size -= this.#kept.get(doc)?.size ?? 0;
    this.#kept.delete(doc);
  }

  forgetAll(): void {
    this.#kept.clear();
    this.#size = 0;
  }

  #makeRoom(): void {
    for (const [doc, kept] of this.#kept) {
      if (this.#size <= this.#most) return;
      this.#kept.delete(doc);
      if (kept.asked) this.#kept.set(doc, { ...kept, asked: false });
      else this.#size -= kept.size;
    }
  }
}

/** A row without text costs memory too. */
function sizeOf({ state, seen }: Row): number {
  return 500 + state.length + seen.length;
}
