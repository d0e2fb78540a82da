import type { Seeker, Supplier } from '../domain/candidates.ts';
import { profileOf, type LedgerLine } from '../domain/ledger-line.ts';
import { localDay } from '../domain/local-time.ts';
import { draftPlan, type AssignmentProblem, type Draft } from '../domain/plan.ts';
import { ruleOf, type Policy } from '../domain/policy.ts';
import type { Provider } from '../domain/provider.ts';
import { causesOf } from '../domain/ranking.ts';
import { byRank, type MatchRequest } from '../domain/request.ts';
import { hoursOf, isBusy } from '../domain/slots.ts';
import { bestPlan, type BestPlan } from './best-plan.ts';
import { joinedBy, partsOf, type Part } from './plan-parts.ts';
import type { Ids, Solver } from './ports.ts';

export type PlanOnceInput = Readonly<{
  lines: readonly LedgerLine[];
  requests: readonly MatchRequest[];
  nowMs: number;
}>;
export type PlacedDemand = Readonly<{
  demandId: string;
  providerId: string;
  line: number;
  startMs: number;
  endMs: number;
  cost: number;
}>;
export type UnservedDemand = Readonly<{ demandId: string; causes: readonly string[] }>;
export type PlannedOnce = Readonly<{
  placed: readonly PlacedDemand[];
  unserved: readonly UnservedDemand[];
  /** Cost of the whole plan and the bound below which no plan lies; equal when certified. */
  cost: number;
  bound: number;
  certified: boolean;
}>;

type Ports = Readonly<{
  ids: Ids;
  policy: Policy;
  solver: Solver;
  boundOf: (problem: AssignmentProblem, plan: BestPlan) => number;
}>;

/** Sums beyond 2^53 (some thousand demands at once) are rounded; a gap smaller than this share of them is none. */
const roundingShare = 1e-12;

/** Everybody at once, exactly: what shares a provider, or a resident who would be at two visits at once, is planned together. */
export function makePlanOnce(ports: Ports): (input: PlanOnceInput) => Promise<PlannedOnce> {
  const { policy } = ports;
  return async ({ lines, requests, nowMs }) => {
    const providers = readLines(ports, lines);
    const result = {
      placed: [] as PlacedDemand[],
      unserved: [] as UnservedDemand[],
      cost: 0,
      bound: 0,
      certified: true,
    };
    const matched = requests.filter(({ type }) => ruleOf(policy, type) !== undefined);
    for (const { demandId, type } of requests)
      if (ruleOf(policy, type) === undefined) result.unserved.push({ demandId, causes: ['NOT_MATCHED'] });
    for (const { draft, plan } of await planned(ports, partsOf(matched, [...providers.keys()], policy), nowMs)) {
      const bound = ports.boundOf(plan.problem, plan);
      result.cost += plan.cost;
      result.bound += bound;
      result.certified &&= plan.exact && plan.cost - bound <= plan.cost * roundingShare;
      tell(draft, plan.assigned, providers, result);
    }
    return result;
  };
}

type PlannedPart = Readonly<{ draft: Draft; plan: BestPlan }>;

/** Each part by itself; parts that put one resident at two visits at one time are planned again as one. */
async function planned(
  ports: Ports,
  parts: readonly Part[],
  nowMs: number,
  done: ReadonlyMap<Part, PlannedPart> = new Map(),
): Promise<readonly PlannedPart[]> {
  const plans = new Map<Part, PlannedPart>();
  for (const part of parts) plans.set(part, done.get(part) ?? (await planOf(ports, part, nowMs)));
  const clashing = residentsAtTwoVisits([...plans.values()].flatMap(visitsIn));
  const joined = joinedBy(parts, ({ requests }) =>
    requests.map(({ residentId }) => residentId).filter((residentId) => clashing.has(residentId)),
  );
  return joined.length === parts.length ? [...plans.values()] : planned(ports, joined, nowMs, plans);
}

type Visit = Readonly<{ residentId: string; startMs: number; endMs: number }>;

function visitsIn({ draft, plan }: PlannedPart): readonly Visit[] {
  return draft.seekers.flatMap(({ request: { residentId } }, s) => {
    const option = draft.edges[plan.assigned[s] ?? -1]?.option;
    return option === undefined ? [] : [{ residentId, startMs: option.slot.startMs, endMs: option.endMs }];
  });
}

function residentsAtTwoVisits(visits: readonly Visit[]): ReadonlySet<string> {
  const busy = new Map<string, readonly Visit[]>();
  const found = new Set<string>();
  for (const visit of visits) {
    const { residentId, startMs, endMs } = visit;
    const others = busy.get(residentId) ?? [];
    if (isBusy(others, startMs, endMs, 0)) found.add(residentId);
    busy.set(residentId, [...others, visit]);
  }
  return found;
}

async function planOf({ policy, solver }: Ports, { requests, providers }: Part, nowMs: number): Promise<PlannedPart> {
  const seekers = [...requests].sort(byRank).map((request) => seekerOf(request, policy));
  const suppliers = providers.map((provider) => supplierOf(provider, policy, nowMs));
  const draft = draftPlan(seekers, suppliers, policy, nowMs);
  return { draft, plan: await bestPlan(draft, solver, nowMs) };
}

function tell(
  draft: Draft,
  assigned: Int32Array,
  lines: ReadonlyMap<Provider, number>,
  result: { placed: PlacedDemand[]; unserved: UnservedDemand[] },
): void {
  const reachable = new Set(draft.edges.map(({ seeker }) => seeker));
  draft.seekers.forEach(({ request: { demandId } }, s) => {
    const edge = draft.edges[assigned[s] ?? -1];
    const provider = edge && draft.suppliers[edge.supplier]?.provider;
    if (edge === undefined || provider === undefined)
      return void result.unserved.push({ demandId, causes: causesOf(draft, s, reachable.has(s)) });
    const { slot, endMs, cost } = edge.option;
    result.placed.push({
      demandId,
      providerId: provider.providerId,
      line: lines.get(provider) ?? -1,
      startMs: slot.startMs,
      endMs,
      cost,
    });
  });
}

/** Usable lines as providers, with the number of their line. */
function readLines({ ids, policy }: Ports, lines: readonly LedgerLine[]): ReadonlyMap<Provider, number> {
  const providers = new Map<Provider, number>();
  lines.forEach((line, n) => {
    const read = profileOf(line, (word) => ids.keyed('cp', word), policy);
    const providerId = ids.keyed(
      'pv',
      `${line.kind}|${line.licence === '' ? `${line.name}|${line.phone}` : line.licence}`,
    );
    if (read.ok) providers.set({ providerId, status: 'ACTIVE', reason: '', profile: read.profile }, n);
  });
  return providers;
}

function supplierOf(provider: Provider, policy: Policy, nowMs: number): Supplier {
  const range = { fromDay: localDay(nowMs, policy.utcOffsetMin), days: policy.horizonDays, nowMs };
  return { provider, hours: hoursOf(provider.profile, undefined, policy, range), askedToday: 0, lastAskedMs: 0 };
}

function seekerOf(request: MatchRequest, policy: Policy): Seeker {
  const rule = ruleOf(policy, request.type);
  if (rule === undefined) throw new RangeError(`type ${request.type} is not matched`);
  return { matchId: request.demandId, request, offers: [], rule, busy: [], mayBeAsked: true, notBeforeMs: 0 };
}
