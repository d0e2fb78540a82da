// Original file: linli/appointment/v1/legal.proto

import type { LegalEvidence as _linli_appointment_v1_LegalEvidence, LegalEvidence__Output as _linli_appointment_v1_LegalEvidence__Output } from '../../../linli/appointment/v1/LegalEvidence.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * An application for legal aid.
 */
export interface LegalApply {
  'counterparty'?: (string);
  /**
   * COMPANY, PLATFORM, STATION or PERSON.
   */
  'counterpartyKind'?: (string);
  /**
   * LABOUR, SERVICE, PLATFORM, UNWRITTEN or UNKNOWN.
   */
  'contractKind'?: (string);
  'facts'?: (string);
  /**
   * In 分.
   */
  'claimedFen'?: (number | string | Long);
  /**
   * ID_CARD, RESIDENCE_PERMIT, OTHER_PAPER or NONE_YET.
   */
  'identityProof'?: (string);
  /**
   * NONE, WAGES_OF_MIGRANT_WORKER, WORK_INJURY_OF_MIGRANT_WORKER or OTHER (with text): recorded, no verdict.
   */
  'exemption'?: (string);
  'exemptionText'?: (string);
  'evidence'?: (_linli_appointment_v1_LegalEvidence)[];
}

/**
 * An application for legal aid.
 */
export interface LegalApply__Output {
  'counterparty': (string);
  /**
   * COMPANY, PLATFORM, STATION or PERSON.
   */
  'counterpartyKind': (string);
  /**
   * LABOUR, SERVICE, PLATFORM, UNWRITTEN or UNKNOWN.
   */
  'contractKind': (string);
  'facts': (string);
  /**
   * In 分.
   */
  'claimedFen': (number);
  /**
   * ID_CARD, RESIDENCE_PERMIT, OTHER_PAPER or NONE_YET.
   */
  'identityProof': (string);
  /**
   * NONE, WAGES_OF_MIGRANT_WORKER, WORK_INJURY_OF_MIGRANT_WORKER or OTHER (with text): recorded, no verdict.
   */
  'exemption': (string);
  'exemptionText': (string);
  'evidence': (_linli_appointment_v1_LegalEvidence__Output)[];
}
