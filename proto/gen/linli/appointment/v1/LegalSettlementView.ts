// Original file: linli/appointment/v1/legal.proto

import type { LegalInstalment as _linli_appointment_v1_LegalInstalment, LegalInstalment__Output as _linli_appointment_v1_LegalInstalment__Output } from '../../../linli/appointment/v1/LegalInstalment.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A settlement as it stands.
 */
export interface LegalSettlementView {
  'settlementId'?: (string);
  'kind'?: (string);
  'amountFen'?: (number | string | Long);
  'evidenceId'?: (string);
  'atMs'?: (number | string | Long);
  'instalments'?: (_linli_appointment_v1_LegalInstalment)[];
}

/**
 * A settlement as it stands.
 */
export interface LegalSettlementView__Output {
  'settlementId': (string);
  'kind': (string);
  'amountFen': (number);
  'evidenceId': (string);
  'atMs': (number);
  'instalments': (_linli_appointment_v1_LegalInstalment__Output)[];
}
