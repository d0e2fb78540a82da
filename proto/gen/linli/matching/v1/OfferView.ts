// Original file: linli/matching/v1/service_matching.proto

import type { WantedView as _linli_matching_v1_WantedView, WantedView__Output as _linli_matching_v1_WantedView__Output } from '../../../linli/matching/v1/WantedView.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One offer, as a provider may see it before accepting.
 */
export interface OfferView {
  'offerId'?: (string);
  'demandId'?: (string);
  'providerId'?: (string);
  /**
   * SENT, ACCEPTED, CONFIRMED, DECLINED, EXPIRED, SUPERSEDED, WITHDRAWN, RESIDENT_DECLINED, RESIDENT_SILENT, DROPPED_OUT, SLOT_TAKEN.
   */
  'state'?: (string);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  'answerByMs'?: (number | string | Long);
  'confirmByMs'?: (number | string | Long);
  'type'?: (string);
  'urgencyWord'?: (string);
  'gridId'?: (string);
  'residentId'?: (string);
  'staffNeeded'?: (number);
  /**
   * When the resident would like it; none = at any time.
   */
  'wanted'?: (_linli_matching_v1_WantedView)[];
  /**
   * Minutes on foot one way, rounded up to 5, 10, 15, 30 or 60; 0 = not known.
   */
  'walkMinutes'?: (number);
  'reason'?: (string);
  'assistantId'?: (string);
}

/**
 * One offer, as a provider may see it before accepting.
 */
export interface OfferView__Output {
  'offerId': (string);
  'demandId': (string);
  'providerId': (string);
  /**
   * SENT, ACCEPTED, CONFIRMED, DECLINED, EXPIRED, SUPERSEDED, WITHDRAWN, RESIDENT_DECLINED, RESIDENT_SILENT, DROPPED_OUT, SLOT_TAKEN.
   */
  'state': (string);
  'startMs': (number);
  'endMs': (number);
  'answerByMs': (number);
  'confirmByMs': (number);
  'type': (string);
  'urgencyWord': (string);
  'gridId': (string);
  'residentId': (string);
  'staffNeeded': (number);
  /**
   * When the resident would like it; none = at any time.
   */
  'wanted': (_linli_matching_v1_WantedView__Output)[];
  /**
   * Minutes on foot one way, rounded up to 5, 10, 15, 30 or 60; 0 = not known.
   */
  'walkMinutes': (number);
  'reason': (string);
  'assistantId': (string);
}
