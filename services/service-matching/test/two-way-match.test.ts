import { describe, expect, it } from '@jest/globals';

import { accept, confirm, decline, doctor, lastWave, offerFor, register, request, said, volunteer } from './people.ts';
import { dayMs, hourMs, minuteMs } from './units.ts';
import { village, type Village } from './village.ts';

const soon = (place: Village) => place.goTo(place.nowMs() + minuteMs);
const stateOf = async (place: Village, demandId: string) => (await place.matching.ExplainMatch({ demandId })).state;

/** One doctor, one demand, its offer out. */
async function offered(lines = [doctor('One')]): Promise<Village> {
  const place = village();
  await register(place, lines);
  request(place, 'dm_1');
  await soon(place);
  return place;
}

describe('a demand that looks for somebody', () => {
  it('is offered, accepted, confirmed and its time is taken on both sides', async () => {
    const place = await offered();
    const offer = offerFor(place, 'dm_1');
    expect(await accept(place, offer)).toBe('ACCEPTED');
    await place.settle();
    expect(place.book.of('rs_dm_1')).toMatchObject([{ slot: 'HELD', offerId: offer.offerId }]);
    expect(await confirm(place, offer)).toBe('CONFIRMED');
    await place.settle();
    expect(place.book.of(offer.providerId)).toMatchObject([{ slot: 'BOOKED', offerId: offer.offerId }]);
    expect(place.facts('matching.match.v1/confirmed', 'dm_1')).toMatchObject([
      {
        offerId: offer.offerId,
        providerId: offer.providerId,
        residentId: 'rs_dm_1',
        type: 'HOME_MEDICAL_ROUND',
        mode: 'HOME',
        confirmedBy: 'RESIDENT',
        travelBeforeMin: 10,
        windowCapacity: 3,
      },
    ]);
    expect(await stateOf(place, 'dm_1')).toBe('CONFIRMED');
  });

  it('comes to the next one when the first declines, and never again to who declined', async () => {
    const place = await offered([doctor('One'), doctor('Two')]);
    const first = offerFor(place, 'dm_1');
    expect(await decline(place, first)).toBe('DECLINED');
    await soon(place);
    const second = offerFor(place, 'dm_1');
    expect(second.providerId).not.toBe(first.providerId);
    expect(await decline(place, second)).toBe('DECLINED');
    await soon(place);
    expect(place.facts('matching.match.v1/waitlisted', 'dm_1')).toMatchObject([{ causes: ['ALREADY_DECLINED'] }]);
    const { candidates, attempts, waitingCauses } = await place.matching.ExplainMatch({ demandId: 'dm_1' });
    expect(attempts.map(({ state }) => state)).toEqual(['DECLINED', 'DECLINED']);
    expect(candidates).toMatchObject([
      { feasible: false, refusedBy: ['ALREADY_DECLINED'] },
      { refusedBy: ['ALREADY_DECLINED'] },
    ]);
    expect(waitingCauses).toEqual(['ALREADY_DECLINED']);
  });

  it('goes on when nobody answers, twice to the same person at most', async () => {
    const place = await offered();
    const { answerByMs } = offerFor(place, 'dm_1');
    await place.goTo(Number(answerByMs) - 1);
    expect(place.facts('matching.match.v1/offers-expired')).toHaveLength(0);
    await place.goTo(Number(answerByMs));
    expect(place.facts('matching.match.v1/offers-expired')).toHaveLength(1);
    await place.goTo(place.nowMs() + 5 * dayMs);
    expect(place.facts('matching.match.v1/offers-sent', 'dm_1')).toHaveLength(2);
    expect(place.facts('matching.match.v1/waitlisted', 'dm_1')).toMatchObject([{ causes: ['ALREADY_DECLINED'] }]);
  });

  it('starts over when the provider drops out, one class more pressing and with somebody else', async () => {
    const place = await offered([doctor('One'), doctor('Two'), doctor('Three'), doctor('Four')]);
    const offer = offerFor(place, 'dm_1');
    await accept(place, offer);
    await place.settle();
    const { offerId, providerId } = offer;
    expect(await said(place.matching.DropOut({ command: place.command(), offerId, providerId, reason: '' }))).toBe(
      'REASON_MISSING',
    );
    expect(await said(place.matching.DropOut({ command: place.command(), offerId, providerId, reason: 'ILL' }))).toBe(
      'DROPPED_OUT',
    );
    await soon(place);
    expect(place.book.of(providerId)).toEqual([]);
    expect(offerFor(place, 'dm_1').providerId).not.toBe(providerId);
    expect((await place.matching.GetOffer({ offerId })).holdsSlot).toBe(false);
  });

  it('is looked after again in a new round without who failed before', async () => {
    const place = await offered([doctor('One'), doctor('Two')]);
    const first = offerFor(place, 'dm_1');
    await accept(place, first);
    await confirm(place, first);
    await place.settle();
    const visit = {
      visitId: 'vs',
      demandId: 'dm_1',
      offerId: first.offerId,
      providerId: first.providerId,
      residentId: 'rs_dm_1',
      startMs: '1',
      endMs: '2',
    };
    place.say('appointment.visit.v1/cancelled', { visit, by: 'PROVIDER', reason: 'ILL' }, 'vs', 1, 'dm_1');
    request(place, 'dm_1', { round: 2, serviceClass: 3, excludedProviderIds: [first.providerId] }, 2);
    await soon(place);
    expect(place.facts('matching.match.v1/offer-ended', 'dm_1')).toMatchObject([
      { offerId: first.offerId, cause: 'DROPPED_OUT' },
    ]);
    expect(offerFor(place, 'dm_1').providerId).not.toBe(first.providerId);
    request(place, 'dm_1', { round: 2 }, 3);
    await soon(place);
    expect(place.facts('matching.match.v1/offers-sent', 'dm_1')).toHaveLength(2);
  });

  it('asks nobody any more when it is withdrawn, and says whom it had asked', async () => {
    const place = await offered();
    const offer = offerFor(place, 'dm_1');
    place.say('needs.demand.v1/withdrawn', { demandId: 'dm_1', reason: 'x' }, 'dm_1', 2);
    await place.settle();
    expect(place.facts('matching.match.v1/withdrawn')).toMatchObject([
      { offerIds: [offer.offerId], providerIds: [offer.providerId] },
    ]);
    expect(await accept(place, offer)).toBe('OFFER_CLOSED');
    place.say('needs.demand.v1/unmet', { demandId: 'dm_never', reason: 'x' }, 'dm_never', 1);
    await place.settle();
    expect(place.facts('matching.match.v1/withdrawn')).toHaveLength(1);
  });

  it('asks nobody any more when a named person serves it', async () => {
    const place = await offered();
    place.say('needs.demand.v1/assigned', { demandId: 'dm_1', ownerId: 'us_1' }, 'dm_1', 2);
    await place.settle();
    expect(await stateOf(place, 'dm_1')).toBe('WITHDRAWN');
  });

  it('rises in class when three quarters of its visit clock are gone', async () => {
    const place = village();
    await place.ready;
    request(place, 'dm_1');
    const clock = { demandId: 'dm_1', clockVersion: 1, dueMs: '0', serviceClass: 1 };
    place.say('needs.demand.v1/clock-warned', { ...clock, clock: 'MATCH' }, 'dm_1', 2);
    place.say('needs.demand.v1/clock-warned', { ...clock, clock: 'FIRST_VISIT' }, 'dm_1', 3);
    await soon(place);
    await register(place, [doctor('One')]);
    await soon(place);
    expect(place.facts('matching.match.v1/offers-sent')).toMatchObject([{ urgencyWord: 'PREFERRED' }]);
  });
});

