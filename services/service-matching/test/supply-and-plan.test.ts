import { describe, expect, it } from '@jest/globals';
import { Unavailable } from '@linli/env';
import fc from 'fast-check';

import type { Load } from '../src/domain/load.ts';
import type { LedgerLine } from '../src/domain/ledger-line.ts';
import type { MatchRequest } from '../src/domain/request.ts';
import { planOnce } from '../src/service.ts';
import { accept, confirm, doctor, lastWave, offerFor, register, request, said, volunteer } from './people.ts';
import { minuteMs } from './units.ts';
import { village, type Village } from './village.ts';

const soon = (place: Village) => place.goTo(place.nowMs() + minuteMs);
/** States of all documents, however often they were written. */
const everything = (place: Village) =>
  ['provider', 'match', 'load', 'queue', 'offer'].map((name) =>
    place.store.documents(name).map(({ id, state }) => [id, state]),
  );

describe('the supply ledger', () => {
  it('takes lines, knows them again, and refuses what nobody could act on', async () => {
    const place = village();
    await place.ready;
    const lines = [
      doctor('One'),
      doctor('One'),
      doctor('', {}),
      doctor('Two', { skills: [], unknownSkills: ['水电'] }),
    ];
    const once = place.command('cm_lines');
    const answer = async (command = place.command(), given: readonly LedgerLine[] = lines) => {
      const { outcomes } = await place.matching.RegisterProviders({ command, lines: given as never });
      return (outcomes as { outcome: string; code?: string; warnings?: string[] }[]).map(
        ({ outcome, code, warnings }) => [outcome, code ?? warnings?.join(' ')],
      );
    };
    expect(await answer(once)).toEqual([
      ['TAKEN', ''],
      ['REPEATED', ''],
      ['REFUSED', 'NAME_MISSING'],
      ['TAKEN', 'UNKNOWN_SKILL NO_SKILL'],
    ]);
    expect(await answer(once)).toEqual([
      ['TAKEN', ''],
      ['REPEATED', ''],
      ['REFUSED', 'NAME_MISSING'],
      ['TAKEN', 'UNKNOWN_SKILL NO_SKILL'],
    ]);
    expect((await answer()).map(([outcome]) => outcome)).toEqual(['UNCHANGED', 'REPEATED', 'REFUSED', 'UNCHANGED']);
    expect(await answer(place.command(), [doctor('One', { visitMinutes: 50 })])).toEqual([['TAKEN', '']]);
    await place.settle();
    expect(place.facts('supply.provider.v1/registered')).toHaveLength(3);
    expect(JSON.stringify(place.told)).not.toContain('139One');
    const many = Array.from({ length: 501 }, () => doctor('One'));
    expect(await said(place.matching.RegisterProviders({ command: place.command(), lines: many as never }))).toBe(
      'TOO_MANY_LINES',
    );
  });

  it('shows providers by page and community, masked when asked so', async () => {
    const place = village();
    const [one = ''] = await register(place, [
      doctor('林生', { phone: '15065063414' }),
      doctor('Everywhere', { communityIds: [] }),
      doctor('Both', { communityIds: ['jc_1', 'jc_2'] }),
      doctor('Elsewhere', { communityIds: ['jc_2'] }),
      doctor('Others', { communityIds: ['jc_2', 'jc_3'] }),
    ]);
    const { provider } = await place.matching.GetProvider({ providerId: one, masked: true });
    expect(provider).toMatchObject({ name: '林*', phone: '150****3414', status: 'ACTIVE', visitMinutes: 40 });
    expect((await place.matching.GetProvider({ providerId: one })).provider).toMatchObject({
      name: '林生',
      phone: '15065063414',
    });
    expect(await said(place.matching.GetProvider({ providerId: 'pv_none' }))).toBe('PROVIDER_UNKNOWN');
    const names = async (communityId: string) => {
      const found: string[] = [];
      for (let cursor = '', pages = 0; pages < 10; pages++) {
        const page = await place.matching.ListProviders({ communityId, cursor, limit: 1 });
        found.push(...page.providers.map(({ name }) => name));
        cursor = page.cursor;
        if (cursor === '') break;
      }
      return found.sort();
    };
    expect(await names('jc_1')).toEqual(['Both', 'Everywhere', '林生']);
    expect(await names('')).toHaveLength(5);
    expect(await said(place.matching.ListProviders({ limit: 201 }))).toBe('LIMIT_WRONG');
  });

  it('follows a provider who moves to another community', async () => {
    const place = village();
    const [one = ''] = await register(place, [doctor('One')]);
    request(place, 'dm_1');
    await soon(place);
    await register(place, [doctor('One', { communityIds: ['jc_2'] })]);
    request(place, 'dm_2', { communityId: 'jc_2' });
    request(place, 'dm_3');
    await soon(place);
    expect(offerFor(place, 'dm_2')).toMatchObject({ providerId: one });
    expect(offerFor(place, 'dm_2').startMs).not.toBe(offerFor(place, 'dm_1').startMs);
    expect(place.facts('matching.match.v1/waitlisted', 'dm_3')).toMatchObject([{ causes: ['SKILL'] }]);
  });

  it('is rested by the provider and resumed, but not against the desk', async () => {
    const place = village();
    const [one = ''] = await register(place, [doctor('One')]);
    const set = (status: string, bySelf: boolean) =>
      said(
        place.matching.ChangeProviderStatus({ command: place.command(), providerId: one, status, reason: 'X', bySelf }),
      );
    expect([await set('PAUSED', true), await set('ACTIVE', true)]).toEqual(['PAUSED', 'ACTIVE']);
    expect([await set('SUSPENDED', false), await set('ACTIVE', true)]).toEqual(['SUSPENDED', 'DESK_DECIDES']);
    expect((await place.matching.GetProvider({ providerId: one })).provider).toMatchObject({
      status: 'SUSPENDED',
      reason: 'X',
      insuredUntilMs: 0,
    });
    expect(await set('ACTIVE', false)).toBe('ACTIVE');
  });

  it('changes a status once, with a reason, and not out of retirement', async () => {
    const place = village();
    const [one = ''] = await register(place, [doctor('One')]);
    const set = (status: string, reason = 'MOVED') =>
      said(place.matching.ChangeProviderStatus({ command: place.command(), providerId: one, status, reason }));
    expect([await set('PAUSED', ''), await set('RETIRED'), await set('ACTIVE')]).toEqual([
      'REASON_MISSING',
      'RETIRED',
      'STATUS_CHANGE_NOT_ALLOWED',
    ]);
    request(place, 'dm_1');
    await soon(place);
    expect(place.facts('matching.match.v1/waitlisted')).toMatchObject([{ causes: ['SKILL'] }]);
  });
});

