// Original file: linli/appointment/v1/legal.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { LegalConsult as _linli_appointment_v1_LegalConsult, LegalConsult__Output as _linli_appointment_v1_LegalConsult__Output } from '../../../linli/appointment/v1/LegalConsult.ts';
import type { LegalApply as _linli_appointment_v1_LegalApply, LegalApply__Output as _linli_appointment_v1_LegalApply__Output } from '../../../linli/appointment/v1/LegalApply.ts';
import type { LegalAskMaterials as _linli_appointment_v1_LegalAskMaterials, LegalAskMaterials__Output as _linli_appointment_v1_LegalAskMaterials__Output } from '../../../linli/appointment/v1/LegalAskMaterials.ts';
import type { LegalTakeMaterials as _linli_appointment_v1_LegalTakeMaterials, LegalTakeMaterials__Output as _linli_appointment_v1_LegalTakeMaterials__Output } from '../../../linli/appointment/v1/LegalTakeMaterials.ts';
import type { LegalGrant as _linli_appointment_v1_LegalGrant, LegalGrant__Output as _linli_appointment_v1_LegalGrant__Output } from '../../../linli/appointment/v1/LegalGrant.ts';
import type { LegalNo as _linli_appointment_v1_LegalNo, LegalNo__Output as _linli_appointment_v1_LegalNo__Output } from '../../../linli/appointment/v1/LegalNo.ts';
import type { LegalObject as _linli_appointment_v1_LegalObject, LegalObject__Output as _linli_appointment_v1_LegalObject__Output } from '../../../linli/appointment/v1/LegalObject.ts';
import type { LegalConflict as _linli_appointment_v1_LegalConflict, LegalConflict__Output as _linli_appointment_v1_LegalConflict__Output } from '../../../linli/appointment/v1/LegalConflict.ts';
import type { LegalAppoint as _linli_appointment_v1_LegalAppoint, LegalAppoint__Output as _linli_appointment_v1_LegalAppoint__Output } from '../../../linli/appointment/v1/LegalAppoint.ts';
import type { LegalWithdraw as _linli_appointment_v1_LegalWithdraw, LegalWithdraw__Output as _linli_appointment_v1_LegalWithdraw__Output } from '../../../linli/appointment/v1/LegalWithdraw.ts';
import type { LegalEvidence as _linli_appointment_v1_LegalEvidence, LegalEvidence__Output as _linli_appointment_v1_LegalEvidence__Output } from '../../../linli/appointment/v1/LegalEvidence.ts';
import type { LegalLimitation as _linli_appointment_v1_LegalLimitation, LegalLimitation__Output as _linli_appointment_v1_LegalLimitation__Output } from '../../../linli/appointment/v1/LegalLimitation.ts';
import type { LegalMark as _linli_appointment_v1_LegalMark, LegalMark__Output as _linli_appointment_v1_LegalMark__Output } from '../../../linli/appointment/v1/LegalMark.ts';
import type { LegalConfirm as _linli_appointment_v1_LegalConfirm, LegalConfirm__Output as _linli_appointment_v1_LegalConfirm__Output } from '../../../linli/appointment/v1/LegalConfirm.ts';
import type { LegalStep as _linli_appointment_v1_LegalStep, LegalStep__Output as _linli_appointment_v1_LegalStep__Output } from '../../../linli/appointment/v1/LegalStep.ts';
import type { LegalSettlement as _linli_appointment_v1_LegalSettlement, LegalSettlement__Output as _linli_appointment_v1_LegalSettlement__Output } from '../../../linli/appointment/v1/LegalSettlement.ts';
import type { LegalReceipt as _linli_appointment_v1_LegalReceipt, LegalReceipt__Output as _linli_appointment_v1_LegalReceipt__Output } from '../../../linli/appointment/v1/LegalReceipt.ts';
import type { LegalClose as _linli_appointment_v1_LegalClose, LegalClose__Output as _linli_appointment_v1_LegalClose__Output } from '../../../linli/appointment/v1/LegalClose.ts';

/**
 * Request of TellLegalFile: one command about the file of a demand.
 */
