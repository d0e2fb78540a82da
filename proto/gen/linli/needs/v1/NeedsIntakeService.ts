// Original file: linli/needs/v1/needs_intake.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AcknowledgeDemandRequest as _linli_needs_v1_AcknowledgeDemandRequest, AcknowledgeDemandRequest__Output as _linli_needs_v1_AcknowledgeDemandRequest__Output } from '../../../linli/needs/v1/AcknowledgeDemandRequest.ts';
import type { AcknowledgeDemandResponse as _linli_needs_v1_AcknowledgeDemandResponse, AcknowledgeDemandResponse__Output as _linli_needs_v1_AcknowledgeDemandResponse__Output } from '../../../linli/needs/v1/AcknowledgeDemandResponse.ts';
import type { AssignDemandRequest as _linli_needs_v1_AssignDemandRequest, AssignDemandRequest__Output as _linli_needs_v1_AssignDemandRequest__Output } from '../../../linli/needs/v1/AssignDemandRequest.ts';
import type { AssignDemandResponse as _linli_needs_v1_AssignDemandResponse, AssignDemandResponse__Output as _linli_needs_v1_AssignDemandResponse__Output } from '../../../linli/needs/v1/AssignDemandResponse.ts';
import type { CloseOpinionRequest as _linli_needs_v1_CloseOpinionRequest, CloseOpinionRequest__Output as _linli_needs_v1_CloseOpinionRequest__Output } from '../../../linli/needs/v1/CloseOpinionRequest.ts';
import type { CloseOpinionResponse as _linli_needs_v1_CloseOpinionResponse, CloseOpinionResponse__Output as _linli_needs_v1_CloseOpinionResponse__Output } from '../../../linli/needs/v1/CloseOpinionResponse.ts';
import type { DeliverDemandRequest as _linli_needs_v1_DeliverDemandRequest, DeliverDemandRequest__Output as _linli_needs_v1_DeliverDemandRequest__Output } from '../../../linli/needs/v1/DeliverDemandRequest.ts';
import type { DeliverDemandResponse as _linli_needs_v1_DeliverDemandResponse, DeliverDemandResponse__Output as _linli_needs_v1_DeliverDemandResponse__Output } from '../../../linli/needs/v1/DeliverDemandResponse.ts';
import type { EscalateDemandRequest as _linli_needs_v1_EscalateDemandRequest, EscalateDemandRequest__Output as _linli_needs_v1_EscalateDemandRequest__Output } from '../../../linli/needs/v1/EscalateDemandRequest.ts';
import type { EscalateDemandResponse as _linli_needs_v1_EscalateDemandResponse, EscalateDemandResponse__Output as _linli_needs_v1_EscalateDemandResponse__Output } from '../../../linli/needs/v1/EscalateDemandResponse.ts';
import type { EvaluateDemandRequest as _linli_needs_v1_EvaluateDemandRequest, EvaluateDemandRequest__Output as _linli_needs_v1_EvaluateDemandRequest__Output } from '../../../linli/needs/v1/EvaluateDemandRequest.ts';
import type { EvaluateDemandResponse as _linli_needs_v1_EvaluateDemandResponse, EvaluateDemandResponse__Output as _linli_needs_v1_EvaluateDemandResponse__Output } from '../../../linli/needs/v1/EvaluateDemandResponse.ts';
import type { GetDemandRequest as _linli_needs_v1_GetDemandRequest, GetDemandRequest__Output as _linli_needs_v1_GetDemandRequest__Output } from '../../../linli/needs/v1/GetDemandRequest.ts';
import type { GetDemandResponse as _linli_needs_v1_GetDemandResponse, GetDemandResponse__Output as _linli_needs_v1_GetDemandResponse__Output } from '../../../linli/needs/v1/GetDemandResponse.ts';
import type { GetProgressRequest as _linli_needs_v1_GetProgressRequest, GetProgressRequest__Output as _linli_needs_v1_GetProgressRequest__Output } from '../../../linli/needs/v1/GetProgressRequest.ts';
import type { GetProgressResponse as _linli_needs_v1_GetProgressResponse, GetProgressResponse__Output as _linli_needs_v1_GetProgressResponse__Output } from '../../../linli/needs/v1/GetProgressResponse.ts';
import type { GetResidentRequest as _linli_needs_v1_GetResidentRequest, GetResidentRequest__Output as _linli_needs_v1_GetResidentRequest__Output } from '../../../linli/needs/v1/GetResidentRequest.ts';
import type { GetResidentResponse as _linli_needs_v1_GetResidentResponse, GetResidentResponse__Output as _linli_needs_v1_GetResidentResponse__Output } from '../../../linli/needs/v1/GetResidentResponse.ts';
import type { GiveVoiceRequest as _linli_needs_v1_GiveVoiceRequest, GiveVoiceRequest__Output as _linli_needs_v1_GiveVoiceRequest__Output } from '../../../linli/needs/v1/GiveVoiceRequest.ts';
import type { GiveVoiceResponse as _linli_needs_v1_GiveVoiceResponse, GiveVoiceResponse__Output as _linli_needs_v1_GiveVoiceResponse__Output } from '../../../linli/needs/v1/GiveVoiceResponse.ts';
import type { ListHouseholdsRequest as _linli_needs_v1_ListHouseholdsRequest, ListHouseholdsRequest__Output as _linli_needs_v1_ListHouseholdsRequest__Output } from '../../../linli/needs/v1/ListHouseholdsRequest.ts';
import type { ListHouseholdsResponse as _linli_needs_v1_ListHouseholdsResponse, ListHouseholdsResponse__Output as _linli_needs_v1_ListHouseholdsResponse__Output } from '../../../linli/needs/v1/ListHouseholdsResponse.ts';
import type { ListJurisdictionsRequest as _linli_needs_v1_ListJurisdictionsRequest, ListJurisdictionsRequest__Output as _linli_needs_v1_ListJurisdictionsRequest__Output } from '../../../linli/needs/v1/ListJurisdictionsRequest.ts';
import type { ListJurisdictionsResponse as _linli_needs_v1_ListJurisdictionsResponse, ListJurisdictionsResponse__Output as _linli_needs_v1_ListJurisdictionsResponse__Output } from '../../../linli/needs/v1/ListJurisdictionsResponse.ts';
import type { MergeDemandRequest as _linli_needs_v1_MergeDemandRequest, MergeDemandRequest__Output as _linli_needs_v1_MergeDemandRequest__Output } from '../../../linli/needs/v1/MergeDemandRequest.ts';
import type { MergeDemandResponse as _linli_needs_v1_MergeDemandResponse, MergeDemandResponse__Output as _linli_needs_v1_MergeDemandResponse__Output } from '../../../linli/needs/v1/MergeDemandResponse.ts';
import type { OpenOpinionRequest as _linli_needs_v1_OpenOpinionRequest, OpenOpinionRequest__Output as _linli_needs_v1_OpenOpinionRequest__Output } from '../../../linli/needs/v1/OpenOpinionRequest.ts';
import type { OpenOpinionResponse as _linli_needs_v1_OpenOpinionResponse, OpenOpinionResponse__Output as _linli_needs_v1_OpenOpinionResponse__Output } from '../../../linli/needs/v1/OpenOpinionResponse.ts';
import type { RegisterHouseholdsRequest as _linli_needs_v1_RegisterHouseholdsRequest, RegisterHouseholdsRequest__Output as _linli_needs_v1_RegisterHouseholdsRequest__Output } from '../../../linli/needs/v1/RegisterHouseholdsRequest.ts';
import type { RegisterHouseholdsResponse as _linli_needs_v1_RegisterHouseholdsResponse, RegisterHouseholdsResponse__Output as _linli_needs_v1_RegisterHouseholdsResponse__Output } from '../../../linli/needs/v1/RegisterHouseholdsResponse.ts';
import type { RegisterJurisdictionsRequest as _linli_needs_v1_RegisterJurisdictionsRequest, RegisterJurisdictionsRequest__Output as _linli_needs_v1_RegisterJurisdictionsRequest__Output } from '../../../linli/needs/v1/RegisterJurisdictionsRequest.ts';
import type { RegisterJurisdictionsResponse as _linli_needs_v1_RegisterJurisdictionsResponse, RegisterJurisdictionsResponse__Output as _linli_needs_v1_RegisterJurisdictionsResponse__Output } from '../../../linli/needs/v1/RegisterJurisdictionsResponse.ts';
import type { RejectDemandRequest as _linli_needs_v1_RejectDemandRequest, RejectDemandRequest__Output as _linli_needs_v1_RejectDemandRequest__Output } from '../../../linli/needs/v1/RejectDemandRequest.ts';
import type { RejectDemandResponse as _linli_needs_v1_RejectDemandResponse, RejectDemandResponse__Output as _linli_needs_v1_RejectDemandResponse__Output } from '../../../linli/needs/v1/RejectDemandResponse.ts';
import type { ReopenDemandRequest as _linli_needs_v1_ReopenDemandRequest, ReopenDemandRequest__Output as _linli_needs_v1_ReopenDemandRequest__Output } from '../../../linli/needs/v1/ReopenDemandRequest.ts';
import type { ReopenDemandResponse as _linli_needs_v1_ReopenDemandResponse, ReopenDemandResponse__Output as _linli_needs_v1_ReopenDemandResponse__Output } from '../../../linli/needs/v1/ReopenDemandResponse.ts';
import type { RequestInfoRequest as _linli_needs_v1_RequestInfoRequest, RequestInfoRequest__Output as _linli_needs_v1_RequestInfoRequest__Output } from '../../../linli/needs/v1/RequestInfoRequest.ts';
import type { RequestInfoResponse as _linli_needs_v1_RequestInfoResponse, RequestInfoResponse__Output as _linli_needs_v1_RequestInfoResponse__Output } from '../../../linli/needs/v1/RequestInfoResponse.ts';
import type { RequestMatchingRequest as _linli_needs_v1_RequestMatchingRequest, RequestMatchingRequest__Output as _linli_needs_v1_RequestMatchingRequest__Output } from '../../../linli/needs/v1/RequestMatchingRequest.ts';
import type { RequestMatchingResponse as _linli_needs_v1_RequestMatchingResponse, RequestMatchingResponse__Output as _linli_needs_v1_RequestMatchingResponse__Output } from '../../../linli/needs/v1/RequestMatchingResponse.ts';
import type { ResolveUnmetRequest as _linli_needs_v1_ResolveUnmetRequest, ResolveUnmetRequest__Output as _linli_needs_v1_ResolveUnmetRequest__Output } from '../../../linli/needs/v1/ResolveUnmetRequest.ts';
import type { ResolveUnmetResponse as _linli_needs_v1_ResolveUnmetResponse, ResolveUnmetResponse__Output as _linli_needs_v1_ResolveUnmetResponse__Output } from '../../../linli/needs/v1/ResolveUnmetResponse.ts';
import type { SubmitDemandRequest as _linli_needs_v1_SubmitDemandRequest, SubmitDemandRequest__Output as _linli_needs_v1_SubmitDemandRequest__Output } from '../../../linli/needs/v1/SubmitDemandRequest.ts';
import type { SubmitDemandResponse as _linli_needs_v1_SubmitDemandResponse, SubmitDemandResponse__Output as _linli_needs_v1_SubmitDemandResponse__Output } from '../../../linli/needs/v1/SubmitDemandResponse.ts';
import type { SubmitDemandsRequest as _linli_needs_v1_SubmitDemandsRequest, SubmitDemandsRequest__Output as _linli_needs_v1_SubmitDemandsRequest__Output } from '../../../linli/needs/v1/SubmitDemandsRequest.ts';
import type { SubmitDemandsResponse as _linli_needs_v1_SubmitDemandsResponse, SubmitDemandsResponse__Output as _linli_needs_v1_SubmitDemandsResponse__Output } from '../../../linli/needs/v1/SubmitDemandsResponse.ts';
import type { SupplyInfoRequest as _linli_needs_v1_SupplyInfoRequest, SupplyInfoRequest__Output as _linli_needs_v1_SupplyInfoRequest__Output } from '../../../linli/needs/v1/SupplyInfoRequest.ts';
import type { SupplyInfoResponse as _linli_needs_v1_SupplyInfoResponse, SupplyInfoResponse__Output as _linli_needs_v1_SupplyInfoResponse__Output } from '../../../linli/needs/v1/SupplyInfoResponse.ts';
import type { WithdrawDemandRequest as _linli_needs_v1_WithdrawDemandRequest, WithdrawDemandRequest__Output as _linli_needs_v1_WithdrawDemandRequest__Output } from '../../../linli/needs/v1/WithdrawDemandRequest.ts';
import type { WithdrawDemandResponse as _linli_needs_v1_WithdrawDemandResponse, WithdrawDemandResponse__Output as _linli_needs_v1_WithdrawDemandResponse__Output } from '../../../linli/needs/v1/WithdrawDemandResponse.ts';

