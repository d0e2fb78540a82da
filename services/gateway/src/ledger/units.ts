import type { ProviderLine__Output } from '@linli/proto/gen/linli/matching/v1/ProviderLine';

import type { LedgerRow } from './ledger-row.ts';
import { keyOf, type LedgerLine } from './lines.ts';

/** What is sent as one line: of one row, or of several rows that describe one provider, a shift each. */
export type Unit = Readonly<{ line: LedgerLine; rows: readonly LedgerRow[] }>;

/**
 * Joins rows of one provider: hours, skills and communities of all, everything else of the first. A roster that has one row
 * for each shift is the usual case.
 */
export function joinProviders(units: readonly Unit[]): readonly Unit[] {
  const joined = new Map<string, Unit>();
  for (const unit of units) {
    const key = keyOf(unit.line);
    const before = joined.get(key);
    if (before === undefined || before.line.to !== 'PROVIDERS' || unit.line.to !== 'PROVIDERS') joined.set(key, unit);
    else {
      for (const row of unit.rows) row.warn('JOINED_WITH_ROW', 'name');
      const line = joinedLine(before.line.line, unit.line.line);
      joined.set(key, { line: { to: 'PROVIDERS', line }, rows: [...before.rows, ...unit.rows] });
    }
  }
  return [...joined.values()];
}

function joinedLine(first: ProviderLine__Output, further: ProviderLine__Output): ProviderLine__Output {
  const windows = new Map(
    [...first.windows, ...further.windows].map((window) => [`${window.weekday}:${window.fromMinute}`, window]),
  );
  const both = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];
  const everywhere = first.communityIds.length === 0 || further.communityIds.length === 0;
  return {
    ...first,
    windows: [...windows.values()].sort((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute),
    skills: both(first.skills, further.skills),
    unknownSkills: both(first.unknownSkills, further.unknownSkills),
    communityIds: everywhere ? [] : both(first.communityIds, further.communityIds),
    conflictParties: both(first.conflictParties, further.conflictParties),
    services: both(first.services, further.services),
  };
}
