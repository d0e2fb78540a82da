import { contracts } from '@linli/proto';

import type { Linli } from '../opening/open-linli.ts';
import type { Tally } from './tally.ts';

export type DemandEnd = Readonly<{
  demandId: string;
  no: string;
  /** Its row in the ledger. */
  row: string;
  type: string;
  state: string;
  /** ENDED, or with a PERSON who has to see to it; NOBODY must not occur (P19). */
  end: 'ENDED' | 'PERSON' | 'NOBODY';
  /** Id of whom it lies with, and the role and login of that person. */
  ownerId: string;
  ownerRole: string;
  ownerLogin: string;
  round: number;
  reason: string;
  outcomes: readonly string[];
  /** What the resident said; empty when nothing. */
  solved: string;
}>;

export type Became = Readonly<{
  demands: readonly DemandEnd[];
  ends: Readonly<Record<string, number>>;
  /** Demands that are neither ended nor with a person: must be none (P19). */
  limbo: readonly string[];
  offers: number;
  declines: number;
  expiries: number;
  visits: number;
  residentNoShows: number;
  providerNoShows: number;
  dropOuts: number;
  escalations: number;
  evaluations: number;
  reopenings: number;
  events: number;
}>;

const ended: ReadonlySet<string> = new Set(['CLOSED', 'UNMET', 'REJECTED', 'WITHDRAWN', 'DUPLICATE']);

/** What happened to each demand, asked of the services themselves. */
export async function whatBecame(
  linli: Linli,
  { tally, rows }: Readonly<{ tally: Tally; rows: ReadonlyMap<string, string> }>,
): Promise<Became> {
  const needs = linli.network.client(contracts.needsIntake);
  const demands: DemandEnd[] = [];
  for (const demandId of await allDemandIds(linli)) {
    const { demand } = await needs.GetDemand({ demandId });
    if (demand === null) continue;
    const { no, type, state, ownerId, ownerRole, round, reason, outcomeCodes, solved } = demand;
    const end = ended.has(state) ? 'ENDED' : ownerId === '' ? 'NOBODY' : 'PERSON';
    const owner = end === 'PERSON' ? await linli.gateway.people.find(ownerId) : undefined;
    demands.push({
      ...{
        demandId,
        no,
        row: rows.get(demandId) ?? '',
        type,
        state,
        end,
        ownerId,
        round,
        reason,
        outcomes: outcomeCodes,
        solved,
      },
      ownerRole: owner?.role ?? ownerRole,
      ownerLogin: owner?.login ?? '',
    });
  }
  const limbo = demands.filter(({ end }) => end === 'NOBODY').map(({ demandId }) => demandId);
  const ends: Record<string, number> = {};
  for (const { state } of demands) ends[state] = (ends[state] ?? 0) + 1;
  return {
    demands,
    ends,
    limbo,
    offers: tally.of('matching.match.v1/offers-sent'),
    declines: tally.of('matching.match.v1/offer-declined'),
    expiries: tally.of('matching.match.v1/offers-expired'),
    visits: tally.of('appointment.visit.v1/recorded'),
    ...missed(tally),
    escalations: tally.of('meeting.item.v1/raised'),
    evaluations: tally.of('needs.demand.v1/evaluated'),
    reopenings: tally.of('needs.demand.v1/reopened'),
    events: tally.total(),
  };
}

function missed(tally: Tally): Pick<Became, 'residentNoShows' | 'providerNoShows' | 'dropOuts'> {
  const by = (type: 'appointment.visit.v1/no-show' | 'appointment.visit.v1/cancelled', who: string): number =>
    tally.by(type, who);
  return {
    residentNoShows: by('appointment.visit.v1/no-show', 'RESIDENT'),
    providerNoShows: by('appointment.visit.v1/no-show', 'PROVIDER'),
    dropOuts: by('appointment.visit.v1/cancelled', 'PROVIDER'),
  };
}

async function allDemandIds({ gateway }: Linli): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await gateway.rows.page({ index: 'byCommunity', limit: 500, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.found.map(({ state }) => state.demandId));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return ids;
}
