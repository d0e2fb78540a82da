import { writeWorkbook } from '@linli/spreadsheet';

import { say, type Language } from '../cli/words.ts';
import type { MadePlan, ProposedVisit } from './make-plan.ts';

const minuteMs = 60_000;
/** Beijing time, as the ledgers are written. */
const offsetMs = 8 * 60 * minuteMs;

/** The plan as a clerk reads it: visits in the order of their hours, those who could not be served with the cause, refused lines. */
export async function writePlan(path: string, plan: MadePlan, language: Language): Promise<void> {
  const head = (name: string): { heading: string; width?: number } => ({
    heading: say(language, 'plan', name as never),
  });
  const type = (code: string): string => say(language, 'type', code as never);
  const cause = (code: string): string => say(language, 'cause', code as never);
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
        local(visit.startMs).slice(0, 10),
        local(visit.startMs).slice(11),
        local(visit.endMs).slice(11),
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
        causes.map(cause).join('；'),
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
    skill: say(language, 'type', demand.type as never),
    provider: provider.name,
    cost,
  });
}

function local(ms: number): string {
  return new Date(ms + offsetMs).toISOString().slice(0, 16).replace('T', ' ');
}
