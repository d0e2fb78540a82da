/** Places as facts may name them: squares of 250 m, by floor(metres north) and floor(metres east at that latitude). */

const cellMeters = 250;
const metersPerDegree = 111_320;

/** "x:y" of a WGS-84 point; empty for 0,0, which means unknown. */
export function cellOf(latitude: number, longitude: number): string {
  if (latitude === 0 && longitude === 0) return '';
  const { x, y } = indexes(latitude, longitude);
  return `${x}:${y}`;
}

/** The cells that hold everything within `meters` of a point, its own first. */
export function cellsAround(latitude: number, longitude: number, meters: number): readonly string[] {
  const { x, y } = indexes(latitude, longitude);
  const reach = Math.ceil(meters / cellMeters);
  const cells = [`${x}:${y}`];
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) if (dx !== 0 || dy !== 0) cells.push(`${x + dx}:${y + dy}`);
  }
  return cells;
}

export type Point = Readonly<{ latitude: number; longitude: number }>;

/** Metres between two near points: flat, good to 1 % within a county. */
export function metersBetween(a: Point, b: Point): number {
  const north = (a.latitude - b.latitude) * metersPerDegree;
  const east = (a.longitude - b.longitude) * metersPerDegree * Math.cos(radians((a.latitude + b.latitude) / 2));
  return Math.hypot(north, east);
}

/** True for a point on Earth that is not the unknown 0,0. */
export function isPlace({ latitude, longitude }: Point): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
}

function indexes(latitude: number, longitude: number): { x: number; y: number } {
  return {
    x: Math.floor((longitude * metersPerDegree * Math.cos(radians(Math.round(latitude)))) / cellMeters),
    y: Math.floor((latitude * metersPerDegree) / cellMeters),
  };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
