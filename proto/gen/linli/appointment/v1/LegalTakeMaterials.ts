// Original file: linli/appointment/v1/legal.proto

import type { LegalEvidence as _linli_appointment_v1_LegalEvidence, LegalEvidence__Output as _linli_appointment_v1_LegalEvidence__Output } from '../../../linli/appointment/v1/LegalEvidence.ts';

/**
 * What was missing has come.
 */
export interface LegalTakeMaterials {
  'evidence'?: (_linli_appointment_v1_LegalEvidence)[];
}

/**
 * What was missing has come.
 */
export interface LegalTakeMaterials__Output {
  'evidence': (_linli_appointment_v1_LegalEvidence__Output)[];
}
