// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A mark as it stands.
 */
export interface LegalMarkView {
  'markId'?: (string);
  'kind'?: (string);
  'fromMs'?: (number | string | Long);
  'toMs'?: (number | string | Long);
  'evidenceId'?: (string);
  'confirmed'?: (boolean);
}

/**
 * A mark as it stands.
 */
export interface LegalMarkView__Output {
  'markId': (string);
  'kind': (string);
  'fromMs': (number);
  'toMs': (number);
  'evidenceId': (string);
  'confirmed': (boolean);
}
