/** Patients who are still to be looked at while a move is followed: few at a time, each once a move. */
export class Waiting {
  size = 0;
  readonly #queue: Int32Array;
  /** The last move in which each patient waited; offices on rounds have numbers behind the patients. */
  readonly #in: Float64Array;
  readonly #patients: number;
  #move = 0;

  constructor(patients: number) {
    this.#patients = patients;
    this.#queue = new Int32Array(patients + 8);
    this.#in = new Float64Array(patients);
  }

  /** Nobody waits: another move begins. */
  begin(): void {
    this.#move++;
    this.size = 0;
  }

  /** The patient of service s waits, if s is no office and the patient has not waited in this move. */
  add(s: number): void {
    const p = s >> 1;
    if (p >= this.#patients || this.#in[p] === this.#move) return;
    this.#in[p] = this.#move;
    this.#queue[this.size++] = p;
  }

  /** Takes out who has the least key. */
  soonest(key: Float64Array): number {
    let at = 0;
    for (let i = 1; i < this.size; i++)
      if ((key[this.#queue[i] as number] as number) < (key[this.#queue[at] as number] as number)) at = i;
    const p = this.#queue[at] as number;
    this.#queue[at] = this.#queue[--this.size] as number;
    return p;
  }
}
