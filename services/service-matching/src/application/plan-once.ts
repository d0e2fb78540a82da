import type { Seeker, Supplier } from '../domain/candidates.ts';
import { profileOf, type LedgerLine } from '../domain/ledger-line.ts';
import { localDay } from '../domain/local-time.ts';
import { draftPlan, type AssignmentProblem, type Draft } from '../domain/plan.ts';
import { ruleOf, type Policy } from '../domain/policy.ts';
import type { Provider } from '../domain/provider.ts';
import { causesOf } from '../domain/ranking.ts';
import { byRank, type MatchRequest } from '../domain/request.ts';
import { hoursOf } from '../domain/slots.ts';
import { bestPlan, type BestPlan } from './best-plan.ts';
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

/** Everybody at once, exactly: types of one group and communities that share a provider are planned together. */
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
    for (const together of parts(matched, [...providers.keys()], policy)) {
      const suppliers = together.providers.map((provider) => supplierOf(provider, policy, nowMs));
      const draft = draftPlan(
        [...together.requests].sort(byRank).map((request) => seekerOf(request, policy)),
        suppliers,
        policy,
        nowMs,
      );
      const plan = await bestPlan(draft, ports.solver, nowMs);
      const bound = ports.boundOf(plan.problem, plan);
      result.cost += plan.cost;
      result.bound += bound;
      result.certified &&= plan.exact && plan.cost - bound <= plan.cost * roundingShare;
      tell(draft, plan.assigned, providers, result);
    }
    return result;
  };
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

/** Demands and providers that have nothing to do with the rest: one group of types, communities joined by who serves several. */
function parts(requests: readonly MatchRequest[], providers: readonly Provider[], policy: Policy) {
  const found: { requests: MatchRequest[]; providers: readonly Provider[] }[] = [];
  const groupOf = (type: string) => ruleOf(policy, type)?.group ?? '';
  for (const group of new Set(requests.map(({ type }) => groupOf(type)))) {
    const asking = requests.filter(({ type }) => groupOf(type) === group);
    const able = providers.filter(({ profile }) => profile.skills.some((skill) => groupOf(skill) === group));
    const all = [...new Set(asking.map(({ communityId }) => communityId))];
    const districtOf = new Map(all.map((communityId) => [communityId, communityId]));
    const join = (a: string, b: string) => {
      for (const [community, district] of districtOf) if (district === b) districtOf.set(community, a);
    };
    const serving = ({ profile }: Provider) =>
      profile.communityIds.length === 0 ? all : profile.communityIds.filter((id) => districtOf.has(id));
    for (const provider of able) {
      const [first, ...others] = serving(provider);
      for (const other of others) join(districtOf.get(first ?? '') ?? '', districtOf.get(other) ?? '');
    }
    for (const district of new Set(districtOf.values())) {
      const inside = (communityId: string) => districtOf.get(communityId) === district;
      found.push({
        requests: asking.filter(({ communityId }) => inside(communityId)),
        providers: able.filter((provider) => serving(provider).some(inside)),
      });
    }
  }
  return found;
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