describe('a yes', () => {
  it('of two at once has one winner, a thousand times', async () => {
    const place = village({ policy: { offersPerProviderDay: 100_000 } });
    await register(
      place,
      ['One', 'Two', 'Three'].map((name) => volunteer(name, { windows: everyHalfHour })),
    );
    let wins = 0;
    for (let round = 0; round < 100; round++) {
      const demandIds = Array.from({ length: 10 }, (_, n) => `dm_${round}_${n}`);
      for (const demandId of demandIds) request(place, demandId, { type: 'SIX_HELP_CLEAN' });
      await soon(place);
      for (const demandId of demandIds) {
        const wave = lastWave(place, demandId);
        expect(wave.length).toBeGreaterThan(1);
        const answers = await Promise.all(wave.map((offer) => accept(place, offer)));
        expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(1);
        wins++;
        const { attempts } = await place.matching.ExplainMatch({ demandId });
        expect(attempts.filter(({ state }) => state === 'ACCEPTED')).toHaveLength(1);
        expect(attempts.some(({ state }) => state === 'SENT')).toBe(false);
        place.say('needs.demand.v1/withdrawn', { demandId, reason: 'x' }, demandId, 2);
      }
      await place.settle();
    }
    expect(wins).toBe(1000);
  }, 120_000);

  it('once answered is never taken back: asked again it is the same, whatever has happened since (P16)', async () => {
    const place = await offered();
    const offer = offerFor(place, 'dm_1');
    const command = place.command('cm_yes');
    const { offerId, providerId } = offer;
    const yes = () => said(place.matching.AnswerOffer({ command, offerId, providerId, accept: true }));
    expect(await Promise.all([yes(), yes()])).toEqual(['ACCEPTED', 'ACCEPTED']);
    await place.settle();
    expect(place.facts('matching.match.v1/offer-accepted')).toHaveLength(1);
    expect(place.book.of(providerId)).toHaveLength(1);
    place.say('needs.demand.v1/withdrawn', { demandId: 'dm_1', reason: 'x' }, 'dm_1', 2);
    await place.settle();
    expect(await yes()).toBe('ACCEPTED');
    expect(await accept(place, offer)).toBe('OFFER_CLOSED');
  });

  it('that finds the hour taken ends this offer, says so again when asked again, and another hour is offered', async () => {
    const place = await offered();
    const first = offerFor(place, 'dm_1');
    place.hooks.refuseHold = (hold) => hold.ownerId === first.providerId;
    const command = place.command('cm_yes');
    const { offerId, providerId } = first;
    const yes = () => said(place.matching.AnswerOffer({ command, offerId, providerId, accept: true }));
    expect(await yes()).toBe('SLOT_TAKEN');
    delete place.hooks.refuseHold;
    expect(await yes()).toBe('SLOT_TAKEN');
    await soon(place);
    expect(place.facts('matching.match.v1/offer-ended')).toMatchObject([{ offerId, cause: 'SLOT_TAKEN' }]);
    const second = offerFor(place, 'dm_1');
    expect([second.providerId, second.startMs === first.startMs]).toEqual([providerId, false]);
    expect(place.book.of('rs_dm_1')).toEqual([]);
    expect(await accept(place, second)).toBe('ACCEPTED');
  });

  it('that comes while the slots were being held, but after the window, does not count', async () => {
    const place = await offered();
    const offer = offerFor(place, 'dm_1');
    place.hooks.beforeHold = async () => place.jumpTo(Number(offer.answerByMs));
    expect(await accept(place, offer)).toBe('ANSWER_WINDOW_PASSED');
    expect((await place.matching.GetOffer({ offerId: offer.offerId })).holdsSlot).toBe(true);
    await place.settle();
    expect((await place.matching.GetOffer({ offerId: offer.offerId })).holdsSlot).toBe(false);
  });

  it('at another hour takes that hour on both sides, and who proposed it may be asked again when it does not suit', async () => {
    const place = await offered();
    const { offerId, providerId, startMs, endMs } = offerFor(place, 'dm_1');
    const later = Number(startMs) + 24 * hourMs;
    const command = place.command('cm_later');
    const other = () =>
      place.matching.ProposeOtherTime({ command, offerId, providerId, startMs: later, assistantId: '' });
    const { receipt, offerState } = await other();
    await place.settle();
    expect([offerState, await other()]).toEqual(['ACCEPTED', { receipt, offerState }]);
    const [held] = place.book.of('rs_dm_1');
    expect(held).toMatchObject({ slot: 'HELD', offerId: receipt?.id, startMs: later });
    expect(place.book.of(providerId)).toMatchObject([{ endMs: Number(endMs) + 24 * hourMs }]);
    const { offers } = await place.matching.ListOffers({ providerId });
    expect(offers).toMatchObject([{ offerId: receipt?.id, state: 'ACCEPTED', startMs: later, wanted: [] }]);

    await confirm(
      place,
      { ...offerFor(place, 'dm_1'), offerId: String(receipt?.id) },
      { accept: false, reason: 'TIME' },
    );
    await soon(place);
    expect(place.book.of('rs_dm_1')).toEqual([]);
    expect(offerFor(place, 'dm_1')).toMatchObject({ providerId });
    expect(offerFor(place, 'dm_1').startMs).not.toBe(String(later));
  });

  it('at another hour that somebody has already is refused, and the offer stays open', async () => {
    const place = await offered();
    const offer = offerFor(place, 'dm_1');
    const { offerId, providerId } = offer;
    place.hooks.refuseHold = ({ ownerId }) => ownerId === 'rs_dm_1';
    const other = (startMs: number, more: object = {}) =>
      said(place.matching.ProposeOtherTime({ command: place.command(), offerId, providerId, startMs, ...more }));
    expect(await other(Number(offer.startMs) + hourMs)).toBe('SLOT_TAKEN');
    delete place.hooks.refuseHold;
    expect(await other(Number(offer.startMs) + hourMs, { assistantId: 'pv_none' })).toBe('ASSISTANT_NOT_SUITABLE');
    expect(await other(Number(offer.startMs) + hourMs, { offerId: 'of_none' })).toBe('OFFER_UNKNOWN');
    expect(await other(place.nowMs())).toBe('OTHER_TIME_TOO_SOON');
    expect(await accept(place, offer)).toBe('ACCEPTED');
  });

  it('holds everybody’s time in the order of their ids', async () => {
    const place = await offered();
    const owners: string[] = [];
    place.hooks.beforeHold = async ({ ownerId }) => void owners.push(ownerId);
    await accept(place, offerFor(place, 'dm_1'));
    expect(owners).toEqual([...owners].sort());
    expect(owners).toContain('rs_dm_1');
  });

  it('is refused to strangers, without a command id, and for what nobody offered', async () => {
    const place = await offered();
    const offer = offerFor(place, 'dm_1');
    expect(await accept(place, { ...offer, providerId: 'pv_other' })).toBe('NOT_YOUR_OFFER');
    expect(await accept(place, { ...offer, offerId: 'of_none' })).toBe('OFFER_UNKNOWN');
    expect(await accept(place, offer, { command: null })).toBe('COMMAND_ID_MISSING');
    expect(
      await said(place.matching.AnswerOffer({ ...offer, command: place.command(), accept: false, reason: 'BORED' })),
    ).toBe('REASON_MISSING');
    expect(await confirm(place, { ...offer, offerId: 'of_none' })).toBe('OFFER_UNKNOWN');
    expect(await confirm(place, offer)).toBe('OFFER_NOT_ACCEPTED');
    expect(await confirm(place, offer, { recordedBy: 'NEIGHBOUR' })).toBe('CONFIRMER_UNKNOWN');
    expect(await confirm(place, offer, { accept: false, reason: '' })).toBe('REASON_MISSING');
  });
});

