import type { LedgerKind } from './kinds.ts';
import type { DateForm } from './dates.ts';
import type { CoordinateSystem } from './coordinates.ts';
import type { KnownCommunity, Places } from './places.ts';
import type { LedgerPolicy } from './policy.ts';

/** What a row is read with besides its cells. */
export type RowContext = Readonly<{
  kind: LedgerKind;
  policy: LedgerPolicy;
  places: Places;
  /** While no community is registered: ids of those that are believed; undefined = all of them. */
  believed: ReadonlySet<string> | undefined;
  /** The community of a ledger that has no column for it. */
  ownCommunity: KnownCommunity | undefined;
  /** Ids that names determine, for places that are not registered yet. */
  communityIdOf(name: string): string;
  gridIdOf(communityId: string, name: string): string;
  /** Day of the import. */
  today: number;
  dates: DateHabits;
  /** System of coordinates that a heading or title names. */
  system: CoordinateSystem | undefined;
}>;

export type DateHabits = Readonly<{
  /** Form that most dates of the ledger have: a form of its own is no oddity when it is everybody's. */
  usual: DateForm | undefined;
  /** Years that the title names, or that other dates of the ledger have. */
  years: readonly number[];
  /** True when the years come from the title. */
  isTitled: boolean;
}>;
