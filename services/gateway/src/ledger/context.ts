import { localDay, ymdOf } from './civil-day.ts';
import { readSystem } from './coordinates.ts';
import { readDate, yearsIn, type DateForm } from './dates.ts';
import type { Field } from './kinds.ts';
import type { OpenLedger } from './open-ledger.ts';
import { placeName, type KnownCommunity, type Places } from './places.ts';
import type { LedgerPolicy } from './policy.ts';
import type { DateHabits, RowContext } from './row-context.ts';
import { isNothing } from './text.ts';

export type ContextPorts = Readonly<{
  policy: LedgerPolicy;
  places: Places;
  believed: ReadonlySet<string> | undefined;
  communityIdOf(name: string): string;
  gridIdOf(communityId: string, name: string): string;
  nowMs: number;
}>;

/** What the rows of an open ledger are read with; `fileName` counts as part of the title. */
export function contextOf(ledger: OpenLedger, fileName: string, ports: ContextPorts): RowContext {
  const { policy, places, believed, communityIdOf, gridIdOf, nowMs } = ports;
  const title = `${ledger.title} ${fileName}`;
  return {
    ...{ kind: ledger.kind, policy, places, believed, communityIdOf, gridIdOf },
    ownCommunity: ledger.columns.found.has('community') ? undefined : ownCommunity(ledger, title, ports),
    today: localDay(nowMs, policy.offsetMinutes),
    dates: dateHabits(ledger, title),
    system: systemOf(ledger, title),
  };
}

/** The community of a ledger without such a column: the one that its title names, else the only one there is. */
function ownCommunity(
  { kind }: OpenLedger,
  title: string,
  { places, communityIdOf }: ContextPorts,
): KnownCommunity | undefined {
  const named = places.namedIn(title);
  if (named.length === 1) return named[0];
  // A provider without a community serves everywhere: the only community would narrow nothing down.
  if (places.isRegistered) return kind === 'demands' || kind === 'households' ? places.only() : undefined;
  const name = /([\u4e00-\u9fff]{2,12}社区)/.exec(title)?.[1]?.replace(/^.*[省市县区旗镇乡道](?=..)/, '');
  return name === undefined ? undefined : { id: communityIdOf(placeName(name)), name: placeName(name), grids: [] };
}

const dateFields: readonly Field[] = ['registeredAt', 'lastVisit', 'insuredUntil'];

function dateHabits({ columns, sample }: OpenLedger, title: string): DateHabits {
  const field = dateFields.find((one) => columns.found.has(one));
  const column = field === undefined ? undefined : columns.found.get(field)?.column;
  const forms = new Map<DateForm, number>();
  const years = new Map<number, number>();
  for (const { cells } of column === undefined ? [] : sample) {
    const cell = cells[(column ?? 1) - 1];
    const reading = cell === undefined ? undefined : readDate(cell);
    if (reading?.is === 'DATE') {
      forms.set(reading.form, (forms.get(reading.form) ?? 0) + 1);
      const { year } = ymdOf(reading.day);
      years.set(year, (years.get(year) ?? 0) + 1);
    } else if (reading?.is === 'MONTH_DAY') forms.set('NO_YEAR', (forms.get('NO_YEAR') ?? 0) + 1);
  }
  const total = [...forms.values()].reduce((sum, count) => sum + count, 0);
  const [usual] = [...forms].find(([, count]) => count > total / 2) ?? [];
  const titled = yearsIn(title);
  if (titled.length > 0) return { usual, years: titled, isTitled: true };
  const dated = [...years].filter(([, count]) => count >= 2 || years.size === 1).map(([year]) => year);
  return { usual, years: dated, isTitled: false };
}

/** The system that the headings of the coordinates, or the title, name. */
function systemOf({ columns }: OpenLedger, title: string): RowContext['system'] {
  for (const field of ['latitude', 'longitude', 'coordinates'] as const) {
    const heading = columns.found.get(field)?.heading ?? '';
    const system = isNothing(heading) ? undefined : readSystem(heading);
    if (system !== undefined) return system;
  }
  return /坐标/.test(title) ? readSystem(title) : undefined;
}
