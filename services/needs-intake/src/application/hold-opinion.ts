import { decideCloseOpinion, decideOpenOpinion, decideVoice, type OpinionAsked } from '../domain/opinion.ts';
import { onDemand } from '../domain/overdue.ts';
import type { Cause, Inside } from './ports.ts';

type Of<Command> = Readonly<{ demandId: string }> & Command;

/** The steps of an opinion round on a demand. A voice is that of a household of the ledger, so that each counts once. */
export function makeHoldOpinion({ demands, households, rules }: Pick<Inside, 'demands' | 'households' | 'rules'>) {
  return {
    openOpinion: (cause: Cause, { demandId, ...asked }: Of<OpinionAsked>) =>
      demands.change(
        demandId,
        cause,
        onDemand(rules, (demand, nowMs) => decideOpenOpinion(rules, demand, asked, nowMs)),
      ),
    async giveVoice(cause: Cause, { demandId, ...said }: Of<Readonly<{ householdId: string; option: number }>>) {
      const household = (await households.find(said.householdId))?.state;
      return demands.change(
        demandId,
        cause,
        onDemand(rules, (demand, nowMs) => decideVoice(rules, demand, said, household, nowMs)),
      );
    },
    closeOpinion: (cause: Cause, { demandId, outcome }: Of<Readonly<{ outcome: string }>>) =>
      demands.change(
        demandId,
        cause,
        onDemand(rules, (demand, nowMs) => decideCloseOpinion(demand, { outcome }, nowMs)),
      ),
  };
}
