import { describe, expect, it } from '@jest/globals';
import { Unavailable } from '@linli/env';
import fc from 'fast-check';

import type { Load } from '../src/domain/load.ts';
import { sentOffers, type Match } from '../src/domain/match.ts';
import { accept, confirm, decline, doctor, lastWave, register, request, volunteer } from './people.ts';
import { dayMs, hourMs, minuteMs } from './units.ts';
import { village, type Village } from './village.ts';

/** A store that fails now and then, before or after the write; the caller cannot tell which. */
function failing(place: Village, chance: () => number): { calm: () => void } {
  const commit = place.store.commit.bind(place.store);
  let calm = false;
  place.store.commit = async (write) => {
    const dice = calm ? 1 : chance();
    if (dice < 0.04) throw new Unavailable('before');
    const result = await commit(write);
    if (dice > 0.96 && !calm) throw new Unavailable('after');
    return result;
  };
  return { calm: () => void (calm = true) };
}

async function stubborn<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      return await work();
    } catch (thrown) {
      if (!(thrown instanceof Unavailable)) throw thrown;
    }
  }
  throw new Error('the weather does not clear');
}

/** What must hold at rest, read from the documents alone. */
function expectSound(place: Village): void {
  const matches = place.store.documents('match').map(({ state }) => state as unknown as Match);
  const loads = place.store.documents('load').map(({ state }) => state as unknown as Load);
  for (const match of matches) {
    const won = match.offers.filter(({ state }) => state === 'ACCEPTED' || state === 'CONFIRMED');
    expect(won.length).toBe(match.state === 'ACCEPTED' || match.state === 'CONFIRMED' ? 1 : 0);
    if (match.state !== 'OFFERING') expect(sentOffers(match)).toEqual([]);
  }
  const out = matches.flatMap((match) =>
    match.offers.filter(({ state }) => ['SENT', 'ACCEPTED', 'CONFIRMED'].includes(state)),
  );
  // Every offer out is noted with its provider, and nothing else is.
  for (const load of loads) {
    const noted = load.entries.map(({ offerId }) => offerId).sort();
    expect(noted).toEqual(
      out
        .filter(({ providerId }) => providerId === load.ownerId)
        .map(({ offerId }) => offerId)
        .sort(),
    );
  }
  // No start of anybody is out twice, the way between two visits included.
  for (const a of out) {
    const gapMs = 10 * minuteMs;
    const others = out.filter((b) => b !== a && b.providerId === a.providerId);
    expect(others.some((b) => b.startMs < a.endMs + gapMs && a.startMs < b.endMs + gapMs)).toBe(false);
  }
}

async function answerAll(place: Village, demandIds: readonly string[], chance: () => number): Promise<void> {
  for (const demandId of demandIds) {
    for (const offer of lastWave(place, demandId)) {
      const dice = chance();
      if (dice < 0.25) continue;
      const answer = await stubborn(() => (dice < 0.45 ? decline(place, offer) : accept(place, offer)));
      if (answer === 'ACCEPTED' && dice > 0.6) await stubborn(() => confirm(place, offer));
    }
  }
}

describe('in bad weather', () => {
  it('every demand still has one winner at most, every offer out is known to its provider, and no hour is given away twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2_147_483_646 }), async (seed) => {
        let state = seed;
        const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
        const place = village();
        await register(place, [doctor('One'), doctor('Two'), volunteer('Three'), volunteer('Four', { weeklyCap: 2 })]);
        const weather = failing(place, chance);
        const demandIds: string[] = [];
        for (let round = 0; round < 4; round++) {
          for (let n = 0; n < 4; n++) {
            const demandId = `dm_${round}_${n}`;
            demandIds.push(demandId);
            const type = ['HOME_MEDICAL_ROUND', 'SIX_HELP_CLEAN', 'VOLUNTEER_WISH'][Math.floor(chance() * 3)] ?? '';
            request(place, demandId, { type, residentId: `rs_${n}`, serviceClass: Math.floor(chance() * 5) % 5 });
          }
          await stubborn(() => place.goTo(place.nowMs() + minuteMs));
          await answerAll(place, demandIds, chance);
          const gone = demandIds[Math.floor(chance() * demandIds.length)] ?? '';
          if (chance() < 0.3) place.say('needs.demand.v1/withdrawn', { demandId: gone, reason: 'x' }, gone, 2 + round);
          await stubborn(() => place.goTo(place.nowMs() + Math.floor(chance() * 20) * hourMs));
        }
        weather.calm();
        await place.settle();
        expectSound(place);
        await place.goTo(place.nowMs() + dayMs);
        expectSound(place);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