const everyHalfHour = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  fromMinute: 480,
  toMinute: 1260,
  capacity: 10,
}));

describe('a visit of two people', () => {
  it('has its second person named with the yes, who could have been asked too', async () => {
    const place = village();
    const [one = '', two = '', nurse = ''] = await register(place, [
      doctor('One'),
      doctor('Two'),
      doctor('Nurse', { skills: ['REHAB_TRAINING'] }),
    ]);
    request(place, 'dm_1', { staffNeeded: 2 });
    await soon(place);
    const offer = offerFor(place, 'dm_1');
    const other = offer.providerId === one ? two : one;
    expect(await accept(place, offer)).toBe('PAIR_INCOMPLETE');
    expect(await accept(place, offer, { assistantId: offer.providerId })).toBe('PAIR_INCOMPLETE');
    expect(await accept(place, offer, { assistantId: nurse })).toBe('ASSISTANT_NOT_SUITABLE');
    expect(await accept(place, offer, { assistantId: 'pv_none' })).toBe('ASSISTANT_NOT_SUITABLE');
    const { assistants } = await place.matching.ListAssistants({ offerId: offer.offerId });
    expect(assistants).toMatchObject([{ providerId: other, colleague: false, free: true }]);
    expect(await said(place.matching.ListAssistants({ offerId: 'of_none' }))).toBe('OFFER_UNKNOWN');
    expect(await accept(place, offer, { assistantId: other })).toBe('ACCEPTED');
    expect([one, two, 'rs_dm_1'].map((owner) => place.book.of(owner).length)).toEqual([1, 1, 1]);
    await confirm(place, offer);
    await place.settle();
    expect(place.facts('matching.match.v1/confirmed')).toMatchObject([{ assistantId: other }]);
  });

  it('can be looked for: free before busy, colleagues by name before others, whose names are masked', async () => {
    const place = village();
    const here = { organisation: '县医院', windows: [] };
    const [, busy = '', free = '', other = ''] = await register(place, [
      doctor('One', { organisation: '县医院' }),
      doctor('赵忙', here),
      doctor('钱闲', here),
      doctor('孙远', { organisation: '卫生院', windows: [] }),
      doctor('李师', { ...here, skills: ['REHAB_TRAINING'] }),
    ]);
    request(place, 'dm_1');
    await soon(place);
    const { offerId, startMs, endMs } = offerFor(place, 'dm_1');
    const taken = { dayId: 'dy_1', ownerId: busy, offerId: 'of_0', demandId: 'dm_0', slot: 'BOOKED', startMs, endMs };
    place.say('appointment.day.v1/slot-changed', taken, 'dy_1', 1);
    await place.settle();
    const { assistants } = await place.matching.ListAssistants({ offerId });
    expect(assistants).toEqual([
      { providerId: free, kind: 'DOCTOR', name: '钱闲', colleague: true, free: true },
      { providerId: other, kind: 'DOCTOR', name: '孙*', colleague: false, free: true },
      { providerId: busy, kind: 'DOCTOR', name: '赵忙', colleague: true, free: false },
    ]);
  });

  it('waits with the reason when there is only one who could', async () => {
    const place = village();
    await register(place, [doctor('One')]);
    request(place, 'dm_1', { staffNeeded: 2 });
    await soon(place);
    expect(place.facts('matching.match.v1/waitlisted')).toMatchObject([{ causes: ['PAIR_INCOMPLETE'] }]);
  });
});

