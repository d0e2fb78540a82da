import type { ConstraintCode } from './constraints.ts';
import { costParts } from './cost.ts';
import type { Candidate, Ranking } from './match.ts';
import type { Draft, Edge } from './plan.ts';
import type { Policy } from './policy.ts';

const keptFeasible = 20;
const keptRefused = 100;

/** The reasons for one seeker, as they go into its match: the cheapest providers with their terms, the others by code. */
export function rankingOf(
  draft: Draft,
  seekerIx: number,
  edges: readonly Edge[],
  policy: Policy,
  nowMs: number,
): Ranking {
  const best = new Map<number, Edge>();
  for (const edge of edges) {
    const known = best.get(edge.supplier);
    if (known === undefined || edge.option.cost < known.option.cost) best.set(edge.supplier, edge);
  }
  const cheapest = [...best.values()].sort(
    (a, b) => a.option.cost - b.option.cost || idOf(draft, a).localeCompare(idOf(draft, b)),
  );
  return {
    decidedAtMs: nowMs,
    policyVersion: policy.version,
    feasible: cheapest.slice(0, keptFeasible).map((edge) => candidate(draft, seekerIx, edge, policy, nowMs)),
    refused: refusedByCode(draft.refusals[seekerIx] ?? new Map()),
  };
}

function candidate(draft: Draft, seekerIx: number, edge: Edge, policy: Policy, nowMs: number): Candidate {
  const seeker = draft.seekers[seekerIx];
  const supplier = draft.suppliers[edge.supplier];
  if (seeker === undefined || supplier === undefined) throw new RangeError('edge without its ends');
  const { slot, cost, weekUsed } = edge.option;
  const at = { startMs: slot.startMs, weekUsed, nowMs, comes: seeker.rule.mode === 'HOME' };
  return {
    providerId: supplier.provider.providerId,
    cost,
    parts: costParts(seeker, supplier.provider, at, policy.cost),
    startMs: slot.startMs,
  };
}

function idOf(draft: Draft, edge: Edge): string {
  return draft.suppliers[edge.supplier]?.provider.providerId ?? '';
}

/** Who was near it first: those that lack only one thing stand before those who cannot do the work at all. */
function refusedByCode(
  refusals: ReadonlyMap<string, readonly ConstraintCode[]>,
): Readonly<Record<string, readonly string[]>> {
  const sorted = [...refusals].sort(([, a], [, b]) => Number(a.includes('SKILL')) - Number(b.includes('SKILL')));
  const byCode: Record<string, string[]> = {};
  for (const [providerId, codes] of sorted.slice(0, keptRefused)) (byCode[codes.join(' ')] ??= []).push(providerId);
  return byCode;
}

/** Why a seeker went empty-handed, over all providers: what speaks against those who have the skill, or that nobody has. */
export function causesOf(draft: Draft, seekerIx: number, feasible: boolean): readonly string[] {
  const skilled = [...(draft.refusals[seekerIx]?.values() ?? [])].filter((codes) => !codes.includes('SKILL'));
  const causes = new Set<string>(skilled.flat());
  if (feasible) causes.add('CAPACITY');
  return causes.size === 0 ? ['SKILL'] : [...causes].sort();
}
