import type { Tier, Urgency } from './codes.ts';
import type { TypePolicy } from './policy.ts';

export type ServiceClass = 0 | 1 | 2 | 3 | 4;

/**
 * How pressing a demand is, 0 (most) to 4: STAT or ASAP, or a red household with a medical or safety need; then URGENT or
 * any other red; then orange, yellow, the rest. Each raise (a clock at its share, a clock run out) is one class up.
 */
export function serviceClass(
  of: Readonly<{ urgency: Urgency; tier: Tier | ''; need: TypePolicy['need']; raises: number }>,
): ServiceClass {
  return Math.max(0, base(of) - of.raises) as ServiceClass;
}

function base(of: Readonly<{ urgency: Urgency; tier: Tier | ''; need: TypePolicy['need'] }>): number {
  if (of.urgency === 'STAT' || of.urgency === 'ASAP') return 0;
  if (of.tier === 'RED') return of.need === 'MEDICAL' || of.need === 'SAFETY' ? 0 : 1;
  if (of.urgency === 'URGENT') return 1;
  if (of.tier === 'ORANGE') return 2;
  return of.tier === 'YELLOW' ? 3 : 4;
}
