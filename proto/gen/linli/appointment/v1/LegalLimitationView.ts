// Original file: linli/appointment/v1/legal.proto

import type { LegalMarkView as _linli_appointment_v1_LegalMarkView, LegalMarkView__Output as _linli_appointment_v1_LegalMarkView__Output } from '../../../linli/appointment/v1/LegalMarkView.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A limitation as it stands.
 */
export interface LegalLimitationView {
  'limitationId'?: (string);
  'basis'?: (string);
  'article'?: (string);
  /**
   * No lawyer of the tenant has confirmed the row of the law.
   */
  'assumed'?: (boolean);
  'startMs'?: (number | string | Long);
  'evidenceId'?: (string);
  /**
   * The beginning of the first day on which it may be too late.
   */
  'earliestEndMs'?: (number | string | Long);
  /**
   * Empty = nobody yet.
   */
  'confirmedBy'?: (string);
  /**
   * Basis, start and every mark are confirmed.
   */
  'confirmed'?: (boolean);
  'marks'?: (_linli_appointment_v1_LegalMarkView)[];
}

/**
 * A limitation as it stands.
 */
export interface LegalLimitationView__Output {
  'limitationId': (string);
  'basis': (string);
  'article': (string);
  /**
   * No lawyer of the tenant has confirmed the row of the law.
   */
  'assumed': (boolean);
  'startMs': (number);
  'evidenceId': (string);
  /**
   * The beginning of the first day on which it may be too late.
   */
  'earliestEndMs': (number);
  /**
   * Empty = nobody yet.
   */
  'confirmedBy': (string);
  /**
   * Basis, start and every mark are confirmed.
   */
  'confirmed': (boolean);
  'marks': (_linli_appointment_v1_LegalMarkView__Output)[];
}
