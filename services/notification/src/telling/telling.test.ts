import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { locales, textOf } from '../delivery/text.ts';
import { judge, type Verdict } from '../delivery/judge.ts';
import type { Letter } from '../delivery/delivery.ts';
import { evolveStatus, movesTheCase, type CaseStatus } from './case-status.ts';
import { localTime } from './local-time.ts';
import { audienceOf, matrix } from './matrix.ts';
import { newsOf, type News, type ToldFact } from './news.ts';
import { plan, type Surroundings } from './plan.ts';
import { defaultPolicy as policy, type Audience } from './policy.ts';
import { quietUntilMs } from './quiet-hours.ts';

/** Local instant in Beijing; 2026-03-02 is a Monday. */
const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 2, day, hour - 8, minute);
const hours = { policy, isRestDay: (day: number) => [6, 7].includes(((((day + 3) % 7) + 7) % 7) + 1) };

const nothing: News = newsOf['needs.demand.v1/rejected']({ demandId: 'dm_1' });
const submitted: News = {
  ...nothing,
  ...{ no: 'XF-20260302-0001', residentId: 'rs_1', communityId: 'jc_1', gridId: 'jg_1' },
};

function follow(...facts: readonly (readonly [ToldFact, Partial<News>])[]): CaseStatus {
  return facts.reduce<CaseStatus>(
    (status, [fact, news]) => evolveStatus(status, { fact, news: { ...nothing, ...news } }),
    evolveStatus(undefined, { fact: 'needs.demand.v1/submitted', news: submitted }),
  );
}

const around = (status: CaseStatus | undefined): Surroundings => ({
  status,
  responsibleFor: (placeId) => (placeId === 'jg_1' ? 'us_grid' : ''),
  deskOf: (communityId) => `us_desk_${communityId}`,
  channels: { RESIDENT: ['sms', 'log'], PROVIDER: ['log'], STAFF: ['log'] },
  policy,
});

const told = (fact: ToldFact, news: Partial<News>, status: CaseStatus | undefined = follow(), atMs = at(2, 10)) =>
  plan(fact, { ...nothing, ...news }, atMs, around(status));

describe('the matrix', () => {
  it('has a text in every language for each of its templates, and no text without a row', () => {
    const templates = [...new Set(matrix.map(({ template }) => template))].sort();
    for (const locale of Object.values(locales)) expect(Object.keys(locale).sort()).toEqual(templates);
  });

  it('names a template once, so that one delivery is one row', () => {
    expect(new Set(matrix.map(({ template }) => template)).size).toBe(matrix.length);
  });

  it('says nothing but a number and an hour, whatever the template', () => {
    for (const text of Object.values(locales).flatMap((locale) => Object.values(locale))) {
      const slots = `${text.subject}${text.body}`.match(/\{[^}]*\}/g) ?? [];
      expect(slots.filter((slot) => slot !== '{no}' && slot !== '{when}')).toEqual([]);
      expect(text.subject.length).toBeLessThanOrEqual(48);
    }
  });

  it('hears every fact that it has a row for', () => {
    for (const { fact } of matrix) expect(Object.keys(newsOf)).toContain(fact);
  });

  it('writes the hour of a visit as the language has it', () => {
    const words = { no: 'XF-1', startMs: at(3, 9, 5), utcOffsetMinutes: 480 };
    expect(textOf('VISIT_SOON', 'zh', words).body).toContain('3月3日 09:05');
    expect(textOf('VISIT_SOON', 'en', words).body).toContain('3/3 09:05');
  });
});

