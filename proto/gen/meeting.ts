import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from './linli/command/v1/Command.ts';
import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from './linli/command/v1/Receipt.ts';
import type { GetMeetingRequest as _linli_meeting_v1_GetMeetingRequest, GetMeetingRequest__Output as _linli_meeting_v1_GetMeetingRequest__Output } from './linli/meeting/v1/GetMeetingRequest.ts';
import type { GetMeetingResponse as _linli_meeting_v1_GetMeetingResponse, GetMeetingResponse__Output as _linli_meeting_v1_GetMeetingResponse__Output } from './linli/meeting/v1/GetMeetingResponse.ts';
import type { ListMeetingsRequest as _linli_meeting_v1_ListMeetingsRequest, ListMeetingsRequest__Output as _linli_meeting_v1_ListMeetingsRequest__Output } from './linli/meeting/v1/ListMeetingsRequest.ts';
import type { ListMeetingsResponse as _linli_meeting_v1_ListMeetingsResponse, ListMeetingsResponse__Output as _linli_meeting_v1_ListMeetingsResponse__Output } from './linli/meeting/v1/ListMeetingsResponse.ts';
import type { MeetingAgenda as _linli_meeting_v1_MeetingAgenda, MeetingAgenda__Output as _linli_meeting_v1_MeetingAgenda__Output } from './linli/meeting/v1/MeetingAgenda.ts';
import type { MeetingInvitee as _linli_meeting_v1_MeetingInvitee, MeetingInvitee__Output as _linli_meeting_v1_MeetingInvitee__Output } from './linli/meeting/v1/MeetingInvitee.ts';
import type { MeetingInvitees as _linli_meeting_v1_MeetingInvitees, MeetingInvitees__Output as _linli_meeting_v1_MeetingInvitees__Output } from './linli/meeting/v1/MeetingInvitees.ts';
import type { MeetingPlain as _linli_meeting_v1_MeetingPlain, MeetingPlain__Output as _linli_meeting_v1_MeetingPlain__Output } from './linli/meeting/v1/MeetingPlain.ts';
import type { MeetingPlan as _linli_meeting_v1_MeetingPlan, MeetingPlan__Output as _linli_meeting_v1_MeetingPlan__Output } from './linli/meeting/v1/MeetingPlan.ts';
import type { MeetingPoint as _linli_meeting_v1_MeetingPoint, MeetingPoint__Output as _linli_meeting_v1_MeetingPoint__Output } from './linli/meeting/v1/MeetingPoint.ts';
import type { MeetingResolution as _linli_meeting_v1_MeetingResolution, MeetingResolution__Output as _linli_meeting_v1_MeetingResolution__Output } from './linli/meeting/v1/MeetingResolution.ts';
import type { MeetingResolve as _linli_meeting_v1_MeetingResolve, MeetingResolve__Output as _linli_meeting_v1_MeetingResolve__Output } from './linli/meeting/v1/MeetingResolve.ts';
import type { MeetingText as _linli_meeting_v1_MeetingText, MeetingText__Output as _linli_meeting_v1_MeetingText__Output } from './linli/meeting/v1/MeetingText.ts';
import type { MeetingView as _linli_meeting_v1_MeetingView, MeetingView__Output as _linli_meeting_v1_MeetingView__Output } from './linli/meeting/v1/MeetingView.ts';
import type { TellMeetingRequest as _linli_meeting_v1_TellMeetingRequest, TellMeetingRequest__Output as _linli_meeting_v1_TellMeetingRequest__Output } from './linli/meeting/v1/TellMeetingRequest.ts';
import type { TellMeetingResponse as _linli_meeting_v1_TellMeetingResponse, TellMeetingResponse__Output as _linli_meeting_v1_TellMeetingResponse__Output } from './linli/meeting/v1/TellMeetingResponse.ts';

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
    meeting: {
      v1: {
        GetMeetingRequest: MessageTypeDefinition<_linli_meeting_v1_GetMeetingRequest, _linli_meeting_v1_GetMeetingRequest__Output>
        GetMeetingResponse: MessageTypeDefinition<_linli_meeting_v1_GetMeetingResponse, _linli_meeting_v1_GetMeetingResponse__Output>
        ListMeetingsRequest: MessageTypeDefinition<_linli_meeting_v1_ListMeetingsRequest, _linli_meeting_v1_ListMeetingsRequest__Output>
        ListMeetingsResponse: MessageTypeDefinition<_linli_meeting_v1_ListMeetingsResponse, _linli_meeting_v1_ListMeetingsResponse__Output>
        MeetingAgenda: MessageTypeDefinition<_linli_meeting_v1_MeetingAgenda, _linli_meeting_v1_MeetingAgenda__Output>
        MeetingInvitee: MessageTypeDefinition<_linli_meeting_v1_MeetingInvitee, _linli_meeting_v1_MeetingInvitee__Output>
        MeetingInvitees: MessageTypeDefinition<_linli_meeting_v1_MeetingInvitees, _linli_meeting_v1_MeetingInvitees__Output>
        MeetingPlain: MessageTypeDefinition<_linli_meeting_v1_MeetingPlain, _linli_meeting_v1_MeetingPlain__Output>
        MeetingPlan: MessageTypeDefinition<_linli_meeting_v1_MeetingPlan, _linli_meeting_v1_MeetingPlan__Output>
        MeetingPoint: MessageTypeDefinition<_linli_meeting_v1_MeetingPoint, _linli_meeting_v1_MeetingPoint__Output>
        MeetingResolution: MessageTypeDefinition<_linli_meeting_v1_MeetingResolution, _linli_meeting_v1_MeetingResolution__Output>
        MeetingResolve: MessageTypeDefinition<_linli_meeting_v1_MeetingResolve, _linli_meeting_v1_MeetingResolve__Output>
        MeetingText: MessageTypeDefinition<_linli_meeting_v1_MeetingText, _linli_meeting_v1_MeetingText__Output>
        MeetingView: MessageTypeDefinition<_linli_meeting_v1_MeetingView, _linli_meeting_v1_MeetingView__Output>
        TellMeetingRequest: MessageTypeDefinition<_linli_meeting_v1_TellMeetingRequest, _linli_meeting_v1_TellMeetingRequest__Output>
        TellMeetingResponse: MessageTypeDefinition<_linli_meeting_v1_TellMeetingResponse, _linli_meeting_v1_TellMeetingResponse__Output>
      }
    }
  }
}

