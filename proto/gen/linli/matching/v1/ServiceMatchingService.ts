// Original file: linli/matching/v1/service_matching.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AnswerOfferRequest as _linli_matching_v1_AnswerOfferRequest, AnswerOfferRequest__Output as _linli_matching_v1_AnswerOfferRequest__Output } from '../../../linli/matching/v1/AnswerOfferRequest.ts';
import type { AnswerOfferResponse as _linli_matching_v1_AnswerOfferResponse, AnswerOfferResponse__Output as _linli_matching_v1_AnswerOfferResponse__Output } from '../../../linli/matching/v1/AnswerOfferResponse.ts';
import type { ChangeProviderStatusRequest as _linli_matching_v1_ChangeProviderStatusRequest, ChangeProviderStatusRequest__Output as _linli_matching_v1_ChangeProviderStatusRequest__Output } from '../../../linli/matching/v1/ChangeProviderStatusRequest.ts';
import type { ChangeProviderStatusResponse as _linli_matching_v1_ChangeProviderStatusResponse, ChangeProviderStatusResponse__Output as _linli_matching_v1_ChangeProviderStatusResponse__Output } from '../../../linli/matching/v1/ChangeProviderStatusResponse.ts';
import type { ClaimDemandRequest as _linli_matching_v1_ClaimDemandRequest, ClaimDemandRequest__Output as _linli_matching_v1_ClaimDemandRequest__Output } from '../../../linli/matching/v1/ClaimDemandRequest.ts';
import type { ClaimDemandResponse as _linli_matching_v1_ClaimDemandResponse, ClaimDemandResponse__Output as _linli_matching_v1_ClaimDemandResponse__Output } from '../../../linli/matching/v1/ClaimDemandResponse.ts';
import type { ConfirmOfferRequest as _linli_matching_v1_ConfirmOfferRequest, ConfirmOfferRequest__Output as _linli_matching_v1_ConfirmOfferRequest__Output } from '../../../linli/matching/v1/ConfirmOfferRequest.ts';
import type { ConfirmOfferResponse as _linli_matching_v1_ConfirmOfferResponse, ConfirmOfferResponse__Output as _linli_matching_v1_ConfirmOfferResponse__Output } from '../../../linli/matching/v1/ConfirmOfferResponse.ts';
import type { DropOutRequest as _linli_matching_v1_DropOutRequest, DropOutRequest__Output as _linli_matching_v1_DropOutRequest__Output } from '../../../linli/matching/v1/DropOutRequest.ts';
import type { DropOutResponse as _linli_matching_v1_DropOutResponse, DropOutResponse__Output as _linli_matching_v1_DropOutResponse__Output } from '../../../linli/matching/v1/DropOutResponse.ts';
import type { ExplainMatchRequest as _linli_matching_v1_ExplainMatchRequest, ExplainMatchRequest__Output as _linli_matching_v1_ExplainMatchRequest__Output } from '../../../linli/matching/v1/ExplainMatchRequest.ts';
import type { ExplainMatchResponse as _linli_matching_v1_ExplainMatchResponse, ExplainMatchResponse__Output as _linli_matching_v1_ExplainMatchResponse__Output } from '../../../linli/matching/v1/ExplainMatchResponse.ts';
import type { GetOfferRequest as _linli_matching_v1_GetOfferRequest, GetOfferRequest__Output as _linli_matching_v1_GetOfferRequest__Output } from '../../../linli/matching/v1/GetOfferRequest.ts';
import type { GetOfferResponse as _linli_matching_v1_GetOfferResponse, GetOfferResponse__Output as _linli_matching_v1_GetOfferResponse__Output } from '../../../linli/matching/v1/GetOfferResponse.ts';
import type { GetProviderRequest as _linli_matching_v1_GetProviderRequest, GetProviderRequest__Output as _linli_matching_v1_GetProviderRequest__Output } from '../../../linli/matching/v1/GetProviderRequest.ts';
import type { GetProviderResponse as _linli_matching_v1_GetProviderResponse, GetProviderResponse__Output as _linli_matching_v1_GetProviderResponse__Output } from '../../../linli/matching/v1/GetProviderResponse.ts';
import type { ListAssistantsRequest as _linli_matching_v1_ListAssistantsRequest, ListAssistantsRequest__Output as _linli_matching_v1_ListAssistantsRequest__Output } from '../../../linli/matching/v1/ListAssistantsRequest.ts';
import type { ListAssistantsResponse as _linli_matching_v1_ListAssistantsResponse, ListAssistantsResponse__Output as _linli_matching_v1_ListAssistantsResponse__Output } from '../../../linli/matching/v1/ListAssistantsResponse.ts';
import type { ListClaimableRequest as _linli_matching_v1_ListClaimableRequest, ListClaimableRequest__Output as _linli_matching_v1_ListClaimableRequest__Output } from '../../../linli/matching/v1/ListClaimableRequest.ts';
import type { ListClaimableResponse as _linli_matching_v1_ListClaimableResponse, ListClaimableResponse__Output as _linli_matching_v1_ListClaimableResponse__Output } from '../../../linli/matching/v1/ListClaimableResponse.ts';
import type { ListOffersRequest as _linli_matching_v1_ListOffersRequest, ListOffersRequest__Output as _linli_matching_v1_ListOffersRequest__Output } from '../../../linli/matching/v1/ListOffersRequest.ts';
import type { ListOffersResponse as _linli_matching_v1_ListOffersResponse, ListOffersResponse__Output as _linli_matching_v1_ListOffersResponse__Output } from '../../../linli/matching/v1/ListOffersResponse.ts';
import type { ListProvidersRequest as _linli_matching_v1_ListProvidersRequest, ListProvidersRequest__Output as _linli_matching_v1_ListProvidersRequest__Output } from '../../../linli/matching/v1/ListProvidersRequest.ts';
import type { ListProvidersResponse as _linli_matching_v1_ListProvidersResponse, ListProvidersResponse__Output as _linli_matching_v1_ListProvidersResponse__Output } from '../../../linli/matching/v1/ListProvidersResponse.ts';
import type { ProposeOtherTimeRequest as _linli_matching_v1_ProposeOtherTimeRequest, ProposeOtherTimeRequest__Output as _linli_matching_v1_ProposeOtherTimeRequest__Output } from '../../../linli/matching/v1/ProposeOtherTimeRequest.ts';
import type { ProposeOtherTimeResponse as _linli_matching_v1_ProposeOtherTimeResponse, ProposeOtherTimeResponse__Output as _linli_matching_v1_ProposeOtherTimeResponse__Output } from '../../../linli/matching/v1/ProposeOtherTimeResponse.ts';
import type { RegisterProvidersRequest as _linli_matching_v1_RegisterProvidersRequest, RegisterProvidersRequest__Output as _linli_matching_v1_RegisterProvidersRequest__Output } from '../../../linli/matching/v1/RegisterProvidersRequest.ts';
import type { RegisterProvidersResponse as _linli_matching_v1_RegisterProvidersResponse, RegisterProvidersResponse__Output as _linli_matching_v1_RegisterProvidersResponse__Output } from '../../../linli/matching/v1/RegisterProvidersResponse.ts';

