import type { Answered } from '@linli/sim';

import { type Data, list, part, parts, text, whole } from '../history.ts';
import { clockErrorMs, type Checker, type Scene } from './scene.ts';

type Offer = {
  readonly demandId: string;
  readonly answerByMs: number;
  state: 'SENT' | 'ACCEPTED' | 'CONFIRMED' | 'OVER';
};

/**
 * P13 (I1, I15): one winner, and every loser is told; a yes that comes too late is none. P16: whoever heard "you have it"
 * has it, until somebody says in so many words why not.
 */
export class OffersKept implements Checker {
  readonly #scene: Scene;
  readonly #offers = new Map<string, Offer>();
  /** By demand: the offer that won, the live visit. */
  readonly #winners = new Map<string, string>();
  readonly #visits = new Map<string, string>();
  /** Offers whose provider was told "you have it", with their demands. */
  readonly #promised = new Map<string, string>();

  constructor(scene: Scene) {
    this.#scene = scene;
    const { history, world } = scene;
    const ends = (data: Data): void => this.#end(text(data, 'offerId'));
    const allEnd = (data: Data): void => list(data, 'offerIds').forEach((offerId) => this.#end(offerId));
    history.onFact('matching.match.v1/offers-sent', (data) => this.#sent(data));
    history.onFact('matching.match.v1/offer-accepted', (data, entry) => this.#accepted(data, entry.atMs));
    history.onFact('matching.match.v1/confirmed', (data) => this.#confirmed(data));
    history.onFact('matching.match.v1/offer-declined', ends);
    history.onFact('matching.match.v1/offer-ended', ends);
    history.onFact('matching.match.v1/offers-expired', allEnd);
    history.onFact('matching.match.v1/withdrawn', allEnd);
    history.onFact('appointment.visit.v1/booked', (data) => this.#booked(part(data, 'visit')));
    for (const fact of ['cancelled', 'no-show', 'recorded']) {
      history.onFact(`appointment.visit.v1/${fact}`, (data) => this.#visitOver(part(data, 'visit')));
    }
    world.onAnswered((answered) => this.#told(answered));
  }

  #sent(data: Data): void {
    const demandId = text(data, 'demandId');
    for (const sent of parts(data, 'offers')) {
      this.#offers.set(text(sent, 'offerId'), { demandId, answerByMs: whole(sent, 'answerByMs'), state: 'SENT' });
    }
  }

  #accepted(data: Data, atMs: number): void {
    const { world } = this.#scene;
    const offerId = text(data, 'offerId');
    const demandId = text(data, 'demandId');
    const offer = this.#offers.get(offerId);
    const winner = this.#winners.get(demandId);
    if (winner !== undefined && winner !== offerId)
      world.violate('P13', `${demandId}: ${offerId} wins beside ${winner}`);
    if (offer !== undefined && offer.state !== 'SENT')
      world.violate('P13', `${offerId} is accepted, it was ${offer.state}`);
    if (offer !== undefined && atMs >= offer.answerByMs)
      world.violate('P13', `${offerId} is accepted after its window`);
    for (const [other, demand] of this.#promised) {
      if (demand === demandId && other !== offerId)
        world.violate('P16', `${other} was told it has ${demandId}, not ${offerId}`);
    }
    this.#winners.set(demandId, offerId);
    if (offer !== undefined) offer.state = 'ACCEPTED';
    list(data, 'supersededOfferIds').forEach((loser) => this.#end(loser));
  }

  #confirmed(data: Data): void {
    const offerId = text(data, 'offerId');
    const demandId = text(data, 'demandId');
    const winner = this.#winners.get(demandId);
    if (winner !== undefined && winner !== offerId)
      this.#scene.world.violate('P13', `${demandId}: two confirmed offers`);
    this.#winners.set(demandId, offerId);
    const offer = this.#offers.get(offerId);
    if (offer !== undefined) offer.state = 'CONFIRMED';
  }

  #end(offerId: string): void {
    const offer = this.#offers.get(offerId);
    if (offer === undefined) return;
    if (this.#winners.get(offer.demandId) === offerId) this.#winners.delete(offer.demandId);
    offer.state = 'OVER';
    this.#promised.delete(offerId);
  }

  #booked(visit: Data): void {
    const demandId = text(visit, 'demandId');
    const visitId = text(visit, 'visitId');
    const live = this.#visits.get(demandId);
    if (live !== undefined && live !== visitId)
      this.#scene.world.violate('P13', `${demandId}: visits ${live} and ${visitId}`);
    this.#visits.set(demandId, visitId);
  }

  #visitOver(visit: Data): void {
    const demandId = text(visit, 'demandId');
    if (this.#visits.get(demandId) === text(visit, 'visitId')) this.#visits.delete(demandId);
    this.#end(text(visit, 'offerId'));
  }

  #told({ by, method, request, result }: Answered): void {
    if (by !== 'town' || method !== 'AnswerOffer' || !result.ok) return;
    const { offerId = '', accept } = request as { offerId?: string; accept?: boolean };
    const { offerState } = result.response as { offerState?: string };
    if (accept !== true || (offerState !== 'ACCEPTED' && offerState !== 'CONFIRMED')) return;
    const offer = this.#offers.get(offerId);
    if (offer?.state === 'SENT') this.#scene.world.violate('P16', `${offerId} was told it has it, and nothing says so`);
    if (offer !== undefined && offer.state !== 'OVER') this.#promised.set(offerId, offer.demandId);
  }

  atRest(): void {
    const { world, linli } = this.#scene;
    for (const { state, changedAtMs } of linli.stores.get('service-matching')?.engine.all('match') ?? []) {
      if (changedAtMs > world.kernel.nowMs - clockErrorMs) continue;
      const match = state as Data;
      const states = parts(match, 'offers').map((offer) => text(offer, 'state'));
      const decided = ['ACCEPTED', 'CONFIRMED', 'WITHDRAWN'].includes(text(match, 'state'));
      const name = `${text(match, 'matchId')} is ${text(match, 'state')}`;
      if (decided && states.includes('SENT')) world.violate('P13', `${name} with an open offer`);
      const won = states.filter((one) => one === 'ACCEPTED' || one === 'CONFIRMED').length;
      if (won > 1) world.violate('P13', `${name} with ${won} winners`);
    }
  }
}
