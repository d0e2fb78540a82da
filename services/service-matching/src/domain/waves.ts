import type { Supplier } from './candidates.ts';
import { localDay, atMinute } from './local-time.ts';
import type { OfferTerms } from './match.ts';
import type { Draft, Edge } from './plan.ts';
import type { Policy } from './policy.ts';
import { addCounted, countedBefore } from './quiet-hours.ts';
import { paceOf } from './request.ts';

/** What becomes of one seeker in a run. `held back`: it has a place in the plan, but its provider has been asked enough today. */
export type Dealt =
  | Readonly<{ outcome: 'ASK'; edges: readonly number[] }>
  | Readonly<{ outcome: 'HELD_BACK' }>
  | Readonly<{ outcome: 'EMPTY_HANDED' }>
  | Readonly<{ outcome: 'KEPT_CHANCE' }>;

/**
 * Whom to ask for each seeker. The plan's own provider comes first for everybody; further providers of a wave take only room
 * that the plan leaves, so that asking three for one never costs another a place.
 */
export function dealOut(draft: Draft, assigned: Int32Array, policy: Policy): readonly Dealt[] {
  const room = remainingRoom(draft, assigned);
  const asks = draft.suppliers.map(({ askedToday }) => policy.offersPerProviderDay - askedToday);
  const dealt: Dealt[] = draft.seekers.map((seeker, s) => {
    const edge = assigned[s] ?? -1;
    const taken = draft.edges[edge];
    if (taken === undefined) return { outcome: 'EMPTY_HANDED' };
    if (!seeker.mayBeAsked) return { outcome: 'KEPT_CHANCE' };
    const left = asks[taken.supplier] ?? 0;
    // The daily cap is a courtesy; it never keeps a pressing demand waiting.
    if (left <= 0 && seeker.request.serviceClass > 1) return { outcome: 'HELD_BACK' };
    asks[taken.supplier] = left - 1;
    return { outcome: 'ASK', edges: [edge] };
  });
  const edgesOf = edgesBySeeker(draft);
  return dealt.map((deal, s) => {
    const seeker = draft.seekers[s];
    if (deal.outcome !== 'ASK' || seeker === undefined) return deal;
    const size = Math.min(
      Math.max(seeker.rule.wave, policy.paces[paceOf(seeker.request)].wave),
      policy.offersPerMatch - seeker.offers.length,
    );
    return {
      outcome: 'ASK',
      edges: [...deal.edges, ...furtherAsks(draft, edgesOf[s] ?? [], deal.edges, size - 1, room, asks)],
    };
  });
}

type Room = Readonly<{ slots: Set<object>; windows: Map<object, number>; weeks: Map<string, number> }>;

function remainingRoom(draft: Draft, assigned: Int32Array): Room {
  const room: Room = { slots: new Set(), windows: new Map(), weeks: new Map() };
  for (const edge of assigned) if (edge >= 0) take(draft, draft.edges[edge] as Edge, room);
  return room;
}

function take(draft: Draft, edge: Edge, room: Room): void {
  const { slot } = edge.option;
  room.slots.add(slot);
  room.windows.set(slot.window, windowLeft(edge, room) - 1);
  room.weeks.set(`${edge.supplier}:${slot.window.week}`, weekLeft(draft, edge, room) - 1);
}

function windowLeft({ option }: Edge, room: Room): number {
  return room.windows.get(option.slot.window) ?? option.slot.window.left;
}

function weekLeft(draft: Draft, { supplier, option }: Edge, room: Room): number {
  const { week } = option.slot.window;
  return room.weeks.get(`${supplier}:${week}`) ?? (draft.suppliers[supplier] as Supplier).hours.weekLeft.get(week) ?? 0;
}

function furtherAsks(
  draft: Draft,
  edges: readonly number[],
  first: readonly number[],
  count: number,
  room: Room,
  asks: number[],
): readonly number[] {
  const asked = new Set(first.map((edge) => draft.edges[edge]?.supplier));
  const further: number[] = [];
  const cheapest = edges
    .map((e) => [e, draft.edges[e] as Edge] as const)
    .sort(([a, x], [b, y]) => x.option.cost - y.option.cost || a - b);
  for (const [e, edge] of cheapest) {
    if (further.length >= count) break;
    const free = !room.slots.has(edge.option.slot) && windowLeft(edge, room) > 0 && weekLeft(draft, edge, room) > 0;
    if (asked.has(edge.supplier) || !free || (asks[edge.supplier] ?? 0) <= 0) continue;
    take(draft, edge, room);
    asked.add(edge.supplier);
    asks[edge.supplier] = (asks[edge.supplier] ?? 0) - 1;
    further.push(e);
  }
  return further;
}

function edgesBySeeker({ seekers, edges }: Draft): readonly (readonly number[])[] {
  const lists: number[][] = seekers.map(() => []);
  edges.forEach(({ seeker }, e) => lists[seeker]?.push(e));
  return lists;
}

/** The terms of one offer; the answer window leaves time to confirm before the visit. */
export function termsOf(draft: Draft, edge: Edge, offerId: string, policy: Policy, nowMs: number): OfferTerms {
  const seeker = draft.seekers[edge.seeker];
  const supplier = draft.suppliers[edge.supplier];
  if (seeker === undefined || supplier === undefined) throw new RangeError(`edge without its ends`);
  const pace = policy.paces[paceOf(seeker.request)];
  const answerMs = Math.min(seeker.rule.answerMs, pace.answerMs);
  const quiet = pace.keepsQuiet ? policy.quiet : null;
  const { slot, endMs } = edge.option;
  const travel = policy.travelMin[seeker.rule.mode];
  const latestMs = countedBefore(slot.startMs, 2 * pace.marginMs, quiet, policy.utcOffsetMin);
  return {
    offerId,
    providerId: supplier.provider.providerId,
    startMs: slot.startMs,
    endMs,
    travelBeforeMin: travel.before,
    travelAfterMin: travel.after,
    windowStartMs: slot.window.startMs,
    windowEndMs: slot.window.endMs,
    windowCapacity: slot.window.capacity,
    answerByMs: Math.min(addCounted(nowMs, answerMs, quiet, policy.utcOffsetMin), latestMs),
  };
}

/** When a demand that went empty-handed is tried again at the latest: as the next day joins the horizon, in the order of rank. */
export function nextTryMs(serviceClass: number, position: number, policy: Policy, nowMs: number): number {
  return atMinute(localDay(nowMs, policy.utcOffsetMin) + 1, 0, policy.utcOffsetMin) + serviceClass * 1_000 + position;
}
