import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from './linli/command/v1/Command.ts';
import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from './linli/command/v1/Receipt.ts';
import type { AnswerOfferRequest as _linli_matching_v1_AnswerOfferRequest, AnswerOfferRequest__Output as _linli_matching_v1_AnswerOfferRequest__Output } from './linli/matching/v1/AnswerOfferRequest.ts';
import type { AnswerOfferResponse as _linli_matching_v1_AnswerOfferResponse, AnswerOfferResponse__Output as _linli_matching_v1_AnswerOfferResponse__Output } from './linli/matching/v1/AnswerOfferResponse.ts';
import type { AssistantView as _linli_matching_v1_AssistantView, AssistantView__Output as _linli_matching_v1_AssistantView__Output } from './linli/matching/v1/AssistantView.ts';
import type { CandidateView as _linli_matching_v1_CandidateView, CandidateView__Output as _linli_matching_v1_CandidateView__Output } from './linli/matching/v1/CandidateView.ts';
import type { ChangeProviderStatusRequest as _linli_matching_v1_ChangeProviderStatusRequest, ChangeProviderStatusRequest__Output as _linli_matching_v1_ChangeProviderStatusRequest__Output } from './linli/matching/v1/ChangeProviderStatusRequest.ts';
import type { ChangeProviderStatusResponse as _linli_matching_v1_ChangeProviderStatusResponse, ChangeProviderStatusResponse__Output as _linli_matching_v1_ChangeProviderStatusResponse__Output } from './linli/matching/v1/ChangeProviderStatusResponse.ts';
import type { ClaimDemandRequest as _linli_matching_v1_ClaimDemandRequest, ClaimDemandRequest__Output as _linli_matching_v1_ClaimDemandRequest__Output } from './linli/matching/v1/ClaimDemandRequest.ts';
import type { ClaimDemandResponse as _linli_matching_v1_ClaimDemandResponse, ClaimDemandResponse__Output as _linli_matching_v1_ClaimDemandResponse__Output } from './linli/matching/v1/ClaimDemandResponse.ts';
import type { ClaimableView as _linli_matching_v1_ClaimableView, ClaimableView__Output as _linli_matching_v1_ClaimableView__Output } from './linli/matching/v1/ClaimableView.ts';
import type { ConfirmOfferRequest as _linli_matching_v1_ConfirmOfferRequest, ConfirmOfferRequest__Output as _linli_matching_v1_ConfirmOfferRequest__Output } from './linli/matching/v1/ConfirmOfferRequest.ts';
import type { ConfirmOfferResponse as _linli_matching_v1_ConfirmOfferResponse, ConfirmOfferResponse__Output as _linli_matching_v1_ConfirmOfferResponse__Output } from './linli/matching/v1/ConfirmOfferResponse.ts';
import type { DropOutRequest as _linli_matching_v1_DropOutRequest, DropOutRequest__Output as _linli_matching_v1_DropOutRequest__Output } from './linli/matching/v1/DropOutRequest.ts';
import type { DropOutResponse as _linli_matching_v1_DropOutResponse, DropOutResponse__Output as _linli_matching_v1_DropOutResponse__Output } from './linli/matching/v1/DropOutResponse.ts';
import type { ExplainMatchRequest as _linli_matching_v1_ExplainMatchRequest, ExplainMatchRequest__Output as _linli_matching_v1_ExplainMatchRequest__Output } from './linli/matching/v1/ExplainMatchRequest.ts';
import type { ExplainMatchResponse as _linli_matching_v1_ExplainMatchResponse, ExplainMatchResponse__Output as _linli_matching_v1_ExplainMatchResponse__Output } from './linli/matching/v1/ExplainMatchResponse.ts';
import type { GetOfferRequest as _linli_matching_v1_GetOfferRequest, GetOfferRequest__Output as _linli_matching_v1_GetOfferRequest__Output } from './linli/matching/v1/GetOfferRequest.ts';
import type { GetOfferResponse as _linli_matching_v1_GetOfferResponse, GetOfferResponse__Output as _linli_matching_v1_GetOfferResponse__Output } from './linli/matching/v1/GetOfferResponse.ts';
import type { GetProviderRequest as _linli_matching_v1_GetProviderRequest, GetProviderRequest__Output as _linli_matching_v1_GetProviderRequest__Output } from './linli/matching/v1/GetProviderRequest.ts';
import type { GetProviderResponse as _linli_matching_v1_GetProviderResponse, GetProviderResponse__Output as _linli_matching_v1_GetProviderResponse__Output } from './linli/matching/v1/GetProviderResponse.ts';
import type { ListAssistantsRequest as _linli_matching_v1_ListAssistantsRequest, ListAssistantsRequest__Output as _linli_matching_v1_ListAssistantsRequest__Output } from './linli/matching/v1/ListAssistantsRequest.ts';
import type { ListAssistantsResponse as _linli_matching_v1_ListAssistantsResponse, ListAssistantsResponse__Output as _linli_matching_v1_ListAssistantsResponse__Output } from './linli/matching/v1/ListAssistantsResponse.ts';
import type { ListClaimableRequest as _linli_matching_v1_ListClaimableRequest, ListClaimableRequest__Output as _linli_matching_v1_ListClaimableRequest__Output } from './linli/matching/v1/ListClaimableRequest.ts';
import type { ListClaimableResponse as _linli_matching_v1_ListClaimableResponse, ListClaimableResponse__Output as _linli_matching_v1_ListClaimableResponse__Output } from './linli/matching/v1/ListClaimableResponse.ts';
import type { ListOffersRequest as _linli_matching_v1_ListOffersRequest, ListOffersRequest__Output as _linli_matching_v1_ListOffersRequest__Output } from './linli/matching/v1/ListOffersRequest.ts';
import type { ListOffersResponse as _linli_matching_v1_ListOffersResponse, ListOffersResponse__Output as _linli_matching_v1_ListOffersResponse__Output } from './linli/matching/v1/ListOffersResponse.ts';
import type { ListProvidersRequest as _linli_matching_v1_ListProvidersRequest, ListProvidersRequest__Output as _linli_matching_v1_ListProvidersRequest__Output } from './linli/matching/v1/ListProvidersRequest.ts';
import type { ListProvidersResponse as _linli_matching_v1_ListProvidersResponse, ListProvidersResponse__Output as _linli_matching_v1_ListProvidersResponse__Output } from './linli/matching/v1/ListProvidersResponse.ts';
import type { OfferView as _linli_matching_v1_OfferView, OfferView__Output as _linli_matching_v1_OfferView__Output } from './linli/matching/v1/OfferView.ts';
import type { ProposeOtherTimeRequest as _linli_matching_v1_ProposeOtherTimeRequest, ProposeOtherTimeRequest__Output as _linli_matching_v1_ProposeOtherTimeRequest__Output } from './linli/matching/v1/ProposeOtherTimeRequest.ts';
import type { ProposeOtherTimeResponse as _linli_matching_v1_ProposeOtherTimeResponse, ProposeOtherTimeResponse__Output as _linli_matching_v1_ProposeOtherTimeResponse__Output } from './linli/matching/v1/ProposeOtherTimeResponse.ts';
import type { ProviderLine as _linli_matching_v1_ProviderLine, ProviderLine__Output as _linli_matching_v1_ProviderLine__Output } from './linli/matching/v1/ProviderLine.ts';
import type { ProviderOutcome as _linli_matching_v1_ProviderOutcome, ProviderOutcome__Output as _linli_matching_v1_ProviderOutcome__Output } from './linli/matching/v1/ProviderOutcome.ts';
import type { ProviderView as _linli_matching_v1_ProviderView, ProviderView__Output as _linli_matching_v1_ProviderView__Output } from './linli/matching/v1/ProviderView.ts';
import type { RegisterProvidersRequest as _linli_matching_v1_RegisterProvidersRequest, RegisterProvidersRequest__Output as _linli_matching_v1_RegisterProvidersRequest__Output } from './linli/matching/v1/RegisterProvidersRequest.ts';
import type { RegisterProvidersResponse as _linli_matching_v1_RegisterProvidersResponse, RegisterProvidersResponse__Output as _linli_matching_v1_RegisterProvidersResponse__Output } from './linli/matching/v1/RegisterProvidersResponse.ts';
import type { ServiceMatchingServiceClient as _linli_matching_v1_ServiceMatchingServiceClient, ServiceMatchingServiceDefinition as _linli_matching_v1_ServiceMatchingServiceDefinition } from './linli/matching/v1/ServiceMatchingService.ts';
import type { WantedView as _linli_matching_v1_WantedView, WantedView__Output as _linli_matching_v1_WantedView__Output } from './linli/matching/v1/WantedView.ts';
import type { WeeklyWindow as _linli_matching_v1_WeeklyWindow, WeeklyWindow__Output as _linli_matching_v1_WeeklyWindow__Output } from './linli/matching/v1/WeeklyWindow.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  linli: {
    command: {
      v1: {
        Command: MessageTypeDefinition<_linli_command_v1_Command, _linli_command_v1_Command__Output>
        Receipt: MessageTypeDefinition<_linli_command_v1_Receipt, _linli_command_v1_Receipt__Output>
      }
    }
    matching: {
      v1: {
        AnswerOfferRequest: MessageTypeDefinition<_linli_matching_v1_AnswerOfferRequest, _linli_matching_v1_AnswerOfferRequest__Output>
        AnswerOfferResponse: MessageTypeDefinition<_linli_matching_v1_AnswerOfferResponse, _linli_matching_v1_AnswerOfferResponse__Output>
        AssistantView: MessageTypeDefinition<_linli_matching_v1_AssistantView, _linli_matching_v1_AssistantView__Output>
        CandidateView: MessageTypeDefinition<_linli_matching_v1_CandidateView, _linli_matching_v1_CandidateView__Output>
        ChangeProviderStatusRequest: MessageTypeDefinition<_linli_matching_v1_ChangeProviderStatusRequest, _linli_matching_v1_ChangeProviderStatusRequest__Output>
        ChangeProviderStatusResponse: MessageTypeDefinition<_linli_matching_v1_ChangeProviderStatusResponse, _linli_matching_v1_ChangeProviderStatusResponse__Output>
        ClaimDemandRequest: MessageTypeDefinition<_linli_matching_v1_ClaimDemandRequest, _linli_matching_v1_ClaimDemandRequest__Output>
        ClaimDemandResponse: MessageTypeDefinition<_linli_matching_v1_ClaimDemandResponse, _linli_matching_v1_ClaimDemandResponse__Output>
        ClaimableView: MessageTypeDefinition<_linli_matching_v1_ClaimableView, _linli_matching_v1_ClaimableView__Output>
        ConfirmOfferRequest: MessageTypeDefinition<_linli_matching_v1_ConfirmOfferRequest, _linli_matching_v1_ConfirmOfferRequest__Output>
        ConfirmOfferResponse: MessageTypeDefinition<_linli_matching_v1_ConfirmOfferResponse, _linli_matching_v1_ConfirmOfferResponse__Output>
        DropOutRequest: MessageTypeDefinition<_linli_matching_v1_DropOutRequest, _linli_matching_v1_DropOutRequest__Output>
        DropOutResponse: MessageTypeDefinition<_linli_matching_v1_DropOutResponse, _linli_matching_v1_DropOutResponse__Output>
        ExplainMatchRequest: MessageTypeDefinition<_linli_matching_v1_ExplainMatchRequest, _linli_matching_v1_ExplainMatchRequest__Output>
        ExplainMatchResponse: MessageTypeDefinition<_linli_matching_v1_ExplainMatchResponse, _linli_matching_v1_ExplainMatchResponse__Output>
        GetOfferRequest: MessageTypeDefinition<_linli_matching_v1_GetOfferRequest, _linli_matching_v1_GetOfferRequest__Output>
        GetOfferResponse: MessageTypeDefinition<_linli_matching_v1_GetOfferResponse, _linli_matching_v1_GetOfferResponse__Output>
        GetProviderRequest: MessageTypeDefinition<_linli_matching_v1_GetProviderRequest, _linli_matching_v1_GetProviderRequest__Output>
        GetProviderResponse: MessageTypeDefinition<_linli_matching_v1_GetProviderResponse, _linli_matching_v1_GetProviderResponse__Output>
        ListAssistantsRequest: MessageTypeDefinition<_linli_matching_v1_ListAssistantsRequest, _linli_matching_v1_ListAssistantsRequest__Output>
        ListAssistantsResponse: MessageTypeDefinition<_linli_matching_v1_ListAssistantsResponse, _linli_matching_v1_ListAssistantsResponse__Output>
        ListClaimableRequest: MessageTypeDefinition<_linli_matching_v1_ListClaimableRequest, _linli_matching_v1_ListClaimableRequest__Output>
        ListClaimableResponse: MessageTypeDefinition<_linli_matching_v1_ListClaimableResponse, _linli_matching_v1_ListClaimableResponse__Output>
        ListOffersRequest: MessageTypeDefinition<_linli_matching_v1_ListOffersRequest, _linli_matching_v1_ListOffersRequest__Output>
        ListOffersResponse: MessageTypeDefinition<_linli_matching_v1_ListOffersResponse, _linli_matching_v1_ListOffersResponse__Output>
        ListProvidersRequest: MessageTypeDefinition<_linli_matching_v1_ListProvidersRequest, _linli_matching_v1_ListProvidersRequest__Output>
        ListProvidersResponse: MessageTypeDefinition<_linli_matching_v1_ListProvidersResponse, _linli_matching_v1_ListProvidersResponse__Output>
        OfferView: MessageTypeDefinition<_linli_matching_v1_OfferView, _linli_matching_v1_OfferView__Output>
        ProposeOtherTimeRequest: MessageTypeDefinition<_linli_matching_v1_ProposeOtherTimeRequest, _linli_matching_v1_ProposeOtherTimeRequest__Output>
        ProposeOtherTimeResponse: MessageTypeDefinition<_linli_matching_v1_ProposeOtherTimeResponse, _linli_matching_v1_ProposeOtherTimeResponse__Output>
        ProviderLine: MessageTypeDefinition<_linli_matching_v1_ProviderLine, _linli_matching_v1_ProviderLine__Output>
        ProviderOutcome: MessageTypeDefinition<_linli_matching_v1_ProviderOutcome, _linli_matching_v1_ProviderOutcome__Output>
        ProviderView: MessageTypeDefinition<_linli_matching_v1_ProviderView, _linli_matching_v1_ProviderView__Output>
        RegisterProvidersRequest: MessageTypeDefinition<_linli_matching_v1_RegisterProvidersRequest, _linli_matching_v1_RegisterProvidersRequest__Output>
        RegisterProvidersResponse: MessageTypeDefinition<_linli_matching_v1_RegisterProvidersResponse, _linli_matching_v1_RegisterProvidersResponse__Output>
        /**
         * The supply ledger and two-way matching: who could, who is asked, who said yes.
         */
        ServiceMatchingService: SubtypeConstructor<typeof grpc.Client, _linli_matching_v1_ServiceMatchingServiceClient> & { service: _linli_matching_v1_ServiceMatchingServiceDefinition }
        WantedView: MessageTypeDefinition<_linli_matching_v1_WantedView, _linli_matching_v1_WantedView__Output>
        WeeklyWindow: MessageTypeDefinition<_linli_matching_v1_WeeklyWindow, _linli_matching_v1_WeeklyWindow__Output>
      }
    }
  }
}

