import { describe, expect, it } from '@jest/globals';

import { doctor, lastWave, register, request } from './people.ts';
import { minuteMs } from './units.ts';
import { village } from './village.ts';

describe('a demand that looks for somebody', () => {
  it('is offered, accepted and confirmed', async () => {
    const place = village();
    const [id] = await register(place, [doctor('One')]);
    request(place, 'dm_1');
    await place.goTo(place.nowMs() + minuteMs);
    const [offer] = lastWave(place, 'dm_1');
    expect(offer).toMatchObject({ providerId: id });
    const said = await place.matching.AnswerOffer({
      command: place.command(),
      offerId: offer?.offerId ?? '',
      providerId: id ?? '',
      accept: true,
    });
    expect(said.offerState).toBe('ACCEPTED');
    await place.settle();
    const confirmed = await place.matching.ConfirmOffer({
      command: place.command(),
      offerId: offer?.offerId ?? '',
      accept: true,
      recordedBy: 'RESIDENT',
      how: 'PAGE',
    });
    expect(confirmed.offerState).toBe('CONFIRMED');
    await place.settle();
    expect(place.facts('matching.match.v1/confirmed', 'dm_1')).toHaveLength(1);
  });
});
