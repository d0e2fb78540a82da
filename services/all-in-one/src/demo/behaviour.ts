import type { Chance } from './chance.ts';

/**
 * How the simulated people of the demonstration behave. Shares are assumptions (docs/sources.md), chosen so that each way
 * a demand can go occurs; `kind` people (nobody declines, nobody is silent) show what matching alone can reach.
 */
export type Behaviour = Readonly<{
  providerDeclines: number;
  providerSilent: number;
  providerCancels: number;
  providerNoShow: number;
  residentDeclines: number;
  residentSilent: number;
  residentNoShow: number;
  evaluationSilent: number;
  notSolved: number;
  partlySolved: number;
  reopens: number;
}>;

export const everyday: Behaviour = {
  providerDeclines: 0.1,
  providerSilent: 0.08,
  providerCancels: 0.05,
  providerNoShow: 0.04,
  residentDeclines: 0.02,
  residentSilent: 0.1,
  residentNoShow: 0.05,
  evaluationSilent: 0.04,
  notSolved: 0.06,
  partlySolved: 0.1,
  reopens: 0.6,
};

export const kind: Behaviour = {
  providerDeclines: 0,
  providerSilent: 0,
  providerCancels: 0,
  providerNoShow: 0,
  residentDeclines: 0,
  residentSilent: 0,
  residentNoShow: 0,
  evaluationSilent: 0,
  notSolved: 0,
  partlySolved: 0,
  reopens: 0,
};

export type Answer = 'YES' | 'NO' | 'SILENT';

export function providerAnswer(chance: Chance, who: Behaviour, offerId: string): Answer {
  return split(chance.of('provider', offerId), who.providerSilent, who.providerDeclines);
}

export function residentAnswer(chance: Chance, who: Behaviour, offerId: string): Answer {
  return split(chance.of('resident', offerId), who.residentSilent, who.residentDeclines);
}

export type VisitCourse = 'KEPT' | 'PROVIDER_CANCELS' | 'PROVIDER_NO_SHOW' | 'RESIDENT_NO_SHOW';

export function visitCourse(chance: Chance, who: Behaviour, visitId: string): VisitCourse {
  const drawn = chance.of('visit', visitId);
  if (drawn < who.providerCancels) return 'PROVIDER_CANCELS';
  if (drawn < who.providerCancels + who.providerNoShow) return 'PROVIDER_NO_SHOW';
  if (drawn < who.providerCancels + who.providerNoShow + who.residentNoShow) return 'RESIDENT_NO_SHOW';
  return 'KEPT';
}

export type Verdict = Readonly<{ solved: 'YES' | 'PARTLY' | 'NO'; satisfaction: number }>;

/** What the resident says when asked; undefined = nothing. `id` names the asking, so a reopened demand is asked anew. */
export function evaluation(chance: Chance, who: Behaviour, id: string): Verdict | undefined {
  const drawn = chance.of('evaluation', id);
  if (drawn < who.evaluationSilent) return undefined;
  if (drawn < who.evaluationSilent + who.notSolved) return { solved: 'NO', satisfaction: 2 };
  if (drawn < who.evaluationSilent + who.notSolved + who.partlySolved) return { solved: 'PARTLY', satisfaction: 3 };
  return { solved: 'YES', satisfaction: chance.of('stars', id) < 0.6 ? 5 : 4 };
}

function split(drawn: number, silent: number, no: number): Answer {
  if (drawn < silent) return 'SILENT';
  return drawn < silent + no ? 'NO' : 'YES';
}
