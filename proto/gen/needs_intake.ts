import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from './linli/command/v1/Command.ts';
import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from './linli/command/v1/Receipt.ts';
import type { AcknowledgeDemandRequest as _linli_needs_v1_AcknowledgeDemandRequest, AcknowledgeDemandRequest__Output as _linli_needs_v1_AcknowledgeDemandRequest__Output } from './linli/needs/v1/AcknowledgeDemandRequest.ts';
import type { AcknowledgeDemandResponse as _linli_needs_v1_AcknowledgeDemandResponse, AcknowledgeDemandResponse__Output as _linli_needs_v1_AcknowledgeDemandResponse__Output } from './linli/needs/v1/AcknowledgeDemandResponse.ts';
import type { AssignDemandRequest as _linli_needs_v1_AssignDemandRequest, AssignDemandRequest__Output as _linli_needs_v1_AssignDemandRequest__Output } from './linli/needs/v1/AssignDemandRequest.ts';
import type { AssignDemandResponse as _linli_needs_v1_AssignDemandResponse, AssignDemandResponse__Output as _linli_needs_v1_AssignDemandResponse__Output } from './linli/needs/v1/AssignDemandResponse.ts';
import type { ClockView as _linli_needs_v1_ClockView, ClockView__Output as _linli_needs_v1_ClockView__Output } from './linli/needs/v1/ClockView.ts';
import type { CloseOpinionRequest as _linli_needs_v1_CloseOpinionRequest, CloseOpinionRequest__Output as _linli_needs_v1_CloseOpinionRequest__Output } from './linli/needs/v1/CloseOpinionRequest.ts';
import type { CloseOpinionResponse as _linli_needs_v1_CloseOpinionResponse, CloseOpinionResponse__Output as _linli_needs_v1_CloseOpinionResponse__Output } from './linli/needs/v1/CloseOpinionResponse.ts';
import type { DeliverDemandRequest as _linli_needs_v1_DeliverDemandRequest, DeliverDemandRequest__Output as _linli_needs_v1_DeliverDemandRequest__Output } from './linli/needs/v1/DeliverDemandRequest.ts';
import type { DeliverDemandResponse as _linli_needs_v1_DeliverDemandResponse, DeliverDemandResponse__Output as _linli_needs_v1_DeliverDemandResponse__Output } from './linli/needs/v1/DeliverDemandResponse.ts';
import type { DemandLine as _linli_needs_v1_DemandLine, DemandLine__Output as _linli_needs_v1_DemandLine__Output } from './linli/needs/v1/DemandLine.ts';
import type { DemandView as _linli_needs_v1_DemandView, DemandView__Output as _linli_needs_v1_DemandView__Output } from './linli/needs/v1/DemandView.ts';
import type { EscalateDemandRequest as _linli_needs_v1_EscalateDemandRequest, EscalateDemandRequest__Output as _linli_needs_v1_EscalateDemandRequest__Output } from './linli/needs/v1/EscalateDemandRequest.ts';
import type { EscalateDemandResponse as _linli_needs_v1_EscalateDemandResponse, EscalateDemandResponse__Output as _linli_needs_v1_EscalateDemandResponse__Output } from './linli/needs/v1/EscalateDemandResponse.ts';
import type { EvaluateDemandRequest as _linli_needs_v1_EvaluateDemandRequest, EvaluateDemandRequest__Output as _linli_needs_v1_EvaluateDemandRequest__Output } from './linli/needs/v1/EvaluateDemandRequest.ts';
import type { EvaluateDemandResponse as _linli_needs_v1_EvaluateDemandResponse, EvaluateDemandResponse__Output as _linli_needs_v1_EvaluateDemandResponse__Output } from './linli/needs/v1/EvaluateDemandResponse.ts';
import type { GetDemandRequest as _linli_needs_v1_GetDemandRequest, GetDemandRequest__Output as _linli_needs_v1_GetDemandRequest__Output } from './linli/needs/v1/GetDemandRequest.ts';
import type { GetDemandResponse as _linli_needs_v1_GetDemandResponse, GetDemandResponse__Output as _linli_needs_v1_GetDemandResponse__Output } from './linli/needs/v1/GetDemandResponse.ts';
import type { GetProgressRequest as _linli_needs_v1_GetProgressRequest, GetProgressRequest__Output as _linli_needs_v1_GetProgressRequest__Output } from './linli/needs/v1/GetProgressRequest.ts';
import type { GetProgressResponse as _linli_needs_v1_GetProgressResponse, GetProgressResponse__Output as _linli_needs_v1_GetProgressResponse__Output } from './linli/needs/v1/GetProgressResponse.ts';
import type { GetResidentRequest as _linli_needs_v1_GetResidentRequest, GetResidentRequest__Output as _linli_needs_v1_GetResidentRequest__Output } from './linli/needs/v1/GetResidentRequest.ts';
import type { GetResidentResponse as _linli_needs_v1_GetResidentResponse, GetResidentResponse__Output as _linli_needs_v1_GetResidentResponse__Output } from './linli/needs/v1/GetResidentResponse.ts';
import type { GiveVoiceRequest as _linli_needs_v1_GiveVoiceRequest, GiveVoiceRequest__Output as _linli_needs_v1_GiveVoiceRequest__Output } from './linli/needs/v1/GiveVoiceRequest.ts';
import type { GiveVoiceResponse as _linli_needs_v1_GiveVoiceResponse, GiveVoiceResponse__Output as _linli_needs_v1_GiveVoiceResponse__Output } from './linli/needs/v1/GiveVoiceResponse.ts';
import type { HouseholdLine as _linli_needs_v1_HouseholdLine, HouseholdLine__Output as _linli_needs_v1_HouseholdLine__Output } from './linli/needs/v1/HouseholdLine.ts';
import type { HouseholdView as _linli_needs_v1_HouseholdView, HouseholdView__Output as _linli_needs_v1_HouseholdView__Output } from './linli/needs/v1/HouseholdView.ts';
import type { JurisdictionLine as _linli_needs_v1_JurisdictionLine, JurisdictionLine__Output as _linli_needs_v1_JurisdictionLine__Output } from './linli/needs/v1/JurisdictionLine.ts';
import type { JurisdictionView as _linli_needs_v1_JurisdictionView, JurisdictionView__Output as _linli_needs_v1_JurisdictionView__Output } from './linli/needs/v1/JurisdictionView.ts';
import type { LineOutcome as _linli_needs_v1_LineOutcome, LineOutcome__Output as _linli_needs_v1_LineOutcome__Output } from './linli/needs/v1/LineOutcome.ts';
import type { ListHouseholdsRequest as _linli_needs_v1_ListHouseholdsRequest, ListHouseholdsRequest__Output as _linli_needs_v1_ListHouseholdsRequest__Output } from './linli/needs/v1/ListHouseholdsRequest.ts';
import type { ListHouseholdsResponse as _linli_needs_v1_ListHouseholdsResponse, ListHouseholdsResponse__Output as _linli_needs_v1_ListHouseholdsResponse__Output } from './linli/needs/v1/ListHouseholdsResponse.ts';
import type { ListJurisdictionsRequest as _linli_needs_v1_ListJurisdictionsRequest, ListJurisdictionsRequest__Output as _linli_needs_v1_ListJurisdictionsRequest__Output } from './linli/needs/v1/ListJurisdictionsRequest.ts';
import type { ListJurisdictionsResponse as _linli_needs_v1_ListJurisdictionsResponse, ListJurisdictionsResponse__Output as _linli_needs_v1_ListJurisdictionsResponse__Output } from './linli/needs/v1/ListJurisdictionsResponse.ts';
import type { MergeDemandRequest as _linli_needs_v1_MergeDemandRequest, MergeDemandRequest__Output as _linli_needs_v1_MergeDemandRequest__Output } from './linli/needs/v1/MergeDemandRequest.ts';
import type { MergeDemandResponse as _linli_needs_v1_MergeDemandResponse, MergeDemandResponse__Output as _linli_needs_v1_MergeDemandResponse__Output } from './linli/needs/v1/MergeDemandResponse.ts';
import type { NeedsIntakeServiceClient as _linli_needs_v1_NeedsIntakeServiceClient, NeedsIntakeServiceDefinition as _linli_needs_v1_NeedsIntakeServiceDefinition } from './linli/needs/v1/NeedsIntakeService.ts';
import type { OpenOpinionRequest as _linli_needs_v1_OpenOpinionRequest, OpenOpinionRequest__Output as _linli_needs_v1_OpenOpinionRequest__Output } from './linli/needs/v1/OpenOpinionRequest.ts';
import type { OpenOpinionResponse as _linli_needs_v1_OpenOpinionResponse, OpenOpinionResponse__Output as _linli_needs_v1_OpenOpinionResponse__Output } from './linli/needs/v1/OpenOpinionResponse.ts';
import type { OpinionView as _linli_needs_v1_OpinionView, OpinionView__Output as _linli_needs_v1_OpinionView__Output } from './linli/needs/v1/OpinionView.ts';
import type { ProgressStep as _linli_needs_v1_ProgressStep, ProgressStep__Output as _linli_needs_v1_ProgressStep__Output } from './linli/needs/v1/ProgressStep.ts';
import type { RegisterHouseholdsRequest as _linli_needs_v1_RegisterHouseholdsRequest, RegisterHouseholdsRequest__Output as _linli_needs_v1_RegisterHouseholdsRequest__Output } from './linli/needs/v1/RegisterHouseholdsRequest.ts';
import type { RegisterHouseholdsResponse as _linli_needs_v1_RegisterHouseholdsResponse, RegisterHouseholdsResponse__Output as _linli_needs_v1_RegisterHouseholdsResponse__Output } from './linli/needs/v1/RegisterHouseholdsResponse.ts';
import type { RegisterJurisdictionsRequest as _linli_needs_v1_RegisterJurisdictionsRequest, RegisterJurisdictionsRequest__Output as _linli_needs_v1_RegisterJurisdictionsRequest__Output } from './linli/needs/v1/RegisterJurisdictionsRequest.ts';
import type { RegisterJurisdictionsResponse as _linli_needs_v1_RegisterJurisdictionsResponse, RegisterJurisdictionsResponse__Output as _linli_needs_v1_RegisterJurisdictionsResponse__Output } from './linli/needs/v1/RegisterJurisdictionsResponse.ts';
import type { RejectDemandRequest as _linli_needs_v1_RejectDemandRequest, RejectDemandRequest__Output as _linli_needs_v1_RejectDemandRequest__Output } from './linli/needs/v1/RejectDemandRequest.ts';
import type { RejectDemandResponse as _linli_needs_v1_RejectDemandResponse, RejectDemandResponse__Output as _linli_needs_v1_RejectDemandResponse__Output } from './linli/needs/v1/RejectDemandResponse.ts';
import type { ReopenDemandRequest as _linli_needs_v1_ReopenDemandRequest, ReopenDemandRequest__Output as _linli_needs_v1_ReopenDemandRequest__Output } from './linli/needs/v1/ReopenDemandRequest.ts';
import type { ReopenDemandResponse as _linli_needs_v1_ReopenDemandResponse, ReopenDemandResponse__Output as _linli_needs_v1_ReopenDemandResponse__Output } from './linli/needs/v1/ReopenDemandResponse.ts';
import type { RequestInfoRequest as _linli_needs_v1_RequestInfoRequest, RequestInfoRequest__Output as _linli_needs_v1_RequestInfoRequest__Output } from './linli/needs/v1/RequestInfoRequest.ts';
import type { RequestInfoResponse as _linli_needs_v1_RequestInfoResponse, RequestInfoResponse__Output as _linli_needs_v1_RequestInfoResponse__Output } from './linli/needs/v1/RequestInfoResponse.ts';
import type { RequestMatchingRequest as _linli_needs_v1_RequestMatchingRequest, RequestMatchingRequest__Output as _linli_needs_v1_RequestMatchingRequest__Output } from './linli/needs/v1/RequestMatchingRequest.ts';
import type { RequestMatchingResponse as _linli_needs_v1_RequestMatchingResponse, RequestMatchingResponse__Output as _linli_needs_v1_RequestMatchingResponse__Output } from './linli/needs/v1/RequestMatchingResponse.ts';
import type { ResidentDetails as _linli_needs_v1_ResidentDetails, ResidentDetails__Output as _linli_needs_v1_ResidentDetails__Output } from './linli/needs/v1/ResidentDetails.ts';
import type { ResolveUnmetRequest as _linli_needs_v1_ResolveUnmetRequest, ResolveUnmetRequest__Output as _linli_needs_v1_ResolveUnmetRequest__Output } from './linli/needs/v1/ResolveUnmetRequest.ts';
import type { ResolveUnmetResponse as _linli_needs_v1_ResolveUnmetResponse, ResolveUnmetResponse__Output as _linli_needs_v1_ResolveUnmetResponse__Output } from './linli/needs/v1/ResolveUnmetResponse.ts';
import type { SubmitDemandRequest as _linli_needs_v1_SubmitDemandRequest, SubmitDemandRequest__Output as _linli_needs_v1_SubmitDemandRequest__Output } from './linli/needs/v1/SubmitDemandRequest.ts';
import type { SubmitDemandResponse as _linli_needs_v1_SubmitDemandResponse, SubmitDemandResponse__Output as _linli_needs_v1_SubmitDemandResponse__Output } from './linli/needs/v1/SubmitDemandResponse.ts';
import type { SubmitDemandsRequest as _linli_needs_v1_SubmitDemandsRequest, SubmitDemandsRequest__Output as _linli_needs_v1_SubmitDemandsRequest__Output } from './linli/needs/v1/SubmitDemandsRequest.ts';
import type { SubmitDemandsResponse as _linli_needs_v1_SubmitDemandsResponse, SubmitDemandsResponse__Output as _linli_needs_v1_SubmitDemandsResponse__Output } from './linli/needs/v1/SubmitDemandsResponse.ts';
import type { SupplyInfoRequest as _linli_needs_v1_SupplyInfoRequest, SupplyInfoRequest__Output as _linli_needs_v1_SupplyInfoRequest__Output } from './linli/needs/v1/SupplyInfoRequest.ts';
import type { SupplyInfoResponse as _linli_needs_v1_SupplyInfoResponse, SupplyInfoResponse__Output as _linli_needs_v1_SupplyInfoResponse__Output } from './linli/needs/v1/SupplyInfoResponse.ts';
import type { WantedTime as _linli_needs_v1_WantedTime, WantedTime__Output as _linli_needs_v1_WantedTime__Output } from './linli/needs/v1/WantedTime.ts';
import type { WithdrawDemandRequest as _linli_needs_v1_WithdrawDemandRequest, WithdrawDemandRequest__Output as _linli_needs_v1_WithdrawDemandRequest__Output } from './linli/needs/v1/WithdrawDemandRequest.ts';
import type { WithdrawDemandResponse as _linli_needs_v1_WithdrawDemandResponse, WithdrawDemandResponse__Output as _linli_needs_v1_WithdrawDemandResponse__Output } from './linli/needs/v1/WithdrawDemandResponse.ts';

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
    needs: {
      v1: {
        AcknowledgeDemandRequest: MessageTypeDefinition<_linli_needs_v1_AcknowledgeDemandRequest, _linli_needs_v1_AcknowledgeDemandRequest__Output>
        AcknowledgeDemandResponse: MessageTypeDefinition<_linli_needs_v1_AcknowledgeDemandResponse, _linli_needs_v1_AcknowledgeDemandResponse__Output>
        AssignDemandRequest: MessageTypeDefinition<_linli_needs_v1_AssignDemandRequest, _linli_needs_v1_AssignDemandRequest__Output>
        AssignDemandResponse: MessageTypeDefinition<_linli_needs_v1_AssignDemandResponse, _linli_needs_v1_AssignDemandResponse__Output>
        ClockView: MessageTypeDefinition<_linli_needs_v1_ClockView, _linli_needs_v1_ClockView__Output>
        CloseOpinionRequest: MessageTypeDefinition<_linli_needs_v1_CloseOpinionRequest, _linli_needs_v1_CloseOpinionRequest__Output>
        CloseOpinionResponse: MessageTypeDefinition<_linli_needs_v1_CloseOpinionResponse, _linli_needs_v1_CloseOpinionResponse__Output>
        DeliverDemandRequest: MessageTypeDefinition<_linli_needs_v1_DeliverDemandRequest, _linli_needs_v1_DeliverDemandRequest__Output>
        DeliverDemandResponse: MessageTypeDefinition<_linli_needs_v1_DeliverDemandResponse, _linli_needs_v1_DeliverDemandResponse__Output>
        DemandLine: MessageTypeDefinition<_linli_needs_v1_DemandLine, _linli_needs_v1_DemandLine__Output>
        DemandView: MessageTypeDefinition<_linli_needs_v1_DemandView, _linli_needs_v1_DemandView__Output>
        EscalateDemandRequest: MessageTypeDefinition<_linli_needs_v1_EscalateDemandRequest, _linli_needs_v1_EscalateDemandRequest__Output>
        EscalateDemandResponse: MessageTypeDefinition<_linli_needs_v1_EscalateDemandResponse, _linli_needs_v1_EscalateDemandResponse__Output>
        EvaluateDemandRequest: MessageTypeDefinition<_linli_needs_v1_EvaluateDemandRequest, _linli_needs_v1_EvaluateDemandRequest__Output>
        EvaluateDemandResponse: MessageTypeDefinition<_linli_needs_v1_EvaluateDemandResponse, _linli_needs_v1_EvaluateDemandResponse__Output>
        GetDemandRequest: MessageTypeDefinition<_linli_needs_v1_GetDemandRequest, _linli_needs_v1_GetDemandRequest__Output>
        GetDemandResponse: MessageTypeDefinition<_linli_needs_v1_GetDemandResponse, _linli_needs_v1_GetDemandResponse__Output>
        GetProgressRequest: MessageTypeDefinition<_linli_needs_v1_GetProgressRequest, _linli_needs_v1_GetProgressRequest__Output>
        GetProgressResponse: MessageTypeDefinition<_linli_needs_v1_GetProgressResponse, _linli_needs_v1_GetProgressResponse__Output>
        GetResidentRequest: MessageTypeDefinition<_linli_needs_v1_GetResidentRequest, _linli_needs_v1_GetResidentRequest__Output>
        GetResidentResponse: MessageTypeDefinition<_linli_needs_v1_GetResidentResponse, _linli_needs_v1_GetResidentResponse__Output>
        GiveVoiceRequest: MessageTypeDefinition<_linli_needs_v1_GiveVoiceRequest, _linli_needs_v1_GiveVoiceRequest__Output>
        GiveVoiceResponse: MessageTypeDefinition<_linli_needs_v1_GiveVoiceResponse, _linli_needs_v1_GiveVoiceResponse__Output>
        HouseholdLine: MessageTypeDefinition<_linli_needs_v1_HouseholdLine, _linli_needs_v1_HouseholdLine__Output>
        HouseholdView: MessageTypeDefinition<_linli_needs_v1_HouseholdView, _linli_needs_v1_HouseholdView__Output>
        JurisdictionLine: MessageTypeDefinition<_linli_needs_v1_JurisdictionLine, _linli_needs_v1_JurisdictionLine__Output>
        JurisdictionView: MessageTypeDefinition<_linli_needs_v1_JurisdictionView, _linli_needs_v1_JurisdictionView__Output>
        LineOutcome: MessageTypeDefinition<_linli_needs_v1_LineOutcome, _linli_needs_v1_LineOutcome__Output>
        ListHouseholdsRequest: MessageTypeDefinition<_linli_needs_v1_ListHouseholdsRequest, _linli_needs_v1_ListHouseholdsRequest__Output>
        ListHouseholdsResponse: MessageTypeDefinition<_linli_needs_v1_ListHouseholdsResponse, _linli_needs_v1_ListHouseholdsResponse__Output>
        ListJurisdictionsRequest: MessageTypeDefinition<_linli_needs_v1_ListJurisdictionsRequest, _linli_needs_v1_ListJurisdictionsRequest__Output>
        ListJurisdictionsResponse: MessageTypeDefinition<_linli_needs_v1_ListJurisdictionsResponse, _linli_needs_v1_ListJurisdictionsResponse__Output>
        MergeDemandRequest: MessageTypeDefinition<_linli_needs_v1_MergeDemandRequest, _linli_needs_v1_MergeDemandRequest__Output>
        MergeDemandResponse: MessageTypeDefinition<_linli_needs_v1_MergeDemandResponse, _linli_needs_v1_MergeDemandResponse__Output>
        /**
         * The demand list: taking in, acknowledging, following and closing what residents need.
         */
        NeedsIntakeService: SubtypeConstructor<typeof grpc.Client, _linli_needs_v1_NeedsIntakeServiceClient> & { service: _linli_needs_v1_NeedsIntakeServiceDefinition }
        OpenOpinionRequest: MessageTypeDefinition<_linli_needs_v1_OpenOpinionRequest, _linli_needs_v1_OpenOpinionRequest__Output>
        OpenOpinionResponse: MessageTypeDefinition<_linli_needs_v1_OpenOpinionResponse, _linli_needs_v1_OpenOpinionResponse__Output>
        OpinionView: MessageTypeDefinition<_linli_needs_v1_OpinionView, _linli_needs_v1_OpinionView__Output>
        ProgressStep: MessageTypeDefinition<_linli_needs_v1_ProgressStep, _linli_needs_v1_ProgressStep__Output>
        RegisterHouseholdsRequest: MessageTypeDefinition<_linli_needs_v1_RegisterHouseholdsRequest, _linli_needs_v1_RegisterHouseholdsRequest__Output>
        RegisterHouseholdsResponse: MessageTypeDefinition<_linli_needs_v1_RegisterHouseholdsResponse, _linli_needs_v1_RegisterHouseholdsResponse__Output>
        RegisterJurisdictionsRequest: MessageTypeDefinition<_linli_needs_v1_RegisterJurisdictionsRequest, _linli_needs_v1_RegisterJurisdictionsRequest__Output>
        RegisterJurisdictionsResponse: MessageTypeDefinition<_linli_needs_v1_RegisterJurisdictionsResponse, _linli_needs_v1_RegisterJurisdictionsResponse__Output>
        RejectDemandRequest: MessageTypeDefinition<_linli_needs_v1_RejectDemandRequest, _linli_needs_v1_RejectDemandRequest__Output>
        RejectDemandResponse: MessageTypeDefinition<_linli_needs_v1_RejectDemandResponse, _linli_needs_v1_RejectDemandResponse__Output>
        ReopenDemandRequest: MessageTypeDefinition<_linli_needs_v1_ReopenDemandRequest, _linli_needs_v1_ReopenDemandRequest__Output>
        ReopenDemandResponse: MessageTypeDefinition<_linli_needs_v1_ReopenDemandResponse, _linli_needs_v1_ReopenDemandResponse__Output>
        RequestInfoRequest: MessageTypeDefinition<_linli_needs_v1_RequestInfoRequest, _linli_needs_v1_RequestInfoRequest__Output>
        RequestInfoResponse: MessageTypeDefinition<_linli_needs_v1_RequestInfoResponse, _linli_needs_v1_RequestInfoResponse__Output>
        RequestMatchingRequest: MessageTypeDefinition<_linli_needs_v1_RequestMatchingRequest, _linli_needs_v1_RequestMatchingRequest__Output>
        RequestMatchingResponse: MessageTypeDefinition<_linli_needs_v1_RequestMatchingResponse, _linli_needs_v1_RequestMatchingResponse__Output>
        ResidentDetails: MessageTypeDefinition<_linli_needs_v1_ResidentDetails, _linli_needs_v1_ResidentDetails__Output>
        ResolveUnmetRequest: MessageTypeDefinition<_linli_needs_v1_ResolveUnmetRequest, _linli_needs_v1_ResolveUnmetRequest__Output>
        ResolveUnmetResponse: MessageTypeDefinition<_linli_needs_v1_ResolveUnmetResponse, _linli_needs_v1_ResolveUnmetResponse__Output>
        SubmitDemandRequest: MessageTypeDefinition<_linli_needs_v1_SubmitDemandRequest, _linli_needs_v1_SubmitDemandRequest__Output>
        SubmitDemandResponse: MessageTypeDefinition<_linli_needs_v1_SubmitDemandResponse, _linli_needs_v1_SubmitDemandResponse__Output>
        SubmitDemandsRequest: MessageTypeDefinition<_linli_needs_v1_SubmitDemandsRequest, _linli_needs_v1_SubmitDemandsRequest__Output>
        SubmitDemandsResponse: MessageTypeDefinition<_linli_needs_v1_SubmitDemandsResponse, _linli_needs_v1_SubmitDemandsResponse__Output>
        SupplyInfoRequest: MessageTypeDefinition<_linli_needs_v1_SupplyInfoRequest, _linli_needs_v1_SupplyInfoRequest__Output>
        SupplyInfoResponse: MessageTypeDefinition<_linli_needs_v1_SupplyInfoResponse, _linli_needs_v1_SupplyInfoResponse__Output>
        WantedTime: MessageTypeDefinition<_linli_needs_v1_WantedTime, _linli_needs_v1_WantedTime__Output>
        WithdrawDemandRequest: MessageTypeDefinition<_linli_needs_v1_WithdrawDemandRequest, _linli_needs_v1_WithdrawDemandRequest__Output>
        WithdrawDemandResponse: MessageTypeDefinition<_linli_needs_v1_WithdrawDemandResponse, _linli_needs_v1_WithdrawDemandResponse__Output>
      }
    }
  }
}

