import { toGcj02, type Point } from './coordinates.ts';

/** Where the rows of a ledger lie on average, by community id. */
export type Centres = ReadonlyMap<string, Point & Readonly<{ rows: number }>>;

/** Gathers the points of rows; a few hundred communities at most. */
export function gatherCentres(): Readonly<{
  add(at: Point & Readonly<{ communityId: string }>): void;
  centres(): Centres;
}> {
  const sums = new Map<string, { latitude: number; longitude: number; rows: number }>();
  return {
    add({ communityId, latitude, longitude }) {
      const sum = sums.get(communityId) ?? { latitude: 0, longitude: 0, rows: 0 };
      sum.latitude += latitude;
      sum.longitude += longitude;
      sum.rows += 1;
      sums.set(communityId, sum);
    },
    centres: () =>
      new Map(
        [...sums].map(([id, { latitude, longitude, rows }]) => [
          id,
          { latitude: latitude / rows, longitude: longitude / rows, rows },
        ]),
      ),
  };
}

const leastRows = 10;

/**
 * True when the ledger lies beside what is known by just the shift between WGS-84 and the maps of China (GCJ-02, some 500 m;
 * BD-09 some 600 m more), in most communities that both have: its coordinates are of another system than it says.
 */
export function looksShifted(ledger: Centres, known: Centres): boolean {
  let [alike, compared] = [0, 0];
  for (const [id, centre] of ledger) {
    const other = known.get(id);
    if (other === undefined || other.rows < leastRows || centre.rows < leastRows) continue;
    compared += 1;
    const moved = { latitude: centre.latitude - other.latitude, longitude: centre.longitude - other.longitude };
    if (isTheShift(moved, other) || isTheShift({ latitude: -moved.latitude, longitude: -moved.longitude }, other))
      alike += 1;
  }
  return compared > 0 && alike > compared / 2;
}

function isTheShift(moved: Point, at: Point): boolean {
  const gcj = toGcj02(at);
  const shifts = [
    { latitude: gcj.latitude - at.latitude, longitude: gcj.longitude - at.longitude },
    { latitude: gcj.latitude + 0.006 - at.latitude, longitude: gcj.longitude + 0.0065 - at.longitude },
  ];
  return shifts.some((shift) => {
    const length = Math.hypot(shift.latitude, shift.longitude);
    return Math.hypot(moved.latitude - shift.latitude, moved.longitude - shift.longitude) < length * 0.4;
  });
}
