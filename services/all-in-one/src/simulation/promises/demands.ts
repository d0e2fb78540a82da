import type { StoredDocument } from '@linli/store';

import { type Data, list, part, parts, text, whole } from '../history.ts';
import type { Checker, Scene } from './scene.ts';

const minuteMs = 60_000;
/** What moved so lately may still be on its way to the others. */
const settlingMs = 3 * minuteMs;
const ended = ['CLOSED', 'REJECTED', 'WITHDRAWN', 'DUPLICATE'];
const liveVisits = ['BOOKED', 'EN_ROUTE', 'ARRIVED', 'IN_SERVICE', 'COMPLETED'];

/**
 * P19: every demand has ended, has a clock that runs, or lies with a named person; and the services agree about it. I6: what
 * is delivered has an outcome. I9: what is closed was evaluated, or nobody answered, or it was not served and says why.
 */
export class NobodyForgotten implements Checker {
  readonly #scene: Scene;
  readonly #evaluated = new Set<string>();
  readonly #unmet = new Set<string>();

  constructor(scene: Scene) {
    this.#scene = scene;
    const { history, world } = scene;
    history.onChange('demand', (_before, after, { id }) => this.#look(id, after as Data));
    history.onFact('needs.demand.v1/delivered', (data) => {
      if (list(data, 'outcomeCodes').length === 0) world.violate('I6', `${text(data, 'demandId')} has no outcome`);
    });
    history.onFact('needs.demand.v1/evaluated', (data) => void this.#evaluated.add(text(data, 'demandId')));
    history.onFact('needs.demand.v1/unmet', (data) => {
      this.#unmet.add(text(data, 'demandId'));
      if (text(data, 'reason') === '') world.violate('I9', `${text(data, 'demandId')} is unmet without a reason`);
    });
    history.onFact('needs.demand.v1/closed', (data) => this.#closed(data));
    world.onAnswered(({ method, result }) => {
      if (method !== 'GetDemand' || !result.ok) return;
      const { demand } = result.response as { demand: Data };
      const total = text(demand, 'open311Status') !== '' && text(demand, 'fhirStatus') !== '';
      if (!total) world.violate('I13', `${text(demand, 'state')} has no word in the other tables`);
    });
  }

  #look(demandId: string, demand: Data): void {
    const { world } = this.#scene;
    const state = stateOf(demand);
    world.mark(`demand:${state}`);
    const running = parts(demand, 'clocks').some((clock) => text(clock, 'state') === 'RUNNING');
    const named = text(part(demand, 'owner'), 'id') !== '';
    if (!ended.includes(state) && !running && !named) world.violate('P19', `${demandId} is ${state} and nobody's`);
  }

  #closed(data: Data): void {
    const demandId = text(data, 'demandId');
    const resolution = text(data, 'resolution');
    const right =
      resolution === 'NO_ANSWER' ||
      (resolution === 'EVALUATED' && this.#evaluated.has(demandId)) ||
      (resolution === 'UNMET' && this.#unmet.has(demandId));
    if (!right) this.#scene.world.violate('I9', `${demandId} is closed as ${resolution}`);
  }

  atRest(): void {
    const { world } = this.#scene;
    const settledMs = world.kernel.nowMs - settlingMs;
    const matches = new Map(
      this.#all('service-matching', 'match').map((match) => [text(part(stateIn(match), 'request'), 'demandId'), match]),
    );
    const visitedMs = new Map<string, number>();
    for (const visit of this.#all('appointment', 'visit')) {
      const demandId = text(stateIn(visit), 'demandId');
      visitedMs.set(demandId, Math.max(visitedMs.get(demandId) ?? 0, visit.changedAtMs));
    }
    for (const demand of this.#all('needs-intake', 'demand')) {
      const match = matches.get(demand.id);
      const movedMs = Math.max(demand.changedAtMs, match?.changedAtMs ?? 0, visitedMs.get(demand.id) ?? 0);
      if (movedMs > settledMs) continue;
      const why = this.#disagreement(stateIn(demand), match);
      if (why !== undefined) world.violate('P19', `${demand.id} is ${stateOf(stateIn(demand))} and ${why}`);
    }
    this.#missingItems(settledMs);
  }

  /** Where the others do not know what the demand waits for. */
  #disagreement(demand: Data, match: StoredDocument | undefined): string | undefined {
    const stage = part(demand, 'stage');
    switch (text(stage, 'state')) {
      case 'MATCHING':
      case 'WAITLISTED': {
        if (match === undefined) return 'matching has never heard of it';
        const state = text(stateIn(match), 'state');
        if (state === 'CONFIRMED' || state === 'WITHDRAWN') return `its match is ${state}`;
        return match.dueAtMs === null ? 'its match waits for nothing' : undefined;
      }
      case 'MATCHED':
        return 'was never booked';
      case 'SCHEDULED': {
        const visit = this.#scene.linli.stores
          .get('appointment')
          ?.engine.get('visit', text(part(stage, 'visit'), 'visitId'));
        return visit !== undefined && liveVisits.includes(text(stateIn(visit), 'state'))
          ? undefined
          : 'its visit is over';
      }
      default:
        return undefined;
    }
  }

  /** An escalation that was asked for has its item, and the item somebody. */
  #missingItems(settledMs: number): void {
    const { world, history } = this.#scene;
    const items = new Map(this.#all('joint-meeting', 'item').map((item) => [item.id, stateIn(item)]));
    for (const { entry, atMs } of history.events.values()) {
      if (entry.type !== 'needs.demand.v1/escalation-requested' || atMs > settledMs) continue;
      const itemId = text(entry.data as Data, 'itemId');
      if (!items.has(itemId)) world.violate('P19', `${itemId} was asked for, and there is no such item`);
    }
    for (const [itemId, item] of items) {
      if (text(item, 'ownerId') === '' || whole(item, 'raisedAtMs') === 0)
        world.violate('P19', `${itemId} is nobody's`);
    }
  }

  #all(store: string, collection: string): readonly StoredDocument[] {
    return this.#scene.linli.stores.get(store)?.engine.all(collection) ?? [];
  }
}

function stateIn(document: StoredDocument): Data {
  return document.state as Data;
}

function stateOf(demand: Data): string {
  return text(part(demand, 'stage'), 'state');
}
