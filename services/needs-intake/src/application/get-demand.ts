import { clockWord } from '../domain/clock.ts';
import { crosswalk } from '../domain/crosswalk.ts';
import type { Demand } from '../domain/demand.ts';
import { classOf } from '../domain/plan.ts';
import type { Inside } from './ports.ts';

export type DemandSeen = ReturnType<typeof seen>;
export type GetDemand = (demandId: string) => Promise<DemandSeen | undefined>;

/** One demand as the desk sees it: no name, phone or address. */
export function makeGetDemand({ demands, rules }: Pick<Inside, 'demands' | 'rules'>): GetDemand {
  return async (demandId) => {
    const found = await demands.find(demandId);
    return found && seen(found.state, found.version, rules.policy);
  };
}

function seen(demand: Demand, version: number, policy: Inside['rules']['policy']) {
  const { stage, line } = demand;
  return {
    demand,
    version,
    serviceClass: classOf(policy, demand),
    visibility: policy.types[demand.type].visibility,
    names: crosswalk[stage.state],
    clocks: demand.clocks.map((clock) => ({
      kind: clock.kind,
      version: clock.version,
      dueMs: clock.dueMs,
      state: clockWord(clock),
    })),
    offerId: stage.state === 'MATCHED' ? stage.offerId : (demand.lastVisit?.offerId ?? demand.awaitedOfferId),
    providerId: stage.state === 'MATCHED' ? stage.providerId : (demand.lastVisit?.providerId ?? ''),
    reason: reasonOf(demand),
    description: line.description,
    opinion: opinionOf(demand),
  };
}

function reasonOf({ stage }: Demand): string {
  if (stage.state === 'WAITLISTED') return stage.causes.join(' ');
  if (stage.state === 'CLOSED') return stage.resolution;
  if (stage.state === 'DUPLICATE') return stage.primaryId;
  return 'reason' in stage ? stage.reason : '';
}

export type OpinionSeen = Readonly<{
  question: string;
  options: string[];
  tally: number[];
  voices: number;
  leastVoices: number;
  closesAtMs: number;
  outcome: string;
}>;

/** The round that runs, without how it stands; else the last one. */
export function opinionOf({ stage, opinions }: Demand): OpinionSeen | null {
  if (stage.state === 'OPINION') {
    const { question, options, leastVoices, closesAtMs, voices } = stage.round;
    return {
      ...{ question, options: [...options], tally: [], voices: Object.keys(voices).length },
      ...{ leastVoices, closesAtMs, outcome: '' },
    };
  }
  const last = opinions?.at(-1);
  if (last === undefined) return null;
  const { question, options, tally, voices, leastVoices, outcome, closedAtMs } = last;
  return {
    ...{ question, options: [...options], tally: [...tally], voices },
    ...{ leastVoices, closesAtMs: closedAtMs, outcome },
  };
}
