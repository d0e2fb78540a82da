// Original file: linli/appointment/v1/legal.proto

import type { LegalInstalment as _linli_appointment_v1_LegalInstalment, LegalInstalment__Output as _linli_appointment_v1_LegalInstalment__Output } from '../../../linli/appointment/v1/LegalInstalment.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * What the other side owes.
 */
export interface LegalSettlement {
  /**
   * AGREED or AWARDED.
   */
  'kind'?: (string);
  'amountFen'?: (number | string | Long);
  'evidenceId'?: (string);
  /**
   * Together they are the amount; none = at once.
   */
  'instalments'?: (_linli_appointment_v1_LegalInstalment)[];
}

/**
 * What the other side owes.
 */
export interface LegalSettlement__Output {
  /**
   * AGREED or AWARDED.
   */
  'kind': (string);
  'amountFen': (number);
  'evidenceId': (string);
  /**
   * Together they are the amount; none = at once.
   */
  'instalments': (_linli_appointment_v1_LegalInstalment__Output)[];
}
