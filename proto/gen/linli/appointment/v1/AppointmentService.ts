// Original file: linli/appointment/v1/appointment.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AcknowledgeMustArriveRequest as _linli_appointment_v1_AcknowledgeMustArriveRequest, AcknowledgeMustArriveRequest__Output as _linli_appointment_v1_AcknowledgeMustArriveRequest__Output } from '../../../linli/appointment/v1/AcknowledgeMustArriveRequest.ts';
import type { AcknowledgeMustArriveResponse as _linli_appointment_v1_AcknowledgeMustArriveResponse, AcknowledgeMustArriveResponse__Output as _linli_appointment_v1_AcknowledgeMustArriveResponse__Output } from '../../../linli/appointment/v1/AcknowledgeMustArriveResponse.ts';
import type { ArriveVisitRequest as _linli_appointment_v1_ArriveVisitRequest, ArriveVisitRequest__Output as _linli_appointment_v1_ArriveVisitRequest__Output } from '../../../linli/appointment/v1/ArriveVisitRequest.ts';
import type { ArriveVisitResponse as _linli_appointment_v1_ArriveVisitResponse, ArriveVisitResponse__Output as _linli_appointment_v1_ArriveVisitResponse__Output } from '../../../linli/appointment/v1/ArriveVisitResponse.ts';
import type { CancelVisitRequest as _linli_appointment_v1_CancelVisitRequest, CancelVisitRequest__Output as _linli_appointment_v1_CancelVisitRequest__Output } from '../../../linli/appointment/v1/CancelVisitRequest.ts';
import type { CancelVisitResponse as _linli_appointment_v1_CancelVisitResponse, CancelVisitResponse__Output as _linli_appointment_v1_CancelVisitResponse__Output } from '../../../linli/appointment/v1/CancelVisitResponse.ts';
import type { EndMustArriveRequest as _linli_appointment_v1_EndMustArriveRequest, EndMustArriveRequest__Output as _linli_appointment_v1_EndMustArriveRequest__Output } from '../../../linli/appointment/v1/EndMustArriveRequest.ts';
import type { EndMustArriveResponse as _linli_appointment_v1_EndMustArriveResponse, EndMustArriveResponse__Output as _linli_appointment_v1_EndMustArriveResponse__Output } from '../../../linli/appointment/v1/EndMustArriveResponse.ts';
import type { GetDayRequest as _linli_appointment_v1_GetDayRequest, GetDayRequest__Output as _linli_appointment_v1_GetDayRequest__Output } from '../../../linli/appointment/v1/GetDayRequest.ts';
import type { GetDayResponse as _linli_appointment_v1_GetDayResponse, GetDayResponse__Output as _linli_appointment_v1_GetDayResponse__Output } from '../../../linli/appointment/v1/GetDayResponse.ts';
import type { GetMustArriveRequest as _linli_appointment_v1_GetMustArriveRequest, GetMustArriveRequest__Output as _linli_appointment_v1_GetMustArriveRequest__Output } from '../../../linli/appointment/v1/GetMustArriveRequest.ts';
import type { GetMustArriveResponse as _linli_appointment_v1_GetMustArriveResponse, GetMustArriveResponse__Output as _linli_appointment_v1_GetMustArriveResponse__Output } from '../../../linli/appointment/v1/GetMustArriveResponse.ts';
import type { GetVisitPlanRequest as _linli_appointment_v1_GetVisitPlanRequest, GetVisitPlanRequest__Output as _linli_appointment_v1_GetVisitPlanRequest__Output } from '../../../linli/appointment/v1/GetVisitPlanRequest.ts';
import type { GetVisitPlanResponse as _linli_appointment_v1_GetVisitPlanResponse, GetVisitPlanResponse__Output as _linli_appointment_v1_GetVisitPlanResponse__Output } from '../../../linli/appointment/v1/GetVisitPlanResponse.ts';
import type { GetVisitRequest as _linli_appointment_v1_GetVisitRequest, GetVisitRequest__Output as _linli_appointment_v1_GetVisitRequest__Output } from '../../../linli/appointment/v1/GetVisitRequest.ts';
import type { GetVisitResponse as _linli_appointment_v1_GetVisitResponse, GetVisitResponse__Output as _linli_appointment_v1_GetVisitResponse__Output } from '../../../linli/appointment/v1/GetVisitResponse.ts';
import type { HoldSlotRequest as _linli_appointment_v1_HoldSlotRequest, HoldSlotRequest__Output as _linli_appointment_v1_HoldSlotRequest__Output } from '../../../linli/appointment/v1/HoldSlotRequest.ts';
import type { HoldSlotResponse as _linli_appointment_v1_HoldSlotResponse, HoldSlotResponse__Output as _linli_appointment_v1_HoldSlotResponse__Output } from '../../../linli/appointment/v1/HoldSlotResponse.ts';
import type { ListDutyShiftsRequest as _linli_appointment_v1_ListDutyShiftsRequest, ListDutyShiftsRequest__Output as _linli_appointment_v1_ListDutyShiftsRequest__Output } from '../../../linli/appointment/v1/ListDutyShiftsRequest.ts';
import type { ListDutyShiftsResponse as _linli_appointment_v1_ListDutyShiftsResponse, ListDutyShiftsResponse__Output as _linli_appointment_v1_ListDutyShiftsResponse__Output } from '../../../linli/appointment/v1/ListDutyShiftsResponse.ts';
import type { ListLegalFilesRequest as _linli_appointment_v1_ListLegalFilesRequest, ListLegalFilesRequest__Output as _linli_appointment_v1_ListLegalFilesRequest__Output } from '../../../linli/appointment/v1/ListLegalFilesRequest.ts';
import type { ListLegalFilesResponse as _linli_appointment_v1_ListLegalFilesResponse, ListLegalFilesResponse__Output as _linli_appointment_v1_ListLegalFilesResponse__Output } from '../../../linli/appointment/v1/ListLegalFilesResponse.ts';
import type { ListMustArriveRequest as _linli_appointment_v1_ListMustArriveRequest, ListMustArriveRequest__Output as _linli_appointment_v1_ListMustArriveRequest__Output } from '../../../linli/appointment/v1/ListMustArriveRequest.ts';
import type { ListMustArriveResponse as _linli_appointment_v1_ListMustArriveResponse, ListMustArriveResponse__Output as _linli_appointment_v1_ListMustArriveResponse__Output } from '../../../linli/appointment/v1/ListMustArriveResponse.ts';
import type { ListRoundRequest as _linli_appointment_v1_ListRoundRequest, ListRoundRequest__Output as _linli_appointment_v1_ListRoundRequest__Output } from '../../../linli/appointment/v1/ListRoundRequest.ts';
import type { ListRoundResponse as _linli_appointment_v1_ListRoundResponse, ListRoundResponse__Output as _linli_appointment_v1_ListRoundResponse__Output } from '../../../linli/appointment/v1/ListRoundResponse.ts';
import type { ListVisitsRequest as _linli_appointment_v1_ListVisitsRequest, ListVisitsRequest__Output as _linli_appointment_v1_ListVisitsRequest__Output } from '../../../linli/appointment/v1/ListVisitsRequest.ts';
import type { ListVisitsResponse as _linli_appointment_v1_ListVisitsResponse, ListVisitsResponse__Output as _linli_appointment_v1_ListVisitsResponse__Output } from '../../../linli/appointment/v1/ListVisitsResponse.ts';
import type { ReachPlaceRequest as _linli_appointment_v1_ReachPlaceRequest, ReachPlaceRequest__Output as _linli_appointment_v1_ReachPlaceRequest__Output } from '../../../linli/appointment/v1/ReachPlaceRequest.ts';
import type { ReachPlaceResponse as _linli_appointment_v1_ReachPlaceResponse, ReachPlaceResponse__Output as _linli_appointment_v1_ReachPlaceResponse__Output } from '../../../linli/appointment/v1/ReachPlaceResponse.ts';
import type { ReadHealthRecordRequest as _linli_appointment_v1_ReadHealthRecordRequest, ReadHealthRecordRequest__Output as _linli_appointment_v1_ReadHealthRecordRequest__Output } from '../../../linli/appointment/v1/ReadHealthRecordRequest.ts';
import type { ReadHealthRecordResponse as _linli_appointment_v1_ReadHealthRecordResponse, ReadHealthRecordResponse__Output as _linli_appointment_v1_ReadHealthRecordResponse__Output } from '../../../linli/appointment/v1/ReadHealthRecordResponse.ts';
import type { ReadLegalFileRequest as _linli_appointment_v1_ReadLegalFileRequest, ReadLegalFileRequest__Output as _linli_appointment_v1_ReadLegalFileRequest__Output } from '../../../linli/appointment/v1/ReadLegalFileRequest.ts';
import type { ReadLegalFileResponse as _linli_appointment_v1_ReadLegalFileResponse, ReadLegalFileResponse__Output as _linli_appointment_v1_ReadLegalFileResponse__Output } from '../../../linli/appointment/v1/ReadLegalFileResponse.ts';
import type { RecordAttemptRequest as _linli_appointment_v1_RecordAttemptRequest, RecordAttemptRequest__Output as _linli_appointment_v1_RecordAttemptRequest__Output } from '../../../linli/appointment/v1/RecordAttemptRequest.ts';
import type { RecordAttemptResponse as _linli_appointment_v1_RecordAttemptResponse, RecordAttemptResponse__Output as _linli_appointment_v1_RecordAttemptResponse__Output } from '../../../linli/appointment/v1/RecordAttemptResponse.ts';
import type { RecordVisitRequest as _linli_appointment_v1_RecordVisitRequest, RecordVisitRequest__Output as _linli_appointment_v1_RecordVisitRequest__Output } from '../../../linli/appointment/v1/RecordVisitRequest.ts';
import type { RecordVisitResponse as _linli_appointment_v1_RecordVisitResponse, RecordVisitResponse__Output as _linli_appointment_v1_RecordVisitResponse__Output } from '../../../linli/appointment/v1/RecordVisitResponse.ts';
import type { ReportNoShowRequest as _linli_appointment_v1_ReportNoShowRequest, ReportNoShowRequest__Output as _linli_appointment_v1_ReportNoShowRequest__Output } from '../../../linli/appointment/v1/ReportNoShowRequest.ts';
import type { ReportNoShowResponse as _linli_appointment_v1_ReportNoShowResponse, ReportNoShowResponse__Output as _linli_appointment_v1_ReportNoShowResponse__Output } from '../../../linli/appointment/v1/ReportNoShowResponse.ts';
import type { SetOutRequest as _linli_appointment_v1_SetOutRequest, SetOutRequest__Output as _linli_appointment_v1_SetOutRequest__Output } from '../../../linli/appointment/v1/SetOutRequest.ts';
import type { SetOutResponse as _linli_appointment_v1_SetOutResponse, SetOutResponse__Output as _linli_appointment_v1_SetOutResponse__Output } from '../../../linli/appointment/v1/SetOutResponse.ts';
import type { StartVisitRequest as _linli_appointment_v1_StartVisitRequest, StartVisitRequest__Output as _linli_appointment_v1_StartVisitRequest__Output } from '../../../linli/appointment/v1/StartVisitRequest.ts';
import type { StartVisitResponse as _linli_appointment_v1_StartVisitResponse, StartVisitResponse__Output as _linli_appointment_v1_StartVisitResponse__Output } from '../../../linli/appointment/v1/StartVisitResponse.ts';
import type { TellDutyRosterRequest as _linli_appointment_v1_TellDutyRosterRequest, TellDutyRosterRequest__Output as _linli_appointment_v1_TellDutyRosterRequest__Output } from '../../../linli/appointment/v1/TellDutyRosterRequest.ts';
import type { TellDutyRosterResponse as _linli_appointment_v1_TellDutyRosterResponse, TellDutyRosterResponse__Output as _linli_appointment_v1_TellDutyRosterResponse__Output } from '../../../linli/appointment/v1/TellDutyRosterResponse.ts';
import type { TellLegalFileRequest as _linli_appointment_v1_TellLegalFileRequest, TellLegalFileRequest__Output as _linli_appointment_v1_TellLegalFileRequest__Output } from '../../../linli/appointment/v1/TellLegalFileRequest.ts';
import type { TellLegalFileResponse as _linli_appointment_v1_TellLegalFileResponse, TellLegalFileResponse__Output as _linli_appointment_v1_TellLegalFileResponse__Output } from '../../../linli/appointment/v1/TellLegalFileResponse.ts';
import type { WriteHealthEntryRequest as _linli_appointment_v1_WriteHealthEntryRequest, WriteHealthEntryRequest__Output as _linli_appointment_v1_WriteHealthEntryRequest__Output } from '../../../linli/appointment/v1/WriteHealthEntryRequest.ts';
import type { WriteHealthEntryResponse as _linli_appointment_v1_WriteHealthEntryResponse, WriteHealthEntryResponse__Output as _linli_appointment_v1_WriteHealthEntryResponse__Output } from '../../../linli/appointment/v1/WriteHealthEntryResponse.ts';

