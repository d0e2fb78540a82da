// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A receipt with its id.
 */
export interface LegalReceiptView {
  'receiptId'?: (string);
  'amountFen'?: (number | string | Long);
  'onMs'?: (number | string | Long);
  'evidenceId'?: (string);
  'instalmentId'?: (string);
}

/**
 * A receipt with its id.
 */
export interface LegalReceiptView__Output {
  'receiptId': (string);
  'amountFen': (number);
  'onMs': (number);
  'evidenceId': (string);
  'instalmentId': (string);
}