/**
 * The demand list: taking in, acknowledging, following and closing what residents need.
 */
export interface NeedsIntakeServiceClient extends grpc.Client {
  /**
   * 接单: fixes type, urgency and owner; a type with matching goes on to MATCHING.
   */
  AcknowledgeDemand(argument: _linli_needs_v1_AcknowledgeDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_AcknowledgeDemandResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeDemand(argument: _linli_needs_v1_AcknowledgeDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_AcknowledgeDemandResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeDemand(argument: _linli_needs_v1_AcknowledgeDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_AcknowledgeDemandResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeDemand(argument: _linli_needs_v1_AcknowledgeDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_AcknowledgeDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * 接单: fixes type, urgency and owner; a type with matching goes on to MATCHING.
   */
  acknowledgeDemand(argument: _linli_needs_v1_AcknowledgeDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_AcknowledgeDemandResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeDemand(argument: _linli_needs_v1_AcknowledgeDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_AcknowledgeDemandResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeDemand(argument: _linli_needs_v1_AcknowledgeDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_AcknowledgeDemandResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeDemand(argument: _linli_needs_v1_AcknowledgeDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_AcknowledgeDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Gives a demand without matching to a named person.
   */
  AssignDemand(argument: _linli_needs_v1_AssignDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_AssignDemandResponse__Output>): grpc.ClientUnaryCall;
  AssignDemand(argument: _linli_needs_v1_AssignDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_AssignDemandResponse__Output>): grpc.ClientUnaryCall;
  AssignDemand(argument: _linli_needs_v1_AssignDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_AssignDemandResponse__Output>): grpc.ClientUnaryCall;
  AssignDemand(argument: _linli_needs_v1_AssignDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_AssignDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Gives a demand without matching to a named person.
   */
  assignDemand(argument: _linli_needs_v1_AssignDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_AssignDemandResponse__Output>): grpc.ClientUnaryCall;
  assignDemand(argument: _linli_needs_v1_AssignDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_AssignDemandResponse__Output>): grpc.ClientUnaryCall;
  assignDemand(argument: _linli_needs_v1_AssignDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_AssignDemandResponse__Output>): grpc.ClientUnaryCall;
  assignDemand(argument: _linli_needs_v1_AssignDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_AssignDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * What came of the round, when its time is over.
   */
  CloseOpinion(argument: _linli_needs_v1_CloseOpinionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_CloseOpinionResponse__Output>): grpc.ClientUnaryCall;
  CloseOpinion(argument: _linli_needs_v1_CloseOpinionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_CloseOpinionResponse__Output>): grpc.ClientUnaryCall;
  CloseOpinion(argument: _linli_needs_v1_CloseOpinionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_CloseOpinionResponse__Output>): grpc.ClientUnaryCall;
  CloseOpinion(argument: _linli_needs_v1_CloseOpinionRequest, callback: grpc.requestCallback<_linli_needs_v1_CloseOpinionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * What came of the round, when its time is over.
   */
  closeOpinion(argument: _linli_needs_v1_CloseOpinionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_CloseOpinionResponse__Output>): grpc.ClientUnaryCall;
  closeOpinion(argument: _linli_needs_v1_CloseOpinionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_CloseOpinionResponse__Output>): grpc.ClientUnaryCall;
  closeOpinion(argument: _linli_needs_v1_CloseOpinionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_CloseOpinionResponse__Output>): grpc.ClientUnaryCall;
  closeOpinion(argument: _linli_needs_v1_CloseOpinionRequest, callback: grpc.requestCallback<_linli_needs_v1_CloseOpinionResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The assigned person reports at least one outcome.
   */
  DeliverDemand(argument: _linli_needs_v1_DeliverDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_DeliverDemandResponse__Output>): grpc.ClientUnaryCall;
  DeliverDemand(argument: _linli_needs_v1_DeliverDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_DeliverDemandResponse__Output>): grpc.ClientUnaryCall;
  DeliverDemand(argument: _linli_needs_v1_DeliverDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_DeliverDemandResponse__Output>): grpc.ClientUnaryCall;
  DeliverDemand(argument: _linli_needs_v1_DeliverDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_DeliverDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The assigned person reports at least one outcome.
   */
  deliverDemand(argument: _linli_needs_v1_DeliverDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_DeliverDemandResponse__Output>): grpc.ClientUnaryCall;
  deliverDemand(argument: _linli_needs_v1_DeliverDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_DeliverDemandResponse__Output>): grpc.ClientUnaryCall;
  deliverDemand(argument: _linli_needs_v1_DeliverDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_DeliverDemandResponse__Output>): grpc.ClientUnaryCall;
  deliverDemand(argument: _linli_needs_v1_DeliverDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_DeliverDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Sends a demand up by hand (吹哨).
   */
  EscalateDemand(argument: _linli_needs_v1_EscalateDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_EscalateDemandResponse__Output>): grpc.ClientUnaryCall;
  EscalateDemand(argument: _linli_needs_v1_EscalateDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_EscalateDemandResponse__Output>): grpc.ClientUnaryCall;
  EscalateDemand(argument: _linli_needs_v1_EscalateDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_EscalateDemandResponse__Output>): grpc.ClientUnaryCall;
  EscalateDemand(argument: _linli_needs_v1_EscalateDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_EscalateDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Sends a demand up by hand (吹哨).
   */
  escalateDemand(argument: _linli_needs_v1_EscalateDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_EscalateDemandResponse__Output>): grpc.ClientUnaryCall;
  escalateDemand(argument: _linli_needs_v1_EscalateDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_EscalateDemandResponse__Output>): grpc.ClientUnaryCall;
  escalateDemand(argument: _linli_needs_v1_EscalateDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_EscalateDemandResponse__Output>): grpc.ClientUnaryCall;
  escalateDemand(argument: _linli_needs_v1_EscalateDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_EscalateDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The resident, a proxy or a clerk on their behalf says whether it helped.
   */
  EvaluateDemand(argument: _linli_needs_v1_EvaluateDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_EvaluateDemandResponse__Output>): grpc.ClientUnaryCall;
  EvaluateDemand(argument: _linli_needs_v1_EvaluateDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_EvaluateDemandResponse__Output>): grpc.ClientUnaryCall;
  EvaluateDemand(argument: _linli_needs_v1_EvaluateDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_EvaluateDemandResponse__Output>): grpc.ClientUnaryCall;
  EvaluateDemand(argument: _linli_needs_v1_EvaluateDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_EvaluateDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The resident, a proxy or a clerk on their behalf says whether it helped.
   */
  evaluateDemand(argument: _linli_needs_v1_EvaluateDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_EvaluateDemandResponse__Output>): grpc.ClientUnaryCall;
  evaluateDemand(argument: _linli_needs_v1_EvaluateDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_EvaluateDemandResponse__Output>): grpc.ClientUnaryCall;
  evaluateDemand(argument: _linli_needs_v1_EvaluateDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_EvaluateDemandResponse__Output>): grpc.ClientUnaryCall;
  evaluateDemand(argument: _linli_needs_v1_EvaluateDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_EvaluateDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One demand as the desk sees it, without the resident's name or phone.
   */
  GetDemand(argument: _linli_needs_v1_GetDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetDemandResponse__Output>): grpc.ClientUnaryCall;
  GetDemand(argument: _linli_needs_v1_GetDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_GetDemandResponse__Output>): grpc.ClientUnaryCall;
  GetDemand(argument: _linli_needs_v1_GetDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetDemandResponse__Output>): grpc.ClientUnaryCall;
  GetDemand(argument: _linli_needs_v1_GetDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_GetDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One demand as the desk sees it, without the resident's name or phone.
   */
  getDemand(argument: _linli_needs_v1_GetDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetDemandResponse__Output>): grpc.ClientUnaryCall;
  getDemand(argument: _linli_needs_v1_GetDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_GetDemandResponse__Output>): grpc.ClientUnaryCall;
  getDemand(argument: _linli_needs_v1_GetDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetDemandResponse__Output>): grpc.ClientUnaryCall;
  getDemand(argument: _linli_needs_v1_GetDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_GetDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Progress by the six-character code of the resident's receipt.
   */
  GetProgress(argument: _linli_needs_v1_GetProgressRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetProgressResponse__Output>): grpc.ClientUnaryCall;
  GetProgress(argument: _linli_needs_v1_GetProgressRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_GetProgressResponse__Output>): grpc.ClientUnaryCall;
  GetProgress(argument: _linli_needs_v1_GetProgressRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetProgressResponse__Output>): grpc.ClientUnaryCall;
  GetProgress(argument: _linli_needs_v1_GetProgressRequest, callback: grpc.requestCallback<_linli_needs_v1_GetProgressResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Progress by the six-character code of the resident's receipt.
   */
  getProgress(argument: _linli_needs_v1_GetProgressRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetProgressResponse__Output>): grpc.ClientUnaryCall;
  getProgress(argument: _linli_needs_v1_GetProgressRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_GetProgressResponse__Output>): grpc.ClientUnaryCall;
  getProgress(argument: _linli_needs_v1_GetProgressRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetProgressResponse__Output>): grpc.ClientUnaryCall;
  getProgress(argument: _linli_needs_v1_GetProgressRequest, callback: grpc.requestCallback<_linli_needs_v1_GetProgressResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Name, phone and address of a resident; masked unless the purpose allows more.
   */
  GetResident(argument: _linli_needs_v1_GetResidentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetResidentResponse__Output>): grpc.ClientUnaryCall;
  GetResident(argument: _linli_needs_v1_GetResidentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_GetResidentResponse__Output>): grpc.ClientUnaryCall;
  GetResident(argument: _linli_needs_v1_GetResidentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetResidentResponse__Output>): grpc.ClientUnaryCall;
  GetResident(argument: _linli_needs_v1_GetResidentRequest, callback: grpc.requestCallback<_linli_needs_v1_GetResidentResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Name, phone and address of a resident; masked unless the purpose allows more.
   */
  getResident(argument: _linli_needs_v1_GetResidentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetResidentResponse__Output>): grpc.ClientUnaryCall;
  getResident(argument: _linli_needs_v1_GetResidentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_GetResidentResponse__Output>): grpc.ClientUnaryCall;
  getResident(argument: _linli_needs_v1_GetResidentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GetResidentResponse__Output>): grpc.ClientUnaryCall;
  getResident(argument: _linli_needs_v1_GetResidentRequest, callback: grpc.requestCallback<_linli_needs_v1_GetResidentResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One household says which it wants.
   */
  GiveVoice(argument: _linli_needs_v1_GiveVoiceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GiveVoiceResponse__Output>): grpc.ClientUnaryCall;
  GiveVoice(argument: _linli_needs_v1_GiveVoiceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_GiveVoiceResponse__Output>): grpc.ClientUnaryCall;
  GiveVoice(argument: _linli_needs_v1_GiveVoiceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GiveVoiceResponse__Output>): grpc.ClientUnaryCall;
  GiveVoice(argument: _linli_needs_v1_GiveVoiceRequest, callback: grpc.requestCallback<_linli_needs_v1_GiveVoiceResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One household says which it wants.
   */
  giveVoice(argument: _linli_needs_v1_GiveVoiceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GiveVoiceResponse__Output>): grpc.ClientUnaryCall;
  giveVoice(argument: _linli_needs_v1_GiveVoiceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_GiveVoiceResponse__Output>): grpc.ClientUnaryCall;
  giveVoice(argument: _linli_needs_v1_GiveVoiceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_GiveVoiceResponse__Output>): grpc.ClientUnaryCall;
  giveVoice(argument: _linli_needs_v1_GiveVoiceRequest, callback: grpc.requestCallback<_linli_needs_v1_GiveVoiceResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Who lives behind some doors of the five-colour ledger.
   */
  ListHouseholds(argument: _linli_needs_v1_ListHouseholdsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ListHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  ListHouseholds(argument: _linli_needs_v1_ListHouseholdsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_ListHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  ListHouseholds(argument: _linli_needs_v1_ListHouseholdsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ListHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  ListHouseholds(argument: _linli_needs_v1_ListHouseholdsRequest, callback: grpc.requestCallback<_linli_needs_v1_ListHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Who lives behind some doors of the five-colour ledger.
   */
  listHouseholds(argument: _linli_needs_v1_ListHouseholdsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ListHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  listHouseholds(argument: _linli_needs_v1_ListHouseholdsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_ListHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  listHouseholds(argument: _linli_needs_v1_ListHouseholdsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ListHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  listHouseholds(argument: _linli_needs_v1_ListHouseholdsRequest, callback: grpc.requestCallback<_linli_needs_v1_ListHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * All known communities and grids.
   */
  ListJurisdictions(argument: _linli_needs_v1_ListJurisdictionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ListJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  ListJurisdictions(argument: _linli_needs_v1_ListJurisdictionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_ListJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  ListJurisdictions(argument: _linli_needs_v1_ListJurisdictionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ListJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  ListJurisdictions(argument: _linli_needs_v1_ListJurisdictionsRequest, callback: grpc.requestCallback<_linli_needs_v1_ListJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * All known communities and grids.
   */
  listJurisdictions(argument: _linli_needs_v1_ListJurisdictionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ListJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  listJurisdictions(argument: _linli_needs_v1_ListJurisdictionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_ListJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  listJurisdictions(argument: _linli_needs_v1_ListJurisdictionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ListJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  listJurisdictions(argument: _linli_needs_v1_ListJurisdictionsRequest, callback: grpc.requestCallback<_linli_needs_v1_ListJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The same need as another demand.
   */
  MergeDemand(argument: _linli_needs_v1_MergeDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_MergeDemandResponse__Output>): grpc.ClientUnaryCall;
  MergeDemand(argument: _linli_needs_v1_MergeDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_MergeDemandResponse__Output>): grpc.ClientUnaryCall;
  MergeDemand(argument: _linli_needs_v1_MergeDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_MergeDemandResponse__Output>): grpc.ClientUnaryCall;
  MergeDemand(argument: _linli_needs_v1_MergeDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_MergeDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The same need as another demand.
   */
  mergeDemand(argument: _linli_needs_v1_MergeDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_MergeDemandResponse__Output>): grpc.ClientUnaryCall;
  mergeDemand(argument: _linli_needs_v1_MergeDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_MergeDemandResponse__Output>): grpc.ClientUnaryCall;
  mergeDemand(argument: _linli_needs_v1_MergeDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_MergeDemandResponse__Output>): grpc.ClientUnaryCall;
  mergeDemand(argument: _linli_needs_v1_MergeDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_MergeDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * 民意单: asks the households whom a plan touches.
   */
  OpenOpinion(argument: _linli_needs_v1_OpenOpinionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_OpenOpinionResponse__Output>): grpc.ClientUnaryCall;
  OpenOpinion(argument: _linli_needs_v1_OpenOpinionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_OpenOpinionResponse__Output>): grpc.ClientUnaryCall;
  OpenOpinion(argument: _linli_needs_v1_OpenOpinionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_OpenOpinionResponse__Output>): grpc.ClientUnaryCall;
  OpenOpinion(argument: _linli_needs_v1_OpenOpinionRequest, callback: grpc.requestCallback<_linli_needs_v1_OpenOpinionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * 民意单: asks the households whom a plan touches.
   */
  openOpinion(argument: _linli_needs_v1_OpenOpinionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_OpenOpinionResponse__Output>): grpc.ClientUnaryCall;
  openOpinion(argument: _linli_needs_v1_OpenOpinionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_OpenOpinionResponse__Output>): grpc.ClientUnaryCall;
  openOpinion(argument: _linli_needs_v1_OpenOpinionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_OpenOpinionResponse__Output>): grpc.ClientUnaryCall;
  openOpinion(argument: _linli_needs_v1_OpenOpinionRequest, callback: grpc.requestCallback<_linli_needs_v1_OpenOpinionResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Puts households into the five-colour ledger, one result a line.
   */
  RegisterHouseholds(argument: _linli_needs_v1_RegisterHouseholdsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RegisterHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  RegisterHouseholds(argument: _linli_needs_v1_RegisterHouseholdsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_RegisterHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  RegisterHouseholds(argument: _linli_needs_v1_RegisterHouseholdsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RegisterHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  RegisterHouseholds(argument: _linli_needs_v1_RegisterHouseholdsRequest, callback: grpc.requestCallback<_linli_needs_v1_RegisterHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Puts households into the five-colour ledger, one result a line.
   */
  registerHouseholds(argument: _linli_needs_v1_RegisterHouseholdsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RegisterHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  registerHouseholds(argument: _linli_needs_v1_RegisterHouseholdsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_RegisterHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  registerHouseholds(argument: _linli_needs_v1_RegisterHouseholdsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RegisterHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  registerHouseholds(argument: _linli_needs_v1_RegisterHouseholdsRequest, callback: grpc.requestCallback<_linli_needs_v1_RegisterHouseholdsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Puts communities and grids on the map, with who answers for them.
   */
  RegisterJurisdictions(argument: _linli_needs_v1_RegisterJurisdictionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RegisterJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  RegisterJurisdictions(argument: _linli_needs_v1_RegisterJurisdictionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_RegisterJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  RegisterJurisdictions(argument: _linli_needs_v1_RegisterJurisdictionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RegisterJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  RegisterJurisdictions(argument: _linli_needs_v1_RegisterJurisdictionsRequest, callback: grpc.requestCallback<_linli_needs_v1_RegisterJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Puts communities and grids on the map, with who answers for them.
   */
  registerJurisdictions(argument: _linli_needs_v1_RegisterJurisdictionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RegisterJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  registerJurisdictions(argument: _linli_needs_v1_RegisterJurisdictionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_RegisterJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  registerJurisdictions(argument: _linli_needs_v1_RegisterJurisdictionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RegisterJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  registerJurisdictions(argument: _linli_needs_v1_RegisterJurisdictionsRequest, callback: grpc.requestCallback<_linli_needs_v1_RegisterJurisdictionsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Not for us, with a reason code.
   */
  RejectDemand(argument: _linli_needs_v1_RejectDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RejectDemandResponse__Output>): grpc.ClientUnaryCall;
  RejectDemand(argument: _linli_needs_v1_RejectDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_RejectDemandResponse__Output>): grpc.ClientUnaryCall;
  RejectDemand(argument: _linli_needs_v1_RejectDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RejectDemandResponse__Output>): grpc.ClientUnaryCall;
  RejectDemand(argument: _linli_needs_v1_RejectDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_RejectDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Not for us, with a reason code.
   */
  rejectDemand(argument: _linli_needs_v1_RejectDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RejectDemandResponse__Output>): grpc.ClientUnaryCall;
  rejectDemand(argument: _linli_needs_v1_RejectDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_RejectDemandResponse__Output>): grpc.ClientUnaryCall;
  rejectDemand(argument: _linli_needs_v1_RejectDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RejectDemandResponse__Output>): grpc.ClientUnaryCall;
  rejectDemand(argument: _linli_needs_v1_RejectDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_RejectDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * It did not help: at most twice, within ten days.
   */
  ReopenDemand(argument: _linli_needs_v1_ReopenDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ReopenDemandResponse__Output>): grpc.ClientUnaryCall;
  ReopenDemand(argument: _linli_needs_v1_ReopenDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_ReopenDemandResponse__Output>): grpc.ClientUnaryCall;
  ReopenDemand(argument: _linli_needs_v1_ReopenDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ReopenDemandResponse__Output>): grpc.ClientUnaryCall;
  ReopenDemand(argument: _linli_needs_v1_ReopenDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_ReopenDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * It did not help: at most twice, within ten days.
   */
  reopenDemand(argument: _linli_needs_v1_ReopenDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ReopenDemandResponse__Output>): grpc.ClientUnaryCall;
  reopenDemand(argument: _linli_needs_v1_ReopenDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_ReopenDemandResponse__Output>): grpc.ClientUnaryCall;
  reopenDemand(argument: _linli_needs_v1_ReopenDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ReopenDemandResponse__Output>): grpc.ClientUnaryCall;
  reopenDemand(argument: _linli_needs_v1_ReopenDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_ReopenDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Asks the resident for what is missing; pauses the TRIAGE clock.
   */
  RequestInfo(argument: _linli_needs_v1_RequestInfoRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RequestInfoResponse__Output>): grpc.ClientUnaryCall;
  RequestInfo(argument: _linli_needs_v1_RequestInfoRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_RequestInfoResponse__Output>): grpc.ClientUnaryCall;
  RequestInfo(argument: _linli_needs_v1_RequestInfoRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RequestInfoResponse__Output>): grpc.ClientUnaryCall;
  RequestInfo(argument: _linli_needs_v1_RequestInfoRequest, callback: grpc.requestCallback<_linli_needs_v1_RequestInfoResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Asks the resident for what is missing; pauses the TRIAGE clock.
   */
  requestInfo(argument: _linli_needs_v1_RequestInfoRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RequestInfoResponse__Output>): grpc.ClientUnaryCall;
  requestInfo(argument: _linli_needs_v1_RequestInfoRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_RequestInfoResponse__Output>): grpc.ClientUnaryCall;
  requestInfo(argument: _linli_needs_v1_RequestInfoRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RequestInfoResponse__Output>): grpc.ClientUnaryCall;
  requestInfo(argument: _linli_needs_v1_RequestInfoRequest, callback: grpc.requestCallback<_linli_needs_v1_RequestInfoResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Looks (again) for somebody, for a demand at the desk.
   */
  RequestMatching(argument: _linli_needs_v1_RequestMatchingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RequestMatchingResponse__Output>): grpc.ClientUnaryCall;
  RequestMatching(argument: _linli_needs_v1_RequestMatchingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_RequestMatchingResponse__Output>): grpc.ClientUnaryCall;
  RequestMatching(argument: _linli_needs_v1_RequestMatchingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RequestMatchingResponse__Output>): grpc.ClientUnaryCall;
  RequestMatching(argument: _linli_needs_v1_RequestMatchingRequest, callback: grpc.requestCallback<_linli_needs_v1_RequestMatchingResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Looks (again) for somebody, for a demand at the desk.
   */
  requestMatching(argument: _linli_needs_v1_RequestMatchingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RequestMatchingResponse__Output>): grpc.ClientUnaryCall;
  requestMatching(argument: _linli_needs_v1_RequestMatchingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_RequestMatchingResponse__Output>): grpc.ClientUnaryCall;
  requestMatching(argument: _linli_needs_v1_RequestMatchingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_RequestMatchingResponse__Output>): grpc.ClientUnaryCall;
  requestMatching(argument: _linli_needs_v1_RequestMatchingRequest, callback: grpc.requestCallback<_linli_needs_v1_RequestMatchingResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * It cannot be served: coordinator with reason.
   */
  ResolveUnmet(argument: _linli_needs_v1_ResolveUnmetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ResolveUnmetResponse__Output>): grpc.ClientUnaryCall;
  ResolveUnmet(argument: _linli_needs_v1_ResolveUnmetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_ResolveUnmetResponse__Output>): grpc.ClientUnaryCall;
  ResolveUnmet(argument: _linli_needs_v1_ResolveUnmetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ResolveUnmetResponse__Output>): grpc.ClientUnaryCall;
  ResolveUnmet(argument: _linli_needs_v1_ResolveUnmetRequest, callback: grpc.requestCallback<_linli_needs_v1_ResolveUnmetResponse__Output>): grpc.ClientUnaryCall;
  /**
   * It cannot be served: coordinator with reason.
   */
  resolveUnmet(argument: _linli_needs_v1_ResolveUnmetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ResolveUnmetResponse__Output>): grpc.ClientUnaryCall;
  resolveUnmet(argument: _linli_needs_v1_ResolveUnmetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_ResolveUnmetResponse__Output>): grpc.ClientUnaryCall;
  resolveUnmet(argument: _linli_needs_v1_ResolveUnmetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_ResolveUnmetResponse__Output>): grpc.ClientUnaryCall;
  resolveUnmet(argument: _linli_needs_v1_ResolveUnmetRequest, callback: grpc.requestCallback<_linli_needs_v1_ResolveUnmetResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Takes in one demand with its resident; the id derives from command_id.
   */
  SubmitDemand(argument: _linli_needs_v1_SubmitDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandResponse__Output>): grpc.ClientUnaryCall;
  SubmitDemand(argument: _linli_needs_v1_SubmitDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandResponse__Output>): grpc.ClientUnaryCall;
  SubmitDemand(argument: _linli_needs_v1_SubmitDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandResponse__Output>): grpc.ClientUnaryCall;
  SubmitDemand(argument: _linli_needs_v1_SubmitDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Takes in one demand with its resident; the id derives from command_id.
   */
  submitDemand(argument: _linli_needs_v1_SubmitDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandResponse__Output>): grpc.ClientUnaryCall;
  submitDemand(argument: _linli_needs_v1_SubmitDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandResponse__Output>): grpc.ClientUnaryCall;
  submitDemand(argument: _linli_needs_v1_SubmitDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandResponse__Output>): grpc.ClientUnaryCall;
  submitDemand(argument: _linli_needs_v1_SubmitDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Takes in many lines of a ledger, one result a line, in order; each line is a command of its own.
   */
  SubmitDemands(argument: _linli_needs_v1_SubmitDemandsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandsResponse__Output>): grpc.ClientUnaryCall;
  SubmitDemands(argument: _linli_needs_v1_SubmitDemandsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandsResponse__Output>): grpc.ClientUnaryCall;
  SubmitDemands(argument: _linli_needs_v1_SubmitDemandsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandsResponse__Output>): grpc.ClientUnaryCall;
  SubmitDemands(argument: _linli_needs_v1_SubmitDemandsRequest, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Takes in many lines of a ledger, one result a line, in order; each line is a command of its own.
   */
  submitDemands(argument: _linli_needs_v1_SubmitDemandsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandsResponse__Output>): grpc.ClientUnaryCall;
  submitDemands(argument: _linli_needs_v1_SubmitDemandsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandsResponse__Output>): grpc.ClientUnaryCall;
  submitDemands(argument: _linli_needs_v1_SubmitDemandsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandsResponse__Output>): grpc.ClientUnaryCall;
  submitDemands(argument: _linli_needs_v1_SubmitDemandsRequest, callback: grpc.requestCallback<_linli_needs_v1_SubmitDemandsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Brings what was missing.
   */
  SupplyInfo(argument: _linli_needs_v1_SupplyInfoRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SupplyInfoResponse__Output>): grpc.ClientUnaryCall;
  SupplyInfo(argument: _linli_needs_v1_SupplyInfoRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_SupplyInfoResponse__Output>): grpc.ClientUnaryCall;
  SupplyInfo(argument: _linli_needs_v1_SupplyInfoRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SupplyInfoResponse__Output>): grpc.ClientUnaryCall;
  SupplyInfo(argument: _linli_needs_v1_SupplyInfoRequest, callback: grpc.requestCallback<_linli_needs_v1_SupplyInfoResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Brings what was missing.
   */
  supplyInfo(argument: _linli_needs_v1_SupplyInfoRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SupplyInfoResponse__Output>): grpc.ClientUnaryCall;
  supplyInfo(argument: _linli_needs_v1_SupplyInfoRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_SupplyInfoResponse__Output>): grpc.ClientUnaryCall;
  supplyInfo(argument: _linli_needs_v1_SupplyInfoRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_SupplyInfoResponse__Output>): grpc.ClientUnaryCall;
  supplyInfo(argument: _linli_needs_v1_SupplyInfoRequest, callback: grpc.requestCallback<_linli_needs_v1_SupplyInfoResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The resident no longer wants it.
   */
  WithdrawDemand(argument: _linli_needs_v1_WithdrawDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_WithdrawDemandResponse__Output>): grpc.ClientUnaryCall;
  WithdrawDemand(argument: _linli_needs_v1_WithdrawDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_WithdrawDemandResponse__Output>): grpc.ClientUnaryCall;
  WithdrawDemand(argument: _linli_needs_v1_WithdrawDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_WithdrawDemandResponse__Output>): grpc.ClientUnaryCall;
  WithdrawDemand(argument: _linli_needs_v1_WithdrawDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_WithdrawDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The resident no longer wants it.
   */
  withdrawDemand(argument: _linli_needs_v1_WithdrawDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_WithdrawDemandResponse__Output>): grpc.ClientUnaryCall;
  withdrawDemand(argument: _linli_needs_v1_WithdrawDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_needs_v1_WithdrawDemandResponse__Output>): grpc.ClientUnaryCall;
  withdrawDemand(argument: _linli_needs_v1_WithdrawDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_needs_v1_WithdrawDemandResponse__Output>): grpc.ClientUnaryCall;
  withdrawDemand(argument: _linli_needs_v1_WithdrawDemandRequest, callback: grpc.requestCallback<_linli_needs_v1_WithdrawDemandResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * The demand list: taking in, acknowledging, following and closing what residents need.
 */
export interface NeedsIntakeServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * 接单: fixes type, urgency and owner; a type with matching goes on to MATCHING.
   */
  AcknowledgeDemand: grpc.handleUnaryCall<_linli_needs_v1_AcknowledgeDemandRequest__Output, _linli_needs_v1_AcknowledgeDemandResponse>;
  
  /**
   * Gives a demand without matching to a named person.
   */
  AssignDemand: grpc.handleUnaryCall<_linli_needs_v1_AssignDemandRequest__Output, _linli_needs_v1_AssignDemandResponse>;
  
  /**
   * What came of the round, when its time is over.
   */
  CloseOpinion: grpc.handleUnaryCall<_linli_needs_v1_CloseOpinionRequest__Output, _linli_needs_v1_CloseOpinionResponse>;
  
  /**
   * The assigned person reports at least one outcome.
   */
  DeliverDemand: grpc.handleUnaryCall<_linli_needs_v1_DeliverDemandRequest__Output, _linli_needs_v1_DeliverDemandResponse>;
  
  /**
   * Sends a demand up by hand (吹哨).
   */
  EscalateDemand: grpc.handleUnaryCall<_linli_needs_v1_EscalateDemandRequest__Output, _linli_needs_v1_EscalateDemandResponse>;
  
  /**
   * The resident, a proxy or a clerk on their behalf says whether it helped.
   */
  EvaluateDemand: grpc.handleUnaryCall<_linli_needs_v1_EvaluateDemandRequest__Output, _linli_needs_v1_EvaluateDemandResponse>;
  
  /**
   * One demand as the desk sees it, without the resident's name or phone.
   */
  GetDemand: grpc.handleUnaryCall<_linli_needs_v1_GetDemandRequest__Output, _linli_needs_v1_GetDemandResponse>;
  
  /**
   * Progress by the six-character code of the resident's receipt.
   */
  GetProgress: grpc.handleUnaryCall<_linli_needs_v1_GetProgressRequest__Output, _linli_needs_v1_GetProgressResponse>;
  
  /**
   * Name, phone and address of a resident; masked unless the purpose allows more.
   */
  GetResident: grpc.handleUnaryCall<_linli_needs_v1_GetResidentRequest__Output, _linli_needs_v1_GetResidentResponse>;
  
  /**
   * One household says which it wants.
   */
  GiveVoice: grpc.handleUnaryCall<_linli_needs_v1_GiveVoiceRequest__Output, _linli_needs_v1_GiveVoiceResponse>;
  
  /**
   * Who lives behind some doors of the five-colour ledger.
   */
  ListHouseholds: grpc.handleUnaryCall<_linli_needs_v1_ListHouseholdsRequest__Output, _linli_needs_v1_ListHouseholdsResponse>;
  
  /**
   * All known communities and grids.
   */
  ListJurisdictions: grpc.handleUnaryCall<_linli_needs_v1_ListJurisdictionsRequest__Output, _linli_needs_v1_ListJurisdictionsResponse>;
  
  /**
   * The same need as another demand.
   */
  MergeDemand: grpc.handleUnaryCall<_linli_needs_v1_MergeDemandRequest__Output, _linli_needs_v1_MergeDemandResponse>;
  
  /**
   * 民意单: asks the households whom a plan touches.
   */
  OpenOpinion: grpc.handleUnaryCall<_linli_needs_v1_OpenOpinionRequest__Output, _linli_needs_v1_OpenOpinionResponse>;
  
  /**
   * Puts households into the five-colour ledger, one result a line.
   */
  RegisterHouseholds: grpc.handleUnaryCall<_linli_needs_v1_RegisterHouseholdsRequest__Output, _linli_needs_v1_RegisterHouseholdsResponse>;
  
  /**
   * Puts communities and grids on the map, with who answers for them.
   */
  RegisterJurisdictions: grpc.handleUnaryCall<_linli_needs_v1_RegisterJurisdictionsRequest__Output, _linli_needs_v1_RegisterJurisdictionsResponse>;
  
  /**
   * Not for us, with a reason code.
   */
  RejectDemand: grpc.handleUnaryCall<_linli_needs_v1_RejectDemandRequest__Output, _linli_needs_v1_RejectDemandResponse>;
  
  /**
   * It did not help: at most twice, within ten days.
   */
  ReopenDemand: grpc.handleUnaryCall<_linli_needs_v1_ReopenDemandRequest__Output, _linli_needs_v1_ReopenDemandResponse>;
  
  /**
   * Asks the resident for what is missing; pauses the TRIAGE clock.
   */
  RequestInfo: grpc.handleUnaryCall<_linli_needs_v1_RequestInfoRequest__Output, _linli_needs_v1_RequestInfoResponse>;
  
  /**
   * Looks (again) for somebody, for a demand at the desk.
   */
  RequestMatching: grpc.handleUnaryCall<_linli_needs_v1_RequestMatchingRequest__Output, _linli_needs_v1_RequestMatchingResponse>;
  
  /**
   * It cannot be served: coordinator with reason.
   */
  ResolveUnmet: grpc.handleUnaryCall<_linli_needs_v1_ResolveUnmetRequest__Output, _linli_needs_v1_ResolveUnmetResponse>;
  
  /**
   * Takes in one demand with its resident; the id derives from command_id.
   */
  SubmitDemand: grpc.handleUnaryCall<_linli_needs_v1_SubmitDemandRequest__Output, _linli_needs_v1_SubmitDemandResponse>;
  
  /**
   * Takes in many lines of a ledger, one result a line, in order; each line is a command of its own.
   */
  SubmitDemands: grpc.handleUnaryCall<_linli_needs_v1_SubmitDemandsRequest__Output, _linli_needs_v1_SubmitDemandsResponse>;
  
  /**
   * Brings what was missing.
   */
  SupplyInfo: grpc.handleUnaryCall<_linli_needs_v1_SupplyInfoRequest__Output, _linli_needs_v1_SupplyInfoResponse>;
  
  /**
   * The resident no longer wants it.
   */
  WithdrawDemand: grpc.handleUnaryCall<_linli_needs_v1_WithdrawDemandRequest__Output, _linli_needs_v1_WithdrawDemandResponse>;
  
}

export interface NeedsIntakeServiceDefinition extends grpc.ServiceDefinition {
  AcknowledgeDemand: MethodDefinition<_linli_needs_v1_AcknowledgeDemandRequest, _linli_needs_v1_AcknowledgeDemandResponse, _linli_needs_v1_AcknowledgeDemandRequest__Output, _linli_needs_v1_AcknowledgeDemandResponse__Output>
  AssignDemand: MethodDefinition<_linli_needs_v1_AssignDemandRequest, _linli_needs_v1_AssignDemandResponse, _linli_needs_v1_AssignDemandRequest__Output, _linli_needs_v1_AssignDemandResponse__Output>
  CloseOpinion: MethodDefinition<_linli_needs_v1_CloseOpinionRequest, _linli_needs_v1_CloseOpinionResponse, _linli_needs_v1_CloseOpinionRequest__Output, _linli_needs_v1_CloseOpinionResponse__Output>
  DeliverDemand: MethodDefinition<_linli_needs_v1_DeliverDemandRequest, _linli_needs_v1_DeliverDemandResponse, _linli_needs_v1_DeliverDemandRequest__Output, _linli_needs_v1_DeliverDemandResponse__Output>
  EscalateDemand: MethodDefinition<_linli_needs_v1_EscalateDemandRequest, _linli_needs_v1_EscalateDemandResponse, _linli_needs_v1_EscalateDemandRequest__Output, _linli_needs_v1_EscalateDemandResponse__Output>
  EvaluateDemand: MethodDefinition<_linli_needs_v1_EvaluateDemandRequest, _linli_needs_v1_EvaluateDemandResponse, _linli_needs_v1_EvaluateDemandRequest__Output, _linli_needs_v1_EvaluateDemandResponse__Output>
  GetDemand: MethodDefinition<_linli_needs_v1_GetDemandRequest, _linli_needs_v1_GetDemandResponse, _linli_needs_v1_GetDemandRequest__Output, _linli_needs_v1_GetDemandResponse__Output>
  GetProgress: MethodDefinition<_linli_needs_v1_GetProgressRequest, _linli_needs_v1_GetProgressResponse, _linli_needs_v1_GetProgressRequest__Output, _linli_needs_v1_GetProgressResponse__Output>
  GetResident: MethodDefinition<_linli_needs_v1_GetResidentRequest, _linli_needs_v1_GetResidentResponse, _linli_needs_v1_GetResidentRequest__Output, _linli_needs_v1_GetResidentResponse__Output>
  GiveVoice: MethodDefinition<_linli_needs_v1_GiveVoiceRequest, _linli_needs_v1_GiveVoiceResponse, _linli_needs_v1_GiveVoiceRequest__Output, _linli_needs_v1_GiveVoiceResponse__Output>
  ListHouseholds: MethodDefinition<_linli_needs_v1_ListHouseholdsRequest, _linli_needs_v1_ListHouseholdsResponse, _linli_needs_v1_ListHouseholdsRequest__Output, _linli_needs_v1_ListHouseholdsResponse__Output>
  ListJurisdictions: MethodDefinition<_linli_needs_v1_ListJurisdictionsRequest, _linli_needs_v1_ListJurisdictionsResponse, _linli_needs_v1_ListJurisdictionsRequest__Output, _linli_needs_v1_ListJurisdictionsResponse__Output>
  MergeDemand: MethodDefinition<_linli_needs_v1_MergeDemandRequest, _linli_needs_v1_MergeDemandResponse, _linli_needs_v1_MergeDemandRequest__Output, _linli_needs_v1_MergeDemandResponse__Output>
  OpenOpinion: MethodDefinition<_linli_needs_v1_OpenOpinionRequest, _linli_needs_v1_OpenOpinionResponse, _linli_needs_v1_OpenOpinionRequest__Output, _linli_needs_v1_OpenOpinionResponse__Output>
  RegisterHouseholds: MethodDefinition<_linli_needs_v1_RegisterHouseholdsRequest, _linli_needs_v1_RegisterHouseholdsResponse, _linli_needs_v1_RegisterHouseholdsRequest__Output, _linli_needs_v1_RegisterHouseholdsResponse__Output>
  RegisterJurisdictions: MethodDefinition<_linli_needs_v1_RegisterJurisdictionsRequest, _linli_needs_v1_RegisterJurisdictionsResponse, _linli_needs_v1_RegisterJurisdictionsRequest__Output, _linli_needs_v1_RegisterJurisdictionsResponse__Output>
  RejectDemand: MethodDefinition<_linli_needs_v1_RejectDemandRequest, _linli_needs_v1_RejectDemandResponse, _linli_needs_v1_RejectDemandRequest__Output, _linli_needs_v1_RejectDemandResponse__Output>
  ReopenDemand: MethodDefinition<_linli_needs_v1_ReopenDemandRequest, _linli_needs_v1_ReopenDemandResponse, _linli_needs_v1_ReopenDemandRequest__Output, _linli_needs_v1_ReopenDemandResponse__Output>
  RequestInfo: MethodDefinition<_linli_needs_v1_RequestInfoRequest, _linli_needs_v1_RequestInfoResponse, _linli_needs_v1_RequestInfoRequest__Output, _linli_needs_v1_RequestInfoResponse__Output>
  RequestMatching: MethodDefinition<_linli_needs_v1_RequestMatchingRequest, _linli_needs_v1_RequestMatchingResponse, _linli_needs_v1_RequestMatchingRequest__Output, _linli_needs_v1_RequestMatchingResponse__Output>
  ResolveUnmet: MethodDefinition<_linli_needs_v1_ResolveUnmetRequest, _linli_needs_v1_ResolveUnmetResponse, _linli_needs_v1_ResolveUnmetRequest__Output, _linli_needs_v1_ResolveUnmetResponse__Output>
  SubmitDemand: MethodDefinition<_linli_needs_v1_SubmitDemandRequest, _linli_needs_v1_SubmitDemandResponse, _linli_needs_v1_SubmitDemandRequest__Output, _linli_needs_v1_SubmitDemandResponse__Output>
  SubmitDemands: MethodDefinition<_linli_needs_v1_SubmitDemandsRequest, _linli_needs_v1_SubmitDemandsResponse, _linli_needs_v1_SubmitDemandsRequest__Output, _linli_needs_v1_SubmitDemandsResponse__Output>
  SupplyInfo: MethodDefinition<_linli_needs_v1_SupplyInfoRequest, _linli_needs_v1_SupplyInfoResponse, _linli_needs_v1_SupplyInfoRequest__Output, _linli_needs_v1_SupplyInfoResponse__Output>
  WithdrawDemand: MethodDefinition<_linli_needs_v1_WithdrawDemandRequest, _linli_needs_v1_WithdrawDemandResponse, _linli_needs_v1_WithdrawDemandRequest__Output, _linli_needs_v1_WithdrawDemandResponse__Output>
}