describe('the confirmation', () => {
  it('gets help at half time, and its silence frees the hour for the next wave', async () => {
    const place = await offered();
    await accept(place, offerFor(place, 'dm_1'));
    await place.settle();
    const [{ confirmByMs }] = place.facts('matching.match.v1/offer-accepted') as [{ confirmByMs: string }];
    const half = place.nowMs() + (Number(confirmByMs) - place.nowMs()) / 2;
    await place.goTo(Math.floor(half) - 1);
    expect(place.facts('matching.match.v1/confirmation-help-requested')).toHaveLength(0);
    await place.goTo(Math.floor(half));
    expect(place.facts('matching.match.v1/confirmation-help-requested')).toMatchObject([
      { residentId: 'rs_dm_1', gridId: 'jg_1', confirmByMs },
    ]);
    await place.goTo(Number(confirmByMs));
    expect(place.facts('matching.match.v1/offer-ended')).toMatchObject([{ cause: 'RESIDENT_SILENT' }]);
    await soon(place);
    const second = offerFor(place, 'dm_1');
    await accept(place, second);
    await place.goTo(place.nowMs() + 3 * dayMs);
    expect(place.facts('matching.match.v1/coordinator-asked')).toMatchObject([{ why: 'RESIDENT_SILENT' }]);
  });

  it('gets help at once where nobody can be called', async () => {
    const place = village();
    await register(place, [doctor('One')]);
    request(place, 'dm_1', { phoneUnknown: true });
    await soon(place);
    await accept(place, offerFor(place, 'dm_1'));
    await place.settle();
    expect(place.facts('matching.match.v1/confirmation-help-requested')).toHaveLength(1);
  });

  it('that says no looks for another hour, or for another person', async () => {
    const place = await offered([doctor('One')]);
    const first = offerFor(place, 'dm_1');
    await accept(place, first);
    expect(await confirm(place, first, { accept: false, reason: 'TIME' })).toBe('RESIDENT_DECLINED');
    await soon(place);
    const second = offerFor(place, 'dm_1');
    expect(second.startMs).not.toBe(first.startMs);
    await accept(place, second);
    await confirm(place, second, { accept: false, reason: 'PERSON' });
    await soon(place);
    expect(place.facts('matching.match.v1/waitlisted')).toMatchObject([{ causes: ['BLOCKED_BY_RESIDENT'] }]);
  });
});