/**
 * Slots and visits. The day documents here are the only truth about holds and bookings.
 */
export interface AppointmentServiceClient extends grpc.Client {
  /**
   * Takes it on.
   */
  AcknowledgeMustArrive(argument: _linli_appointment_v1_AcknowledgeMustArriveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_AcknowledgeMustArriveResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeMustArrive(argument: _linli_appointment_v1_AcknowledgeMustArriveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_AcknowledgeMustArriveResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeMustArrive(argument: _linli_appointment_v1_AcknowledgeMustArriveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_AcknowledgeMustArriveResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeMustArrive(argument: _linli_appointment_v1_AcknowledgeMustArriveRequest, callback: grpc.requestCallback<_linli_appointment_v1_AcknowledgeMustArriveResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Takes it on.
   */
  acknowledgeMustArrive(argument: _linli_appointment_v1_AcknowledgeMustArriveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_AcknowledgeMustArriveResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeMustArrive(argument: _linli_appointment_v1_AcknowledgeMustArriveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_AcknowledgeMustArriveResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeMustArrive(argument: _linli_appointment_v1_AcknowledgeMustArriveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_AcknowledgeMustArriveResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeMustArrive(argument: _linli_appointment_v1_AcknowledgeMustArriveRequest, callback: grpc.requestCallback<_linli_appointment_v1_AcknowledgeMustArriveResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Checks in at the place.
   */
  ArriveVisit(argument: _linli_appointment_v1_ArriveVisitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ArriveVisitResponse__Output>): grpc.ClientUnaryCall;
  ArriveVisit(argument: _linli_appointment_v1_ArriveVisitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ArriveVisitResponse__Output>): grpc.ClientUnaryCall;
  ArriveVisit(argument: _linli_appointment_v1_ArriveVisitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ArriveVisitResponse__Output>): grpc.ClientUnaryCall;
  ArriveVisit(argument: _linli_appointment_v1_ArriveVisitRequest, callback: grpc.requestCallback<_linli_appointment_v1_ArriveVisitResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Checks in at the place.
   */
  arriveVisit(argument: _linli_appointment_v1_ArriveVisitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ArriveVisitResponse__Output>): grpc.ClientUnaryCall;
  arriveVisit(argument: _linli_appointment_v1_ArriveVisitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ArriveVisitResponse__Output>): grpc.ClientUnaryCall;
  arriveVisit(argument: _linli_appointment_v1_ArriveVisitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ArriveVisitResponse__Output>): grpc.ClientUnaryCall;
  arriveVisit(argument: _linli_appointment_v1_ArriveVisitRequest, callback: grpc.requestCallback<_linli_appointment_v1_ArriveVisitResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Called off by one side.
   */
  CancelVisit(argument: _linli_appointment_v1_CancelVisitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_CancelVisitResponse__Output>): grpc.ClientUnaryCall;
  CancelVisit(argument: _linli_appointment_v1_CancelVisitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_CancelVisitResponse__Output>): grpc.ClientUnaryCall;
  CancelVisit(argument: _linli_appointment_v1_CancelVisitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_CancelVisitResponse__Output>): grpc.ClientUnaryCall;
  CancelVisit(argument: _linli_appointment_v1_CancelVisitRequest, callback: grpc.requestCallback<_linli_appointment_v1_CancelVisitResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Called off by one side.
   */
  cancelVisit(argument: _linli_appointment_v1_CancelVisitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_CancelVisitResponse__Output>): grpc.ClientUnaryCall;
  cancelVisit(argument: _linli_appointment_v1_CancelVisitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_CancelVisitResponse__Output>): grpc.ClientUnaryCall;
  cancelVisit(argument: _linli_appointment_v1_CancelVisitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_CancelVisitResponse__Output>): grpc.ClientUnaryCall;
  cancelVisit(argument: _linli_appointment_v1_CancelVisitRequest, callback: grpc.requestCallback<_linli_appointment_v1_CancelVisitResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Seen, reached or handed over.
   */
  EndMustArrive(argument: _linli_appointment_v1_EndMustArriveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_EndMustArriveResponse__Output>): grpc.ClientUnaryCall;
  EndMustArrive(argument: _linli_appointment_v1_EndMustArriveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_EndMustArriveResponse__Output>): grpc.ClientUnaryCall;
  EndMustArrive(argument: _linli_appointment_v1_EndMustArriveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_EndMustArriveResponse__Output>): grpc.ClientUnaryCall;
  EndMustArrive(argument: _linli_appointment_v1_EndMustArriveRequest, callback: grpc.requestCallback<_linli_appointment_v1_EndMustArriveResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Seen, reached or handed over.
   */
  endMustArrive(argument: _linli_appointment_v1_EndMustArriveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_EndMustArriveResponse__Output>): grpc.ClientUnaryCall;
  endMustArrive(argument: _linli_appointment_v1_EndMustArriveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_EndMustArriveResponse__Output>): grpc.ClientUnaryCall;
  endMustArrive(argument: _linli_appointment_v1_EndMustArriveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_EndMustArriveResponse__Output>): grpc.ClientUnaryCall;
  endMustArrive(argument: _linli_appointment_v1_EndMustArriveRequest, callback: grpc.requestCallback<_linli_appointment_v1_EndMustArriveResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One day of one person.
   */
  GetDay(argument: _linli_appointment_v1_GetDayRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetDayResponse__Output>): grpc.ClientUnaryCall;
  GetDay(argument: _linli_appointment_v1_GetDayRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_GetDayResponse__Output>): grpc.ClientUnaryCall;
  GetDay(argument: _linli_appointment_v1_GetDayRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetDayResponse__Output>): grpc.ClientUnaryCall;
  GetDay(argument: _linli_appointment_v1_GetDayRequest, callback: grpc.requestCallback<_linli_appointment_v1_GetDayResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One day of one person.
   */
  getDay(argument: _linli_appointment_v1_GetDayRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetDayResponse__Output>): grpc.ClientUnaryCall;
  getDay(argument: _linli_appointment_v1_GetDayRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_GetDayResponse__Output>): grpc.ClientUnaryCall;
  getDay(argument: _linli_appointment_v1_GetDayRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetDayResponse__Output>): grpc.ClientUnaryCall;
  getDay(argument: _linli_appointment_v1_GetDayRequest, callback: grpc.requestCallback<_linli_appointment_v1_GetDayResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One MUST_ARRIVE task, also when it is over.
   */
  GetMustArrive(argument: _linli_appointment_v1_GetMustArriveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetMustArriveResponse__Output>): grpc.ClientUnaryCall;
  GetMustArrive(argument: _linli_appointment_v1_GetMustArriveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_GetMustArriveResponse__Output>): grpc.ClientUnaryCall;
  GetMustArrive(argument: _linli_appointment_v1_GetMustArriveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetMustArriveResponse__Output>): grpc.ClientUnaryCall;
  GetMustArrive(argument: _linli_appointment_v1_GetMustArriveRequest, callback: grpc.requestCallback<_linli_appointment_v1_GetMustArriveResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One MUST_ARRIVE task, also when it is over.
   */
  getMustArrive(argument: _linli_appointment_v1_GetMustArriveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetMustArriveResponse__Output>): grpc.ClientUnaryCall;
  getMustArrive(argument: _linli_appointment_v1_GetMustArriveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_GetMustArriveResponse__Output>): grpc.ClientUnaryCall;
  getMustArrive(argument: _linli_appointment_v1_GetMustArriveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetMustArriveResponse__Output>): grpc.ClientUnaryCall;
  getMustArrive(argument: _linli_appointment_v1_GetMustArriveRequest, callback: grpc.requestCallback<_linli_appointment_v1_GetMustArriveResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One visit.
   */
  GetVisit(argument: _linli_appointment_v1_GetVisitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitResponse__Output>): grpc.ClientUnaryCall;
  GetVisit(argument: _linli_appointment_v1_GetVisitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitResponse__Output>): grpc.ClientUnaryCall;
  GetVisit(argument: _linli_appointment_v1_GetVisitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitResponse__Output>): grpc.ClientUnaryCall;
  GetVisit(argument: _linli_appointment_v1_GetVisitRequest, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One visit.
   */
  getVisit(argument: _linli_appointment_v1_GetVisitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitResponse__Output>): grpc.ClientUnaryCall;
  getVisit(argument: _linli_appointment_v1_GetVisitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitResponse__Output>): grpc.ClientUnaryCall;
  getVisit(argument: _linli_appointment_v1_GetVisitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitResponse__Output>): grpc.ClientUnaryCall;
  getVisit(argument: _linli_appointment_v1_GetVisitRequest, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The visit plan of one household.
   */
  GetVisitPlan(argument: _linli_appointment_v1_GetVisitPlanRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitPlanResponse__Output>): grpc.ClientUnaryCall;
  GetVisitPlan(argument: _linli_appointment_v1_GetVisitPlanRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitPlanResponse__Output>): grpc.ClientUnaryCall;
  GetVisitPlan(argument: _linli_appointment_v1_GetVisitPlanRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitPlanResponse__Output>): grpc.ClientUnaryCall;
  GetVisitPlan(argument: _linli_appointment_v1_GetVisitPlanRequest, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitPlanResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The visit plan of one household.
   */
  getVisitPlan(argument: _linli_appointment_v1_GetVisitPlanRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitPlanResponse__Output>): grpc.ClientUnaryCall;
  getVisitPlan(argument: _linli_appointment_v1_GetVisitPlanRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitPlanResponse__Output>): grpc.ClientUnaryCall;
  getVisitPlan(argument: _linli_appointment_v1_GetVisitPlanRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitPlanResponse__Output>): grpc.ClientUnaryCall;
  getVisitPlan(argument: _linli_appointment_v1_GetVisitPlanRequest, callback: grpc.requestCallback<_linli_appointment_v1_GetVisitPlanResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Holds a slot on one person's day for one offer; asked again with the same offer it answers the same.
   */
  HoldSlot(argument: _linli_appointment_v1_HoldSlotRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_HoldSlotResponse__Output>): grpc.ClientUnaryCall;
  HoldSlot(argument: _linli_appointment_v1_HoldSlotRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_HoldSlotResponse__Output>): grpc.ClientUnaryCall;
  HoldSlot(argument: _linli_appointment_v1_HoldSlotRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_HoldSlotResponse__Output>): grpc.ClientUnaryCall;
  HoldSlot(argument: _linli_appointment_v1_HoldSlotRequest, callback: grpc.requestCallback<_linli_appointment_v1_HoldSlotResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Holds a slot on one person's day for one offer; asked again with the same offer it answers the same.
   */
  holdSlot(argument: _linli_appointment_v1_HoldSlotRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_HoldSlotResponse__Output>): grpc.ClientUnaryCall;
  holdSlot(argument: _linli_appointment_v1_HoldSlotRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_HoldSlotResponse__Output>): grpc.ClientUnaryCall;
  holdSlot(argument: _linli_appointment_v1_HoldSlotRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_HoldSlotResponse__Output>): grpc.ClientUnaryCall;
  holdSlot(argument: _linli_appointment_v1_HoldSlotRequest, callback: grpc.requestCallback<_linli_appointment_v1_HoldSlotResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The shifts of a desk in a month, for lawyers who serve there.
   */
  ListDutyShifts(argument: _linli_appointment_v1_ListDutyShiftsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListDutyShiftsResponse__Output>): grpc.ClientUnaryCall;
  ListDutyShifts(argument: _linli_appointment_v1_ListDutyShiftsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ListDutyShiftsResponse__Output>): grpc.ClientUnaryCall;
  ListDutyShifts(argument: _linli_appointment_v1_ListDutyShiftsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListDutyShiftsResponse__Output>): grpc.ClientUnaryCall;
  ListDutyShifts(argument: _linli_appointment_v1_ListDutyShiftsRequest, callback: grpc.requestCallback<_linli_appointment_v1_ListDutyShiftsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The shifts of a desk in a month, for lawyers who serve there.
   */
  listDutyShifts(argument: _linli_appointment_v1_ListDutyShiftsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListDutyShiftsResponse__Output>): grpc.ClientUnaryCall;
  listDutyShifts(argument: _linli_appointment_v1_ListDutyShiftsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ListDutyShiftsResponse__Output>): grpc.ClientUnaryCall;
  listDutyShifts(argument: _linli_appointment_v1_ListDutyShiftsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListDutyShiftsResponse__Output>): grpc.ClientUnaryCall;
  listDutyShifts(argument: _linli_appointment_v1_ListDutyShiftsRequest, callback: grpc.requestCallback<_linli_appointment_v1_ListDutyShiftsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Legal files of a lawyer, or of a desk.
   */
  ListLegalFiles(argument: _linli_appointment_v1_ListLegalFilesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListLegalFilesResponse__Output>): grpc.ClientUnaryCall;
  ListLegalFiles(argument: _linli_appointment_v1_ListLegalFilesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ListLegalFilesResponse__Output>): grpc.ClientUnaryCall;
  ListLegalFiles(argument: _linli_appointment_v1_ListLegalFilesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListLegalFilesResponse__Output>): grpc.ClientUnaryCall;
  ListLegalFiles(argument: _linli_appointment_v1_ListLegalFilesRequest, callback: grpc.requestCallback<_linli_appointment_v1_ListLegalFilesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Legal files of a lawyer, or of a desk.
   */
  listLegalFiles(argument: _linli_appointment_v1_ListLegalFilesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListLegalFilesResponse__Output>): grpc.ClientUnaryCall;
  listLegalFiles(argument: _linli_appointment_v1_ListLegalFilesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ListLegalFilesResponse__Output>): grpc.ClientUnaryCall;
  listLegalFiles(argument: _linli_appointment_v1_ListLegalFilesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListLegalFilesResponse__Output>): grpc.ClientUnaryCall;
  listLegalFiles(argument: _linli_appointment_v1_ListLegalFilesRequest, callback: grpc.requestCallback<_linli_appointment_v1_ListLegalFilesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Open MUST_ARRIVE tasks of grids, the oldest first.
   */
  ListMustArrive(argument: _linli_appointment_v1_ListMustArriveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListMustArriveResponse__Output>): grpc.ClientUnaryCall;
  ListMustArrive(argument: _linli_appointment_v1_ListMustArriveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ListMustArriveResponse__Output>): grpc.ClientUnaryCall;
  ListMustArrive(argument: _linli_appointment_v1_ListMustArriveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListMustArriveResponse__Output>): grpc.ClientUnaryCall;
  ListMustArrive(argument: _linli_appointment_v1_ListMustArriveRequest, callback: grpc.requestCallback<_linli_appointment_v1_ListMustArriveResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Open MUST_ARRIVE tasks of grids, the oldest first.
   */
  listMustArrive(argument: _linli_appointment_v1_ListMustArriveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListMustArriveResponse__Output>): grpc.ClientUnaryCall;
  listMustArrive(argument: _linli_appointment_v1_ListMustArriveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ListMustArriveResponse__Output>): grpc.ClientUnaryCall;
  listMustArrive(argument: _linli_appointment_v1_ListMustArriveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListMustArriveResponse__Output>): grpc.ClientUnaryCall;
  listMustArrive(argument: _linli_appointment_v1_ListMustArriveRequest, callback: grpc.requestCallback<_linli_appointment_v1_ListMustArriveResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Households of grids for which a call or a visit is due before an instant, the earliest first.
   */
  ListRound(argument: _linli_appointment_v1_ListRoundRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListRoundResponse__Output>): grpc.ClientUnaryCall;
  ListRound(argument: _linli_appointment_v1_ListRoundRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ListRoundResponse__Output>): grpc.ClientUnaryCall;
  ListRound(argument: _linli_appointment_v1_ListRoundRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListRoundResponse__Output>): grpc.ClientUnaryCall;
  ListRound(argument: _linli_appointment_v1_ListRoundRequest, callback: grpc.requestCallback<_linli_appointment_v1_ListRoundResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Households of grids for which a call or a visit is due before an instant, the earliest first.
   */
  listRound(argument: _linli_appointment_v1_ListRoundRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListRoundResponse__Output>): grpc.ClientUnaryCall;
  listRound(argument: _linli_appointment_v1_ListRoundRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ListRoundResponse__Output>): grpc.ClientUnaryCall;
  listRound(argument: _linli_appointment_v1_ListRoundRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListRoundResponse__Output>): grpc.ClientUnaryCall;
  listRound(argument: _linli_appointment_v1_ListRoundRequest, callback: grpc.requestCallback<_linli_appointment_v1_ListRoundResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Visits of a provider from an instant on, soonest first.
   */
  ListVisits(argument: _linli_appointment_v1_ListVisitsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListVisitsResponse__Output>): grpc.ClientUnaryCall;
  ListVisits(argument: _linli_appointment_v1_ListVisitsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ListVisitsResponse__Output>): grpc.ClientUnaryCall;
  ListVisits(argument: _linli_appointment_v1_ListVisitsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListVisitsResponse__Output>): grpc.ClientUnaryCall;
  ListVisits(argument: _linli_appointment_v1_ListVisitsRequest, callback: grpc.requestCallback<_linli_appointment_v1_ListVisitsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Visits of a provider from an instant on, soonest first.
   */
  listVisits(argument: _linli_appointment_v1_ListVisitsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListVisitsResponse__Output>): grpc.ClientUnaryCall;
  listVisits(argument: _linli_appointment_v1_ListVisitsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ListVisitsResponse__Output>): grpc.ClientUnaryCall;
  listVisits(argument: _linli_appointment_v1_ListVisitsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ListVisitsResponse__Output>): grpc.ClientUnaryCall;
  listVisits(argument: _linli_appointment_v1_ListVisitsRequest, callback: grpc.requestCallback<_linli_appointment_v1_ListVisitsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * At the door.
   */
  ReachPlace(argument: _linli_appointment_v1_ReachPlaceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReachPlaceResponse__Output>): grpc.ClientUnaryCall;
  ReachPlace(argument: _linli_appointment_v1_ReachPlaceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ReachPlaceResponse__Output>): grpc.ClientUnaryCall;
  ReachPlace(argument: _linli_appointment_v1_ReachPlaceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReachPlaceResponse__Output>): grpc.ClientUnaryCall;
  ReachPlace(argument: _linli_appointment_v1_ReachPlaceRequest, callback: grpc.requestCallback<_linli_appointment_v1_ReachPlaceResponse__Output>): grpc.ClientUnaryCall;
  /**
   * At the door.
   */
  reachPlace(argument: _linli_appointment_v1_ReachPlaceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReachPlaceResponse__Output>): grpc.ClientUnaryCall;
  reachPlace(argument: _linli_appointment_v1_ReachPlaceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ReachPlaceResponse__Output>): grpc.ClientUnaryCall;
  reachPlace(argument: _linli_appointment_v1_ReachPlaceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReachPlaceResponse__Output>): grpc.ClientUnaryCall;
  reachPlace(argument: _linli_appointment_v1_ReachPlaceRequest, callback: grpc.requestCallback<_linli_appointment_v1_ReachPlaceResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Opens the health record of who is visited; the look itself is written down.
   */
  ReadHealthRecord(argument: _linli_appointment_v1_ReadHealthRecordRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReadHealthRecordResponse__Output>): grpc.ClientUnaryCall;
  ReadHealthRecord(argument: _linli_appointment_v1_ReadHealthRecordRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ReadHealthRecordResponse__Output>): grpc.ClientUnaryCall;
  ReadHealthRecord(argument: _linli_appointment_v1_ReadHealthRecordRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReadHealthRecordResponse__Output>): grpc.ClientUnaryCall;
  ReadHealthRecord(argument: _linli_appointment_v1_ReadHealthRecordRequest, callback: grpc.requestCallback<_linli_appointment_v1_ReadHealthRecordResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Opens the health record of who is visited; the look itself is written down.
   */
  readHealthRecord(argument: _linli_appointment_v1_ReadHealthRecordRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReadHealthRecordResponse__Output>): grpc.ClientUnaryCall;
  readHealthRecord(argument: _linli_appointment_v1_ReadHealthRecordRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ReadHealthRecordResponse__Output>): grpc.ClientUnaryCall;
  readHealthRecord(argument: _linli_appointment_v1_ReadHealthRecordRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReadHealthRecordResponse__Output>): grpc.ClientUnaryCall;
  readHealthRecord(argument: _linli_appointment_v1_ReadHealthRecordRequest, callback: grpc.requestCallback<_linli_appointment_v1_ReadHealthRecordResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Opens the legal file of a demand; the look itself is written down.
   */
  ReadLegalFile(argument: _linli_appointment_v1_ReadLegalFileRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReadLegalFileResponse__Output>): grpc.ClientUnaryCall;
  ReadLegalFile(argument: _linli_appointment_v1_ReadLegalFileRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ReadLegalFileResponse__Output>): grpc.ClientUnaryCall;
  ReadLegalFile(argument: _linli_appointment_v1_ReadLegalFileRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReadLegalFileResponse__Output>): grpc.ClientUnaryCall;
  ReadLegalFile(argument: _linli_appointment_v1_ReadLegalFileRequest, callback: grpc.requestCallback<_linli_appointment_v1_ReadLegalFileResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Opens the legal file of a demand; the look itself is written down.
   */
  readLegalFile(argument: _linli_appointment_v1_ReadLegalFileRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReadLegalFileResponse__Output>): grpc.ClientUnaryCall;
  readLegalFile(argument: _linli_appointment_v1_ReadLegalFileRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ReadLegalFileResponse__Output>): grpc.ClientUnaryCall;
  readLegalFile(argument: _linli_appointment_v1_ReadLegalFileRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReadLegalFileResponse__Output>): grpc.ClientUnaryCall;
  readLegalFile(argument: _linli_appointment_v1_ReadLegalFileRequest, callback: grpc.requestCallback<_linli_appointment_v1_ReadLegalFileResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Somebody called or knocked.
   */
  RecordAttempt(argument: _linli_appointment_v1_RecordAttemptRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_RecordAttemptResponse__Output>): grpc.ClientUnaryCall;
  RecordAttempt(argument: _linli_appointment_v1_RecordAttemptRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_RecordAttemptResponse__Output>): grpc.ClientUnaryCall;
  RecordAttempt(argument: _linli_appointment_v1_RecordAttemptRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_RecordAttemptResponse__Output>): grpc.ClientUnaryCall;
  RecordAttempt(argument: _linli_appointment_v1_RecordAttemptRequest, callback: grpc.requestCallback<_linli_appointment_v1_RecordAttemptResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Somebody called or knocked.
   */
  recordAttempt(argument: _linli_appointment_v1_RecordAttemptRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_RecordAttemptResponse__Output>): grpc.ClientUnaryCall;
  recordAttempt(argument: _linli_appointment_v1_RecordAttemptRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_RecordAttemptResponse__Output>): grpc.ClientUnaryCall;
  recordAttempt(argument: _linli_appointment_v1_RecordAttemptRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_RecordAttemptResponse__Output>): grpc.ClientUnaryCall;
  recordAttempt(argument: _linli_appointment_v1_RecordAttemptRequest, callback: grpc.requestCallback<_linli_appointment_v1_RecordAttemptResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Done: at least one outcome.
   */
  RecordVisit(argument: _linli_appointment_v1_RecordVisitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_RecordVisitResponse__Output>): grpc.ClientUnaryCall;
  RecordVisit(argument: _linli_appointment_v1_RecordVisitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_RecordVisitResponse__Output>): grpc.ClientUnaryCall;
  RecordVisit(argument: _linli_appointment_v1_RecordVisitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_RecordVisitResponse__Output>): grpc.ClientUnaryCall;
  RecordVisit(argument: _linli_appointment_v1_RecordVisitRequest, callback: grpc.requestCallback<_linli_appointment_v1_RecordVisitResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Done: at least one outcome.
   */
  recordVisit(argument: _linli_appointment_v1_RecordVisitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_RecordVisitResponse__Output>): grpc.ClientUnaryCall;
  recordVisit(argument: _linli_appointment_v1_RecordVisitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_RecordVisitResponse__Output>): grpc.ClientUnaryCall;
  recordVisit(argument: _linli_appointment_v1_RecordVisitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_RecordVisitResponse__Output>): grpc.ClientUnaryCall;
  recordVisit(argument: _linli_appointment_v1_RecordVisitRequest, callback: grpc.requestCallback<_linli_appointment_v1_RecordVisitResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One side did not come.
   */
  ReportNoShow(argument: _linli_appointment_v1_ReportNoShowRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReportNoShowResponse__Output>): grpc.ClientUnaryCall;
  ReportNoShow(argument: _linli_appointment_v1_ReportNoShowRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ReportNoShowResponse__Output>): grpc.ClientUnaryCall;
  ReportNoShow(argument: _linli_appointment_v1_ReportNoShowRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReportNoShowResponse__Output>): grpc.ClientUnaryCall;
  ReportNoShow(argument: _linli_appointment_v1_ReportNoShowRequest, callback: grpc.requestCallback<_linli_appointment_v1_ReportNoShowResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One side did not come.
   */
  reportNoShow(argument: _linli_appointment_v1_ReportNoShowRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReportNoShowResponse__Output>): grpc.ClientUnaryCall;
  reportNoShow(argument: _linli_appointment_v1_ReportNoShowRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_ReportNoShowResponse__Output>): grpc.ClientUnaryCall;
  reportNoShow(argument: _linli_appointment_v1_ReportNoShowRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_ReportNoShowResponse__Output>): grpc.ClientUnaryCall;
  reportNoShow(argument: _linli_appointment_v1_ReportNoShowRequest, callback: grpc.requestCallback<_linli_appointment_v1_ReportNoShowResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * On the way.
   */
  SetOut(argument: _linli_appointment_v1_SetOutRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_SetOutResponse__Output>): grpc.ClientUnaryCall;
  SetOut(argument: _linli_appointment_v1_SetOutRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_SetOutResponse__Output>): grpc.ClientUnaryCall;
  SetOut(argument: _linli_appointment_v1_SetOutRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_SetOutResponse__Output>): grpc.ClientUnaryCall;
  SetOut(argument: _linli_appointment_v1_SetOutRequest, callback: grpc.requestCallback<_linli_appointment_v1_SetOutResponse__Output>): grpc.ClientUnaryCall;
  /**
   * On the way.
   */
  setOut(argument: _linli_appointment_v1_SetOutRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_SetOutResponse__Output>): grpc.ClientUnaryCall;
  setOut(argument: _linli_appointment_v1_SetOutRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_SetOutResponse__Output>): grpc.ClientUnaryCall;
  setOut(argument: _linli_appointment_v1_SetOutRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_SetOutResponse__Output>): grpc.ClientUnaryCall;
  setOut(argument: _linli_appointment_v1_SetOutRequest, callback: grpc.requestCallback<_linli_appointment_v1_SetOutResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Service begins.
   */
  StartVisit(argument: _linli_appointment_v1_StartVisitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_StartVisitResponse__Output>): grpc.ClientUnaryCall;
  StartVisit(argument: _linli_appointment_v1_StartVisitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_StartVisitResponse__Output>): grpc.ClientUnaryCall;
  StartVisit(argument: _linli_appointment_v1_StartVisitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_StartVisitResponse__Output>): grpc.ClientUnaryCall;
  StartVisit(argument: _linli_appointment_v1_StartVisitRequest, callback: grpc.requestCallback<_linli_appointment_v1_StartVisitResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Service begins.
   */
  startVisit(argument: _linli_appointment_v1_StartVisitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_StartVisitResponse__Output>): grpc.ClientUnaryCall;
  startVisit(argument: _linli_appointment_v1_StartVisitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_StartVisitResponse__Output>): grpc.ClientUnaryCall;
  startVisit(argument: _linli_appointment_v1_StartVisitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_StartVisitResponse__Output>): grpc.ClientUnaryCall;
  startVisit(argument: _linli_appointment_v1_StartVisitRequest, callback: grpc.requestCallback<_linli_appointment_v1_StartVisitResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One command about the duty roster of a legal aid desk.
   */
  TellDutyRoster(argument: _linli_appointment_v1_TellDutyRosterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_TellDutyRosterResponse__Output>): grpc.ClientUnaryCall;
  TellDutyRoster(argument: _linli_appointment_v1_TellDutyRosterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_TellDutyRosterResponse__Output>): grpc.ClientUnaryCall;
  TellDutyRoster(argument: _linli_appointment_v1_TellDutyRosterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_TellDutyRosterResponse__Output>): grpc.ClientUnaryCall;
  TellDutyRoster(argument: _linli_appointment_v1_TellDutyRosterRequest, callback: grpc.requestCallback<_linli_appointment_v1_TellDutyRosterResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One command about the duty roster of a legal aid desk.
   */
  tellDutyRoster(argument: _linli_appointment_v1_TellDutyRosterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_TellDutyRosterResponse__Output>): grpc.ClientUnaryCall;
  tellDutyRoster(argument: _linli_appointment_v1_TellDutyRosterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_TellDutyRosterResponse__Output>): grpc.ClientUnaryCall;
  tellDutyRoster(argument: _linli_appointment_v1_TellDutyRosterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_TellDutyRosterResponse__Output>): grpc.ClientUnaryCall;
  tellDutyRoster(argument: _linli_appointment_v1_TellDutyRosterRequest, callback: grpc.requestCallback<_linli_appointment_v1_TellDutyRosterResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One command about the legal file of a demand; the first begins it.
   */
  TellLegalFile(argument: _linli_appointment_v1_TellLegalFileRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_TellLegalFileResponse__Output>): grpc.ClientUnaryCall;
  TellLegalFile(argument: _linli_appointment_v1_TellLegalFileRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_TellLegalFileResponse__Output>): grpc.ClientUnaryCall;
  TellLegalFile(argument: _linli_appointment_v1_TellLegalFileRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_TellLegalFileResponse__Output>): grpc.ClientUnaryCall;
  TellLegalFile(argument: _linli_appointment_v1_TellLegalFileRequest, callback: grpc.requestCallback<_linli_appointment_v1_TellLegalFileResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One command about the legal file of a demand; the first begins it.
   */
  tellLegalFile(argument: _linli_appointment_v1_TellLegalFileRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_TellLegalFileResponse__Output>): grpc.ClientUnaryCall;
  tellLegalFile(argument: _linli_appointment_v1_TellLegalFileRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_TellLegalFileResponse__Output>): grpc.ClientUnaryCall;
  tellLegalFile(argument: _linli_appointment_v1_TellLegalFileRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_TellLegalFileResponse__Output>): grpc.ClientUnaryCall;
  tellLegalFile(argument: _linli_appointment_v1_TellLegalFileRequest, callback: grpc.requestCallback<_linli_appointment_v1_TellLegalFileResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Writes one entry into the health record of who is visited; entries are never changed.
   */
  WriteHealthEntry(argument: _linli_appointment_v1_WriteHealthEntryRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_WriteHealthEntryResponse__Output>): grpc.ClientUnaryCall;
  WriteHealthEntry(argument: _linli_appointment_v1_WriteHealthEntryRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_WriteHealthEntryResponse__Output>): grpc.ClientUnaryCall;
  WriteHealthEntry(argument: _linli_appointment_v1_WriteHealthEntryRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_WriteHealthEntryResponse__Output>): grpc.ClientUnaryCall;
  WriteHealthEntry(argument: _linli_appointment_v1_WriteHealthEntryRequest, callback: grpc.requestCallback<_linli_appointment_v1_WriteHealthEntryResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Writes one entry into the health record of who is visited; entries are never changed.
   */
  writeHealthEntry(argument: _linli_appointment_v1_WriteHealthEntryRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_WriteHealthEntryResponse__Output>): grpc.ClientUnaryCall;
  writeHealthEntry(argument: _linli_appointment_v1_WriteHealthEntryRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_appointment_v1_WriteHealthEntryResponse__Output>): grpc.ClientUnaryCall;
  writeHealthEntry(argument: _linli_appointment_v1_WriteHealthEntryRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_appointment_v1_WriteHealthEntryResponse__Output>): grpc.ClientUnaryCall;
  writeHealthEntry(argument: _linli_appointment_v1_WriteHealthEntryRequest, callback: grpc.requestCallback<_linli_appointment_v1_WriteHealthEntryResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Slots and visits. The day documents here are the only truth about holds and bookings.
 */
export interface AppointmentServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Takes it on.
   */
  AcknowledgeMustArrive: grpc.handleUnaryCall<_linli_appointment_v1_AcknowledgeMustArriveRequest__Output, _linli_appointment_v1_AcknowledgeMustArriveResponse>;
  
  /**
   * Checks in at the place.
   */
  ArriveVisit: grpc.handleUnaryCall<_linli_appointment_v1_ArriveVisitRequest__Output, _linli_appointment_v1_ArriveVisitResponse>;
  
  /**
   * Called off by one side.
   */
  CancelVisit: grpc.handleUnaryCall<_linli_appointment_v1_CancelVisitRequest__Output, _linli_appointment_v1_CancelVisitResponse>;
  
  /**
   * Seen, reached or handed over.
   */
  EndMustArrive: grpc.handleUnaryCall<_linli_appointment_v1_EndMustArriveRequest__Output, _linli_appointment_v1_EndMustArriveResponse>;
  
  /**
   * One day of one person.
   */
  GetDay: grpc.handleUnaryCall<_linli_appointment_v1_GetDayRequest__Output, _linli_appointment_v1_GetDayResponse>;
  
  /**
   * One MUST_ARRIVE task, also when it is over.
   */
  GetMustArrive: grpc.handleUnaryCall<_linli_appointment_v1_GetMustArriveRequest__Output, _linli_appointment_v1_GetMustArriveResponse>;
  
  /**
   * One visit.
   */
  GetVisit: grpc.handleUnaryCall<_linli_appointment_v1_GetVisitRequest__Output, _linli_appointment_v1_GetVisitResponse>;
  
  /**
   * The visit plan of one household.
   */
  GetVisitPlan: grpc.handleUnaryCall<_linli_appointment_v1_GetVisitPlanRequest__Output, _linli_appointment_v1_GetVisitPlanResponse>;
  
  /**
   * Holds a slot on one person's day for one offer; asked again with the same offer it answers the same.
   */
  HoldSlot: grpc.handleUnaryCall<_linli_appointment_v1_HoldSlotRequest__Output, _linli_appointment_v1_HoldSlotResponse>;
  
  /**
   * The shifts of a desk in a month, for lawyers who serve there.
   */
  ListDutyShifts: grpc.handleUnaryCall<_linli_appointment_v1_ListDutyShiftsRequest__Output, _linli_appointment_v1_ListDutyShiftsResponse>;
  
  /**
   * Legal files of a lawyer, or of a desk.
   */
  ListLegalFiles: grpc.handleUnaryCall<_linli_appointment_v1_ListLegalFilesRequest__Output, _linli_appointment_v1_ListLegalFilesResponse>;
  
  /**
   * Open MUST_ARRIVE tasks of grids, the oldest first.
   */
  ListMustArrive: grpc.handleUnaryCall<_linli_appointment_v1_ListMustArriveRequest__Output, _linli_appointment_v1_ListMustArriveResponse>;
  
  /**
   * Households of grids for which a call or a visit is due before an instant, the earliest first.
   */
  ListRound: grpc.handleUnaryCall<_linli_appointment_v1_ListRoundRequest__Output, _linli_appointment_v1_ListRoundResponse>;
  
  /**
   * Visits of a provider from an instant on, soonest first.
   */
  ListVisits: grpc.handleUnaryCall<_linli_appointment_v1_ListVisitsRequest__Output, _linli_appointment_v1_ListVisitsResponse>;
  
  /**
   * At the door.
   */
  ReachPlace: grpc.handleUnaryCall<_linli_appointment_v1_ReachPlaceRequest__Output, _linli_appointment_v1_ReachPlaceResponse>;
  
  /**
   * Opens the health record of who is visited; the look itself is written down.
   */
  ReadHealthRecord: grpc.handleUnaryCall<_linli_appointment_v1_ReadHealthRecordRequest__Output, _linli_appointment_v1_ReadHealthRecordResponse>;
  
  /**
   * Opens the legal file of a demand; the look itself is written down.
   */
  ReadLegalFile: grpc.handleUnaryCall<_linli_appointment_v1_ReadLegalFileRequest__Output, _linli_appointment_v1_ReadLegalFileResponse>;
  
  /**
   * Somebody called or knocked.
   */
  RecordAttempt: grpc.handleUnaryCall<_linli_appointment_v1_RecordAttemptRequest__Output, _linli_appointment_v1_RecordAttemptResponse>;
  
  /**
   * Done: at least one outcome.
   */
  RecordVisit: grpc.handleUnaryCall<_linli_appointment_v1_RecordVisitRequest__Output, _linli_appointment_v1_RecordVisitResponse>;
  
  /**
   * One side did not come.
   */
  ReportNoShow: grpc.handleUnaryCall<_linli_appointment_v1_ReportNoShowRequest__Output, _linli_appointment_v1_ReportNoShowResponse>;
  
  /**
   * On the way.
   */
  SetOut: grpc.handleUnaryCall<_linli_appointment_v1_SetOutRequest__Output, _linli_appointment_v1_SetOutResponse>;
  
  /**
   * Service begins.
   */
  StartVisit: grpc.handleUnaryCall<_linli_appointment_v1_StartVisitRequest__Output, _linli_appointment_v1_StartVisitResponse>;
  
  /**
   * One command about the duty roster of a legal aid desk.
   */
  TellDutyRoster: grpc.handleUnaryCall<_linli_appointment_v1_TellDutyRosterRequest__Output, _linli_appointment_v1_TellDutyRosterResponse>;
  
  /**
   * One command about the legal file of a demand; the first begins it.
   */
  TellLegalFile: grpc.handleUnaryCall<_linli_appointment_v1_TellLegalFileRequest__Output, _linli_appointment_v1_TellLegalFileResponse>;
  
  /**
   * Writes one entry into the health record of who is visited; entries are never changed.
   */
  WriteHealthEntry: grpc.handleUnaryCall<_linli_appointment_v1_WriteHealthEntryRequest__Output, _linli_appointment_v1_WriteHealthEntryResponse>;
  
}

export interface AppointmentServiceDefinition extends grpc.ServiceDefinition {
  AcknowledgeMustArrive: MethodDefinition<_linli_appointment_v1_AcknowledgeMustArriveRequest, _linli_appointment_v1_AcknowledgeMustArriveResponse, _linli_appointment_v1_AcknowledgeMustArriveRequest__Output, _linli_appointment_v1_AcknowledgeMustArriveResponse__Output>
  ArriveVisit: MethodDefinition<_linli_appointment_v1_ArriveVisitRequest, _linli_appointment_v1_ArriveVisitResponse, _linli_appointment_v1_ArriveVisitRequest__Output, _linli_appointment_v1_ArriveVisitResponse__Output>
  CancelVisit: MethodDefinition<_linli_appointment_v1_CancelVisitRequest, _linli_appointment_v1_CancelVisitResponse, _linli_appointment_v1_CancelVisitRequest__Output, _linli_appointment_v1_CancelVisitResponse__Output>
  EndMustArrive: MethodDefinition<_linli_appointment_v1_EndMustArriveRequest, _linli_appointment_v1_EndMustArriveResponse, _linli_appointment_v1_EndMustArriveRequest__Output, _linli_appointment_v1_EndMustArriveResponse__Output>
  GetDay: MethodDefinition<_linli_appointment_v1_GetDayRequest, _linli_appointment_v1_GetDayResponse, _linli_appointment_v1_GetDayRequest__Output, _linli_appointment_v1_GetDayResponse__Output>
  GetMustArrive: MethodDefinition<_linli_appointment_v1_GetMustArriveRequest, _linli_appointment_v1_GetMustArriveResponse, _linli_appointment_v1_GetMustArriveRequest__Output, _linli_appointment_v1_GetMustArriveResponse__Output>
  GetVisit: MethodDefinition<_linli_appointment_v1_GetVisitRequest, _linli_appointment_v1_GetVisitResponse, _linli_appointment_v1_GetVisitRequest__Output, _linli_appointment_v1_GetVisitResponse__Output>
  GetVisitPlan: MethodDefinition<_linli_appointment_v1_GetVisitPlanRequest, _linli_appointment_v1_GetVisitPlanResponse, _linli_appointment_v1_GetVisitPlanRequest__Output, _linli_appointment_v1_GetVisitPlanResponse__Output>
  HoldSlot: MethodDefinition<_linli_appointment_v1_HoldSlotRequest, _linli_appointment_v1_HoldSlotResponse, _linli_appointment_v1_HoldSlotRequest__Output, _linli_appointment_v1_HoldSlotResponse__Output>
  ListDutyShifts: MethodDefinition<_linli_appointment_v1_ListDutyShiftsRequest, _linli_appointment_v1_ListDutyShiftsResponse, _linli_appointment_v1_ListDutyShiftsRequest__Output, _linli_appointment_v1_ListDutyShiftsResponse__Output>
  ListLegalFiles: MethodDefinition<_linli_appointment_v1_ListLegalFilesRequest, _linli_appointment_v1_ListLegalFilesResponse, _linli_appointment_v1_ListLegalFilesRequest__Output, _linli_appointment_v1_ListLegalFilesResponse__Output>
  ListMustArrive: MethodDefinition<_linli_appointment_v1_ListMustArriveRequest, _linli_appointment_v1_ListMustArriveResponse, _linli_appointment_v1_ListMustArriveRequest__Output, _linli_appointment_v1_ListMustArriveResponse__Output>
  ListRound: MethodDefinition<_linli_appointment_v1_ListRoundRequest, _linli_appointment_v1_ListRoundResponse, _linli_appointment_v1_ListRoundRequest__Output, _linli_appointment_v1_ListRoundResponse__Output>
  ListVisits: MethodDefinition<_linli_appointment_v1_ListVisitsRequest, _linli_appointment_v1_ListVisitsResponse, _linli_appointment_v1_ListVisitsRequest__Output, _linli_appointment_v1_ListVisitsResponse__Output>
  ReachPlace: MethodDefinition<_linli_appointment_v1_ReachPlaceRequest, _linli_appointment_v1_ReachPlaceResponse, _linli_appointment_v1_ReachPlaceRequest__Output, _linli_appointment_v1_ReachPlaceResponse__Output>
  ReadHealthRecord: MethodDefinition<_linli_appointment_v1_ReadHealthRecordRequest, _linli_appointment_v1_ReadHealthRecordResponse, _linli_appointment_v1_ReadHealthRecordRequest__Output, _linli_appointment_v1_ReadHealthRecordResponse__Output>
  ReadLegalFile: MethodDefinition<_linli_appointment_v1_ReadLegalFileRequest, _linli_appointment_v1_ReadLegalFileResponse, _linli_appointment_v1_ReadLegalFileRequest__Output, _linli_appointment_v1_ReadLegalFileResponse__Output>
  RecordAttempt: MethodDefinition<_linli_appointment_v1_RecordAttemptRequest, _linli_appointment_v1_RecordAttemptResponse, _linli_appointment_v1_RecordAttemptRequest__Output, _linli_appointment_v1_RecordAttemptResponse__Output>
  RecordVisit: MethodDefinition<_linli_appointment_v1_RecordVisitRequest, _linli_appointment_v1_RecordVisitResponse, _linli_appointment_v1_RecordVisitRequest__Output, _linli_appointment_v1_RecordVisitResponse__Output>
  ReportNoShow: MethodDefinition<_linli_appointment_v1_ReportNoShowRequest, _linli_appointment_v1_ReportNoShowResponse, _linli_appointment_v1_ReportNoShowRequest__Output, _linli_appointment_v1_ReportNoShowResponse__Output>
  SetOut: MethodDefinition<_linli_appointment_v1_SetOutRequest, _linli_appointment_v1_SetOutResponse, _linli_appointment_v1_SetOutRequest__Output, _linli_appointment_v1_SetOutResponse__Output>
  StartVisit: MethodDefinition<_linli_appointment_v1_StartVisitRequest, _linli_appointment_v1_StartVisitResponse, _linli_appointment_v1_StartVisitRequest__Output, _linli_appointment_v1_StartVisitResponse__Output>
  TellDutyRoster: MethodDefinition<_linli_appointment_v1_TellDutyRosterRequest, _linli_appointment_v1_TellDutyRosterResponse, _linli_appointment_v1_TellDutyRosterRequest__Output, _linli_appointment_v1_TellDutyRosterResponse__Output>
  TellLegalFile: MethodDefinition<_linli_appointment_v1_TellLegalFileRequest, _linli_appointment_v1_TellLegalFileResponse, _linli_appointment_v1_TellLegalFileRequest__Output, _linli_appointment_v1_TellLegalFileResponse__Output>
  WriteHealthEntry: MethodDefinition<_linli_appointment_v1_WriteHealthEntryRequest, _linli_appointment_v1_WriteHealthEntryResponse, _linli_appointment_v1_WriteHealthEntryRequest__Output, _linli_appointment_v1_WriteHealthEntryResponse__Output>
}
