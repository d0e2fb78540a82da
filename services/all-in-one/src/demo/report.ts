import { contracts } from '@linli/proto';

import type { Linli } from '../opening/open-linli.ts';
import type { Tally } from './tally.ts';

export type DemandEnd = Readonly<{
  demandId: string;
  no: string;
  type: string;
  state: string;
  owner: string;
  round: number;
  reason: string;
}>;

export type Became = Readonly<{
  demands: readonly DemandEnd[];
  ends: Readonly<Record<string, number>>;
  /** Demands that are neither ended, nor owned by a person, nor under a running clock: must be none (P19). */
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
export async function whatBecame(linli: Linli, tally: Tally): Promise<Became> {
  const needs = linli.network.client(contracts.needsIntake);
  const demands: DemandEnd[] = [];
  const limbo: string[] = [];
  for (const demandId of await allDemandIds(linli)) {
    const { demand } = await needs.GetDemand({ demandId });
    if (demand === null) continue;
    demands.push({
      demandId,
      no: demand.no,
      type: demand.type,
      state: demand.state,
      owner: demand.ownerId,
      round: demand.round,
      reason: demand.reason,
    });
    const clocked = demand.clocks.some(({ state }) => state === 'RUNNING');
    if (!ended.has(demand.state) && demand.ownerId === '' && !clocked) limbo.push(demandId);
  }
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