describe('who is told what', () => {
  it('tells each provider of their own offer, until its own answer window ends', () => {
    const offers = [1, 2].map((n) => ({ offerId: `of_${n}`, providerId: `pv_${n}`, answerByMs: at(2, 10 + n) }));
    expect(told('matching.match.v1/offers-sent', { offers })).toMatchObject(
      offers.map(({ offerId, providerId, answerByMs }) => ({
        ...{ template: 'OFFER_SENT', class: 'P1', offerId, expiresAtMs: answerByMs },
        legs: [{ channel: 'log', to: { kind: 'PROVIDER', id: providerId } }],
      })),
    );
  });

  it('asks the resident to confirm only where a confirmation is needed', () => {
    const accepted = { residentId: 'rs_1', offerId: 'of_1', deadlineMs: at(3, 10), providerIds: ['pv_2'] };
    const templates = (code: string) =>
      told('matching.match.v1/offer-accepted', { ...accepted, code })?.map(({ template }) => template);
    expect(templates('CONFIRM')).toEqual(['CONFIRM_PLEASE', 'OFFER_TAKEN']);
    expect(templates('')).toEqual(['OFFER_TAKEN']);
  });

  it('gives the call about a confirmation to the grid worker, else to the desk of the community', () => {
    const help = { offerId: 'of_1', residentId: 'rs_1', deadlineMs: at(3, 10) };
    const person = (gridId: string) =>
      told('matching.match.v1/confirmation-help-requested', { ...help, gridId })?.[0]?.legs;
    expect(person('jg_1')).toEqual([{ channel: 'task', to: { kind: 'STAFF', id: 'us_grid' } }]);
    expect(person('jg_9')).toEqual([{ channel: 'task', to: { kind: 'STAFF', id: 'us_desk_jc_1' } }]);
  });

  it('lets a person tell whom no phone reaches, and stands a person behind the channels of the others', () => {
    const legs = (phoneUnknown: boolean) => {
      const status = evolveStatus(undefined, {
        fact: 'needs.demand.v1/submitted',
        news: { ...submitted, phoneUnknown },
      });
      return told('needs.demand.v1/unmet', {}, status)?.[0]?.legs.map(({ channel }) => channel);
    };
    expect(legs(false)).toEqual(['sms', 'log', 'task']);
    expect(legs(true)).toEqual(['task']);
  });

  it('lets a message be of use as long as its row says', () => {
    expect(told('needs.demand.v1/closed', {})?.[0]?.expiresAtMs).toBe(at(2, 10) + 3 * 1440 * 60_000);
    const visit = { providerId: 'pv_1', residentId: 'rs_1', visitId: 'vs_1', startMs: at(3, 9) };
    expect(told('appointment.visit.v1/booked', visit)?.[0]?.expiresAtMs).toBe(at(3, 9));
    expect(told('needs.demand.v1/delivered', { deadlineMs: at(17, 10) })?.[0]?.expiresAtMs).toBe(at(17, 10));
    expect(told('needs.demand.v1/delivered', {})?.[0]?.expiresAtMs).toBeNull();
  });

  it('raises a cancellation to P0 when the visit is less than four hours away', () => {
    const cancelled = (hour: number) =>
      told('appointment.visit.v1/cancelled', {
        residentId: 'rs_1',
        visitId: 'vs_1',
        startMs: at(2, hour),
        code: 'PROVIDER',
      });
    expect(cancelled(14)?.[0]?.class).toBe('P1');
    expect(cancelled(13)?.[0]?.class).toBe('P0');
  });

  it('tells the other side only: who called off knows', () => {
    const kinds = (code: string) =>
      told('appointment.visit.v1/cancelled', { residentId: 'rs_1', providerId: 'pv_1', startMs: at(3, 9), code })?.map(
        ({ legs }) => legs[0]?.to.kind,
      );
    expect(kinds('RESIDENT')).toEqual(['PROVIDER']);
    expect(kinds('PROVIDER')).toEqual(['RESIDENT']);
    expect(kinds('SYSTEM')).toEqual(['RESIDENT', 'PROVIDER']);
  });

  it('waits for the demand where only the demand says who is meant, and not where the fact itself does', () => {
    expect(plan('needs.demand.v1/waitlisted', nothing, at(2, 10), around(undefined))).toBeUndefined();
    expect(plan('matching.match.v1/coordinator-asked', nothing, at(2, 10), around(undefined))).toBeUndefined();
    const emergency = { ...nothing, ownerId: 'us_1', communityId: 'jc_1', gridId: 'jg_1' };
    expect(plan('needs.demand.v1/emergency-declared', emergency, at(2, 10), around(undefined))).toHaveLength(2);
  });

  it('puts an emergency before a named person at once and without an end', () => {
    const planned = told('needs.demand.v1/emergency-declared', { ownerId: 'us_1', communityId: 'jc_1' });
    expect(planned).toMatchObject([
      { template: 'EMERGENCY', class: 'P0', legs: [{ channel: 'log' }] },
      { template: 'EMERGENCY_TASK', class: 'P0', expiresAtMs: null, legs: [{ channel: 'task', to: { id: 'us_1' } }] },
    ]);
  });

  it('tells a low evaluation to the owner, and a good one to nobody', () => {
    const status = follow(['needs.demand.v1/acknowledged', { ownerId: 'us_2' }]);
    expect(told('needs.demand.v1/evaluated', { code: 'LOW' }, status)?.[0]?.legs[0]?.to.id).toBe('us_2');
    expect(told('needs.demand.v1/evaluated', { code: '' }, status)).toEqual([]);
  });
});

