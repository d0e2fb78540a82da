// Original file: linli/appointment/v1/legal.proto

import type { LegalFileRow as _linli_appointment_v1_LegalFileRow, LegalFileRow__Output as _linli_appointment_v1_LegalFileRow__Output } from '../../../linli/appointment/v1/LegalFileRow.ts';

/**
 * Answer of ListLegalFiles, newest first.
 */
export interface ListLegalFilesResponse {
  'files'?: (_linli_appointment_v1_LegalFileRow)[];
}

/**
 * Answer of ListLegalFiles, newest first.
 */
export interface ListLegalFilesResponse__Output {
  'files': (_linli_appointment_v1_LegalFileRow__Output)[];
}
