/** 250 m cells "x:y": all that travels of a place. The same formula as at intake, so that both sides meet in one grid. */

const cellMeters = 250;
const metersPerDegree = 111_320;

/** Cell of a WGS-84 point; empty for 0,0 = unknown. */
export function cellOf(latitude: number, longitude: number): string {
  if (latitude === 0 && longitude === 0) return '';
  const shrink = Math.cos((Math.round(latitude) * Math.PI) / 180);
  return `${Math.floor((longitude * metersPerDegree * shrink) / cellMeters)}:${Math.floor((latitude * metersPerDegree) / cellMeters)}`;
}

/** Straight distance between two cells' middles in metres; undefined when a place is unknown. */
export function metersBetween(a: string, b: string): number | undefined {
  const [ax, ay] = a.split(':').map(Number);
  const [bx, by] = b.split(':').map(Number);
  if (a === '' || b === '' || ax === undefined || ay === undefined || bx === undefined || by === undefined)
    return undefined;
  return Math.hypot(ax - bx, ay - by) * cellMeters;
}
