// Original file: linli/appointment/v1/round.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AcknowledgeMustArriveRequest as _linli_appointment_v1_AcknowledgeMustArriveRequest, AcknowledgeMustArriveRequest__Output as _linli_appointment_v1_AcknowledgeMustArriveRequest__Output } from '../../../linli/appointment/v1/AcknowledgeMustArriveRequest.ts';
import type { AcknowledgeMustArriveResponse as _linli_appointment_v1_AcknowledgeMustArriveResponse, AcknowledgeMustArriveResponse__Output as _linli_appointment_v1_AcknowledgeMustArriveResponse__Output } from '../../../linli/appointment/v1/AcknowledgeMustArriveResponse.ts';
import type { EndMustArriveRequest as _linli_appointment_v1_EndMustArriveRequest, EndMustArriveRequest__Output as _linli_appointment_v1_EndMustArriveRequest__Output } from '../../../linli/appointment/v1/EndMustArriveRequest.ts';
import type { EndMustArriveResponse as _linli_appointment_v1_EndMustArriveResponse, EndMustArriveResponse__Output as _linli_appointment_v1_EndMustArriveResponse__Output } from '../../../linli/appointment/v1/EndMustArriveResponse.ts';
import type { GetMustArriveRequest as _linli_appointment_v1_GetMustArriveRequest, GetMustArriveRequest__Output as _linli_appointment_v1_GetMustArriveRequest__Output } from '../../../linli/appointment/v1/GetMustArriveRequest.ts';
import type { GetMustArriveResponse as _linli_appointment_v1_GetMustArriveResponse, GetMustArriveResponse__Output as _linli_appointment_v1_GetMustArriveResponse__Output } from '../../../linli/appointment/v1/GetMustArriveResponse.ts';
import type { GetVisitPlanRequest as _linli_appointment_v1_GetVisitPlanRequest, GetVisitPlanRequest__Output as _linli_appointment_v1_GetVisitPlanRequest__Output } from '../../../linli/appointment/v1/GetVisitPlanRequest.ts';
import type { GetVisitPlanResponse as _linli_appointment_v1_GetVisitPlanResponse, GetVisitPlanResponse__Output as _linli_appointment_v1_GetVisitPlanResponse__Output } from '../../../linli/appointment/v1/GetVisitPlanResponse.ts';
import type { ListMustArriveRequest as _linli_appointment_v1_ListMustArriveRequest, ListMustArriveRequest__Output as _linli_appointment_v1_ListMustArriveRequest__Output } from '../../../linli/appointment/v1/ListMustArriveRequest.ts';
import type { ListMustArriveResponse as _linli_appointment_v1_ListMustArriveResponse, ListMustArriveResponse__Output as _linli_appointment_v1_ListMustArriveResponse__Output } from '../../../linli/appointment/v1/ListMustArriveResponse.ts';
import type { ListRoundRequest as _linli_appointment_v1_ListRoundRequest, ListRoundRequest__Output as _linli_appointment_v1_ListRoundRequest__Output } from '../../../linli/appointment/v1/ListRoundRequest.ts';
import type { ListRoundResponse as _linli_appointment_v1_ListRoundResponse, ListRoundResponse__Output as _linli_appointment_v1_ListRoundResponse__Output } from '../../../linli/appointment/v1/ListRoundResponse.ts';
import type { ReachPlaceRequest as _linli_appointment_v1_ReachPlaceRequest, ReachPlaceRequest__Output as _linli_appointment_v1_ReachPlaceRequest__Output } from '../../../linli/appointment/v1/ReachPlaceRequest.ts';
import type { ReachPlaceResponse as _linli_appointment_v1_ReachPlaceResponse, ReachPlaceResponse__Output as _linli_appointment_v1_ReachPlaceResponse__Output } from '../../../linli/appointment/v1/ReachPlaceResponse.ts';
import type { RecordAttemptRequest as _linli_appointment_v1_RecordAttemptRequest, RecordAttemptRequest__Output as _linli_appointment_v1_RecordAttemptRequest__Output } from '../../../linli/appointment/v1/RecordAttemptRequest.ts';
import type { RecordAttemptResponse as _linli_appointment_v1_RecordAttemptResponse, RecordAttemptResponse__Output as _linli_appointment_v1_RecordAttemptResponse__Output } from '../../../linli/appointment/v1/RecordAttemptResponse.ts';

/**
 * The grid worker's round: which household is called or called on when, and who goes there when nobody answers.
 */
