import type { Subscription } from '@linli/bus';

import { providerAnswer, residentAnswer } from './behaviour.ts';
import { minuteMs, type Hands } from './hears.ts';

/** Doctors, volunteers and lawyers who answer offers, residents who confirm, and the grid worker who asks at the door. */
export function offerPeople({ matching, hears, soon, chance, behaviour }: Hands): Subscription[] {
  return [
    hears('matching.match.v1/offers-sent', 'answer', 'PROVIDER_MEMBER', ({ offers }, event) =>
      offers.flatMap(({ offerId, providerId }) => {
        const answer = providerAnswer(chance, behaviour, offerId);
        if (answer === 'SILENT') return [];
        const accept = answer === 'YES';
        return {
          // Within the shortest window of an urgent offer (docs/rules.md §3.3), so that silence is chosen, not late.
          atMs: event.atMs + chance.minutes('answer', offerId, 3, 25) * minuteMs,
          anytime: true,
          actorId: providerId,
          act: (command) =>
            matching.AnswerOffer({ command, offerId, providerId, accept, reason: accept ? '' : 'BUSY' }),
        };
      }),
    ),
    hears('matching.match.v1/offer-accepted', 'confirm', 'RESIDENT', ({ offerId, confirmationNeeded }, event) => {
      const answer = residentAnswer(chance, behaviour, offerId);
      if (!confirmationNeeded || answer === 'SILENT') return undefined;
      const accept = answer === 'YES';
      return {
        atMs: soon(event, 'confirm', 3, 20),
        anytime: true,
        act: (command) =>
          matching.ConfirmOffer({
            command,
            offerId,
            accept,
            reason: accept ? '' : 'TIME',
            recordedBy: 'RESIDENT',
            how: 'PAGE',
          }),
      };
    }),
    hears('matching.match.v1/confirmation-help-requested', 'confirm-at-door', 'GRID_WORKER', ({ offerId }, event) =>
      chance.of('help', offerId) < 0.5
        ? {
            atMs: event.atMs + 5 * minuteMs,
            anytime: true,
            act: (command) =>
              matching.ConfirmOffer({ command, offerId, accept: true, recordedBy: 'GRID_WORKER', how: 'DOOR' }),
          }
        : undefined,
    ),
  ];
}