describe('a wish', () => {
  it('is claimed by the first who comes; silence of twelve hours confirms it', async () => {
    const place = village();
    const [one = '', two = ''] = await register(place, [volunteer('One'), volunteer('Two')]);
    request(place, 'dm_1', { type: 'VOLUNTEER_WISH' });
    await place.settle();
    expect((await place.matching.ListClaimable({ communityId: 'jc_1' })).wishes).toMatchObject([
      { demandId: 'dm_1', gridId: 'jg_1' },
    ]);
    const claim = (providerId: string, command = place.command()) =>
      said(place.matching.ClaimDemand({ command, demandId: 'dm_1', providerId }));
    const mine = place.command('cm_claim');
    const [first, second] = await Promise.all([claim(one, mine), claim(two)]);
    expect([first, second]).toEqual(['ACCEPTED', 'NOT_CLAIMABLE']);
    expect(await claim(one, mine)).toBe('ACCEPTED');
    expect((await place.matching.ListClaimable({ communityId: 'jc_1' })).wishes).toEqual([]);
    await place.goTo(place.nowMs() + 12 * hourMs);
    expect(place.facts('matching.match.v1/confirmed')).toMatchObject([{ providerId: one, confirmedBy: 'SILENCE' }]);
    expect(place.facts('matching.match.v1/confirmation-help-requested')).toEqual([]);
  });

  it('is offered in waves of three when nobody has claimed it for 72 hours', async () => {
    const place = village();
    await register(
      place,
      ['One', 'Two', 'Three', 'Four'].map((name) => volunteer(name)),
    );
    request(place, 'dm_1', { type: 'VOLUNTEER_WISH' });
    await place.goTo(place.nowMs() + 72 * hourMs - 1);
    expect(lastWave(place, 'dm_1')).toEqual([]);
    await place.goTo(place.nowMs() + 1);
    expect(lastWave(place, 'dm_1')).toHaveLength(3);
  });

  it('is not for those who cannot, and nobody is bound by a claim whose hour is taken', async () => {
    const place = village();
    const [cleaner = '', one = ''] = await register(place, [
      volunteer('C', { skills: ['SIX_HELP_CLEAN'] }),
      volunteer('One'),
    ]);
    request(place, 'dm_1', { type: 'VOLUNTEER_WISH' });
    await place.settle();
    const claim = (providerId: string, demandId = 'dm_1') =>
      said(place.matching.ClaimDemand({ command: place.command(), demandId, providerId }));
    expect([await claim(cleaner), await claim('pv_none'), await claim(one, 'dm_none')]).toEqual([
      'PROVIDER_NOT_SUITABLE',
      'PROVIDER_UNKNOWN',
      'DEMAND_UNKNOWN',
    ]);
    place.hooks.refuseHold = () => true;
    expect(await claim(one)).toBe('SLOT_TAKEN');
    delete place.hooks.refuseHold;
    await place.settle();
    expect(await stateOf(place, 'dm_1')).toBe('CLAIMABLE');
    expect(await claim(one)).toBe('ACCEPTED');
  });
});