describe('how far a case has come', () => {
  it('follows owner, offers, confirmation and visit, each from its own topic', () => {
    const offers = ['of_1', 'of_2'].map((offerId) => ({ offerId, providerId: 'pv_1', answerByMs: 0 }));
    const status = follow(
      ['needs.demand.v1/acknowledged', { ownerId: 'us_2' }],
      ['matching.match.v1/offers-sent', { offers }],
      ['matching.match.v1/offer-declined', { offerIds: ['of_1'] }],
    );
    expect(status).toMatchObject({ demand: { ownerId: 'us_2', phase: 'OPEN' }, match: { openOffers: ['of_2'] } });
    const accepted = {
      fact: 'matching.match.v1/offer-accepted',
      news: { ...nothing, offerId: 'of_2', code: 'CONFIRM' },
    };
    const awaiting = evolveStatus(status, accepted as never);
    expect(awaiting.match).toEqual({ openOffers: [], awaitingOffer: 'of_2' });
    const ended = evolveStatus(awaiting, {
      fact: 'matching.match.v1/offer-ended',
      news: { ...nothing, offerIds: ['of_2'] },
    });
    expect(ended.match.awaitingOffer).toBe('');
    const booked = evolveStatus(ended, { fact: 'appointment.visit.v1/booked', news: { ...nothing, visitId: 'vs_1' } });
    expect(booked.visit).toEqual({ visitId: 'vs_1', state: 'AHEAD' });
  });

  it('survives facts of a demand that it has not heard of', () => {
    const status = evolveStatus(undefined, { fact: 'needs.demand.v1/closed', news: nothing });
    expect(status.demand).toBeNull();
  });

  it('is moved by what changes it, and by nothing else', () => {
    const start = follow(['appointment.visit.v1/booked', { visitId: 'vs_1' }]);
    for (const fact of Object.keys(newsOf) as ToldFact[]) {
      if (movesTheCase(fact)) continue;
      expect(evolveStatus(start, { fact, news: { ...nothing, visitId: 'vs_1' } })).toEqual(start);
    }
  });
});

describe('quiet hours', () => {
  it.each<[Audience, number, number | null, string]>([
    ['RESIDENT', at(2, 20, 29), null, 'an evening just before'],
    ['RESIDENT', at(2, 20, 30), at(3, 8), 'an evening'],
    ['RESIDENT', at(2, 7, 59), at(2, 8), 'an early morning'],
    ['RESIDENT', at(2, 8), null, 'the morning'],
    ['RESIDENT', at(2, 12), at(2, 14), 'noon'],
    ['PROVIDER', at(2, 12), null, 'noon of a provider'],
    ['STAFF', at(2, 20), at(3, 8), 'an evening of the staff'],
    ['STAFF', at(6, 21), at(9, 8), 'a Friday evening lasts until Monday for the staff'],
    ['STAFF', at(7, 10), at(9, 8), 'a Saturday'],
    ['PROVIDER', at(7, 10), null, 'a Saturday of a provider'],
  ])('%s at %d: %s ends %s', (audience, atMs, untilMs) => {
    expect(quietUntilMs(atMs, audience, hours)).toBe(untilMs);
  });

  it('end at an instant that is not quiet, at most ten days on', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Audience>('RESIDENT', 'PROVIDER', 'STAFF'),
        fc.integer({ min: 0, max: 60 * 1440 }),
        (who, minute) => {
          const atMs = at(1, 0) + minute * 60_000;
          const untilMs = quietUntilMs(atMs, who, hours);
          if (untilMs === null) return;
          expect(untilMs).toBeGreaterThan(atMs);
          expect(untilMs - atMs).toBeLessThanOrEqual(10 * 86_400_000);
          expect(quietUntilMs(untilMs, who, hours)).toBeNull();
          expect(quietUntilMs(untilMs - 1, who, hours)).toBe(untilMs);
        },
      ),
    );
  });

  it('never end where everything rests', () => {
    const always = { policy, isRestDay: () => true };
    expect(quietUntilMs(at(2, 10), 'STAFF', always)).toBeGreaterThan(at(20, 0));
  });
});