export interface RoundServiceClient extends grpc.Client {
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
  
}

/**
 * The grid worker's round: which household is called or called on when, and who goes there when nobody answers.
 */
export interface RoundServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Takes it on.
   */
  AcknowledgeMustArrive: grpc.handleUnaryCall<_linli_appointment_v1_AcknowledgeMustArriveRequest__Output, _linli_appointment_v1_AcknowledgeMustArriveResponse>;
  
  /**
   * Seen, reached or handed over.
   */
  EndMustArrive: grpc.handleUnaryCall<_linli_appointment_v1_EndMustArriveRequest__Output, _linli_appointment_v1_EndMustArriveResponse>;
  
  /**
   * One MUST_ARRIVE task, also when it is over.
   */
  GetMustArrive: grpc.handleUnaryCall<_linli_appointment_v1_GetMustArriveRequest__Output, _linli_appointment_v1_GetMustArriveResponse>;
  
  /**
   * The visit plan of one household.
   */
  GetVisitPlan: grpc.handleUnaryCall<_linli_appointment_v1_GetVisitPlanRequest__Output, _linli_appointment_v1_GetVisitPlanResponse>;
  
  /**
   * Open MUST_ARRIVE tasks of grids, the oldest first.
   */
  ListMustArrive: grpc.handleUnaryCall<_linli_appointment_v1_ListMustArriveRequest__Output, _linli_appointment_v1_ListMustArriveResponse>;
  
  /**
   * Households of grids for which a call or a visit is due before an instant, the earliest first.
   */
  ListRound: grpc.handleUnaryCall<_linli_appointment_v1_ListRoundRequest__Output, _linli_appointment_v1_ListRoundResponse>;
  
  /**
   * At the door.
   */
  ReachPlace: grpc.handleUnaryCall<_linli_appointment_v1_ReachPlaceRequest__Output, _linli_appointment_v1_ReachPlaceResponse>;
  
  /**
   * Somebody called or knocked.
   */
  RecordAttempt: grpc.handleUnaryCall<_linli_appointment_v1_RecordAttemptRequest__Output, _linli_appointment_v1_RecordAttemptResponse>;
  
}

export interface RoundServiceDefinition extends grpc.ServiceDefinition {
  AcknowledgeMustArrive: MethodDefinition<_linli_appointment_v1_AcknowledgeMustArriveRequest, _linli_appointment_v1_AcknowledgeMustArriveResponse, _linli_appointment_v1_AcknowledgeMustArriveRequest__Output, _linli_appointment_v1_AcknowledgeMustArriveResponse__Output>
  EndMustArrive: MethodDefinition<_linli_appointment_v1_EndMustArriveRequest, _linli_appointment_v1_EndMustArriveResponse, _linli_appointment_v1_EndMustArriveRequest__Output, _linli_appointment_v1_EndMustArriveResponse__Output>
  GetMustArrive: MethodDefinition<_linli_appointment_v1_GetMustArriveRequest, _linli_appointment_v1_GetMustArriveResponse, _linli_appointment_v1_GetMustArriveRequest__Output, _linli_appointment_v1_GetMustArriveResponse__Output>
  GetVisitPlan: MethodDefinition<_linli_appointment_v1_GetVisitPlanRequest, _linli_appointment_v1_GetVisitPlanResponse, _linli_appointment_v1_GetVisitPlanRequest__Output, _linli_appointment_v1_GetVisitPlanResponse__Output>
  ListMustArrive: MethodDefinition<_linli_appointment_v1_ListMustArriveRequest, _linli_appointment_v1_ListMustArriveResponse, _linli_appointment_v1_ListMustArriveRequest__Output, _linli_appointment_v1_ListMustArriveResponse__Output>
  ListRound: MethodDefinition<_linli_appointment_v1_ListRoundRequest, _linli_appointment_v1_ListRoundResponse, _linli_appointment_v1_ListRoundRequest__Output, _linli_appointment_v1_ListRoundResponse__Output>
  ReachPlace: MethodDefinition<_linli_appointment_v1_ReachPlaceRequest, _linli_appointment_v1_ReachPlaceResponse, _linli_appointment_v1_ReachPlaceRequest__Output, _linli_appointment_v1_ReachPlaceResponse__Output>
  RecordAttempt: MethodDefinition<_linli_appointment_v1_RecordAttemptRequest, _linli_appointment_v1_RecordAttemptResponse, _linli_appointment_v1_RecordAttemptRequest__Output, _linli_appointment_v1_RecordAttemptResponse__Output>
}
