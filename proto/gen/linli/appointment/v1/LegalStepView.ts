// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A step with who wrote it.
 */
export interface LegalStepView {
  'stepId'?: (string);
  'kind'?: (string);
  'onMs'?: (number | string | Long);
  'text'?: (string);
  'evidenceId'?: (string);
  'authorId'?: (string);
}

/**
 * A step with who wrote it.
 */
export interface LegalStepView__Output {
  'stepId': (string);
  'kind': (string);
  'onMs': (number);
  'text': (string);
  'evidenceId': (string);
  'authorId': (string);
}
