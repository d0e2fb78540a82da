import type { Demand } from './demand.ts';
import type { DemandEvent, EventOf } from './demand-event.ts';
import type { After } from './demand-parts.ts';
import { afterDesk } from './evolve-desk.ts';
import { afterService } from './evolve-service.ts';

const rememberedSteps = 40;

const after: After<Exclude<DemandEvent['type'], 'submitted'>> = { ...afterDesk, ...afterService };

/** What a resident may see of the way. */
const shown: ReadonlySet<DemandEvent['type']> = new Set([
  'submitted',
  'acknowledged',
  'info-requested',
  'info-supplied',
  'opinion-opened',
  'opinion-closed',
  'objected',
  'rejected',
  'merged',
  'assigned',
  'matching-requested',
  'matched',
  'waitlisted',
  'scheduled',
  'in-service',
  'delivered',
  'unmet',
  'evaluated',
  'closed',
  'withdrawn',
  'reopened',
  'escalation-requested',
]);

/** The demand after `event`, which must come from a decision on this very demand. */
export function evolve(demand: Demand | undefined, event: DemandEvent): Demand {
  if (event.type === 'submitted') return withStep(begin(event), event);
  if (demand === undefined) throw new Error(`${event.type} happened to no demand`);
  const apply = after[event.type] as (demand: Demand, event: DemandEvent) => Demand;
  return withStep(apply(demand, event), event);
}

function withStep(demand: Demand, { type, atMs }: DemandEvent): Demand {
  if (!shown.has(type)) return demand;
  const steps = [...demand.steps, { fact: type, atMs }];
  return { ...demand, steps: [...steps.slice(0, 1), ...steps.slice(1).slice(1 - rememberedSteps)] };
}

function begin({ type: _type, atMs, ...beginning }: EventOf<'submitted'>): Demand {
  return {
    ...beginning,
    type: beginning.line.type,
    submittedAtMs: atMs,
    raises: [],
    round: 0,
    servedBy: [],
    lastVisit: null,
    awaitedOfferId: '',
    outcomeCodes: [],
    evaluation: null,
    item: null,
    itemsOpened: 0,
    reopened: 0,
    steps: [],
    stage: { state: 'SUBMITTED' },
  };
}