describe('questions', () => {
  it('about offers are answered from the match: open ones by provider, each by id, why this one', async () => {
    const place = village();
    const ids = await register(place, [
      doctor('One'),
      doctor('Two', { sex: 'M' }),
      doctor('Three', { skills: ['REHAB_TRAINING'] }),
    ]);
    request(place, 'dm_1', { genderPreference: 'M', serviceClass: 0, urgency: 'URGENT' });
    await soon(place);
    const offer = offerFor(place, 'dm_1');
    expect(offer.providerId).toBe(ids[1]);
    const { offers } = await place.matching.ListOffers({ providerId: offer.providerId });
    expect(offers).toMatchObject([
      {
        offerId: offer.offerId,
        state: 'SENT',
        urgencyWord: 'PRESSING',
        gridId: 'jg_1',
        residentId: 'rs_dm_1',
        staffNeeded: 1,
      },
    ]);
    expect((await place.matching.ListOffers({ providerId: ids[0] ?? '' })).offers).toEqual([]);
    expect(await place.matching.GetOffer({ offerId: offer.offerId })).toMatchObject({
      holdsSlot: true,
      offer: { demandId: 'dm_1', answerByMs: Number(offer.answerByMs) },
    });
    expect(await said(place.matching.GetOffer({ offerId: 'of_none' }))).toBe('OFFER_UNKNOWN');
    const { candidates, policyVersion, decidedAtMs, round } = await place.matching.ExplainMatch({ demandId: 'dm_1' });
    expect(candidates).toMatchObject([
      { providerId: ids[1], feasible: true, startMs: Number(offer.startMs) },
      { providerId: ids[0], feasible: false, refusedBy: ['GENDER_PREF'] },
      { providerId: ids[2], feasible: false, refusedBy: ['SKILL', 'GENDER_PREF'] },
    ]);
    expect({ policyVersion, round, decided: decidedAtMs > 0 }).toEqual({
      policyVersion: '2026-11',
      round: 1,
      decided: true,
    });
    expect(await said(place.matching.ExplainMatch({ demandId: 'dm_none' }))).toBe('DEMAND_UNKNOWN');
  });
});

describe('everything told once more from the beginning', () => {
  it('changes nothing (P8)', async () => {
    const place = village();
    await register(place, [doctor('One'), doctor('Two'), volunteer('Three')]);
    for (const n of [1, 2, 3]) request(place, `dm_${n}`);
    request(place, 'dm_wish', { type: 'VOLUNTEER_WISH' });
    request(place, 'dm_none', { type: 'REHAB_TRAINING' });
    await soon(place);
    const [first, second] = [offerFor(place, 'dm_1'), offerFor(place, 'dm_2')];
    await accept(place, first);
    await confirm(place, first);
    await accept(place, second);
    place.say('needs.demand.v1/withdrawn', { demandId: 'dm_3', reason: 'x' }, 'dm_3', 2);
    await soon(place);
    const before = everything(place);
    const told = place.told.length;
    await place.replay();
    await soon(place);
    expect(everything(place)).toEqual(before);
    expect(place.told).toHaveLength(told);
  });
});

