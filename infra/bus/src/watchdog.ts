/** What the watchdog sees of one partition. */
export type Sight = Readonly<{ id: string; beats: number; lag: number }>;

/**
 * Finds a consumer that is dead without saying so: a partition with lag that did not beat once between two looks.
 * Looks are counted, not timed, so a clock that jumps alarms nobody.
 */
export class Watchdog {
  #before = new Map<string, number>();

  /** The partitions that stand still. */
  look(sights: readonly Sight[]): readonly string[] {
    const behind = sights.filter(({ lag }) => lag > 0);
    const still = behind.filter(({ id, beats }) => this.#before.get(id) === beats).map(({ id }) => id);
    this.#before = new Map(behind.map(({ id, beats }) => [id, beats]));
    return still;
  }

  /** A new consumer starts with a clean sheet. */
  forget(): void {
    this.#before.clear();
  }
}
