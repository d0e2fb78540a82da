import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AcknowledgeMustArriveRequest as _linli_appointment_v1_AcknowledgeMustArriveRequest, AcknowledgeMustArriveRequest__Output as _linli_appointment_v1_AcknowledgeMustArriveRequest__Output } from './linli/appointment/v1/AcknowledgeMustArriveRequest.ts';
import type { AcknowledgeMustArriveResponse as _linli_appointment_v1_AcknowledgeMustArriveResponse, AcknowledgeMustArriveResponse__Output as _linli_appointment_v1_AcknowledgeMustArriveResponse__Output } from './linli/appointment/v1/AcknowledgeMustArriveResponse.ts';
import type { AppointmentServiceClient as _linli_appointment_v1_AppointmentServiceClient, AppointmentServiceDefinition as _linli_appointment_v1_AppointmentServiceDefinition } from './linli/appointment/v1/AppointmentService.ts';
import type { ArriveStepView as _linli_appointment_v1_ArriveStepView, ArriveStepView__Output as _linli_appointment_v1_ArriveStepView__Output } from './linli/appointment/v1/ArriveStepView.ts';
import type { ArriveVisitRequest as _linli_appointment_v1_ArriveVisitRequest, ArriveVisitRequest__Output as _linli_appointment_v1_ArriveVisitRequest__Output } from './linli/appointment/v1/ArriveVisitRequest.ts';
import type { ArriveVisitResponse as _linli_appointment_v1_ArriveVisitResponse, ArriveVisitResponse__Output as _linli_appointment_v1_ArriveVisitResponse__Output } from './linli/appointment/v1/ArriveVisitResponse.ts';
import type { AttemptView as _linli_appointment_v1_AttemptView, AttemptView__Output as _linli_appointment_v1_AttemptView__Output } from './linli/appointment/v1/AttemptView.ts';
import type { CancelVisitRequest as _linli_appointment_v1_CancelVisitRequest, CancelVisitRequest__Output as _linli_appointment_v1_CancelVisitRequest__Output } from './linli/appointment/v1/CancelVisitRequest.ts';
import type { CancelVisitResponse as _linli_appointment_v1_CancelVisitResponse, CancelVisitResponse__Output as _linli_appointment_v1_CancelVisitResponse__Output } from './linli/appointment/v1/CancelVisitResponse.ts';
import type { DutyAssign as _linli_appointment_v1_DutyAssign, DutyAssign__Output as _linli_appointment_v1_DutyAssign__Output } from './linli/appointment/v1/DutyAssign.ts';
import type { DutyLeave as _linli_appointment_v1_DutyLeave, DutyLeave__Output as _linli_appointment_v1_DutyLeave__Output } from './linli/appointment/v1/DutyLeave.ts';
import type { DutyPlan as _linli_appointment_v1_DutyPlan, DutyPlan__Output as _linli_appointment_v1_DutyPlan__Output } from './linli/appointment/v1/DutyPlan.ts';
import type { DutyShiftView as _linli_appointment_v1_DutyShiftView, DutyShiftView__Output as _linli_appointment_v1_DutyShiftView__Output } from './linli/appointment/v1/DutyShiftView.ts';
import type { DutySwap as _linli_appointment_v1_DutySwap, DutySwap__Output as _linli_appointment_v1_DutySwap__Output } from './linli/appointment/v1/DutySwap.ts';
import type { DutyTake as _linli_appointment_v1_DutyTake, DutyTake__Output as _linli_appointment_v1_DutyTake__Output } from './linli/appointment/v1/DutyTake.ts';
import type { EndMustArriveRequest as _linli_appointment_v1_EndMustArriveRequest, EndMustArriveRequest__Output as _linli_appointment_v1_EndMustArriveRequest__Output } from './linli/appointment/v1/EndMustArriveRequest.ts';
import type { EndMustArriveResponse as _linli_appointment_v1_EndMustArriveResponse, EndMustArriveResponse__Output as _linli_appointment_v1_EndMustArriveResponse__Output } from './linli/appointment/v1/EndMustArriveResponse.ts';
import type { GetDayRequest as _linli_appointment_v1_GetDayRequest, GetDayRequest__Output as _linli_appointment_v1_GetDayRequest__Output } from './linli/appointment/v1/GetDayRequest.ts';
import type { GetDayResponse as _linli_appointment_v1_GetDayResponse, GetDayResponse__Output as _linli_appointment_v1_GetDayResponse__Output } from './linli/appointment/v1/GetDayResponse.ts';
import type { GetMustArriveRequest as _linli_appointment_v1_GetMustArriveRequest, GetMustArriveRequest__Output as _linli_appointment_v1_GetMustArriveRequest__Output } from './linli/appointment/v1/GetMustArriveRequest.ts';
import type { GetMustArriveResponse as _linli_appointment_v1_GetMustArriveResponse, GetMustArriveResponse__Output as _linli_appointment_v1_GetMustArriveResponse__Output } from './linli/appointment/v1/GetMustArriveResponse.ts';
import type { GetVisitPlanRequest as _linli_appointment_v1_GetVisitPlanRequest, GetVisitPlanRequest__Output as _linli_appointment_v1_GetVisitPlanRequest__Output } from './linli/appointment/v1/GetVisitPlanRequest.ts';
import type { GetVisitPlanResponse as _linli_appointment_v1_GetVisitPlanResponse, GetVisitPlanResponse__Output as _linli_appointment_v1_GetVisitPlanResponse__Output } from './linli/appointment/v1/GetVisitPlanResponse.ts';
import type { GetVisitRequest as _linli_appointment_v1_GetVisitRequest, GetVisitRequest__Output as _linli_appointment_v1_GetVisitRequest__Output } from './linli/appointment/v1/GetVisitRequest.ts';
import type { GetVisitResponse as _linli_appointment_v1_GetVisitResponse, GetVisitResponse__Output as _linli_appointment_v1_GetVisitResponse__Output } from './linli/appointment/v1/GetVisitResponse.ts';
import type { HealthEntry as _linli_appointment_v1_HealthEntry, HealthEntry__Output as _linli_appointment_v1_HealthEntry__Output } from './linli/appointment/v1/HealthEntry.ts';
import type { HealthReading as _linli_appointment_v1_HealthReading, HealthReading__Output as _linli_appointment_v1_HealthReading__Output } from './linli/appointment/v1/HealthReading.ts';
import type { HoldSlotRequest as _linli_appointment_v1_HoldSlotRequest, HoldSlotRequest__Output as _linli_appointment_v1_HoldSlotRequest__Output } from './linli/appointment/v1/HoldSlotRequest.ts';
import type { HoldSlotResponse as _linli_appointment_v1_HoldSlotResponse, HoldSlotResponse__Output as _linli_appointment_v1_HoldSlotResponse__Output } from './linli/appointment/v1/HoldSlotResponse.ts';
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
import type { ListDutyShiftsRequest as _linli_appointment_v1_ListDutyShiftsRequest, ListDutyShiftsRequest__Output as _linli_appointment_v1_ListDutyShiftsRequest__Output } from './linli/appointment/v1/ListDutyShiftsRequest.ts';
import type { ListDutyShiftsResponse as _linli_appointment_v1_ListDutyShiftsResponse, ListDutyShiftsResponse__Output as _linli_appointment_v1_ListDutyShiftsResponse__Output } from './linli/appointment/v1/ListDutyShiftsResponse.ts';
import type { ListLegalFilesRequest as _linli_appointment_v1_ListLegalFilesRequest, ListLegalFilesRequest__Output as _linli_appointment_v1_ListLegalFilesRequest__Output } from './linli/appointment/v1/ListLegalFilesRequest.ts';
import type { ListLegalFilesResponse as _linli_appointment_v1_ListLegalFilesResponse, ListLegalFilesResponse__Output as _linli_appointment_v1_ListLegalFilesResponse__Output } from './linli/appointment/v1/ListLegalFilesResponse.ts';
import type { ListMustArriveRequest as _linli_appointment_v1_ListMustArriveRequest, ListMustArriveRequest__Output as _linli_appointment_v1_ListMustArriveRequest__Output } from './linli/appointment/v1/ListMustArriveRequest.ts';
import type { ListMustArriveResponse as _linli_appointment_v1_ListMustArriveResponse, ListMustArriveResponse__Output as _linli_appointment_v1_ListMustArriveResponse__Output } from './linli/appointment/v1/ListMustArriveResponse.ts';
import type { ListRoundRequest as _linli_appointment_v1_ListRoundRequest, ListRoundRequest__Output as _linli_appointment_v1_ListRoundRequest__Output } from './linli/appointment/v1/ListRoundRequest.ts';
import type { ListRoundResponse as _linli_appointment_v1_ListRoundResponse, ListRoundResponse__Output as _linli_appointment_v1_ListRoundResponse__Output } from './linli/appointment/v1/ListRoundResponse.ts';
import type { ListVisitsRequest as _linli_appointment_v1_ListVisitsRequest, ListVisitsRequest__Output as _linli_appointment_v1_ListVisitsRequest__Output } from './linli/appointment/v1/ListVisitsRequest.ts';
import type { ListVisitsResponse as _linli_appointment_v1_ListVisitsResponse, ListVisitsResponse__Output as _linli_appointment_v1_ListVisitsResponse__Output } from './linli/appointment/v1/ListVisitsResponse.ts';
import type { Measured as _linli_appointment_v1_Measured, Measured__Output as _linli_appointment_v1_Measured__Output } from './linli/appointment/v1/Measured.ts';
import type { MonthView as _linli_appointment_v1_MonthView, MonthView__Output as _linli_appointment_v1_MonthView__Output } from './linli/appointment/v1/MonthView.ts';
import type { MustArriveView as _linli_appointment_v1_MustArriveView, MustArriveView__Output as _linli_appointment_v1_MustArriveView__Output } from './linli/appointment/v1/MustArriveView.ts';
import type { ReachPlaceRequest as _linli_appointment_v1_ReachPlaceRequest, ReachPlaceRequest__Output as _linli_appointment_v1_ReachPlaceRequest__Output } from './linli/appointment/v1/ReachPlaceRequest.ts';
import type { ReachPlaceResponse as _linli_appointment_v1_ReachPlaceResponse, ReachPlaceResponse__Output as _linli_appointment_v1_ReachPlaceResponse__Output } from './linli/appointment/v1/ReachPlaceResponse.ts';
import type { ReadHealthRecordRequest as _linli_appointment_v1_ReadHealthRecordRequest, ReadHealthRecordRequest__Output as _linli_appointment_v1_ReadHealthRecordRequest__Output } from './linli/appointment/v1/ReadHealthRecordRequest.ts';
import type { ReadHealthRecordResponse as _linli_appointment_v1_ReadHealthRecordResponse, ReadHealthRecordResponse__Output as _linli_appointment_v1_ReadHealthRecordResponse__Output } from './linli/appointment/v1/ReadHealthRecordResponse.ts';
import type { ReadLegalFileRequest as _linli_appointment_v1_ReadLegalFileRequest, ReadLegalFileRequest__Output as _linli_appointment_v1_ReadLegalFileRequest__Output } from './linli/appointment/v1/ReadLegalFileRequest.ts';
import type { ReadLegalFileResponse as _linli_appointment_v1_ReadLegalFileResponse, ReadLegalFileResponse__Output as _linli_appointment_v1_ReadLegalFileResponse__Output } from './linli/appointment/v1/ReadLegalFileResponse.ts';
import type { RecordAttemptRequest as _linli_appointment_v1_RecordAttemptRequest, RecordAttemptRequest__Output as _linli_appointment_v1_RecordAttemptRequest__Output } from './linli/appointment/v1/RecordAttemptRequest.ts';
import type { RecordAttemptResponse as _linli_appointment_v1_RecordAttemptResponse, RecordAttemptResponse__Output as _linli_appointment_v1_RecordAttemptResponse__Output } from './linli/appointment/v1/RecordAttemptResponse.ts';
import type { RecordVisitRequest as _linli_appointment_v1_RecordVisitRequest, RecordVisitRequest__Output as _linli_appointment_v1_RecordVisitRequest__Output } from './linli/appointment/v1/RecordVisitRequest.ts';
import type { RecordVisitResponse as _linli_appointment_v1_RecordVisitResponse, RecordVisitResponse__Output as _linli_appointment_v1_RecordVisitResponse__Output } from './linli/appointment/v1/RecordVisitResponse.ts';
import type { ReportNoShowRequest as _linli_appointment_v1_ReportNoShowRequest, ReportNoShowRequest__Output as _linli_appointment_v1_ReportNoShowRequest__Output } from './linli/appointment/v1/ReportNoShowRequest.ts';
import type { ReportNoShowResponse as _linli_appointment_v1_ReportNoShowResponse, ReportNoShowResponse__Output as _linli_appointment_v1_ReportNoShowResponse__Output } from './linli/appointment/v1/ReportNoShowResponse.ts';
import type { SetOutRequest as _linli_appointment_v1_SetOutRequest, SetOutRequest__Output as _linli_appointment_v1_SetOutRequest__Output } from './linli/appointment/v1/SetOutRequest.ts';
import type { SetOutResponse as _linli_appointment_v1_SetOutResponse, SetOutResponse__Output as _linli_appointment_v1_SetOutResponse__Output } from './linli/appointment/v1/SetOutResponse.ts';
import type { SlotView as _linli_appointment_v1_SlotView, SlotView__Output as _linli_appointment_v1_SlotView__Output } from './linli/appointment/v1/SlotView.ts';
import type { StartVisitRequest as _linli_appointment_v1_StartVisitRequest, StartVisitRequest__Output as _linli_appointment_v1_StartVisitRequest__Output } from './linli/appointment/v1/StartVisitRequest.ts';
import type { StartVisitResponse as _linli_appointment_v1_StartVisitResponse, StartVisitResponse__Output as _linli_appointment_v1_StartVisitResponse__Output } from './linli/appointment/v1/StartVisitResponse.ts';
import type { TellDutyRosterRequest as _linli_appointment_v1_TellDutyRosterRequest, TellDutyRosterRequest__Output as _linli_appointment_v1_TellDutyRosterRequest__Output } from './linli/appointment/v1/TellDutyRosterRequest.ts';
import type { TellDutyRosterResponse as _linli_appointment_v1_TellDutyRosterResponse, TellDutyRosterResponse__Output as _linli_appointment_v1_TellDutyRosterResponse__Output } from './linli/appointment/v1/TellDutyRosterResponse.ts';
import type { TellLegalFileRequest as _linli_appointment_v1_TellLegalFileRequest, TellLegalFileRequest__Output as _linli_appointment_v1_TellLegalFileRequest__Output } from './linli/appointment/v1/TellLegalFileRequest.ts';
import type { TellLegalFileResponse as _linli_appointment_v1_TellLegalFileResponse, TellLegalFileResponse__Output as _linli_appointment_v1_TellLegalFileResponse__Output } from './linli/appointment/v1/TellLegalFileResponse.ts';
import type { VisitPlanView as _linli_appointment_v1_VisitPlanView, VisitPlanView__Output as _linli_appointment_v1_VisitPlanView__Output } from './linli/appointment/v1/VisitPlanView.ts';
import type { VisitView as _linli_appointment_v1_VisitView, VisitView__Output as _linli_appointment_v1_VisitView__Output } from './linli/appointment/v1/VisitView.ts';
import type { WriteHealthEntryRequest as _linli_appointment_v1_WriteHealthEntryRequest, WriteHealthEntryRequest__Output as _linli_appointment_v1_WriteHealthEntryRequest__Output } from './linli/appointment/v1/WriteHealthEntryRequest.ts';
import type { WriteHealthEntryResponse as _linli_appointment_v1_WriteHealthEntryResponse, WriteHealthEntryResponse__Output as _linli_appointment_v1_WriteHealthEntryResponse__Output } from './linli/appointment/v1/WriteHealthEntryResponse.ts';
import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from './linli/command/v1/Command.ts';
import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from './linli/command/v1/Receipt.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  linli: {
    appointment: {
      v1: {
        AcknowledgeMustArriveRequest: MessageTypeDefinition<_linli_appointment_v1_AcknowledgeMustArriveRequest, _linli_appointment_v1_AcknowledgeMustArriveRequest__Output>
        AcknowledgeMustArriveResponse: MessageTypeDefinition<_linli_appointment_v1_AcknowledgeMustArriveResponse, _linli_appointment_v1_AcknowledgeMustArriveResponse__Output>
        /**
         * Slots and visits. The day documents here are the only truth about holds and bookings.
         */
        AppointmentService: SubtypeConstructor<typeof grpc.Client, _linli_appointment_v1_AppointmentServiceClient> & { service: _linli_appointment_v1_AppointmentServiceDefinition }
        ArriveStepView: MessageTypeDefinition<_linli_appointment_v1_ArriveStepView, _linli_appointment_v1_ArriveStepView__Output>
        ArriveVisitRequest: MessageTypeDefinition<_linli_appointment_v1_ArriveVisitRequest, _linli_appointment_v1_ArriveVisitRequest__Output>
        ArriveVisitResponse: MessageTypeDefinition<_linli_appointment_v1_ArriveVisitResponse, _linli_appointment_v1_ArriveVisitResponse__Output>
        AttemptView: MessageTypeDefinition<_linli_appointment_v1_AttemptView, _linli_appointment_v1_AttemptView__Output>
        CancelVisitRequest: MessageTypeDefinition<_linli_appointment_v1_CancelVisitRequest, _linli_appointment_v1_CancelVisitRequest__Output>
        CancelVisitResponse: MessageTypeDefinition<_linli_appointment_v1_CancelVisitResponse, _linli_appointment_v1_CancelVisitResponse__Output>
        DutyAssign: MessageTypeDefinition<_linli_appointment_v1_DutyAssign, _linli_appointment_v1_DutyAssign__Output>
        DutyLeave: MessageTypeDefinition<_linli_appointment_v1_DutyLeave, _linli_appointment_v1_DutyLeave__Output>
        DutyPlan: MessageTypeDefinition<_linli_appointment_v1_DutyPlan, _linli_appointment_v1_DutyPlan__Output>
        DutyShiftView: MessageTypeDefinition<_linli_appointment_v1_DutyShiftView, _linli_appointment_v1_DutyShiftView__Output>
        DutySwap: MessageTypeDefinition<_linli_appointment_v1_DutySwap, _linli_appointment_v1_DutySwap__Output>
        DutyTake: MessageTypeDefinition<_linli_appointment_v1_DutyTake, _linli_appointment_v1_DutyTake__Output>
        EndMustArriveRequest: MessageTypeDefinition<_linli_appointment_v1_EndMustArriveRequest, _linli_appointment_v1_EndMustArriveRequest__Output>
        EndMustArriveResponse: MessageTypeDefinition<_linli_appointment_v1_EndMustArriveResponse, _linli_appointment_v1_EndMustArriveResponse__Output>
        GetDayRequest: MessageTypeDefinition<_linli_appointment_v1_GetDayRequest, _linli_appointment_v1_GetDayRequest__Output>
        GetDayResponse: MessageTypeDefinition<_linli_appointment_v1_GetDayResponse, _linli_appointment_v1_GetDayResponse__Output>
        GetMustArriveRequest: MessageTypeDefinition<_linli_appointment_v1_GetMustArriveRequest, _linli_appointment_v1_GetMustArriveRequest__Output>
        GetMustArriveResponse: MessageTypeDefinition<_linli_appointment_v1_GetMustArriveResponse, _linli_appointment_v1_GetMustArriveResponse__Output>
        GetVisitPlanRequest: MessageTypeDefinition<_linli_appointment_v1_GetVisitPlanRequest, _linli_appointment_v1_GetVisitPlanRequest__Output>
        GetVisitPlanResponse: MessageTypeDefinition<_linli_appointment_v1_GetVisitPlanResponse, _linli_appointment_v1_GetVisitPlanResponse__Output>
        GetVisitRequest: MessageTypeDefinition<_linli_appointment_v1_GetVisitRequest, _linli_appointment_v1_GetVisitRequest__Output>
        GetVisitResponse: MessageTypeDefinition<_linli_appointment_v1_GetVisitResponse, _linli_appointment_v1_GetVisitResponse__Output>
        HealthEntry: MessageTypeDefinition<_linli_appointment_v1_HealthEntry, _linli_appointment_v1_HealthEntry__Output>
        HealthReading: MessageTypeDefinition<_linli_appointment_v1_HealthReading, _linli_appointment_v1_HealthReading__Output>
        HoldSlotRequest: MessageTypeDefinition<_linli_appointment_v1_HoldSlotRequest, _linli_appointment_v1_HoldSlotRequest__Output>
        HoldSlotResponse: MessageTypeDefinition<_linli_appointment_v1_HoldSlotResponse, _linli_appointment_v1_HoldSlotResponse__Output>
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
        ListDutyShiftsRequest: MessageTypeDefinition<_linli_appointment_v1_ListDutyShiftsRequest, _linli_appointment_v1_ListDutyShiftsRequest__Output>
        ListDutyShiftsResponse: MessageTypeDefinition<_linli_appointment_v1_ListDutyShiftsResponse, _linli_appointment_v1_ListDutyShiftsResponse__Output>
        ListLegalFilesRequest: MessageTypeDefinition<_linli_appointment_v1_ListLegalFilesRequest, _linli_appointment_v1_ListLegalFilesRequest__Output>
        ListLegalFilesResponse: MessageTypeDefinition<_linli_appointment_v1_ListLegalFilesResponse, _linli_appointment_v1_ListLegalFilesResponse__Output>
        ListMustArriveRequest: MessageTypeDefinition<_linli_appointment_v1_ListMustArriveRequest, _linli_appointment_v1_ListMustArriveRequest__Output>
        ListMustArriveResponse: MessageTypeDefinition<_linli_appointment_v1_ListMustArriveResponse, _linli_appointment_v1_ListMustArriveResponse__Output>
        ListRoundRequest: MessageTypeDefinition<_linli_appointment_v1_ListRoundRequest, _linli_appointment_v1_ListRoundRequest__Output>
        ListRoundResponse: MessageTypeDefinition<_linli_appointment_v1_ListRoundResponse, _linli_appointment_v1_ListRoundResponse__Output>
        ListVisitsRequest: MessageTypeDefinition<_linli_appointment_v1_ListVisitsRequest, _linli_appointment_v1_ListVisitsRequest__Output>
        ListVisitsResponse: MessageTypeDefinition<_linli_appointment_v1_ListVisitsResponse, _linli_appointment_v1_ListVisitsResponse__Output>
        Measured: MessageTypeDefinition<_linli_appointment_v1_Measured, _linli_appointment_v1_Measured__Output>
        MonthView: MessageTypeDefinition<_linli_appointment_v1_MonthView, _linli_appointment_v1_MonthView__Output>
        MustArriveView: MessageTypeDefinition<_linli_appointment_v1_MustArriveView, _linli_appointment_v1_MustArriveView__Output>
        ReachPlaceRequest: MessageTypeDefinition<_linli_appointment_v1_ReachPlaceRequest, _linli_appointment_v1_ReachPlaceRequest__Output>
        ReachPlaceResponse: MessageTypeDefinition<_linli_appointment_v1_ReachPlaceResponse, _linli_appointment_v1_ReachPlaceResponse__Output>
        ReadHealthRecordRequest: MessageTypeDefinition<_linli_appointment_v1_ReadHealthRecordRequest, _linli_appointment_v1_ReadHealthRecordRequest__Output>
        ReadHealthRecordResponse: MessageTypeDefinition<_linli_appointment_v1_ReadHealthRecordResponse, _linli_appointment_v1_ReadHealthRecordResponse__Output>
        ReadLegalFileRequest: MessageTypeDefinition<_linli_appointment_v1_ReadLegalFileRequest, _linli_appointment_v1_ReadLegalFileRequest__Output>
        ReadLegalFileResponse: MessageTypeDefinition<_linli_appointment_v1_ReadLegalFileResponse, _linli_appointment_v1_ReadLegalFileResponse__Output>
        RecordAttemptRequest: MessageTypeDefinition<_linli_appointment_v1_RecordAttemptRequest, _linli_appointment_v1_RecordAttemptRequest__Output>
        RecordAttemptResponse: MessageTypeDefinition<_linli_appointment_v1_RecordAttemptResponse, _linli_appointment_v1_RecordAttemptResponse__Output>
        RecordVisitRequest: MessageTypeDefinition<_linli_appointment_v1_RecordVisitRequest, _linli_appointment_v1_RecordVisitRequest__Output>
        RecordVisitResponse: MessageTypeDefinition<_linli_appointment_v1_RecordVisitResponse, _linli_appointment_v1_RecordVisitResponse__Output>
        ReportNoShowRequest: MessageTypeDefinition<_linli_appointment_v1_ReportNoShowRequest, _linli_appointment_v1_ReportNoShowRequest__Output>
        ReportNoShowResponse: MessageTypeDefinition<_linli_appointment_v1_ReportNoShowResponse, _linli_appointment_v1_ReportNoShowResponse__Output>
        SetOutRequest: MessageTypeDefinition<_linli_appointment_v1_SetOutRequest, _linli_appointment_v1_SetOutRequest__Output>
        SetOutResponse: MessageTypeDefinition<_linli_appointment_v1_SetOutResponse, _linli_appointment_v1_SetOutResponse__Output>
        SlotView: MessageTypeDefinition<_linli_appointment_v1_SlotView, _linli_appointment_v1_SlotView__Output>
        StartVisitRequest: MessageTypeDefinition<_linli_appointment_v1_StartVisitRequest, _linli_appointment_v1_StartVisitRequest__Output>
        StartVisitResponse: MessageTypeDefinition<_linli_appointment_v1_StartVisitResponse, _linli_appointment_v1_StartVisitResponse__Output>
        TellDutyRosterRequest: MessageTypeDefinition<_linli_appointment_v1_TellDutyRosterRequest, _linli_appointment_v1_TellDutyRosterRequest__Output>
        TellDutyRosterResponse: MessageTypeDefinition<_linli_appointment_v1_TellDutyRosterResponse, _linli_appointment_v1_TellDutyRosterResponse__Output>
        TellLegalFileRequest: MessageTypeDefinition<_linli_appointment_v1_TellLegalFileRequest, _linli_appointment_v1_TellLegalFileRequest__Output>
        TellLegalFileResponse: MessageTypeDefinition<_linli_appointment_v1_TellLegalFileResponse, _linli_appointment_v1_TellLegalFileResponse__Output>
        VisitPlanView: MessageTypeDefinition<_linli_appointment_v1_VisitPlanView, _linli_appointment_v1_VisitPlanView__Output>
        VisitView: MessageTypeDefinition<_linli_appointment_v1_VisitView, _linli_appointment_v1_VisitView__Output>
        WriteHealthEntryRequest: MessageTypeDefinition<_linli_appointment_v1_WriteHealthEntryRequest, _linli_appointment_v1_WriteHealthEntryRequest__Output>
        WriteHealthEntryResponse: MessageTypeDefinition<_linli_appointment_v1_WriteHealthEntryResponse, _linli_appointment_v1_WriteHealthEntryResponse__Output>
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

