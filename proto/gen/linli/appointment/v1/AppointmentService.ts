// Original file: linli/appointment/v1/appointment.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ArriveVisitRequest as _linli_appointment_v1_ArriveVisitRequest, ArriveVisitRequest__Output as _linli_appointment_v1_ArriveVisitRequest__Output } from '../../../linli/appointment/v1/ArriveVisitRequest.ts';
import type { ArriveVisitResponse as _linli_appointment_v1_ArriveVisitResponse, ArriveVisitResponse__Output as _linli_appointment_v1_ArriveVisitResponse__Output } from '../../../linli/appointment/v1/ArriveVisitResponse.ts';
import type { CancelVisitRequest as _linli_appointment_v1_CancelVisitRequest, CancelVisitRequest__Output as _linli_appointment_v1_CancelVisitRequest__Output } from '../../../linli/appointment/v1/CancelVisitRequest.ts';
import type { CancelVisitResponse as _linli_appointment_v1_CancelVisitResponse, CancelVisitResponse__Output as _linli_appointment_v1_CancelVisitResponse__Output } from '../../../linli/appointment/v1/CancelVisitResponse.ts';
import type { GetDayRequest as _linli_appointment_v1_GetDayRequest, GetDayRequest__Output as _linli_appointment_v1_GetDayRequest__Output } from '../../../linli/appointment/v1/GetDayRequest.ts';
import type { GetDayResponse as _linli_appointment_v1_GetDayResponse, GetDayResponse__Output as _linli_appointment_v1_GetDayResponse__Output } from '../../../linli/appointment/v1/GetDayResponse.ts';
import type { GetVisitRequest as _linli_appointment_v1_GetVisitRequest, GetVisitRequest__Output as _linli_appointment_v1_GetVisitRequest__Output } from '../../../linli/appointment/v1/GetVisitRequest.ts';
import type { GetVisitResponse as _linli_appointment_v1_GetVisitResponse, GetVisitResponse__Output as _linli_appointment_v1_GetVisitResponse__Output } from '../../../linli/appointment/v1/GetVisitResponse.ts';
import type { HoldSlotRequest as _linli_appointment_v1_HoldSlotRequest, HoldSlotRequest__Output as _linli_appointment_v1_HoldSlotRequest__Output } from '../../../linli/appointment/v1/HoldSlotRequest.ts';
import type { HoldSlotResponse as _linli_appointment_v1_HoldSlotResponse, HoldSlotResponse__Output as _linli_appointment_v1_HoldSlotResponse__Output } from '../../../linli/appointment/v1/HoldSlotResponse.ts';
import type { ListVisitsRequest as _linli_appointment_v1_ListVisitsRequest, ListVisitsRequest__Output as _linli_appointment_v1_ListVisitsRequest__Output } from '../../../linli/appointment/v1/ListVisitsRequest.ts';
import type { ListVisitsResponse as _linli_appointment_v1_ListVisitsResponse, ListVisitsResponse__Output as _linli_appointment_v1_ListVisitsResponse__Output } from '../../../linli/appointment/v1/ListVisitsResponse.ts';
import type { ReadHealthRecordRequest as _linli_appointment_v1_ReadHealthRecordRequest, ReadHealthRecordRequest__Output as _linli_appointment_v1_ReadHealthRecordRequest__Output } from '../../../linli/appointment/v1/ReadHealthRecordRequest.ts';
import type { ReadHealthRecordResponse as _linli_appointment_v1_ReadHealthRecordResponse, ReadHealthRecordResponse__Output as _linli_appointment_v1_ReadHealthRecordResponse__Output } from '../../../linli/appointment/v1/ReadHealthRecordResponse.ts';
import type { RecordVisitRequest as _linli_appointment_v1_RecordVisitRequest, RecordVisitRequest__Output as _linli_appointment_v1_RecordVisitRequest__Output } from '../../../linli/appointment/v1/RecordVisitRequest.ts';
import type { RecordVisitResponse as _linli_appointment_v1_RecordVisitResponse, RecordVisitResponse__Output as _linli_appointment_v1_RecordVisitResponse__Output } from '../../../linli/appointment/v1/RecordVisitResponse.ts';
import type { ReportNoShowRequest as _linli_appointment_v1_ReportNoShowRequest, ReportNoShowRequest__Output as _linli_appointment_v1_ReportNoShowRequest__Output } from '../../../linli/appointment/v1/ReportNoShowRequest.ts';
import type { ReportNoShowResponse as _linli_appointment_v1_ReportNoShowResponse, ReportNoShowResponse__Output as _linli_appointment_v1_ReportNoShowResponse__Output } from '../../../linli/appointment/v1/ReportNoShowResponse.ts';
import type { SetOutRequest as _linli_appointment_v1_SetOutRequest, SetOutRequest__Output as _linli_appointment_v1_SetOutRequest__Output } from '../../../linli/appointment/v1/SetOutRequest.ts';
import type { SetOutResponse as _linli_appointment_v1_SetOutResponse, SetOutResponse__Output as _linli_appointment_v1_SetOutResponse__Output } from '../../../linli/appointment/v1/SetOutResponse.ts';
import type { StartVisitRequest as _linli_appointment_v1_StartVisitRequest, StartVisitRequest__Output as _linli_appointment_v1_StartVisitRequest__Output } from '../../../linli/appointment/v1/StartVisitRequest.ts';
import type { StartVisitResponse as _linli_appointment_v1_StartVisitResponse, StartVisitResponse__Output as _linli_appointment_v1_StartVisitResponse__Output } from '../../../linli/appointment/v1/StartVisitResponse.ts';
import type { WriteHealthEntryRequest as _linli_appointment_v1_WriteHealthEntryRequest, WriteHealthEntryRequest__Output as _linli_appointment_v1_WriteHealthEntryRequest__Output } from '../../../linli/appointment/v1/WriteHealthEntryRequest.ts';
import type { WriteHealthEntryResponse as _linli_appointment_v1_WriteHealthEntryResponse, WriteHealthEntryResponse__Output as _linli_appointment_v1_WriteHealthEntryResponse__Output } from '../../../linli/appointment/v1/WriteHealthEntryResponse.ts';

