// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One consultation.
 */
export interface LegalConsultation {
  'lawyerId'?: (string);
  'advice'?: (string);
  'atMs'?: (number | string | Long);
}

/**
 * One consultation.
 */
export interface LegalConsultation__Output {
  'lawyerId': (string);
  'advice': (string);
  'atMs': (number);
}
