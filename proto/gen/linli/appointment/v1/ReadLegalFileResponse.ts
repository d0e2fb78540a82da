// Original file: linli/appointment/v1/legal.proto

import type { LegalFileRow as _linli_appointment_v1_LegalFileRow, LegalFileRow__Output as _linli_appointment_v1_LegalFileRow__Output } from '../../../linli/appointment/v1/LegalFileRow.ts';
import type { LegalConsultation as _linli_appointment_v1_LegalConsultation, LegalConsultation__Output as _linli_appointment_v1_LegalConsultation__Output } from '../../../linli/appointment/v1/LegalConsultation.ts';
import type { LegalApply as _linli_appointment_v1_LegalApply, LegalApply__Output as _linli_appointment_v1_LegalApply__Output } from '../../../linli/appointment/v1/LegalApply.ts';
import type { LegalEvidence as _linli_appointment_v1_LegalEvidence, LegalEvidence__Output as _linli_appointment_v1_LegalEvidence__Output } from '../../../linli/appointment/v1/LegalEvidence.ts';
import type { LegalVerdict as _linli_appointment_v1_LegalVerdict, LegalVerdict__Output as _linli_appointment_v1_LegalVerdict__Output } from '../../../linli/appointment/v1/LegalVerdict.ts';
import type { LegalObjection as _linli_appointment_v1_LegalObjection, LegalObjection__Output as _linli_appointment_v1_LegalObjection__Output } from '../../../linli/appointment/v1/LegalObjection.ts';
import type { LegalConflictNoted as _linli_appointment_v1_LegalConflictNoted, LegalConflictNoted__Output as _linli_appointment_v1_LegalConflictNoted__Output } from '../../../linli/appointment/v1/LegalConflictNoted.ts';
import type { LegalReading as _linli_appointment_v1_LegalReading, LegalReading__Output as _linli_appointment_v1_LegalReading__Output } from '../../../linli/appointment/v1/LegalReading.ts';
import type { LegalLimitationView as _linli_appointment_v1_LegalLimitationView, LegalLimitationView__Output as _linli_appointment_v1_LegalLimitationView__Output } from '../../../linli/appointment/v1/LegalLimitationView.ts';
import type { LegalStepView as _linli_appointment_v1_LegalStepView, LegalStepView__Output as _linli_appointment_v1_LegalStepView__Output } from '../../../linli/appointment/v1/LegalStepView.ts';
import type { LegalSettlementView as _linli_appointment_v1_LegalSettlementView, LegalSettlementView__Output as _linli_appointment_v1_LegalSettlementView__Output } from '../../../linli/appointment/v1/LegalSettlementView.ts';
import type { LegalReceiptView as _linli_appointment_v1_LegalReceiptView, LegalReceiptView__Output as _linli_appointment_v1_LegalReceiptView__Output } from '../../../linli/appointment/v1/LegalReceiptView.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Answer of ReadLegalFile: the whole file; looks of the last 90 days, at most 50.
 */
export interface ReadLegalFileResponse {
  'row'?: (_linli_appointment_v1_LegalFileRow | null);
  'consultations'?: (_linli_appointment_v1_LegalConsultation)[];
  /**
   * Absent while there is only advice.
   */
  'application'?: (_linli_appointment_v1_LegalApply | null);
  'evidence'?: (_linli_appointment_v1_LegalEvidence)[];
  'missing'?: (string)[];
  'told'?: (string);
  'verdicts'?: (_linli_appointment_v1_LegalVerdict)[];
  'objections'?: (_linli_appointment_v1_LegalObjection)[];
  'conflicts'?: (_linli_appointment_v1_LegalConflictNoted)[];
  'readings'?: (_linli_appointment_v1_LegalReading)[];
  'limitations'?: (_linli_appointment_v1_LegalLimitationView)[];
  'steps'?: (_linli_appointment_v1_LegalStepView)[];
  'settlements'?: (_linli_appointment_v1_LegalSettlementView)[];
  'receipts'?: (_linli_appointment_v1_LegalReceiptView)[];
  /**
   * In 分: claimed, agreed or awarded, and received with proof.
   */
  'claimedFen'?: (number | string | Long);
  'settledFen'?: (number | string | Long);
  'receivedFen'?: (number | string | Long);
  /**
   * How it ended; empty while it is open.
   */
  'outcome'?: (string);
  'outcomeText'?: (string);
}

/**
 * Answer of ReadLegalFile: the whole file; looks of the last 90 days, at most 50.
 */
export interface ReadLegalFileResponse__Output {
  'row': (_linli_appointment_v1_LegalFileRow__Output | null);
  'consultations': (_linli_appointment_v1_LegalConsultation__Output)[];
  /**
   * Absent while there is only advice.
   */
  'application': (_linli_appointment_v1_LegalApply__Output | null);
  'evidence': (_linli_appointment_v1_LegalEvidence__Output)[];
  'missing': (string)[];
  'told': (string);
  'verdicts': (_linli_appointment_v1_LegalVerdict__Output)[];
  'objections': (_linli_appointment_v1_LegalObjection__Output)[];
  'conflicts': (_linli_appointment_v1_LegalConflictNoted__Output)[];
  'readings': (_linli_appointment_v1_LegalReading__Output)[];
  'limitations': (_linli_appointment_v1_LegalLimitationView__Output)[];
  'steps': (_linli_appointment_v1_LegalStepView__Output)[];
  'settlements': (_linli_appointment_v1_LegalSettlementView__Output)[];
  'receipts': (_linli_appointment_v1_LegalReceiptView__Output)[];
  /**
   * In 分: claimed, agreed or awarded, and received with proof.
   */
  'claimedFen': (number);
  'settledFen': (number);
  'receivedFen': (number);
  /**
   * How it ended; empty while it is open.
   */
  'outcome': (string);
  'outcomeText': (string);
}
