// Original file: linli/matching/v1/service_matching.proto

import type { CandidateView as _linli_matching_v1_CandidateView, CandidateView__Output as _linli_matching_v1_CandidateView__Output } from '../../../linli/matching/v1/CandidateView.ts';
import type { OfferView as _linli_matching_v1_OfferView, OfferView__Output as _linli_matching_v1_OfferView__Output } from '../../../linli/matching/v1/OfferView.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Answer of ExplainMatch.
 */
export interface ExplainMatchResponse {
  'matchId'?: (string);
  'state'?: (string);
  'round'?: (number);
  'candidates'?: (_linli_matching_v1_CandidateView)[];
  'attempts'?: (_linli_matching_v1_OfferView)[];
  'waitingCauses'?: (string)[];
  'decidedAtMs'?: (number | string | Long);
  'policyVersion'?: (string);
}

/**
 * Answer of ExplainMatch.
 */
export interface ExplainMatchResponse__Output {
  'matchId': (string);
  'state': (string);
  'round': (number);
  'candidates': (_linli_matching_v1_CandidateView__Output)[];
  'attempts': (_linli_matching_v1_OfferView__Output)[];
  'waitingCauses': (string)[];
  'decidedAtMs': (number);
  'policyVersion': (string);
}
