// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Money that has come.
 */
export interface LegalReceipt {
  'amountFen'?: (number | string | Long);
  'onMs'?: (number | string | Long);
  /**
   * The paper in hand that proves it.
   */
  'evidenceId'?: (string);
  /**
   * Empty = of no instalment.
   */
  'instalmentId'?: (string);
}

/**
 * Money that has come.
 */
export interface LegalReceipt__Output {
  'amountFen': (number);
  'onMs': (number);
  /**
   * The paper in hand that proves it.
   */
  'evidenceId': (string);
  /**
   * Empty = of no instalment.
   */
  'instalmentId': (string);
}
