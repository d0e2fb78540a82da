import { word } from '@linli/gateway/service';

import type { DemandEnd } from '../demo/report.ts';
import type { DemoResult } from '../demo/run-demo.ts';
import type { Output } from './output.ts';
import { reasonWords } from './reasons.ts';
import { table } from './table.ts';
import { say, type Language } from './words.ts';

const counts = [
  'offers',
  'declines',
  'expiries',
  'visits',
  'residentNoShows',
  'providerNoShows',
  'dropOuts',
  'escalations',
  'evaluations',
  'reopenings',
  'published',
] as const;

/** What became of each demand, grouped by how it ended; then how often what happened; then where the public board is. */
export function tellDemo(
  { language, tell }: Output,
  result: DemoResult,
  { folder, address }: Readonly<{ folder: string; address: string }>,
): void {
  tell(say(language, 'demo', 'table'));
  for (const [end, demands] of byEnd(language, result.demands)) {
    tell('');
    tell(say(language, 'demo', 'group', { end, n: demands.length }));
    const lines = demands.map(({ no, type, ownerRole, ownerLogin, end: ended }) => [
      no,
      word(language, 'type', type),
      ended === 'PERSON'
        ? say(language, 'demo', 'with', { owner: `${word(language, 'role', ownerRole)} ${ownerLogin}`.trim() })
        : '',
    ]);
    for (const line of table(lines, '  ')) tell(line);
  }
  tell('');
  for (const line of table(counts.map((name) => [say(language, 'demo', name), String(result[name])]))) tell(line);
  tell('');
  tell(say(language, 'demo', 'limbo', { limbo: result.limbo.length }));
  tell(say(language, 'demo', 'board', { folder, address }));
}

/** In the order of how many there are. */
function byEnd(language: Language, demands: readonly DemandEnd[]): [string, DemandEnd[]][] {
  const groups = new Map<string, DemandEnd[]>();
  for (const demand of demands) {
    const state = word(language, 'state', demand.state);
    const reason = reasonWords(language, demand.reason);
    const end = reason === '' ? state : `${state} · ${reason}`;
    groups.set(end, [...(groups.get(end) ?? []), demand]);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.no < b.no ? -1 : 1));
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