describe('two planners at once', () => {
  it('send one wave for each demand and give no start away twice', async () => {
    const place = village();
    await register(place, [doctor('One'), doctor('Two')]);
    for (let n = 0; n < 12; n++) request(place, `dm_${n}`);
    await place.deliver();
    place.jumpTo(place.nowMs() + minuteMs);
    await Promise.all([place.sweep(), place.sweep(), place.sweep()]);
    await place.settle();
    const waves = Array.from({ length: 12 }, (_, n) => place.facts('matching.match.v1/offers-sent', `dm_${n}`).length);
    expect(waves).toEqual(waves.map(() => 1));
    const starts = Array.from({ length: 12 }, (_, n) => lastWave(place, `dm_${n}`))
      .flat()
      .map(({ providerId, startMs }) => `${providerId} ${startMs}`);
    expect(new Set(starts).size).toBe(starts.length);
  });
});

describe('a run that fails half-way', () => {
  it('leaves nothing behind: the next one takes back what it had noted', async () => {
    const place = village();
    const ids = await register(place, [doctor('One'), doctor('Two')]);
    request(place, 'dm_1');
    await place.deliver();
    place.jumpTo(place.nowMs() + minuteMs);
    const commit = place.store.commit.bind(place.store);
    place.store.commit = async (write) => {
      if (write.collection === 'match') throw new Unavailable('away');
      return commit(write);
    };
    await expect(place.sweep()).rejects.toThrow('away');
    const asked = () => place.store.documents('load').flatMap(({ state }) => (state as unknown as Load).entries);
    expect(asked()).toHaveLength(1);
    const chosen = place.store.documents('load')[0]?.id ?? '';
    place.store.commit = commit;
    await place.matching.ChangeProviderStatus({
      command: place.command(),
      providerId: chosen,
      status: 'PAUSED',
      reason: 'x',
    });
    await place.settle();
    expect(offerFor(place, 'dm_1').providerId).toBe(ids.find((id) => id !== chosen));
    expect(asked().map(({ offerId }) => offerId)).toEqual([offerFor(place, 'dm_1').offerId]);
  });
});

describe('when nobody declines', () => {
  const places = fc.record({
    helpers: fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        weekday2: fc.integer({ min: 1, max: 7 }),
        cap: fc.integer({ min: 1, max: 2 }),
        bath: fc.boolean(),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    wanted: fc.array(
      fc.record({
        bath: fc.boolean(),
        weekday: fc.constantFrom(0, 0, 2, 6),
        serviceClass: fc.integer({ min: 2, max: 4 }),
      }),
      { minLength: 3, maxLength: 12 },
    ),
  });

  it('the demands that end confirmed are those of the exact plan, within its horizon', async () => {
    await fc.assert(
      fc.asyncProperty(places, async ({ helpers, wanted }) => {
        const place = village();
        const lines = helpers.map(({ weekday, weekday2, cap, bath }, n) =>
          volunteer(`h${n}`, {
            skills: bath ? ['SIX_HELP_BATH', 'SIX_HELP_CLEAN'] : ['SIX_HELP_CLEAN'],
            weeklyCap: cap,
            windows: [...new Set([weekday, weekday2])].map((day) => ({
              weekday: day,
              fromMinute: 540,
              toMinute: 600 + (day % 2) * 70,
              capacity: 0,
            })),
          }),
        );
        await register(place, lines);
        const startMs = place.nowMs();
        const demands = wanted.map(({ bath, weekday, serviceClass }, n) => ({
          demandId: `dm_${n}`,
          type: bath ? 'SIX_HELP_BATH' : 'SIX_HELP_CLEAN',
          serviceClass,
          wanted: weekday === 0 ? [] : [{ weekdays: [weekday], fromMinute: 0, toMinute: 1440 }],
        }));
        for (const { demandId, ...more } of demands) request(place, demandId, more);
        await place.settle();
        // Half a minute later the run takes everybody; the plan is that of the same instant.
        const planMs = (await place.nextDueMs()) ?? 0;
        await place.goTo(planMs);
        for (let step = 0; step < 6; step++) {
          for (const { demandId } of demands) {
            for (const offer of lastWave(place, demandId))
              if ((await accept(place, offer)) === 'ACCEPTED') await confirm(place, offer);
          }
          await place.settle();
        }
        const confirmed = place
          .facts('matching.match.v1/confirmed')
          .map(({ demandId }) => demandId)
          .sort();
        const requests: MatchRequest[] = demands.map((demand) => ({
          ...blankRequest,
          ...demand,
          residentId: `rs_${demand.demandId}`,
          waitingSinceMs: startMs,
        }));
        const plan = await planOnce(place.ids)({ lines, requests, nowMs: planMs });
        expect(plan.certified).toBe(true);
        expect(confirmed).toEqual(plan.placed.map(({ demandId }) => demandId).sort());
      }),
      { numRuns: 25 },
    );
  });
});