/**
 * Slots and visits. The day documents here are the only truth about holds and bookings.
 */
export interface AppointmentServiceClient extends grpc.Client {
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
   * Checks in at the place.
   */
  ArriveVisit: grpc.handleUnaryCall<_linli_appointment_v1_ArriveVisitRequest__Output, _linli_appointment_v1_ArriveVisitResponse>;
  
  /**
   * Called off by one side.
   */
  CancelVisit: grpc.handleUnaryCall<_linli_appointment_v1_CancelVisitRequest__Output, _linli_appointment_v1_CancelVisitResponse>;
  
  /**
   * One day of one person.
   */
  GetDay: grpc.handleUnaryCall<_linli_appointment_v1_GetDayRequest__Output, _linli_appointment_v1_GetDayResponse>;
  
  /**
   * One visit.
   */
  GetVisit: grpc.handleUnaryCall<_linli_appointment_v1_GetVisitRequest__Output, _linli_appointment_v1_GetVisitResponse>;
  
  /**
   * Holds a slot on one person's day for one offer; asked again with the same offer it answers the same.
   */
  HoldSlot: grpc.handleUnaryCall<_linli_appointment_v1_HoldSlotRequest__Output, _linli_appointment_v1_HoldSlotResponse>;
  
  /**
   * Visits of a provider from an instant on, soonest first.
   */
  ListVisits: grpc.handleUnaryCall<_linli_appointment_v1_ListVisitsRequest__Output, _linli_appointment_v1_ListVisitsResponse>;
  
