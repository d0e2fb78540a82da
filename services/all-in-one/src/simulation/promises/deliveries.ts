import type { Verdict } from '@linli/bus';
import type { Applied } from '@linli/sim';

import type { Heard, Watch } from '../country.ts';
import type { Told } from '../history.ts';
import { strangersSource } from '../people/town.ts';
import type { Availability } from './availability.ts';
import type { Checker, Scene } from './scene.ts';
import { sourceOf } from './sources.ts';

const second = 1_000;
/** P20: after healing, with the backlog of these runs. */
const convergeMs = 120 * second;
/** P7: the rest of a partition moves on within this, poison or not. */
const moveOnMs = 60 * second;

type Fields = Readonly<Record<string, unknown>>;

function madeOnce<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** What the watch of all handlers has seen; made before the scene, because the services are built around it. */
export class Handlers implements Watch {
  /** By group: events that ended with a verdict, and when. */
  readonly ended = new Map<string, Map<string, number>>();
  readonly onBegin: ((group: string, event: Heard, by: string) => void)[] = [];
  readonly onComplaint: ((group: string, fields: Fields, message: string) => void)[] = [];
  nowMs = (): number => 0;

  begins(group: string, event: Heard, by: string): void {
    for (const hear of this.onBegin) hear(group, event, by);
  }

  ends(group: string, event: Heard, verdict: Verdict): void {
    if (verdict.verdict === 'park') return;
    const ended = madeOnce(this.ended, group, () => new Map<string, number>());
    if (!ended.has(event.eventId)) ended.set(event.eventId, this.nowMs());
  }

  complains(group: string, fields: Fields, message: string): void {
    for (const hear of this.onComplaint) hear(group, fields, message);
  }
}

/**
 * P3: every event reaches every subscriber. P4: and is taken in there once. P6: first occurrences of one aggregate come
 * in order. P7: poison stops nobody else. P20: after healing all is caught up with within two minutes.
 */
export class EventsDelivered implements Checker {
  readonly #scene: Scene;
  readonly #handlers: Handlers;
  readonly #availability: Availability;
  /** By group: events begun, and the last one of each aggregate. */
  readonly #begun = new Map<string, Set<string>>();
  readonly #last = new Map<string, Map<string, Heard>>();
  /** When all was looked at for the first time: before the replay. */
  #firstRestMs: number | undefined;

