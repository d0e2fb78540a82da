import { isInsured, isWanted, refusedAsPerson, spentStarts, type Asker, type ConstraintCode } from './constraints.ts';
import { personCost, startCost } from './cost.ts';
import { minuteMs } from './local-time.ts';
import type { TypeRule } from './policy.ts';
import { paceOf } from './request.ts';
import { addCounted } from './quiet-hours.ts';
import type { Policy } from './policy.ts';
import type { Provider } from './provider.ts';
import { isBusy, visitMinutes, type Hours, type Slot } from './slots.ts';

/** A provider with the hours of the horizon, as a planning run sees them. */
export type Supplier = Readonly<{
  provider: Provider;
  hours: Hours;
  /** Offers sent today, and when the last one was. */
  askedToday: number;
  lastAskedMs: number;
}>;

/** A demand in a planning run. `mayBeAsked` false: a wish still open to claims; it keeps its chance but nobody is asked. */
export type Seeker = Asker &
  Readonly<{
    matchId: string;
    rule: TypeRule;
    /** Times at which the resident is already taken. */
    busy: readonly Readonly<{ startMs: number; endMs: number }>[];
    mayBeAsked: boolean;
    notBeforeMs: number;
  }>;

/** What one provider can do for one demand: starts with their cost, or the codes that rule them out. */
export type Option = Readonly<{ slot: Slot; endMs: number; cost: number; weekUsed: number }>;
export type Options = Readonly<{ refusedBy: readonly ConstraintCode[]; options: readonly Option[] }>;

const nothing: readonly Option[] = [];

/** The first instant at which a visit of this demand may begin: now + notice, quiet hours not counted. */
export function earliestMs(seeker: Seeker, policy: Policy, nowMs: number): number {
  const pace = policy.paces[paceOf(seeker.request)];
  const noticed = addCounted(
    Math.max(nowMs, seeker.notBeforeMs),
    pace.noticeMs,
    pace.keepsQuiet ? policy.quiet : null,
    policy.utcOffsetMin,
  );
  return noticed;
}

export function optionsOf(seeker: Seeker, supplier: Supplier, fromMs: number, policy: Policy, nowMs: number): Options {
  const { provider, hours } = supplier;
  const refusedBy = refusedAsPerson(seeker, provider, policy);
  if (refusedBy.length > 0) return { refusedBy, options: nothing };

  const found = { wanted: 0, insured: 0, free: 0 };
  const options: Option[] = [];
  const spent = spentStarts(seeker.offers, provider.providerId);
  const person = personCost(seeker, provider, policy.cost, seeker.rule.mode === 'HOME');
  for (const slot of hours.slots) {
    if (slot.startMs < fromMs) continue;
    const endMs = slot.startMs + visitMinutes(provider.profile, slot.weekly, seeker.rule, hours.gapMin) * minuteMs;
    if (spent.includes(slot.startMs) || !suits(seeker, slot.startMs, endMs, policy)) continue;
    found.wanted++;
    if (!isInsured(provider, endMs, policy.utcOffsetMin)) continue;
    found.insured++;
    if (!slot.free || slot.window.left === 0) continue;
    found.free++;
    const left = hours.weekLeft.get(slot.window.week) ?? 0;
    if (left === 0) continue;
    const weekUsed = usedOf(provider, left);
    options.push({
      slot,
      endMs,
      weekUsed,
      cost: startCost(person, seeker, slot.startMs, weekUsed, nowMs, policy.cost),
    });
  }
  if (options.length > 0) return { refusedBy: [], options };
  return { refusedBy: [timeCode(found)], options: nothing };
}

function suits(seeker: Seeker, startMs: number, endMs: number, policy: Policy): boolean {
  return (
    isWanted(seeker.request.wanted, startMs, endMs, policy.utcOffsetMin) && !isBusy(seeker.busy, startMs, endMs, 0)
  );
}

/** The last gate that some start passed names what is missing. */
function timeCode(found: Readonly<{ wanted: number; insured: number; free: number }>): ConstraintCode {
  if (found.wanted === 0) return 'WINDOW';
  if (found.insured === 0) return 'CREDENTIAL_EXPIRED';
  return found.free === 0 ? 'CAPACITY' : 'LOAD_LIMIT';
}

/** Visits already in that week, as far as a cap tells; 0 without a cap. */
function usedOf(provider: Provider, left: number): number {
  const { weeklyCap } = provider.profile;
  return weeklyCap === 0 ? 0 : weeklyCap - left;
}
