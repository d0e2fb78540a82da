import type { AnswerOfferRequest__Output as AnswerOfferRequest } from '@linli/proto/gen/linli/matching/v1/AnswerOfferRequest';
import type { AnswerOfferResponse } from '@linli/proto/gen/linli/matching/v1/AnswerOfferResponse';
import type { ClaimDemandRequest__Output as ClaimDemandRequest } from '@linli/proto/gen/linli/matching/v1/ClaimDemandRequest';
import type { ClaimDemandResponse } from '@linli/proto/gen/linli/matching/v1/ClaimDemandResponse';
import type { ConfirmOfferRequest__Output as ConfirmOfferRequest } from '@linli/proto/gen/linli/matching/v1/ConfirmOfferRequest';
import type { ConfirmOfferResponse } from '@linli/proto/gen/linli/matching/v1/ConfirmOfferResponse';
import type { ProposeOtherTimeRequest__Output as ProposeOtherTimeRequest } from '@linli/proto/gen/linli/matching/v1/ProposeOtherTimeRequest';
import type { ProposeOtherTimeResponse } from '@linli/proto/gen/linli/matching/v1/ProposeOtherTimeResponse';
import type { DropOutRequest__Output as DropOutRequest } from '@linli/proto/gen/linli/matching/v1/DropOutRequest';
import type { DropOutResponse } from '@linli/proto/gen/linli/matching/v1/DropOutResponse';

import type { AnswerOffer } from '../../application/answer-offer.ts';
import type { ClaimDemand } from '../../application/claim-demand.ts';
import type { ConfirmOffer } from '../../application/confirm-offer.ts';
import type { DropOut } from '../../application/drop-out.ts';
import type { ProposeOtherTime } from '../../application/propose-other-time.ts';
import { declineReasons, type Answer } from '../../domain/answering.ts';
import { confirmers, type Confirmation } from '../../domain/confirming.ts';
import { causeOfCommand, granted, refusal } from './commands.ts';

export function answerOfferRpc(
  answerOffer: AnswerOffer,
): (request: AnswerOfferRequest) => Promise<AnswerOfferResponse> {
  return async (request) => {
    const { offerId, providerId } = request;
    const outcome = await answerOffer({
      offerId,
      providerId,
      answer: toAnswer(request),
      cause: causeOfCommand(request.command),
    });
    const { answer, version } = granted(outcome);
    if (answer === 'SLOT_TAKEN') throw refusal('SLOT_TAKEN');
    return { receipt: { id: offerId, version, state: answer }, offerState: answer };
  };
}

export function proposeOtherTimeRpc(
  proposeOtherTime: ProposeOtherTime,
): (request: ProposeOtherTimeRequest) => Promise<ProposeOtherTimeResponse> {
  return async ({ offerId, providerId, startMs, assistantId, command }) => {
    const cause = causeOfCommand(command);
    const { answer, version } = granted(await proposeOtherTime({ offerId, providerId, startMs, assistantId, cause }));
    return { receipt: { id: answer, version, state: 'ACCEPTED' }, offerState: 'ACCEPTED' };
  };
}

export function confirmOfferRpc(
  confirmOffer: ConfirmOffer,
): (request: ConfirmOfferRequest) => Promise<ConfirmOfferResponse> {
  return async (request) => {
    const { offerId } = request;
    const outcome = await confirmOffer({
      offerId,
      confirmation: toConfirmation(request),
      cause: causeOfCommand(request.command),
    });
    const { answer, version } = granted(outcome);
    return { receipt: { id: offerId, version, state: answer }, offerState: answer };
  };
}

export function dropOutRpc(dropOut: DropOut): (request: DropOutRequest) => Promise<DropOutResponse> {
  return async ({ offerId, providerId, reason, command }) => {
    if (reason === '') throw refusal('REASON_MISSING');
    const { answer, version } = granted(await dropOut({ offerId, providerId, reason, cause: causeOfCommand(command) }));
    return { receipt: { id: offerId, version, state: answer } };
  };
}

export function claimDemandRpc(
  claimDemand: ClaimDemand,
): (request: ClaimDemandRequest) => Promise<ClaimDemandResponse> {
  return async ({ demandId, providerId, command }) => {
    const { answer, version } = granted(await claimDemand({ demandId, providerId, cause: causeOfCommand(command) }));
    return { receipt: { id: answer.offerId, version, state: 'ACCEPTED' }, ...answer };
  };
}

function toAnswer({ accept, reason, assistantId }: AnswerOfferRequest): Answer {
  if (accept) return { accept, assistantId };
  const known = declineReasons.find((code) => code === reason);
  if (known === undefined) throw refusal('REASON_MISSING');
  return { accept, reason: known };
}

/** Whose word it was is kept with the confirmation; a no needs a reason. */
function toConfirmation({ accept, reason, recordedBy }: ConfirmOfferRequest): Confirmation {
  const by = confirmers.find((code) => code === recordedBy);
  if (by === undefined) throw refusal('CONFIRMER_UNKNOWN');
  if (accept) return { accept, by };
  if (reason === '') throw refusal('REASON_MISSING');
  return { accept, reason };
}
