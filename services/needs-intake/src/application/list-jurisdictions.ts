import type { Jurisdiction } from '../domain/jurisdiction.ts';
import type { Inside } from './ports.ts';

export type ListJurisdictions = () => Promise<readonly Jurisdiction[]>;

/** All known places, by level and name. */
export function makeListJurisdictions({ jurisdictions }: Pick<Inside, 'jurisdictions'>): ListJurisdictions {
  return () => jurisdictions.all();
}