describe('room', () => {
  /** One doctor with one visit a week. */
  const rare = [doctor('One', { windows: [{ weekday: 5, fromMinute: 540, toMinute: 580, capacity: 1 }] })];

  it('is never offered twice: what is asked counts as taken', async () => {
    const place = village();
    await register(place, rare);
    for (const n of [1, 2, 3, 4]) request(place, `dm_${n}`);
    await soon(place);
    const starts = [1, 2, 3, 4].flatMap((n) => lastWave(place, `dm_${n}`).map(({ startMs }) => startMs));
    expect(starts).toHaveLength(2); // two Fridays in the horizon
    expect(new Set(starts).size).toBe(2);
    expect(place.facts('matching.match.v1/waitlisted').map(({ causes }) => causes)).toEqual([
      ['CAPACITY'],
      ['CAPACITY'],
    ]);
  });

  it('that comes free goes to who waits longest, before anybody new of lower rank (P22)', async () => {
    const place = village();
    await register(place, rare);
    for (const n of [1, 2]) request(place, `dm_${n}`, { serviceClass: 2 });
    await soon(place);
    const held = offerFor(place, 'dm_1');
    await accept(place, held);
    await accept(place, offerFor(place, 'dm_2'));
    request(place, 'dm_old', { serviceClass: 3 });
    await soon(place);
    expect(await stateOf(place, 'dm_old')).toBe('WAITING');
    expect(place.facts('matching.match.v1/waitlisted', 'dm_old')).toMatchObject([{ causes: ['CAPACITY'] }]);
    place.say('needs.demand.v1/withdrawn', { demandId: 'dm_1', reason: 'x' }, 'dm_1', 2);
    request(place, 'dm_new', { serviceClass: 4 });
    await soon(place);
    expect(offerFor(place, 'dm_old').startMs).toBe(held.startMs);
    expect(lastWave(place, 'dm_new')).toEqual([]);
  });

  it('comes with a new provider, one who resumes, or longer hours', async () => {
    const place = village();
    await place.ready;
    for (const n of [1, 2, 3]) request(place, `dm_${n}`);
    await soon(place);
    expect(place.facts('matching.match.v1/waitlisted')).toHaveLength(3);
    const [one = ''] = await register(place, rare);
    await soon(place);
    expect(place.facts('matching.match.v1/offers-sent')).toHaveLength(2);
    const set = (status: string) =>
      said(
        place.matching.ChangeProviderStatus({ command: place.command(), providerId: one, status, reason: 'HOLIDAY' }),
      );
    expect([await set('PAUSED'), await set('REGISTERED'), await set('ACTIVE')]).toEqual([
      'PAUSED',
      'STATUS_UNKNOWN',
      'ACTIVE',
    ]);
    await register(place, [doctor('One')]);
    await soon(place);
    expect(place.facts('matching.match.v1/offers-sent')).toHaveLength(3);
  });

  it('is tried again each midnight, when a day joins the horizon', async () => {
    const place = village();
    await register(place, [doctor('One', { windows: [{ weekday: 3, fromMinute: 540, toMinute: 580, capacity: 1 }] })]);
    for (const n of [1, 2]) request(place, `dm_${n}`);
    await soon(place); // Wednesday 25 November is too near, 2 December is given away
    expect(place.facts('matching.match.v1/offers-sent')).toHaveLength(1);
    await place.goTo(Date.UTC(2026, 10, 25, 15, 59, 59)); // 9 December joins when the 26th begins
    expect(place.facts('matching.match.v1/offers-sent')).toHaveLength(1);
    await place.goTo(Date.UTC(2026, 10, 25, 16, 1));
    expect(lastWave(place, 'dm_2')).toMatchObject([{ startMs: String(Date.UTC(2026, 11, 9, 1, 0)) }]);
  });

  it('of a resident is not promised twice, also for different types', async () => {
    const place = village();
    const only = [{ weekday: 5, fromMinute: 540, toMinute: 600, capacity: 1 }];
    await register(place, [doctor('One', { windows: only }), volunteer('Two', { windows: only })]);
    request(place, 'dm_1', { residentId: 'rs_x' });
    await soon(place);
    request(place, 'dm_2', { residentId: 'rs_x', type: 'SIX_HELP_CLEAN' });
    await soon(place);
    const starts = ['dm_1', 'dm_2'].map((id) => offerFor(place, id).startMs);
    expect(new Set(starts).size).toBe(2);
  });

  it('of a provider is not spent beyond eight offers a day; the rest goes out the next day', async () => {
    const place = village();
    await register(place, [doctor('One')]);
    for (let n = 1; n <= 10; n++) request(place, `dm_${n}`);
    await soon(place);
    expect(place.facts('matching.match.v1/offers-sent')).toHaveLength(8);
    expect(place.facts('matching.match.v1/waitlisted').map(({ causes }) => causes)).toEqual([
      ['LOAD_LIMIT'],
      ['LOAD_LIMIT'],
    ]);
    await place.goTo(Date.UTC(2026, 10, 25, 16, 1));
    for (let n = 1; n <= 10; n++) expect(lastWave(place, `dm_${n}`)).toHaveLength(1);
  });
});
