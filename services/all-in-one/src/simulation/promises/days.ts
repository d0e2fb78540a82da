import type { Applied } from '@linli/sim';
import type { OutboxEntry } from '@linli/store';

import { type Data, list, part, parts, text, whole } from '../history.ts';
import { clockErrorMs, type Checker, type Scene } from './scene.ts';

const minuteMs = 60_000;
/** What a tenant's policy asks between two visits at homes. */
const wayMs = 10 * minuteMs;
/** What has only just come to nothing may still be on its way. */
const settlingMs = 2 * minuteMs + clockErrorMs;

type Entry = Readonly<{
  offerId: string;
  demandId: string;
  slot: string;
  startMs: number;
  endMs: number;
  beforeMs: number;
  afterMs: number;
  window: Data;
}>;

/**
 * P11 (I2): a window never has more people than its capacity, and nobody's place is given away. P12 (I3): nobody has two things at once, the way between
 * them included. P14: an offer has one entry a person, and no hold is left over from an offer that came to nothing.
 */
export class DaysKept implements Checker {
  readonly #scene: Scene;
  /** Demands served at homes. */
  readonly #atHome = new Set<string>();
  /** By offer and owner: the day on which it is. */
  readonly #places = new Map<string, string>();
  /** Offers that came to nothing, and since when. */
  readonly #over = new Map<string, number>();
  /** Offers whose visit is under way or took place: somebody came, so their hours are used, whatever becomes of the demand. */
  readonly #served = new Set<string>();

  constructor(scene: Scene) {
    this.#scene = scene;
    const { history, world } = scene;
    history.onFact('needs.demand.v1/matching-requested', (data) => {
      if (!text(data, 'type').startsWith('LEGAL')) this.#atHome.add(text(data, 'demandId'));
    });
    history.onChange('day', (before, after, applied) => {
      this.#look(after as Data, applied.id);
      this.#vanished(before as Data | undefined, after as Data, applied);
    });
    const ends = (offerId: string): void => {
      if (!this.#over.has(offerId)) this.#over.set(offerId, world.kernel.nowMs);
    };
    const ofVisit = (data: Data): string => text(part(data, 'visit'), 'offerId');
    history.onFact('matching.match.v1/offer-ended', (data) => ends(text(data, 'offerId')));
    history.onFact('matching.match.v1/offer-accepted', (data) => list(data, 'supersededOfferIds').forEach(ends));
    history.onFact('matching.match.v1/withdrawn', (data) => list(data, 'offerIds').forEach(ends));
    history.onFact('appointment.visit.v1/cancelled', (data) => ends(ofVisit(data)));
    history.onFact('appointment.visit.v1/no-show', (data) => {
      ends(ofVisit(data));
      this.#served.delete(ofVisit(data));
    });
    history.onFact('appointment.visit.v1/arrived', (data) => void this.#served.add(ofVisit(data)));
    history.onFact('appointment.visit.v1/started', (data) => void this.#served.add(ofVisit(data)));
    history.onFact('appointment.visit.v1/recorded', (data) => void this.#served.add(ofVisit(data)));
  }

  #look(day: Data, dayId: string): void {
    const { world } = this.#scene;
    const ownerId = text(day, 'ownerId');
    const entries = parts(day, 'entries').map(entryOf);
    for (const [n, entry] of entries.entries()) {
      const later = entries.slice(n + 1);
      const again = later.some((one) => one.offerId === entry.offerId);
      if (again) world.violate('P14', `${ownerId}: ${entry.offerId} twice`);
      const other = again ? undefined : later.find((one) => this.#collide(entry, one));
      if (other !== undefined)
        world.violate('P12', `${ownerId}: ${entry.offerId} and ${other.offerId} are at one time`);
      const [fromMs, toMs] = [whole(entry.window, 'startMs'), whole(entry.window, 'endMs')];
      const capacity = whole(entry.window, 'capacity');
      const inside = entries.filter((one) => one.startMs < toMs && one.endMs > fromMs).length;
      if (capacity > 0 && inside > capacity) world.violate('P11', `${ownerId}: ${inside} of ${capacity} in one window`);
      const place = `${entry.offerId}|${ownerId}`;
      const before = this.#places.get(place);
      if (before !== undefined && before !== dayId) world.violate('P14', `${ownerId}: ${entry.offerId} is on two days`);
      this.#places.set(place, dayId);
    }
  }

  /** Whoever has a place loses it by a fact, never because somebody else wrote over it: it would be sold again. */
  #vanished(before: Data | undefined, after: Data, { write }: Applied): void {
    const left = new Set(parts(after, 'entries').map((entry) => text(entry, 'offerId')));
    for (const entry of parts(before, 'entries')) {
      const offerId = text(entry, 'offerId');
      const freed = ({ data }: OutboxEntry): boolean =>
        text(data as Data, 'offerId') === offerId && text(data as Data, 'slot') === 'FREE';
      if (!left.has(offerId) && !write.outbox.some(freed))
        this.#scene.world.violate('P11', `${text(after, 'ownerId')}: the place of ${offerId} went to somebody else`);
    }
  }

  /** With the way between two homes, whatever the entries say of it; residents do not travel. */
  #collide(a: Entry, b: Entry): boolean {
    const [first, second] = a.startMs <= b.startMs ? [a, b] : [b, a];
    const travels = whole(first.window, 'capacity') > 0 && whole(second.window, 'capacity') > 0;
    const homes = travels && this.#atHome.has(first.demandId) && this.#atHome.has(second.demandId);
    return second.startMs < first.endMs + Math.max(first.afterMs, second.beforeMs, homes ? wayMs : 0);
  }

  atRest(): void {
    const { world, linli } = this.#scene;
    const settledMs = world.kernel.nowMs - settlingMs;
    const states = this.#offerStates(settledMs);
    for (const { state } of linli.stores.get('appointment')?.engine.all('day') ?? []) {
      for (const { offerId, slot } of parts(state as Data, 'entries').map(entryOf)) {
        const overMs = this.#over.get(offerId) ?? Infinity;
        if (overMs < settledMs && !this.#served.has(offerId)) {
          world.violate('P14', `${offerId} came to nothing and still has a ${slot} slot`);
        }
        const stands = states.get(offerId);
        if (slot === 'HELD' && stands !== undefined && !['SENT', 'ACCEPTED', 'CONFIRMED'].includes(stands)) {
          world.violate('P14', `${offerId} is ${stands} and still holds a slot`);
        }
      }
    }
  }

  /** What matching says of each offer, as far as it has not only just said it. */
  #offerStates(settledMs: number): Map<string, string> {
    const states = new Map<string, string>();
    for (const { state, changedAtMs } of this.#scene.linli.stores.get('service-matching')?.engine.all('match') ?? []) {
      if (changedAtMs > settledMs) continue;
      for (const offer of parts(state as Data, 'offers')) states.set(text(offer, 'offerId'), text(offer, 'state'));
    }
    return states;
  }
}

function entryOf(data: Data): Entry {
  return {
    offerId: text(data, 'offerId'),
    demandId: text(data, 'demandId'),
    slot: text(data, 'slot'),
    startMs: whole(data, 'startMs'),
    endMs: whole(data, 'endMs'),
    beforeMs: whole(data, 'travelBeforeMs'),
    afterMs: whole(data, 'travelAfterMs'),
    window: part(data, 'window'),
  };
}