describe('whether a message goes out now', () => {
  const letter: Letter = {
    ...{ deliveryId: 'nd_1', eventId: 'dm_1:1:1', who: 'RESIDENT', demandId: 'dm_1', offerId: 'of_1', visitId: 'vs_1' },
    ...{
      template: 'CONFIRM_PLEASE',
      class: 'P1',
      while: 'ALWAYS',
      channel: 'log',
      to: { kind: 'RESIDENT', id: 'rs_1' },
    },
    ...{ expiresAtMs: null, wakes: null, no: '', startMs: 0, createdAtMs: at(2, 10) },
  };
  const asked = (part: Partial<Letter>, atMs: number, status?: CaseStatus): Verdict =>
    judge({ ...letter, ...part }, status, atMs, hours);
  const night = at(2, 23);

  it('holds what tells, and what asks if that leaves time to answer', () => {
    const held = { verdict: 'HOLD', untilMs: at(3, 8) };
    expect(asked({ class: 'P2' }, night)).toEqual(held);
    expect(asked({ class: 'P2', expiresAtMs: at(3, 7) }, night)).toEqual(held);
    expect(asked({ expiresAtMs: at(3, 9) }, night)).toEqual(held);
    expect(asked({ expiresAtMs: at(3, 8) }, night)).toEqual({ verdict: 'SEND' });
    expect(asked({ class: 'P0' }, night)).toEqual({ verdict: 'SEND' });
  });

  it('lets the reminder two hours before through in the early morning, and not at night', () => {
    const soon = { wakes: { from: 7 * 60, to: 21 * 60 }, class: 'P1', expiresAtMs: at(3, 9) } as const;
    expect(asked(soon, at(3, 7))).toEqual({ verdict: 'SEND' });
    expect(asked(soon, at(3, 6))).toEqual({ verdict: 'HOLD', untilMs: at(3, 8) });
  });

  it('drops what came too late, whatever its class', () => {
    expect(asked({ class: 'P0', expiresAtMs: at(2, 10) }, at(2, 10))).toEqual({ verdict: 'DROP', reason: 'EXPIRED' });
  });

  it('drops what the case has overtaken, at release as well', () => {
    const open = follow(['matching.match.v1/offer-accepted', { offerId: 'of_1', code: 'CONFIRM' }]);
    const confirmed = follow(['matching.match.v1/confirmed', { offerId: 'of_1' }]);
    const waits = { while: 'CONFIRMATION_AWAITED' } as const;
    expect(asked(waits, at(2, 10), open)).toEqual({ verdict: 'SEND' });
    expect(asked(waits, at(2, 10), confirmed)).toEqual({ verdict: 'DROP', reason: 'OBSOLETE' });
  });

  it('knows for every kind of message when it is overtaken', () => {
    const offers = [{ offerId: 'of_1', providerId: 'pv_1', answerByMs: 0 }];
    const cases = [
      ['DEMAND_OPEN', follow(), follow(['needs.demand.v1/withdrawn', {}])],
      ['INFO_AWAITED', follow(['needs.demand.v1/info-requested', {}]), follow(['needs.demand.v1/info-supplied', {}])],
      ['EVALUATION_OPEN', follow(['needs.demand.v1/delivered', {}]), follow(['needs.demand.v1/evaluated', {}])],
      ['OFFER_OPEN', follow(['matching.match.v1/offers-sent', { offers }]), follow()],
      [
        'VISIT_AHEAD',
        follow(['appointment.visit.v1/booked', { visitId: 'vs_1' }]),
        follow(['appointment.visit.v1/cancelled', { visitId: 'vs_1' }]),
      ],
      [
        'VISIT_NOT_OVER',
        follow(['appointment.visit.v1/arrived', { visitId: 'vs_1' }]),
        follow(['appointment.visit.v1/recorded', { visitId: 'vs_1' }]),
      ],
    ] as const;
    for (const [relevance, still, over] of cases) {
      expect([relevance, asked({ while: relevance }, at(2, 10), still).verdict]).toEqual([relevance, 'SEND']);
      expect([relevance, asked({ while: relevance }, at(2, 10), over).verdict]).toEqual([relevance, 'DROP']);
    }
    expect(asked({ while: 'VISIT_AHEAD' }, at(2, 10)).verdict).toBe('SEND');
  });
});

describe('the wall clock', () => {
  it('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }), (atMs) => {
        const local = new Date(atMs + 8 * 3_600_000);
        expect(localTime(atMs, 480)).toEqual({
          day: Math.floor((atMs + 8 * 3_600_000) / 86_400_000),
          month: local.getUTCMonth() + 1,
          dayOfMonth: local.getUTCDate(),
          weekday: local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
          minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
        });
      }),
    );
  });

  it('gives each recipient an audience with hours of its own', () => {
    for (const audience of Object.values(audienceOf)) expect(policy.quiet[audience].length).toBeGreaterThan(0);
  });
});
