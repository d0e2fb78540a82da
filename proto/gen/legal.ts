import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { LegalApply as _linli_appointment_v1_LegalApply, LegalApply__Output as _linli_appointment_v1_LegalApply__Output } from './linli/appointment/v1/LegalApply.ts';
import type { LegalAppoint as _linli_appointment_v1_LegalAppoint, LegalAppoint__Output as _linli_appointment_v1_LegalAppoint__Output } from './linli/appointment/v1/LegalAppoint.ts';
import type { LegalAskMaterials as _linli_appointment_v1_LegalAskMaterials, LegalAskMaterials__Output as _linli_appointment_v1_LegalAskMaterials__Output } from './linli/appointment/v1/LegalAskMaterials.ts';
import type { LegalClose as _linli_appointment_v1_LegalClose, LegalClose__Output as _linli_appointment_v1_LegalClose__Output } from './linli/appointment/v1/LegalClose.ts';
import type { LegalConfirm as _linli_appointment_v1_LegalConfirm, LegalConfirm__Output as _linli_appointment_v1_LegalConfirm__Output } from './linli/appointment/v1/LegalConfirm.ts';
import type { LegalConflict as _linli_appointment_v1_LegalConflict, LegalConflict__Output as _linli_appointment_v1_LegalConflict__Output } from './linli/appointment/v1/LegalConflict.ts';
import type { LegalConflictNoted as _linli_appointment_v1_LegalConflictNoted, LegalConflictNoted__Output as _linli_appointment_v1_LegalConflictNoted__Output } from './linli/appointment/v1/LegalConflictNoted.ts';
import type { LegalConsult as _linli_appointment_v1_LegalConsult, LegalConsult__Output as _linli_appointment_v1_LegalConsult__Output } from './linli/appointment/v1/LegalConsult.ts';
import type { LegalConsultation as _linli_appointment_v1_LegalConsultation, LegalConsultation__Output as _linli_appointment_v1_LegalConsultation__Output } from './linli/appointment/v1/LegalConsultation.ts';
import type { LegalEvidence as _linli_appointment_v1_LegalEvidence, LegalEvidence__Output as _linli_appointment_v1_LegalEvidence__Output } from './linli/appointment/v1/LegalEvidence.ts';
import type { LegalFileRow as _linli_appointment_v1_LegalFileRow, LegalFileRow__Output as _linli_appointment_v1_LegalFileRow__Output } from './linli/appointment/v1/LegalFileRow.ts';
import type { LegalGrant as _linli_appointment_v1_LegalGrant, LegalGrant__Output as _linli_appointment_v1_LegalGrant__Output } from './linli/appointment/v1/LegalGrant.ts';
import type { LegalInstalment as _linli_appointment_v1_LegalInstalment, LegalInstalment__Output as _linli_appointment_v1_LegalInstalment__Output } from './linli/appointment/v1/LegalInstalment.ts';
import type { LegalLimitation as _linli_appointment_v1_LegalLimitation, LegalLimitation__Output as _linli_appointment_v1_LegalLimitation__Output } from './linli/appointment/v1/LegalLimitation.ts';
import type { LegalLimitationView as _linli_appointment_v1_LegalLimitationView, LegalLimitationView__Output as _linli_appointment_v1_LegalLimitationView__Output } from './linli/appointment/v1/LegalLimitationView.ts';
import type { LegalMark as _linli_appointment_v1_LegalMark, LegalMark__Output as _linli_appointment_v1_LegalMark__Output } from './linli/appointment/v1/LegalMark.ts';
import type { LegalMarkView as _linli_appointment_v1_LegalMarkView, LegalMarkView__Output as _linli_appointment_v1_LegalMarkView__Output } from './linli/appointment/v1/LegalMarkView.ts';
import type { LegalNo as _linli_appointment_v1_LegalNo, LegalNo__Output as _linli_appointment_v1_LegalNo__Output } from './linli/appointment/v1/LegalNo.ts';
import type { LegalObject as _linli_appointment_v1_LegalObject, LegalObject__Output as _linli_appointment_v1_LegalObject__Output } from './linli/appointment/v1/LegalObject.ts';
import type { LegalObjection as _linli_appointment_v1_LegalObjection, LegalObjection__Output as _linli_appointment_v1_LegalObjection__Output } from './linli/appointment/v1/LegalObjection.ts';
import type { LegalReading as _linli_appointment_v1_LegalReading, LegalReading__Output as _linli_appointment_v1_LegalReading__Output } from './linli/appointment/v1/LegalReading.ts';
import type { LegalReceipt as _linli_appointment_v1_LegalReceipt, LegalReceipt__Output as _linli_appointment_v1_LegalReceipt__Output } from './linli/appointment/v1/LegalReceipt.ts';
import type { LegalReceiptView as _linli_appointment_v1_LegalReceiptView, LegalReceiptView__Output as _linli_appointment_v1_LegalReceiptView__Output } from './linli/appointment/v1/LegalReceiptView.ts';
import type { LegalSettlement as _linli_appointment_v1_LegalSettlement, LegalSettlement__Output as _linli_appointment_v1_LegalSettlement__Output } from './linli/appointment/v1/LegalSettlement.ts';
import type { LegalSettlementView as _linli_appointment_v1_LegalSettlementView, LegalSettlementView__Output as _linli_appointment_v1_LegalSettlementView__Output } from './linli/appointment/v1/LegalSettlementView.ts';
import type { LegalStep as _linli_appointment_v1_LegalStep, LegalStep__Output as _linli_appointment_v1_LegalStep__Output } from './linli/appointment/v1/LegalStep.ts';
import type { LegalStepView as _linli_appointment_v1_LegalStepView, LegalStepView__Output as _linli_appointment_v1_LegalStepView__Output } from './linli/appointment/v1/LegalStepView.ts';
import type { LegalTakeMaterials as _linli_appointment_v1_LegalTakeMaterials, LegalTakeMaterials__Output as _linli_appointment_v1_LegalTakeMaterials__Output } from './linli/appointment/v1/LegalTakeMaterials.ts';
import type { LegalVerdict as _linli_appointment_v1_LegalVerdict, LegalVerdict__Output as _linli_appointment_v1_LegalVerdict__Output } from './linli/appointment/v1/LegalVerdict.ts';
import type { LegalWithdraw as _linli_appointment_v1_LegalWithdraw, LegalWithdraw__Output as _linli_appointment_v1_LegalWithdraw__Output } from './linli/appointment/v1/LegalWithdraw.ts';
import type { ListLegalFilesRequest as _linli_appointment_v1_ListLegalFilesRequest, ListLegalFilesRequest__Output as _linli_appointment_v1_ListLegalFilesRequest__Output } from './linli/appointment/v1/ListLegalFilesRequest.ts';
import type { ListLegalFilesResponse as _linli_appointment_v1_ListLegalFilesResponse, ListLegalFilesResponse__Output as _linli_appointment_v1_ListLegalFilesResponse__Output } from './linli/appointment/v1/ListLegalFilesResponse.ts';
import type { ReadLegalFileRequest as _linli_appointment_v1_ReadLegalFileRequest, ReadLegalFileRequest__Output as _linli_appointment_v1_ReadLegalFileRequest__Output } from './linli/appointment/v1/ReadLegalFileRequest.ts';
import type { ReadLegalFileResponse as _linli_appointment_v1_ReadLegalFileResponse, ReadLegalFileResponse__Output as _linli_appointment_v1_ReadLegalFileResponse__Output } from './linli/appointment/v1/ReadLegalFileResponse.ts';
import type { TellLegalFileRequest as _linli_appointment_v1_TellLegalFileRequest, TellLegalFileRequest__Output as _linli_appointment_v1_TellLegalFileRequest__Output } from './linli/appointment/v1/TellLegalFileRequest.ts';
import type { TellLegalFileResponse as _linli_appointment_v1_TellLegalFileResponse, TellLegalFileResponse__Output as _linli_appointment_v1_TellLegalFileResponse__Output } from './linli/appointment/v1/TellLegalFileResponse.ts';
import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from './linli/command/v1/Command.ts';
import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from './linli/command/v1/Receipt.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  linli: {
    appointment: {
      v1: {
        LegalApply: MessageTypeDefinition<_linli_appointment_v1_LegalApply, _linli_appointment_v1_LegalApply__Output>
        LegalAppoint: MessageTypeDefinition<_linli_appointment_v1_LegalAppoint, _linli_appointment_v1_LegalAppoint__Output>
        LegalAskMaterials: MessageTypeDefinition<_linli_appointment_v1_LegalAskMaterials, _linli_appointment_v1_LegalAskMaterials__Output>
        LegalClose: MessageTypeDefinition<_linli_appointment_v1_LegalClose, _linli_appointment_v1_LegalClose__Output>
        LegalConfirm: MessageTypeDefinition<_linli_appointment_v1_LegalConfirm, _linli_appointment_v1_LegalConfirm__Output>
        LegalConflict: MessageTypeDefinition<_linli_appointment_v1_LegalConflict, _linli_appointment_v1_LegalConflict__Output>
        LegalConflictNoted: MessageTypeDefinition<_linli_appointment_v1_LegalConflictNoted, _linli_appointment_v1_LegalConflictNoted__Output>
        LegalConsult: MessageTypeDefinition<_linli_appointment_v1_LegalConsult, _linli_appointment_v1_LegalConsult__Output>
        LegalConsultation: MessageTypeDefinition<_linli_appointment_v1_LegalConsultation, _linli_appointment_v1_LegalConsultation__Output>
        LegalEvidence: MessageTypeDefinition<_linli_appointment_v1_LegalEvidence, _linli_appointment_v1_LegalEvidence__Output>
        LegalFileRow: MessageTypeDefinition<_linli_appointment_v1_LegalFileRow, _linli_appointment_v1_LegalFileRow__Output>
        LegalGrant: MessageTypeDefinition<_linli_appointment_v1_LegalGrant, _linli_appointment_v1_LegalGrant__Output>
        LegalInstalment: MessageTypeDefinition<_linli_appointment_v1_LegalInstalment, _linli_appointment_v1_LegalInstalment__Output>
        LegalLimitation: MessageTypeDefinition<_linli_appointment_v1_LegalLimitation, _linli_appointment_v1_LegalLimitation__Output>
        LegalLimitationView: MessageTypeDefinition<_linli_appointment_v1_LegalLimitationView, _linli_appointment_v1_LegalLimitationView__Output>
        LegalMark: MessageTypeDefinition<_linli_appointment_v1_LegalMark, _linli_appointment_v1_LegalMark__Output>
        LegalMarkView: MessageTypeDefinition<_linli_appointment_v1_LegalMarkView, _linli_appointment_v1_LegalMarkView__Output>
        LegalNo: MessageTypeDefinition<_linli_appointment_v1_LegalNo, _linli_appointment_v1_LegalNo__Output>
        LegalObject: MessageTypeDefinition<_linli_appointment_v1_LegalObject, _linli_appointment_v1_LegalObject__Output>
        LegalObjection: MessageTypeDefinition<_linli_appointment_v1_LegalObjection, _linli_appointment_v1_LegalObjection__Output>
        LegalReading: MessageTypeDefinition<_linli_appointment_v1_LegalReading, _linli_appointment_v1_LegalReading__Output>
        LegalReceipt: MessageTypeDefinition<_linli_appointment_v1_LegalReceipt, _linli_appointment_v1_LegalReceipt__Output>
        LegalReceiptView: MessageTypeDefinition<_linli_appointment_v1_LegalReceiptView, _linli_appointment_v1_LegalReceiptView__Output>
        LegalSettlement: MessageTypeDefinition<_linli_appointment_v1_LegalSettlement, _linli_appointment_v1_LegalSettlement__Output>
        LegalSettlementView: MessageTypeDefinition<_linli_appointment_v1_LegalSettlementView, _linli_appointment_v1_LegalSettlementView__Output>
        LegalStep: MessageTypeDefinition<_linli_appointment_v1_LegalStep, _linli_appointment_v1_LegalStep__Output>
        LegalStepView: MessageTypeDefinition<_linli_appointment_v1_LegalStepView, _linli_appointment_v1_LegalStepView__Output>
        LegalTakeMaterials: MessageTypeDefinition<_linli_appointment_v1_LegalTakeMaterials, _linli_appointment_v1_LegalTakeMaterials__Output>
        LegalVerdict: MessageTypeDefinition<_linli_appointment_v1_LegalVerdict, _linli_appointment_v1_LegalVerdict__Output>
        LegalWithdraw: MessageTypeDefinition<_linli_appointment_v1_LegalWithdraw, _linli_appointment_v1_LegalWithdraw__Output>
        ListLegalFilesRequest: MessageTypeDefinition<_linli_appointment_v1_ListLegalFilesRequest, _linli_appointment_v1_ListLegalFilesRequest__Output>
        ListLegalFilesResponse: MessageTypeDefinition<_linli_appointment_v1_ListLegalFilesResponse, _linli_appointment_v1_ListLegalFilesResponse__Output>
        ReadLegalFileRequest: MessageTypeDefinition<_linli_appointment_v1_ReadLegalFileRequest, _linli_appointment_v1_ReadLegalFileRequest__Output>
        ReadLegalFileResponse: MessageTypeDefinition<_linli_appointment_v1_ReadLegalFileResponse, _linli_appointment_v1_ReadLegalFileResponse__Output>
        TellLegalFileRequest: MessageTypeDefinition<_linli_appointment_v1_TellLegalFileRequest, _linli_appointment_v1_TellLegalFileRequest__Output>
        TellLegalFileResponse: MessageTypeDefinition<_linli_appointment_v1_TellLegalFileResponse, _linli_appointment_v1_TellLegalFileResponse__Output>
      }
    }
    command: {
      v1: {
        Command: MessageTypeDefinition<_linli_command_v1_Command, _linli_command_v1_Command__Output>
        Receipt: MessageTypeDefinition<_linli_command_v1_Receipt, _linli_command_v1_Receipt__Output>
      }
    }
  }
}