  constructor(scene: Scene, handlers: Handlers, availability: Availability) {
    this.#scene = scene;
    this.#handlers = handlers;
    this.#availability = availability;
    handlers.onBegin.push((group, event, by) => this.#order(group, event, by));
    handlers.onComplaint.push((group, fields, message) => this.#complaint(group, fields, message));
    scene.history.onApplied((applied) => this.#once(applied));
  }

  #order(group: string, event: Heard, by: string): void {
    const { world } = this.#scene;
    const begun = madeOnce(this.#begun, group, () => new Set<string>());
    if (begun.has(event.eventId)) {
      world.mark('event:redelivered');
      return;
    }
    begun.add(event.eventId);
    const last = madeOnce(this.#last, group, () => new Map<string, Heard>());
    const { incarnation, sequence } = last.get(event.aggregateId) ?? { incarnation: 0, sequence: 0 };
    const behind = event.incarnation === incarnation ? event.sequence <= sequence : event.incarnation < incarnation;
    if (behind) world.violate('P6', `${by} takes ${event.eventId} after ${incarnation}:${sequence}`);
    last.set(event.aggregateId, event);
  }

  #complaint(group: string, fields: Fields, message: string): void {
    const { world, history } = this.#scene;
    const { alarm, cause, eventId, why } = fields;
    if (typeof alarm === 'string') world.mark(`alarm:${alarm}`);
    if (alarm === 'KEY_PARKED' || alarm === 'HOLE_IN_LOG') {
      const code = typeof why === 'string' ? why : alarm;
      if (typeof eventId === 'string' && history.events.has(eventId)) {
        const promise = alarm === 'HOLE_IN_LOG' ? this.#whyHole(eventId) : 'BUG';
        world.violate(promise, `${group} parks ${eventId} because of ${code}`);
      } else world.mark(`parked:${code}`);
    } else if (cause instanceof Error && !['Unavailable', 'VersionConflict'].includes(cause.name)) {
      world.violate('BUG', `${group}: ${message}: ${cause.stack ?? cause.message}`);
    }
  }

  #once({ collection, id, before, after, by }: Applied): void {
    if (before === undefined || before.seen.sources === after.seen.sources) return;
    const { source, now, was } = sourceOf(before.seen.sources, after.seen.sources);
    if (source === undefined || was === undefined || now === undefined) return;
    if (now[0] < was[0] || (now[0] === was[0] && now[1] <= was[1])) {
      const again = `${source} ${now.join(':')} after ${was.join(':')}`;
      this.#scene.world.violate('P4', `${by}: ${collection} ${id} takes in ${again}`);
    }
  }

  healed(): void {
    const { kernel } = this.#scene.world;
    const healedMs = kernel.nowMs;
    kernel.after(convergeMs, () => this.#missing(healedMs));
  }

  atRest(): void {
    this.#missing(this.#scene.world.kernel.nowMs - convergeMs);
    if (this.#scene.world.violations.length === 0) this.#slow();
  }

  /** What a missing predecessor means: P3 when it is lost, to the log or to this group; P6 when it only comes later. */
  #whyHole(eventId: string): 'P3' | 'P6' {
    const { history } = this.#scene;
    const cut = eventId.lastIndexOf(':') + 1;
    const before = history.events.get(`${eventId.slice(0, cut)}${Number(eventId.slice(cut)) - 1}`);
    const here = history.events.get(eventId)?.place;
    if (before === undefined || here === undefined) return 'P3';
    if (before.place === undefined) return this.#waits(before) ? 'P6' : 'P3';
    return before.place.partition === here.partition && before.place.offset < here.offset ? 'P3' : 'P6';
  }

  #waits({ entry, store }: Told): boolean {
    return this.#scene.linli.stores.get(store)?.engine.isPending(entry.eventId) === true;
  }

  /** What it means that a group has not taken in an event by now: P3 when it is lost, P7 behind poison, else P20: late. */
  #whyMissing(group: string, told: Told): 'P3' | 'P7' | 'P20' {
    const { place } = told;
    if (place === undefined) return this.#waits(told) ? 'P20' : 'P3';
    const { engine } = this.#scene.linli.log;
    const position = engine.position(group, place.topic, place.partition);
    if (position > place.offset) return 'P3';
    const next = engine.partition(place.topic, place.partition).records[position];
    return next?.headers['ce_source'] === strangersSource ? 'P7' : 'P20';
  }

  /** Events committed before an instant that a subscriber never took in. */
  #missing(beforeMs: number): void {
    const { world, history, linli } = this.#scene;
    for (const { group, types } of linli.listening()) {
      const wanted = new Set(types);
      const ended = this.#handlers.ended.get(group);
      for (const [eventId, told] of history.events) {
        const { entry, atMs } = told;
        if (!wanted.has(entry.type) || atMs >= beforeMs || ended?.has(eventId) === true) continue;
        world.violate(this.#whyMissing(group, told), `${group} never took in ${entry.type} ${eventId}`);
        return;
      }
    }
  }

  /** Of what came after healing, what took too long. */
  #slow(): void {
    const { world, history, linli, healedAtMs } = this.#scene;
    const calmMs = healedAtMs() + convergeMs;
    // What happens while the whole log is replayed waits behind all of it, and for no poison.
    const untilMs = (this.#firstRestMs ??= world.kernel.nowMs);
    for (const { group, types } of linli.listening()) {
      const wanted = new Set(types);
      const ended = this.#handlers.ended.get(group);
      for (const [eventId, { entry, placedAtMs }] of history.events) {
        if (!wanted.has(entry.type) || placedAtMs === undefined) continue;
        if (placedAtMs < calmMs || placedAtMs >= untilMs) continue;
        const tookMs = (ended?.get(eventId) ?? world.kernel.nowMs) - placedAtMs;
        if (tookMs <= moveOnMs) continue;
        // A crash that a sweep puts behind the healing keeps its own waiting.
        if (tookMs - this.#availability.awayMs(group, placedAtMs, placedAtMs + tookMs) <= moveOnMs) continue;
        world.violate('P7', `${group} took in ${entry.type} ${eventId} after ${tookMs} ms`);
        return;
      }
    }
  }
}
