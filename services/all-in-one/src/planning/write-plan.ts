import { word } from '@linli/gateway/service';
import { writeWorkbook } from '@linli/spreadsheet';

import { localInstant } from '../cli/instant.ts';
import { reasonWords } from '../cli/reasons.ts';
import { say, type Language } from '../cli/words.ts';
import type { MadePlan, ProposedVisit } from './make-plan.ts';

/** The plan as a clerk reads it: visits in the order of their hours, those who could not be served with the cause, refused lines. */
export async function writePlan(path: string, plan: MadePlan, language: Language): Promise<void> {
  const head = (name: string): { heading: string; width?: number } => ({
    heading: say(language, 'plan', name as never),
  });
  const type = (code: string): string => word(language, 'type', code);
  const visits = [...plan.placed].sort(
    (a, b) => a.startMs - b.startMs || a.provider.name.localeCompare(b.provider.name, 'zh'),
  );
  await writeWorkbook(path, [
    {
      name: say(language, 'plan', 'visits'),
      columns: ['row', 'name', 'type', 'address', 'provider', 'organisation', 'date', 'from', 'to', 'why'].map(head),
      rows: visits.map((visit) => [
        visit.row,
        visit.demand.resident?.name ?? '',
        type(visit.demand.type),
        visit.demand.resident?.address ?? '',
        visit.provider.name,
        visit.provider.organisation || visit.provider.station,
        localInstant(visit.startMs).slice(0, 10),
        localInstant(visit.startMs).slice(11),
        localInstant(visit.endMs).slice(11),
        whyOf(visit, language),
      ]),
    },
    {
      name: say(language, 'plan', 'unserved'),
      columns: ['row', 'name', 'type', 'cause'].map(head),
      rows: plan.unserved.map(({ row, demand, causes }) => [
        row,
        demand.resident?.name ?? '',
        type(demand.type),
        reasonWords(language, causes.join(' ')),
      ]),
    },
    {
      name: say(language, 'plan', 'refused'),
      columns: ['file', 'row', 'why', 'mend'].map(head),
      rows: plan.refused.map(({ file, row, why, mend }) => [file, String(row), why, mend]),
    },
  ]);
}

/** Why this provider: has the skill, serves the community, is free then; the cost says how the best plan weighed it. */
function whyOf({ provider, demand, cost }: ProposedVisit, language: Language): string {
  return say(language, 'plan', 'whyText', {
    skill: word(language, 'type', demand.type),
    provider: provider.name,
    cost,
  });
}