export interface TellLegalFileRequest {
  'command'?: (_linli_command_v1_Command | null);
  'demandId'?: (string);
  /**
   * The line of the supply ledger that the asker is.
   */
  'personId'?: (string);
  'consult'?: (_linli_appointment_v1_LegalConsult | null);
  'apply'?: (_linli_appointment_v1_LegalApply | null);
  'askMaterials'?: (_linli_appointment_v1_LegalAskMaterials | null);
  'takeMaterials'?: (_linli_appointment_v1_LegalTakeMaterials | null);
  'grant'?: (_linli_appointment_v1_LegalGrant | null);
  'refuse'?: (_linli_appointment_v1_LegalNo | null);
  'terminate'?: (_linli_appointment_v1_LegalNo | null);
  'object'?: (_linli_appointment_v1_LegalObject | null);
  'declareConflict'?: (_linli_appointment_v1_LegalConflict | null);
  'appoint'?: (_linli_appointment_v1_LegalAppoint | null);
  'withdraw'?: (_linli_appointment_v1_LegalWithdraw | null);
  /**
   * Communities whose desk the asker leads, by the account; empty = none.
   */
  'leadsIn'?: (string)[];
  'noteEvidence'?: (_linli_appointment_v1_LegalEvidence | null);
  'noteLimitation'?: (_linli_appointment_v1_LegalLimitation | null);
  'markLimitation'?: (_linli_appointment_v1_LegalMark | null);
  'confirmLimitation'?: (_linli_appointment_v1_LegalConfirm | null);
  'addStep'?: (_linli_appointment_v1_LegalStep | null);
  'settle'?: (_linli_appointment_v1_LegalSettlement | null);
  'receive'?: (_linli_appointment_v1_LegalReceipt | null);
  'close'?: (_linli_appointment_v1_LegalClose | null);
  'what'?: "consult"|"apply"|"askMaterials"|"takeMaterials"|"grant"|"refuse"|"terminate"|"object"|"declareConflict"|"appoint"|"withdraw"|"noteEvidence"|"noteLimitation"|"markLimitation"|"confirmLimitation"|"addStep"|"settle"|"receive"|"close";
}

/**
 * Request of TellLegalFile: one command about the file of a demand.
 */
export interface TellLegalFileRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'demandId': (string);
  /**
   * The line of the supply ledger that the asker is.
   */
  'personId': (string);
  'consult'?: (_linli_appointment_v1_LegalConsult__Output | null);
  'apply'?: (_linli_appointment_v1_LegalApply__Output | null);
  'askMaterials'?: (_linli_appointment_v1_LegalAskMaterials__Output | null);
  'takeMaterials'?: (_linli_appointment_v1_LegalTakeMaterials__Output | null);
  'grant'?: (_linli_appointment_v1_LegalGrant__Output | null);
  'refuse'?: (_linli_appointment_v1_LegalNo__Output | null);
  'terminate'?: (_linli_appointment_v1_LegalNo__Output | null);
  'object'?: (_linli_appointment_v1_LegalObject__Output | null);
  'declareConflict'?: (_linli_appointment_v1_LegalConflict__Output | null);
  'appoint'?: (_linli_appointment_v1_LegalAppoint__Output | null);
  'withdraw'?: (_linli_appointment_v1_LegalWithdraw__Output | null);
  /**
   * Communities whose desk the asker leads, by the account; empty = none.
   */
  'leadsIn': (string)[];
  'noteEvidence'?: (_linli_appointment_v1_LegalEvidence__Output | null);
  'noteLimitation'?: (_linli_appointment_v1_LegalLimitation__Output | null);
  'markLimitation'?: (_linli_appointment_v1_LegalMark__Output | null);
  'confirmLimitation'?: (_linli_appointment_v1_LegalConfirm__Output | null);
  'addStep'?: (_linli_appointment_v1_LegalStep__Output | null);
  'settle'?: (_linli_appointment_v1_LegalSettlement__Output | null);
  'receive'?: (_linli_appointment_v1_LegalReceipt__Output | null);
  'close'?: (_linli_appointment_v1_LegalClose__Output | null);
  'what'?: "consult"|"apply"|"askMaterials"|"takeMaterials"|"grant"|"refuse"|"terminate"|"object"|"declareConflict"|"appoint"|"withdraw"|"noteEvidence"|"noteLimitation"|"markLimitation"|"confirmLimitation"|"addStep"|"settle"|"receive"|"close";
}