  /**
   * Opens the health record of who is visited; the look itself is written down.
   */
  ReadHealthRecord: grpc.handleUnaryCall<_linli_appointment_v1_ReadHealthRecordRequest__Output, _linli_appointment_v1_ReadHealthRecordResponse>;
  
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
   * Writes one entry into the health record of who is visited; entries are never changed.
   */
  WriteHealthEntry: grpc.handleUnaryCall<_linli_appointment_v1_WriteHealthEntryRequest__Output, _linli_appointment_v1_WriteHealthEntryResponse>;
  
}

export interface AppointmentServiceDefinition extends grpc.ServiceDefinition {
  ArriveVisit: MethodDefinition<_linli_appointment_v1_ArriveVisitRequest, _linli_appointment_v1_ArriveVisitResponse, _linli_appointment_v1_ArriveVisitRequest__Output, _linli_appointment_v1_ArriveVisitResponse__Output>
  CancelVisit: MethodDefinition<_linli_appointment_v1_CancelVisitRequest, _linli_appointment_v1_CancelVisitResponse, _linli_appointment_v1_CancelVisitRequest__Output, _linli_appointment_v1_CancelVisitResponse__Output>
  GetDay: MethodDefinition<_linli_appointment_v1_GetDayRequest, _linli_appointment_v1_GetDayResponse, _linli_appointment_v1_GetDayRequest__Output, _linli_appointment_v1_GetDayResponse__Output>
  GetVisit: MethodDefinition<_linli_appointment_v1_GetVisitRequest, _linli_appointment_v1_GetVisitResponse, _linli_appointment_v1_GetVisitRequest__Output, _linli_appointment_v1_GetVisitResponse__Output>
  HoldSlot: MethodDefinition<_linli_appointment_v1_HoldSlotRequest, _linli_appointment_v1_HoldSlotResponse, _linli_appointment_v1_HoldSlotRequest__Output, _linli_appointment_v1_HoldSlotResponse__Output>
  ListVisits: MethodDefinition<_linli_appointment_v1_ListVisitsRequest, _linli_appointment_v1_ListVisitsResponse, _linli_appointment_v1_ListVisitsRequest__Output, _linli_appointment_v1_ListVisitsResponse__Output>
  ReadHealthRecord: MethodDefinition<_linli_appointment_v1_ReadHealthRecordRequest, _linli_appointment_v1_ReadHealthRecordResponse, _linli_appointment_v1_ReadHealthRecordRequest__Output, _linli_appointment_v1_ReadHealthRecordResponse__Output>
  RecordVisit: MethodDefinition<_linli_appointment_v1_RecordVisitRequest, _linli_appointment_v1_RecordVisitResponse, _linli_appointment_v1_RecordVisitRequest__Output, _linli_appointment_v1_RecordVisitResponse__Output>
  ReportNoShow: MethodDefinition<_linli_appointment_v1_ReportNoShowRequest, _linli_appointment_v1_ReportNoShowResponse, _linli_appointment_v1_ReportNoShowRequest__Output, _linli_appointment_v1_ReportNoShowResponse__Output>
  SetOut: MethodDefinition<_linli_appointment_v1_SetOutRequest, _linli_appointment_v1_SetOutResponse, _linli_appointment_v1_SetOutRequest__Output, _linli_appointment_v1_SetOutResponse__Output>
  StartVisit: MethodDefinition<_linli_appointment_v1_StartVisitRequest, _linli_appointment_v1_StartVisitResponse, _linli_appointment_v1_StartVisitRequest__Output, _linli_appointment_v1_StartVisitResponse__Output>
  WriteHealthEntry: MethodDefinition<_linli_appointment_v1_WriteHealthEntryRequest, _linli_appointment_v1_WriteHealthEntryResponse, _linli_appointment_v1_WriteHealthEntryRequest__Output, _linli_appointment_v1_WriteHealthEntryResponse__Output>
}
