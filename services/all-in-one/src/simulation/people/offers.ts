import type { Ledger } from '../ledger.ts';
import type { Town } from './town.ts';

const minute = 60_000;

/** Providers who answer offers, claim wishes and step back; residents who confirm; the grid worker who asks at the door. */
export function offerPeople(town: Town, ledger: Ledger): void {
  const { serviceMatching } = town.doors;
  const { silent, declines, late, answerMeanMs } = town.behaviour;

  town.hears('matching.match.v1/offers-sent', ({ offers, type }) => {
    // Now and then all of a wave look at their telephones when it rings.
    const rings = offers[0]?.offerId ?? '';
    const atOnce = offers.length > 1 && town.chance('at once', rings, 0.25);
    for (const [n, { offerId, providerId, startMs, answerByMs }] of offers.entries()) {
      if (town.chance('silent', offerId, silent)) continue;
      const accept = !town.chance('declines', offerId, declines);
      const afterMs = town.chance('late', offerId, late)
        ? tooLate(town, offerId, Number(answerByMs))
        : atOnce
          ? town.takes('answers', rings, answerMeanMs) + n * 3
          : town.takes('answers', offerId, answerMeanMs);
      const assistantId =
        type === 'HOME_MEDICAL_ROUND' && town.settings.intake.staffNeeded?.['HOME_MEDICAL_ROUND'] === 2
          ? ledger.partnerOf(providerId)
          : '';
      if (town.chance('another hour', offerId, 0.1)) {
        const hours = town.chance('much later', offerId, 0.3) ? 13 : 1;
        town.asks({
          what: 'other time',
          id: offerId,
          role: 'PROVIDER_MEMBER',
          actorId: providerId,
          afterMs,
          call: (command) =>
            serviceMatching.ProposeOtherTime({
              command,
              offerId,
              providerId,
              startMs: Number(startMs) + hours * 60 * minute,
              assistantId,
            }),
        });
        continue;
      }
      town.asks({
        what: 'answer',
        id: offerId,
        role: 'PROVIDER_MEMBER',
        actorId: providerId,
        afterMs,
        call: (command) =>
          serviceMatching.AnswerOffer({
            command,
            offerId,
            providerId,
            accept,
            reason: accept ? '' : 'BUSY',
            assistantId,
          }),
      });
    }
  });
  claimants(town, ledger);
  confirmers(town);
}

/** Too late for a window: some in the very moment in which it closes (asked before, judged behind it), some a while after. */
function tooLate(town: Town, id: string, byMs: number): number {
  const onTheStroke = town.chance('on the stroke', id, 0.5);
  const lateMs = onTheStroke ? Math.round(town.draw('stroke', id) * 16) - 14 : town.takes('late', id, minute);
  return byMs - town.world.kernel.nowMs + lateMs;
}

/** Volunteers look at the wishes of their community and take one. */
function claimants(town: Town, ledger: Ledger): void {
  const { serviceMatching } = town.doors;
  town.hears('needs.demand.v1/matching-requested', ({ demandId, type, round }) => {
    if (type !== 'VOLUNTEER_WISH' || town.chance('nobody claims', demandId, 0.4)) return;
    const rivals = town.chance('two claim', demandId, 0.4) ? [0, 1] : [0];
    for (const n of rivals) {
      const providerId = ledger.volunteer(town.draw('claims', `${demandId}${n}`));
      town.asks({
        what: 'claim',
        id: `${demandId}:${round}:${n}`,
        role: 'PROVIDER_MEMBER',
        actorId: providerId,
        afterMs: town.takes('claims', demandId, 10 * minute) + n * 20,
        call: (command) => serviceMatching.ClaimDemand({ command, demandId, providerId }),
      });
    }
  });
}

function confirmers(town: Town): void {
  const { serviceMatching } = town.doors;
  const { residentSilent, residentDeclines, dropsOut, late, answerMeanMs } = town.behaviour;
  const confirm = (offerId: string, who: 'RESIDENT' | 'GRID_WORKER', accept: boolean, afterMs: number): void =>
    town.asks({
      what: 'confirm',
      id: `${offerId}:${who}`,
      role: who,
      afterMs,
      call: (command) =>
        serviceMatching.ConfirmOffer({
          command,
          offerId,
          accept,
          reason: accept ? '' : 'TIME',
          recordedBy: who,
          how: who === 'RESIDENT' ? 'PAGE' : 'DOOR',
        }),
    });
  town.hears('matching.match.v1/offer-accepted', ({ offerId, providerId, confirmationNeeded, confirmByMs }) => {
    if (town.chance('drops out', offerId, dropsOut)) {
      town.asks({
        what: 'drop out',
        id: offerId,
        role: 'PROVIDER_MEMBER',
        actorId: providerId,
        afterMs: town.takes('drops out', offerId, 5 * minute),
        call: (command) => serviceMatching.DropOut({ command, offerId, providerId, reason: 'ILL' }),
      });
    }
    if (!confirmationNeeded || town.chance('resident silent', offerId, residentSilent)) return;
    confirm(
      offerId,
      'RESIDENT',
      !town.chance('resident declines', offerId, residentDeclines),
      town.chance('confirms late', offerId, 0.05 + late)
        ? tooLate(town, offerId, Number(confirmByMs))
        : town.takes('confirms', offerId, answerMeanMs),
    );
  });
  town.hears('matching.match.v1/confirmation-help-requested', ({ offerId }) => {
    if (town.chance('at the door', offerId, 0.5))
      confirm(offerId, 'GRID_WORKER', true, town.takes('at the door', offerId, 3 * minute));
  });
}
