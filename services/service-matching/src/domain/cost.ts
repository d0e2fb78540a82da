import { metersBetween } from './cells.ts';
import { silencesOf, type Asker } from './constraints.ts';
import { hourMs } from './local-time.ts';
import type { CostRule } from './policy.ts';
import type { Provider } from './provider.ts';

/** Cost terms in equivalent seconds, by name. Whole numbers, none negative. */
export type CostParts = Readonly<Record<'travel' | 'stranger' | 'silent' | 'wait' | 'late' | 'load', number>>;

/** Terms that are the same at every hour. */
export function personCost(asker: Asker, provider: Provider, rule: CostRule, comes: boolean): number {
  const { travel, stranger, silent } = personParts(asker, provider, rule, comes);
  return travel + stranger + silent;
}

function personParts({ request, offers }: Asker, provider: Provider, rule: CostRule, comes: boolean) {
  const known = request.continuityProviderId !== '' && request.continuityProviderId !== provider.providerId;
  return {
    travel: comes ? travelSec(metersBetween(request.cell, provider.profile.cell), rule) : 0,
    stranger: known ? rule.strangerSec : 0,
    silent: silencesOf(offers, provider.providerId) * rule.silentSec,
  };
}

/** Terms of one start: the wait from now, being late for the demand's visit clock, and how full the provider's week is. */
function startParts({ request }: Asker, startMs: number, weekUsed: number, nowMs: number, rule: CostRule) {
  const perHour = rule.waitPerHour[request.serviceClass] ?? 0;
  const lateMs = request.visitDueMs > 0 ? Math.max(0, startMs - request.visitDueMs) : 0;
  return {
    wait: Math.round((perHour * Math.max(0, startMs - nowMs)) / hourMs),
    late: Math.round((rule.lateFactor * perHour * lateMs) / hourMs),
    load: rule.loadSec * weekUsed,
  };
}

/** Cost of one start, capped so that sums over a plan stay exact. */
export function startCost(
  person: number,
  asker: Asker,
  startMs: number,
  weekUsed: number,
  nowMs: number,
  rule: CostRule,
): number {
  const { wait, late, load } = startParts(asker, startMs, weekUsed, nowMs, rule);
  return Math.min(rule.maxEdge, person + wait + late + load);
}

/** All terms, for the stored reasons. */
export function costParts(
  asker: Asker,
  provider: Provider,
  at: Readonly<{ startMs: number; weekUsed: number; nowMs: number; comes: boolean }>,
  rule: CostRule,
): CostParts {
  return {
    ...personParts(asker, provider, rule, at.comes),
    ...startParts(asker, at.startMs, at.weekUsed, at.nowMs, rule),
  };
}

function travelSec(meters: number | undefined, rule: CostRule): number {
  if (meters === undefined) return rule.unknownTravelSec;
  return Math.min(rule.maxTravelSec, Math.round((meters * rule.detour * 60) / rule.walkMetersPerMin));
}
