// Original file: linli/matching/v1/service_matching.proto

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
}