const blankRequest: Omit<
  MatchRequest,
  'demandId' | 'residentId' | 'type' | 'waitingSinceMs' | 'wanted' | 'serviceClass'
> = {
  round: 1,
  urgency: 'ROUTINE',
  communityId: 'jc_1',
  gridId: '',
  cell: '',
  staffNeeded: 1,
  excludedProviderIds: [],
  counterpartyKeys: [],
  genderPreference: '',
  continuityProviderId: '',
  matchDueMs: 0,
  visitDueMs: 0,
  phoneUnknown: false,
};

describe('a plan without a server', () => {
  it('places, explains and certifies; communities that share somebody are planned together', async () => {
    const place = village();
    const one = [{ weekday: 5, fromMinute: 540, toMinute: 580, capacity: 1 }];
    const lines = [
      doctor('Shared', { communityIds: ['jc_1', 'jc_2'], windows: one }),
      doctor('Local', { communityIds: ['jc_2'], windows: one }),
    ];
    const ask = (demandId: string, communityId: string, more: Partial<MatchRequest> = {}): MatchRequest => ({
      ...blankRequest,
      demandId,
      communityId,
      residentId: `rs_${demandId}`,
      type: 'HOME_MEDICAL_ROUND',
      serviceClass: 4,
      wanted: [],
      waitingSinceMs: 0,
      ...more,
    });
    const requests = [
      ask('a', 'jc_2'),
      ask('b', 'jc_2'),
      ask('c', 'jc_1'),
      ask('d', 'jc_1'),
      ask('e', 'jc_1', { type: 'DISPUTE' }),
      ask('f', 'jc_3'),
    ];
    const plan = await planOnce(place.ids)({ lines, requests, nowMs: place.nowMs() });
    expect(plan.placed.map(({ demandId }) => demandId).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(plan.placed.filter(({ demandId }) => demandId === 'c' || demandId === 'd').map(({ line }) => line)).toEqual([
      0, 0,
    ]);
    expect(plan.unserved).toEqual([
      { demandId: 'e', causes: ['NOT_MATCHED'] },
      { demandId: 'f', causes: ['SKILL'] },
    ]);
    expect(plan).toMatchObject({ certified: true, cost: plan.bound });
  });

  it('never sends two people at once to one resident, nor one person to two, whatever the types', async () => {
    const place = village();
    const oneHour = [{ weekday: 5, fromMinute: 540, toMinute: 600, capacity: 1 }];
    const two = [...oneHour, { weekday: 6, fromMinute: 540, toMinute: 600, capacity: 1 }];
    const lines = [
      doctor('Doctor', { windows: oneHour }),
      volunteer('Helper', { windows: two }),
      volunteer('Both', { skills: ['SIX_HELP_BATH', 'REHAB_TRAINING'], windows: oneHour }),
    ];
    const ask = (demandId: string, type: string, residentId: string): MatchRequest => ({
      ...blankRequest,
      ...{ demandId, type, residentId, communityId: 'jc_1', serviceClass: 4, wanted: [], waitingSinceMs: 0 },
    });
    const requests = [
      ask('seen', 'HOME_MEDICAL_ROUND', 'rs_1'),
      ask('cleaned', 'SIX_HELP_CLEAN', 'rs_1'),
      ask('bathed', 'SIX_HELP_BATH', 'rs_2'),
      ask('trained', 'REHAB_TRAINING', 'rs_3'),
    ];
    const plan = await planOnce(place.ids)({ lines, requests, nowMs: place.nowMs() });
    expect(plan.certified).toBe(true);
    const startOf = (demandId: string): number => plan.placed.find((one) => one.demandId === demandId)?.startMs ?? 0;
    // Each of these can be served; the helper, who would be cheaper in the same hour, comes on the other day.
    expect(startOf('seen')).toBeGreaterThan(0);
    expect(startOf('cleaned')).toBeGreaterThan(0);
    const apart = Math.abs(startOf('seen') - startOf('cleaned'));
    expect(apart).toBeGreaterThanOrEqual(60 * minuteMs);
    const ofBoth = plan.placed.filter(({ line }) => line === 2).map(({ startMs }) => startMs);
    expect(new Set(ofBoth).size).toBe(ofBoth.length);
  });
});