/**
 * The supply ledger and two-way matching: who could, who is asked, who said yes.
 */
export interface ServiceMatchingServiceClient extends grpc.Client {
  /**
   * A provider says yes or no to an offer; the first yes wins.
   */
  AnswerOffer(argument: _linli_matching_v1_AnswerOfferRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_AnswerOfferResponse__Output>): grpc.ClientUnaryCall;
  AnswerOffer(argument: _linli_matching_v1_AnswerOfferRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_AnswerOfferResponse__Output>): grpc.ClientUnaryCall;
  AnswerOffer(argument: _linli_matching_v1_AnswerOfferRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_AnswerOfferResponse__Output>): grpc.ClientUnaryCall;
  AnswerOffer(argument: _linli_matching_v1_AnswerOfferRequest, callback: grpc.requestCallback<_linli_matching_v1_AnswerOfferResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A provider says yes or no to an offer; the first yes wins.
   */
  answerOffer(argument: _linli_matching_v1_AnswerOfferRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_AnswerOfferResponse__Output>): grpc.ClientUnaryCall;
  answerOffer(argument: _linli_matching_v1_AnswerOfferRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_AnswerOfferResponse__Output>): grpc.ClientUnaryCall;
  answerOffer(argument: _linli_matching_v1_AnswerOfferRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_AnswerOfferResponse__Output>): grpc.ClientUnaryCall;
  answerOffer(argument: _linli_matching_v1_AnswerOfferRequest, callback: grpc.requestCallback<_linli_matching_v1_AnswerOfferResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Pauses, resumes, suspends or retires a provider.
   */
  ChangeProviderStatus(argument: _linli_matching_v1_ChangeProviderStatusRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ChangeProviderStatusResponse__Output>): grpc.ClientUnaryCall;
  ChangeProviderStatus(argument: _linli_matching_v1_ChangeProviderStatusRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ChangeProviderStatusResponse__Output>): grpc.ClientUnaryCall;
  ChangeProviderStatus(argument: _linli_matching_v1_ChangeProviderStatusRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ChangeProviderStatusResponse__Output>): grpc.ClientUnaryCall;
  ChangeProviderStatus(argument: _linli_matching_v1_ChangeProviderStatusRequest, callback: grpc.requestCallback<_linli_matching_v1_ChangeProviderStatusResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Pauses, resumes, suspends or retires a provider.
   */
  changeProviderStatus(argument: _linli_matching_v1_ChangeProviderStatusRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ChangeProviderStatusResponse__Output>): grpc.ClientUnaryCall;
  changeProviderStatus(argument: _linli_matching_v1_ChangeProviderStatusRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ChangeProviderStatusResponse__Output>): grpc.ClientUnaryCall;
  changeProviderStatus(argument: _linli_matching_v1_ChangeProviderStatusRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ChangeProviderStatusResponse__Output>): grpc.ClientUnaryCall;
  changeProviderStatus(argument: _linli_matching_v1_ChangeProviderStatusRequest, callback: grpc.requestCallback<_linli_matching_v1_ChangeProviderStatusResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * A volunteer claims a wish (认领).
   */
  ClaimDemand(argument: _linli_matching_v1_ClaimDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ClaimDemandResponse__Output>): grpc.ClientUnaryCall;
  ClaimDemand(argument: _linli_matching_v1_ClaimDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ClaimDemandResponse__Output>): grpc.ClientUnaryCall;
  ClaimDemand(argument: _linli_matching_v1_ClaimDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ClaimDemandResponse__Output>): grpc.ClientUnaryCall;
  ClaimDemand(argument: _linli_matching_v1_ClaimDemandRequest, callback: grpc.requestCallback<_linli_matching_v1_ClaimDemandResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A volunteer claims a wish (认领).
   */
  claimDemand(argument: _linli_matching_v1_ClaimDemandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ClaimDemandResponse__Output>): grpc.ClientUnaryCall;
  claimDemand(argument: _linli_matching_v1_ClaimDemandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ClaimDemandResponse__Output>): grpc.ClientUnaryCall;
  claimDemand(argument: _linli_matching_v1_ClaimDemandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ClaimDemandResponse__Output>): grpc.ClientUnaryCall;
  claimDemand(argument: _linli_matching_v1_ClaimDemandRequest, callback: grpc.requestCallback<_linli_matching_v1_ClaimDemandResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The resident, a proxy or a clerk on their behalf confirms or declines.
   */
  ConfirmOffer(argument: _linli_matching_v1_ConfirmOfferRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ConfirmOfferResponse__Output>): grpc.ClientUnaryCall;
  ConfirmOffer(argument: _linli_matching_v1_ConfirmOfferRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ConfirmOfferResponse__Output>): grpc.ClientUnaryCall;
  ConfirmOffer(argument: _linli_matching_v1_ConfirmOfferRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ConfirmOfferResponse__Output>): grpc.ClientUnaryCall;
  ConfirmOffer(argument: _linli_matching_v1_ConfirmOfferRequest, callback: grpc.requestCallback<_linli_matching_v1_ConfirmOfferResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The resident, a proxy or a clerk on their behalf confirms or declines.
   */
  confirmOffer(argument: _linli_matching_v1_ConfirmOfferRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ConfirmOfferResponse__Output>): grpc.ClientUnaryCall;
  confirmOffer(argument: _linli_matching_v1_ConfirmOfferRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ConfirmOfferResponse__Output>): grpc.ClientUnaryCall;
  confirmOffer(argument: _linli_matching_v1_ConfirmOfferRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ConfirmOfferResponse__Output>): grpc.ClientUnaryCall;
  confirmOffer(argument: _linli_matching_v1_ConfirmOfferRequest, callback: grpc.requestCallback<_linli_matching_v1_ConfirmOfferResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * A provider who had said yes steps back before the visit is booked.
   */
  DropOut(argument: _linli_matching_v1_DropOutRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_DropOutResponse__Output>): grpc.ClientUnaryCall;
  DropOut(argument: _linli_matching_v1_DropOutRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_DropOutResponse__Output>): grpc.ClientUnaryCall;
  DropOut(argument: _linli_matching_v1_DropOutRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_DropOutResponse__Output>): grpc.ClientUnaryCall;
  DropOut(argument: _linli_matching_v1_DropOutRequest, callback: grpc.requestCallback<_linli_matching_v1_DropOutResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A provider who had said yes steps back before the visit is booked.
   */
  dropOut(argument: _linli_matching_v1_DropOutRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_DropOutResponse__Output>): grpc.ClientUnaryCall;
  dropOut(argument: _linli_matching_v1_DropOutRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_DropOutResponse__Output>): grpc.ClientUnaryCall;
  dropOut(argument: _linli_matching_v1_DropOutRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_DropOutResponse__Output>): grpc.ClientUnaryCall;
  dropOut(argument: _linli_matching_v1_DropOutRequest, callback: grpc.requestCallback<_linli_matching_v1_DropOutResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Why this provider and not that one, from the stored ranking, and every attempt so far.
   */
  ExplainMatch(argument: _linli_matching_v1_ExplainMatchRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ExplainMatchResponse__Output>): grpc.ClientUnaryCall;
  ExplainMatch(argument: _linli_matching_v1_ExplainMatchRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ExplainMatchResponse__Output>): grpc.ClientUnaryCall;
  ExplainMatch(argument: _linli_matching_v1_ExplainMatchRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ExplainMatchResponse__Output>): grpc.ClientUnaryCall;
  ExplainMatch(argument: _linli_matching_v1_ExplainMatchRequest, callback: grpc.requestCallback<_linli_matching_v1_ExplainMatchResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Why this provider and not that one, from the stored ranking, and every attempt so far.
   */
  explainMatch(argument: _linli_matching_v1_ExplainMatchRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ExplainMatchResponse__Output>): grpc.ClientUnaryCall;
  explainMatch(argument: _linli_matching_v1_ExplainMatchRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ExplainMatchResponse__Output>): grpc.ClientUnaryCall;
  explainMatch(argument: _linli_matching_v1_ExplainMatchRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ExplainMatchResponse__Output>): grpc.ClientUnaryCall;
  explainMatch(argument: _linli_matching_v1_ExplainMatchRequest, callback: grpc.requestCallback<_linli_matching_v1_ExplainMatchResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One offer by id, with the state it is in; asked by appointment about a hold.
   */
  GetOffer(argument: _linli_matching_v1_GetOfferRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_GetOfferResponse__Output>): grpc.ClientUnaryCall;
  GetOffer(argument: _linli_matching_v1_GetOfferRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_GetOfferResponse__Output>): grpc.ClientUnaryCall;
  GetOffer(argument: _linli_matching_v1_GetOfferRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_GetOfferResponse__Output>): grpc.ClientUnaryCall;
  GetOffer(argument: _linli_matching_v1_GetOfferRequest, callback: grpc.requestCallback<_linli_matching_v1_GetOfferResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One offer by id, with the state it is in; asked by appointment about a hold.
   */
  getOffer(argument: _linli_matching_v1_GetOfferRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_GetOfferResponse__Output>): grpc.ClientUnaryCall;
  getOffer(argument: _linli_matching_v1_GetOfferRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_GetOfferResponse__Output>): grpc.ClientUnaryCall;
  getOffer(argument: _linli_matching_v1_GetOfferRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_GetOfferResponse__Output>): grpc.ClientUnaryCall;
  getOffer(argument: _linli_matching_v1_GetOfferRequest, callback: grpc.requestCallback<_linli_matching_v1_GetOfferResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One provider with name and phone; masked unless asked otherwise.
   */
  GetProvider(argument: _linli_matching_v1_GetProviderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_GetProviderResponse__Output>): grpc.ClientUnaryCall;
  GetProvider(argument: _linli_matching_v1_GetProviderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_GetProviderResponse__Output>): grpc.ClientUnaryCall;
  GetProvider(argument: _linli_matching_v1_GetProviderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_GetProviderResponse__Output>): grpc.ClientUnaryCall;
  GetProvider(argument: _linli_matching_v1_GetProviderRequest, callback: grpc.requestCallback<_linli_matching_v1_GetProviderResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One provider with name and phone; masked unless asked otherwise.
   */
  getProvider(argument: _linli_matching_v1_GetProviderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_GetProviderResponse__Output>): grpc.ClientUnaryCall;
  getProvider(argument: _linli_matching_v1_GetProviderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_GetProviderResponse__Output>): grpc.ClientUnaryCall;
  getProvider(argument: _linli_matching_v1_GetProviderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_GetProviderResponse__Output>): grpc.ClientUnaryCall;
  getProvider(argument: _linli_matching_v1_GetProviderRequest, callback: grpc.requestCallback<_linli_matching_v1_GetProviderResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Who could come along as the second person of an offer.
   */
  ListAssistants(argument: _linli_matching_v1_ListAssistantsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListAssistantsResponse__Output>): grpc.ClientUnaryCall;
  ListAssistants(argument: _linli_matching_v1_ListAssistantsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ListAssistantsResponse__Output>): grpc.ClientUnaryCall;
  ListAssistants(argument: _linli_matching_v1_ListAssistantsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListAssistantsResponse__Output>): grpc.ClientUnaryCall;
  ListAssistants(argument: _linli_matching_v1_ListAssistantsRequest, callback: grpc.requestCallback<_linli_matching_v1_ListAssistantsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Who could come along as the second person of an offer.
   */
  listAssistants(argument: _linli_matching_v1_ListAssistantsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListAssistantsResponse__Output>): grpc.ClientUnaryCall;
  listAssistants(argument: _linli_matching_v1_ListAssistantsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ListAssistantsResponse__Output>): grpc.ClientUnaryCall;
  listAssistants(argument: _linli_matching_v1_ListAssistantsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListAssistantsResponse__Output>): grpc.ClientUnaryCall;
  listAssistants(argument: _linli_matching_v1_ListAssistantsRequest, callback: grpc.requestCallback<_linli_matching_v1_ListAssistantsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Wishes that may be claimed in a community.
   */
  ListClaimable(argument: _linli_matching_v1_ListClaimableRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListClaimableResponse__Output>): grpc.ClientUnaryCall;
  ListClaimable(argument: _linli_matching_v1_ListClaimableRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ListClaimableResponse__Output>): grpc.ClientUnaryCall;
  ListClaimable(argument: _linli_matching_v1_ListClaimableRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListClaimableResponse__Output>): grpc.ClientUnaryCall;
  ListClaimable(argument: _linli_matching_v1_ListClaimableRequest, callback: grpc.requestCallback<_linli_matching_v1_ListClaimableResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Wishes that may be claimed in a community.
   */
  listClaimable(argument: _linli_matching_v1_ListClaimableRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListClaimableResponse__Output>): grpc.ClientUnaryCall;
  listClaimable(argument: _linli_matching_v1_ListClaimableRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ListClaimableResponse__Output>): grpc.ClientUnaryCall;
  listClaimable(argument: _linli_matching_v1_ListClaimableRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListClaimableResponse__Output>): grpc.ClientUnaryCall;
  listClaimable(argument: _linli_matching_v1_ListClaimableRequest, callback: grpc.requestCallback<_linli_matching_v1_ListClaimableResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Open offers of a provider, soonest answer first.
   */
  ListOffers(argument: _linli_matching_v1_ListOffersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListOffersResponse__Output>): grpc.ClientUnaryCall;
  ListOffers(argument: _linli_matching_v1_ListOffersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ListOffersResponse__Output>): grpc.ClientUnaryCall;
  ListOffers(argument: _linli_matching_v1_ListOffersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListOffersResponse__Output>): grpc.ClientUnaryCall;
  ListOffers(argument: _linli_matching_v1_ListOffersRequest, callback: grpc.requestCallback<_linli_matching_v1_ListOffersResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Open offers of a provider, soonest answer first.
   */
  listOffers(argument: _linli_matching_v1_ListOffersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListOffersResponse__Output>): grpc.ClientUnaryCall;
  listOffers(argument: _linli_matching_v1_ListOffersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ListOffersResponse__Output>): grpc.ClientUnaryCall;
  listOffers(argument: _linli_matching_v1_ListOffersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListOffersResponse__Output>): grpc.ClientUnaryCall;
  listOffers(argument: _linli_matching_v1_ListOffersRequest, callback: grpc.requestCallback<_linli_matching_v1_ListOffersResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Providers, a page at a time.
   */
  ListProviders(argument: _linli_matching_v1_ListProvidersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListProvidersResponse__Output>): grpc.ClientUnaryCall;
  ListProviders(argument: _linli_matching_v1_ListProvidersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ListProvidersResponse__Output>): grpc.ClientUnaryCall;
  ListProviders(argument: _linli_matching_v1_ListProvidersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListProvidersResponse__Output>): grpc.ClientUnaryCall;
  ListProviders(argument: _linli_matching_v1_ListProvidersRequest, callback: grpc.requestCallback<_linli_matching_v1_ListProvidersResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Providers, a page at a time.
   */
  listProviders(argument: _linli_matching_v1_ListProvidersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListProvidersResponse__Output>): grpc.ClientUnaryCall;
  listProviders(argument: _linli_matching_v1_ListProvidersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ListProvidersResponse__Output>): grpc.ClientUnaryCall;
  listProviders(argument: _linli_matching_v1_ListProvidersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ListProvidersResponse__Output>): grpc.ClientUnaryCall;
  listProviders(argument: _linli_matching_v1_ListProvidersRequest, callback: grpc.requestCallback<_linli_matching_v1_ListProvidersResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * A provider would come, but at another hour; the resident is asked about that one.
   */
  ProposeOtherTime(argument: _linli_matching_v1_ProposeOtherTimeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ProposeOtherTimeResponse__Output>): grpc.ClientUnaryCall;
  ProposeOtherTime(argument: _linli_matching_v1_ProposeOtherTimeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ProposeOtherTimeResponse__Output>): grpc.ClientUnaryCall;
  ProposeOtherTime(argument: _linli_matching_v1_ProposeOtherTimeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ProposeOtherTimeResponse__Output>): grpc.ClientUnaryCall;
  ProposeOtherTime(argument: _linli_matching_v1_ProposeOtherTimeRequest, callback: grpc.requestCallback<_linli_matching_v1_ProposeOtherTimeResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A provider would come, but at another hour; the resident is asked about that one.
   */
  proposeOtherTime(argument: _linli_matching_v1_ProposeOtherTimeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ProposeOtherTimeResponse__Output>): grpc.ClientUnaryCall;
  proposeOtherTime(argument: _linli_matching_v1_ProposeOtherTimeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_ProposeOtherTimeResponse__Output>): grpc.ClientUnaryCall;
  proposeOtherTime(argument: _linli_matching_v1_ProposeOtherTimeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_ProposeOtherTimeResponse__Output>): grpc.ClientUnaryCall;
  proposeOtherTime(argument: _linli_matching_v1_ProposeOtherTimeRequest, callback: grpc.requestCallback<_linli_matching_v1_ProposeOtherTimeResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Puts providers into the supply ledger, one result a line.
   */
  RegisterProviders(argument: _linli_matching_v1_RegisterProvidersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_RegisterProvidersResponse__Output>): grpc.ClientUnaryCall;
  RegisterProviders(argument: _linli_matching_v1_RegisterProvidersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_RegisterProvidersResponse__Output>): grpc.ClientUnaryCall;
  RegisterProviders(argument: _linli_matching_v1_RegisterProvidersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_RegisterProvidersResponse__Output>): grpc.ClientUnaryCall;
  RegisterProviders(argument: _linli_matching_v1_RegisterProvidersRequest, callback: grpc.requestCallback<_linli_matching_v1_RegisterProvidersResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Puts providers into the supply ledger, one result a line.
   */
  registerProviders(argument: _linli_matching_v1_RegisterProvidersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_RegisterProvidersResponse__Output>): grpc.ClientUnaryCall;
  registerProviders(argument: _linli_matching_v1_RegisterProvidersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_matching_v1_RegisterProvidersResponse__Output>): grpc.ClientUnaryCall;
  registerProviders(argument: _linli_matching_v1_RegisterProvidersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_matching_v1_RegisterProvidersResponse__Output>): grpc.ClientUnaryCall;
  registerProviders(argument: _linli_matching_v1_RegisterProvidersRequest, callback: grpc.requestCallback<_linli_matching_v1_RegisterProvidersResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * The supply ledger and two-way matching: who could, who is asked, who said yes.
 */
export interface ServiceMatchingServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * A provider says yes or no to an offer; the first yes wins.
   */
  AnswerOffer: grpc.handleUnaryCall<_linli_matching_v1_AnswerOfferRequest__Output, _linli_matching_v1_AnswerOfferResponse>;
  
  /**
   * Pauses, resumes, suspends or retires a provider.
   */
  ChangeProviderStatus: grpc.handleUnaryCall<_linli_matching_v1_ChangeProviderStatusRequest__Output, _linli_matching_v1_ChangeProviderStatusResponse>;
  
  /**
   * A volunteer claims a wish (认领).
   */
  ClaimDemand: grpc.handleUnaryCall<_linli_matching_v1_ClaimDemandRequest__Output, _linli_matching_v1_ClaimDemandResponse>;
  
  /**
   * The resident, a proxy or a clerk on their behalf confirms or declines.
   */
  ConfirmOffer: grpc.handleUnaryCall<_linli_matching_v1_ConfirmOfferRequest__Output, _linli_matching_v1_ConfirmOfferResponse>;
  
  /**
   * A provider who had said yes steps back before the visit is booked.
   */
  DropOut: grpc.handleUnaryCall<_linli_matching_v1_DropOutRequest__Output, _linli_matching_v1_DropOutResponse>;
  
  /**
   * Why this provider and not that one, from the stored ranking, and every attempt so far.
   */
  ExplainMatch: grpc.handleUnaryCall<_linli_matching_v1_ExplainMatchRequest__Output, _linli_matching_v1_ExplainMatchResponse>;
  
  /**
   * One offer by id, with the state it is in; asked by appointment about a hold.
   */
  GetOffer: grpc.handleUnaryCall<_linli_matching_v1_GetOfferRequest__Output, _linli_matching_v1_GetOfferResponse>;
  
  /**
   * One provider with name and phone; masked unless asked otherwise.
   */
  GetProvider: grpc.handleUnaryCall<_linli_matching_v1_GetProviderRequest__Output, _linli_matching_v1_GetProviderResponse>;
  
  /**
   * Who could come along as the second person of an offer.
   */
  ListAssistants: grpc.handleUnaryCall<_linli_matching_v1_ListAssistantsRequest__Output, _linli_matching_v1_ListAssistantsResponse>;
  
  /**
   * Wishes that may be claimed in a community.
   */
  ListClaimable: grpc.handleUnaryCall<_linli_matching_v1_ListClaimableRequest__Output, _linli_matching_v1_ListClaimableResponse>;
  
  /**
   * Open offers of a provider, soonest answer first.
   */
  ListOffers: grpc.handleUnaryCall<_linli_matching_v1_ListOffersRequest__Output, _linli_matching_v1_ListOffersResponse>;
  
  /**
   * Providers, a page at a time.
   */
  ListProviders: grpc.handleUnaryCall<_linli_matching_v1_ListProvidersRequest__Output, _linli_matching_v1_ListProvidersResponse>;
  
  /**
   * A provider would come, but at another hour; the resident is asked about that one.
   */
  ProposeOtherTime: grpc.handleUnaryCall<_linli_matching_v1_ProposeOtherTimeRequest__Output, _linli_matching_v1_ProposeOtherTimeResponse>;
  
  /**
   * Puts providers into the supply ledger, one result a line.
   */
  RegisterProviders: grpc.handleUnaryCall<_linli_matching_v1_RegisterProvidersRequest__Output, _linli_matching_v1_RegisterProvidersResponse>;
  
}

export interface ServiceMatchingServiceDefinition extends grpc.ServiceDefinition {
  AnswerOffer: MethodDefinition<_linli_matching_v1_AnswerOfferRequest, _linli_matching_v1_AnswerOfferResponse, _linli_matching_v1_AnswerOfferRequest__Output, _linli_matching_v1_AnswerOfferResponse__Output>
  ChangeProviderStatus: MethodDefinition<_linli_matching_v1_ChangeProviderStatusRequest, _linli_matching_v1_ChangeProviderStatusResponse, _linli_matching_v1_ChangeProviderStatusRequest__Output, _linli_matching_v1_ChangeProviderStatusResponse__Output>
  ClaimDemand: MethodDefinition<_linli_matching_v1_ClaimDemandRequest, _linli_matching_v1_ClaimDemandResponse, _linli_matching_v1_ClaimDemandRequest__Output, _linli_matching_v1_ClaimDemandResponse__Output>
  ConfirmOffer: MethodDefinition<_linli_matching_v1_ConfirmOfferRequest, _linli_matching_v1_ConfirmOfferResponse, _linli_matching_v1_ConfirmOfferRequest__Output, _linli_matching_v1_ConfirmOfferResponse__Output>
  DropOut: MethodDefinition<_linli_matching_v1_DropOutRequest, _linli_matching_v1_DropOutResponse, _linli_matching_v1_DropOutRequest__Output, _linli_matching_v1_DropOutResponse__Output>
  ExplainMatch: MethodDefinition<_linli_matching_v1_ExplainMatchRequest, _linli_matching_v1_ExplainMatchResponse, _linli_matching_v1_ExplainMatchRequest__Output, _linli_matching_v1_ExplainMatchResponse__Output>
  GetOffer: MethodDefinition<_linli_matching_v1_GetOfferRequest, _linli_matching_v1_GetOfferResponse, _linli_matching_v1_GetOfferRequest__Output, _linli_matching_v1_GetOfferResponse__Output>
  GetProvider: MethodDefinition<_linli_matching_v1_GetProviderRequest, _linli_matching_v1_GetProviderResponse, _linli_matching_v1_GetProviderRequest__Output, _linli_matching_v1_GetProviderResponse__Output>
  ListAssistants: MethodDefinition<_linli_matching_v1_ListAssistantsRequest, _linli_matching_v1_ListAssistantsResponse, _linli_matching_v1_ListAssistantsRequest__Output, _linli_matching_v1_ListAssistantsResponse__Output>
  ListClaimable: MethodDefinition<_linli_matching_v1_ListClaimableRequest, _linli_matching_v1_ListClaimableResponse, _linli_matching_v1_ListClaimableRequest__Output, _linli_matching_v1_ListClaimableResponse__Output>
  ListOffers: MethodDefinition<_linli_matching_v1_ListOffersRequest, _linli_matching_v1_ListOffersResponse, _linli_matching_v1_ListOffersRequest__Output, _linli_matching_v1_ListOffersResponse__Output>
  ListProviders: MethodDefinition<_linli_matching_v1_ListProvidersRequest, _linli_matching_v1_ListProvidersResponse, _linli_matching_v1_ListProvidersRequest__Output, _linli_matching_v1_ListProvidersResponse__Output>
  ProposeOtherTime: MethodDefinition<_linli_matching_v1_ProposeOtherTimeRequest, _linli_matching_v1_ProposeOtherTimeResponse, _linli_matching_v1_ProposeOtherTimeRequest__Output, _linli_matching_v1_ProposeOtherTimeResponse__Output>
  RegisterProviders: MethodDefinition<_linli_matching_v1_RegisterProvidersRequest, _linli_matching_v1_RegisterProvidersResponse, _linli_matching_v1_RegisterProvidersRequest__Output, _linli_matching_v1_RegisterProvidersResponse__Output>
}
