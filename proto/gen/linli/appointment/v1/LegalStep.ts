// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One step of a case.
 */
export interface LegalStep {
  /**
   * ADVICE, LETTER, MEDIATION, LABOUR_INSPECTION_COMPLAINT, WORK_INJURY_RECOGNITION, ACCIDENT_LIABILITY_REVIEW,
   * PAYMENT_ORDER, ARBITRATION, COURT, ENFORCEMENT or PRESERVATION.
   */
  'kind'?: (string);
  'onMs'?: (number | string | Long);
  'text'?: (string);
  'evidenceId'?: (string);
}

/**
 * One step of a case.
 */
export interface LegalStep__Output {
  /**
   * ADVICE, LETTER, MEDIATION, LABOUR_INSPECTION_COMPLAINT, WORK_INJURY_RECOGNITION, ACCIDENT_LIABILITY_REVIEW,
   * PAYMENT_ORDER, ARBITRATION, COURT, ENFORCEMENT or PRESERVATION.
   */
  'kind': (string);
  'onMs': (number);
  'text': (string);
  'evidenceId': (string);
}
