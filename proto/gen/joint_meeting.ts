import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from './linli/command/v1/Command.ts';
import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from './linli/command/v1/Receipt.ts';
import type { AcceptTaskRequest as _linli_meeting_v1_AcceptTaskRequest, AcceptTaskRequest__Output as _linli_meeting_v1_AcceptTaskRequest__Output } from './linli/meeting/v1/AcceptTaskRequest.ts';
import type { AcceptTaskResponse as _linli_meeting_v1_AcceptTaskResponse, AcceptTaskResponse__Output as _linli_meeting_v1_AcceptTaskResponse__Output } from './linli/meeting/v1/AcceptTaskResponse.ts';
import type { AcknowledgeTaskRequest as _linli_meeting_v1_AcknowledgeTaskRequest, AcknowledgeTaskRequest__Output as _linli_meeting_v1_AcknowledgeTaskRequest__Output } from './linli/meeting/v1/AcknowledgeTaskRequest.ts';
import type { AcknowledgeTaskResponse as _linli_meeting_v1_AcknowledgeTaskResponse, AcknowledgeTaskResponse__Output as _linli_meeting_v1_AcknowledgeTaskResponse__Output } from './linli/meeting/v1/AcknowledgeTaskResponse.ts';
import type { AnswerExtensionRequest as _linli_meeting_v1_AnswerExtensionRequest, AnswerExtensionRequest__Output as _linli_meeting_v1_AnswerExtensionRequest__Output } from './linli/meeting/v1/AnswerExtensionRequest.ts';
import type { AnswerExtensionResponse as _linli_meeting_v1_AnswerExtensionResponse, AnswerExtensionResponse__Output as _linli_meeting_v1_AnswerExtensionResponse__Output } from './linli/meeting/v1/AnswerExtensionResponse.ts';
import type { AssignItemRequest as _linli_meeting_v1_AssignItemRequest, AssignItemRequest__Output as _linli_meeting_v1_AssignItemRequest__Output } from './linli/meeting/v1/AssignItemRequest.ts';
import type { AssignItemResponse as _linli_meeting_v1_AssignItemResponse, AssignItemResponse__Output as _linli_meeting_v1_AssignItemResponse__Output } from './linli/meeting/v1/AssignItemResponse.ts';
import type { ChainLink as _linli_meeting_v1_ChainLink, ChainLink__Output as _linli_meeting_v1_ChainLink__Output } from './linli/meeting/v1/ChainLink.ts';
import type { CloseItemRequest as _linli_meeting_v1_CloseItemRequest, CloseItemRequest__Output as _linli_meeting_v1_CloseItemRequest__Output } from './linli/meeting/v1/CloseItemRequest.ts';
import type { CloseItemResponse as _linli_meeting_v1_CloseItemResponse, CloseItemResponse__Output as _linli_meeting_v1_CloseItemResponse__Output } from './linli/meeting/v1/CloseItemResponse.ts';
import type { GetItemRequest as _linli_meeting_v1_GetItemRequest, GetItemRequest__Output as _linli_meeting_v1_GetItemRequest__Output } from './linli/meeting/v1/GetItemRequest.ts';
import type { GetItemResponse as _linli_meeting_v1_GetItemResponse, GetItemResponse__Output as _linli_meeting_v1_GetItemResponse__Output } from './linli/meeting/v1/GetItemResponse.ts';
import type { GetMeetingRequest as _linli_meeting_v1_GetMeetingRequest, GetMeetingRequest__Output as _linli_meeting_v1_GetMeetingRequest__Output } from './linli/meeting/v1/GetMeetingRequest.ts';
import type { GetMeetingResponse as _linli_meeting_v1_GetMeetingResponse, GetMeetingResponse__Output as _linli_meeting_v1_GetMeetingResponse__Output } from './linli/meeting/v1/GetMeetingResponse.ts';
import type { GetTaskRequest as _linli_meeting_v1_GetTaskRequest, GetTaskRequest__Output as _linli_meeting_v1_GetTaskRequest__Output } from './linli/meeting/v1/GetTaskRequest.ts';
import type { GetTaskResponse as _linli_meeting_v1_GetTaskResponse, GetTaskResponse__Output as _linli_meeting_v1_GetTaskResponse__Output } from './linli/meeting/v1/GetTaskResponse.ts';
import type { ItemMember as _linli_meeting_v1_ItemMember, ItemMember__Output as _linli_meeting_v1_ItemMember__Output } from './linli/meeting/v1/ItemMember.ts';
import type { ItemOrder as _linli_meeting_v1_ItemOrder, ItemOrder__Output as _linli_meeting_v1_ItemOrder__Output } from './linli/meeting/v1/ItemOrder.ts';
import type { ItemView as _linli_meeting_v1_ItemView, ItemView__Output as _linli_meeting_v1_ItemView__Output } from './linli/meeting/v1/ItemView.ts';
import type { JointMeetingServiceClient as _linli_meeting_v1_JointMeetingServiceClient, JointMeetingServiceDefinition as _linli_meeting_v1_JointMeetingServiceDefinition } from './linli/meeting/v1/JointMeetingService.ts';
import type { LevelUpItemRequest as _linli_meeting_v1_LevelUpItemRequest, LevelUpItemRequest__Output as _linli_meeting_v1_LevelUpItemRequest__Output } from './linli/meeting/v1/LevelUpItemRequest.ts';
import type { LevelUpItemResponse as _linli_meeting_v1_LevelUpItemResponse, LevelUpItemResponse__Output as _linli_meeting_v1_LevelUpItemResponse__Output } from './linli/meeting/v1/LevelUpItemResponse.ts';
import type { ListItemsRequest as _linli_meeting_v1_ListItemsRequest, ListItemsRequest__Output as _linli_meeting_v1_ListItemsRequest__Output } from './linli/meeting/v1/ListItemsRequest.ts';
import type { ListItemsResponse as _linli_meeting_v1_ListItemsResponse, ListItemsResponse__Output as _linli_meeting_v1_ListItemsResponse__Output } from './linli/meeting/v1/ListItemsResponse.ts';
import type { ListMeetingsRequest as _linli_meeting_v1_ListMeetingsRequest, ListMeetingsRequest__Output as _linli_meeting_v1_ListMeetingsRequest__Output } from './linli/meeting/v1/ListMeetingsRequest.ts';
import type { ListMeetingsResponse as _linli_meeting_v1_ListMeetingsResponse, ListMeetingsResponse__Output as _linli_meeting_v1_ListMeetingsResponse__Output } from './linli/meeting/v1/ListMeetingsResponse.ts';
import type { ListTasksRequest as _linli_meeting_v1_ListTasksRequest, ListTasksRequest__Output as _linli_meeting_v1_ListTasksRequest__Output } from './linli/meeting/v1/ListTasksRequest.ts';
import type { ListTasksResponse as _linli_meeting_v1_ListTasksResponse, ListTasksResponse__Output as _linli_meeting_v1_ListTasksResponse__Output } from './linli/meeting/v1/ListTasksResponse.ts';
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
import type { MergeItemRequest as _linli_meeting_v1_MergeItemRequest, MergeItemRequest__Output as _linli_meeting_v1_MergeItemRequest__Output } from './linli/meeting/v1/MergeItemRequest.ts';
import type { MergeItemResponse as _linli_meeting_v1_MergeItemResponse, MergeItemResponse__Output as _linli_meeting_v1_MergeItemResponse__Output } from './linli/meeting/v1/MergeItemResponse.ts';
import type { ProgressTaskRequest as _linli_meeting_v1_ProgressTaskRequest, ProgressTaskRequest__Output as _linli_meeting_v1_ProgressTaskRequest__Output } from './linli/meeting/v1/ProgressTaskRequest.ts';
import type { ProgressTaskResponse as _linli_meeting_v1_ProgressTaskResponse, ProgressTaskResponse__Output as _linli_meeting_v1_ProgressTaskResponse__Output } from './linli/meeting/v1/ProgressTaskResponse.ts';
import type { QueueItemRequest as _linli_meeting_v1_QueueItemRequest, QueueItemRequest__Output as _linli_meeting_v1_QueueItemRequest__Output } from './linli/meeting/v1/QueueItemRequest.ts';
import type { QueueItemResponse as _linli_meeting_v1_QueueItemResponse, QueueItemResponse__Output as _linli_meeting_v1_QueueItemResponse__Output } from './linli/meeting/v1/QueueItemResponse.ts';
import type { RequestExtensionRequest as _linli_meeting_v1_RequestExtensionRequest, RequestExtensionRequest__Output as _linli_meeting_v1_RequestExtensionRequest__Output } from './linli/meeting/v1/RequestExtensionRequest.ts';
import type { RequestExtensionResponse as _linli_meeting_v1_RequestExtensionResponse, RequestExtensionResponse__Output as _linli_meeting_v1_RequestExtensionResponse__Output } from './linli/meeting/v1/RequestExtensionResponse.ts';
import type { ReturnItemRequest as _linli_meeting_v1_ReturnItemRequest, ReturnItemRequest__Output as _linli_meeting_v1_ReturnItemRequest__Output } from './linli/meeting/v1/ReturnItemRequest.ts';
import type { ReturnItemResponse as _linli_meeting_v1_ReturnItemResponse, ReturnItemResponse__Output as _linli_meeting_v1_ReturnItemResponse__Output } from './linli/meeting/v1/ReturnItemResponse.ts';
import type { ScreenItemRequest as _linli_meeting_v1_ScreenItemRequest, ScreenItemRequest__Output as _linli_meeting_v1_ScreenItemRequest__Output } from './linli/meeting/v1/ScreenItemRequest.ts';
import type { ScreenItemResponse as _linli_meeting_v1_ScreenItemResponse, ScreenItemResponse__Output as _linli_meeting_v1_ScreenItemResponse__Output } from './linli/meeting/v1/ScreenItemResponse.ts';
import type { SendBackTaskRequest as _linli_meeting_v1_SendBackTaskRequest, SendBackTaskRequest__Output as _linli_meeting_v1_SendBackTaskRequest__Output } from './linli/meeting/v1/SendBackTaskRequest.ts';
import type { SendBackTaskResponse as _linli_meeting_v1_SendBackTaskResponse, SendBackTaskResponse__Output as _linli_meeting_v1_SendBackTaskResponse__Output } from './linli/meeting/v1/SendBackTaskResponse.ts';
import type { SplitItemRequest as _linli_meeting_v1_SplitItemRequest, SplitItemRequest__Output as _linli_meeting_v1_SplitItemRequest__Output } from './linli/meeting/v1/SplitItemRequest.ts';
import type { SplitItemResponse as _linli_meeting_v1_SplitItemResponse, SplitItemResponse__Output as _linli_meeting_v1_SplitItemResponse__Output } from './linli/meeting/v1/SplitItemResponse.ts';
import type { SubmitTaskRequest as _linli_meeting_v1_SubmitTaskRequest, SubmitTaskRequest__Output as _linli_meeting_v1_SubmitTaskRequest__Output } from './linli/meeting/v1/SubmitTaskRequest.ts';
import type { SubmitTaskResponse as _linli_meeting_v1_SubmitTaskResponse, SubmitTaskResponse__Output as _linli_meeting_v1_SubmitTaskResponse__Output } from './linli/meeting/v1/SubmitTaskResponse.ts';
import type { TaskExtension as _linli_meeting_v1_TaskExtension, TaskExtension__Output as _linli_meeting_v1_TaskExtension__Output } from './linli/meeting/v1/TaskExtension.ts';
import type { TaskStep as _linli_meeting_v1_TaskStep, TaskStep__Output as _linli_meeting_v1_TaskStep__Output } from './linli/meeting/v1/TaskStep.ts';
import type { TaskView as _linli_meeting_v1_TaskView, TaskView__Output as _linli_meeting_v1_TaskView__Output } from './linli/meeting/v1/TaskView.ts';
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
        AcceptTaskRequest: MessageTypeDefinition<_linli_meeting_v1_AcceptTaskRequest, _linli_meeting_v1_AcceptTaskRequest__Output>
        AcceptTaskResponse: MessageTypeDefinition<_linli_meeting_v1_AcceptTaskResponse, _linli_meeting_v1_AcceptTaskResponse__Output>
        AcknowledgeTaskRequest: MessageTypeDefinition<_linli_meeting_v1_AcknowledgeTaskRequest, _linli_meeting_v1_AcknowledgeTaskRequest__Output>
        AcknowledgeTaskResponse: MessageTypeDefinition<_linli_meeting_v1_AcknowledgeTaskResponse, _linli_meeting_v1_AcknowledgeTaskResponse__Output>
        AnswerExtensionRequest: MessageTypeDefinition<_linli_meeting_v1_AnswerExtensionRequest, _linli_meeting_v1_AnswerExtensionRequest__Output>
        AnswerExtensionResponse: MessageTypeDefinition<_linli_meeting_v1_AnswerExtensionResponse, _linli_meeting_v1_AnswerExtensionResponse__Output>
        AssignItemRequest: MessageTypeDefinition<_linli_meeting_v1_AssignItemRequest, _linli_meeting_v1_AssignItemRequest__Output>
        AssignItemResponse: MessageTypeDefinition<_linli_meeting_v1_AssignItemResponse, _linli_meeting_v1_AssignItemResponse__Output>
        ChainLink: MessageTypeDefinition<_linli_meeting_v1_ChainLink, _linli_meeting_v1_ChainLink__Output>
        CloseItemRequest: MessageTypeDefinition<_linli_meeting_v1_CloseItemRequest, _linli_meeting_v1_CloseItemRequest__Output>
        CloseItemResponse: MessageTypeDefinition<_linli_meeting_v1_CloseItemResponse, _linli_meeting_v1_CloseItemResponse__Output>
        GetItemRequest: MessageTypeDefinition<_linli_meeting_v1_GetItemRequest, _linli_meeting_v1_GetItemRequest__Output>
        GetItemResponse: MessageTypeDefinition<_linli_meeting_v1_GetItemResponse, _linli_meeting_v1_GetItemResponse__Output>
        GetMeetingRequest: MessageTypeDefinition<_linli_meeting_v1_GetMeetingRequest, _linli_meeting_v1_GetMeetingRequest__Output>
        GetMeetingResponse: MessageTypeDefinition<_linli_meeting_v1_GetMeetingResponse, _linli_meeting_v1_GetMeetingResponse__Output>
        GetTaskRequest: MessageTypeDefinition<_linli_meeting_v1_GetTaskRequest, _linli_meeting_v1_GetTaskRequest__Output>
        GetTaskResponse: MessageTypeDefinition<_linli_meeting_v1_GetTaskResponse, _linli_meeting_v1_GetTaskResponse__Output>
        ItemMember: MessageTypeDefinition<_linli_meeting_v1_ItemMember, _linli_meeting_v1_ItemMember__Output>
        ItemOrder: MessageTypeDefinition<_linli_meeting_v1_ItemOrder, _linli_meeting_v1_ItemOrder__Output>
        ItemView: MessageTypeDefinition<_linli_meeting_v1_ItemView, _linli_meeting_v1_ItemView__Output>
        /**
         * Escalation items and, later, the joint meeting itself.
         */
        JointMeetingService: SubtypeConstructor<typeof grpc.Client, _linli_meeting_v1_JointMeetingServiceClient> & { service: _linli_meeting_v1_JointMeetingServiceDefinition }
        LevelUpItemRequest: MessageTypeDefinition<_linli_meeting_v1_LevelUpItemRequest, _linli_meeting_v1_LevelUpItemRequest__Output>
        LevelUpItemResponse: MessageTypeDefinition<_linli_meeting_v1_LevelUpItemResponse, _linli_meeting_v1_LevelUpItemResponse__Output>
        ListItemsRequest: MessageTypeDefinition<_linli_meeting_v1_ListItemsRequest, _linli_meeting_v1_ListItemsRequest__Output>
        ListItemsResponse: MessageTypeDefinition<_linli_meeting_v1_ListItemsResponse, _linli_meeting_v1_ListItemsResponse__Output>
        ListMeetingsRequest: MessageTypeDefinition<_linli_meeting_v1_ListMeetingsRequest, _linli_meeting_v1_ListMeetingsRequest__Output>
        ListMeetingsResponse: MessageTypeDefinition<_linli_meeting_v1_ListMeetingsResponse, _linli_meeting_v1_ListMeetingsResponse__Output>
        ListTasksRequest: MessageTypeDefinition<_linli_meeting_v1_ListTasksRequest, _linli_meeting_v1_ListTasksRequest__Output>
        ListTasksResponse: MessageTypeDefinition<_linli_meeting_v1_ListTasksResponse, _linli_meeting_v1_ListTasksResponse__Output>
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
        MergeItemRequest: MessageTypeDefinition<_linli_meeting_v1_MergeItemRequest, _linli_meeting_v1_MergeItemRequest__Output>
        MergeItemResponse: MessageTypeDefinition<_linli_meeting_v1_MergeItemResponse, _linli_meeting_v1_MergeItemResponse__Output>
        ProgressTaskRequest: MessageTypeDefinition<_linli_meeting_v1_ProgressTaskRequest, _linli_meeting_v1_ProgressTaskRequest__Output>
        ProgressTaskResponse: MessageTypeDefinition<_linli_meeting_v1_ProgressTaskResponse, _linli_meeting_v1_ProgressTaskResponse__Output>
        QueueItemRequest: MessageTypeDefinition<_linli_meeting_v1_QueueItemRequest, _linli_meeting_v1_QueueItemRequest__Output>
        QueueItemResponse: MessageTypeDefinition<_linli_meeting_v1_QueueItemResponse, _linli_meeting_v1_QueueItemResponse__Output>
        RequestExtensionRequest: MessageTypeDefinition<_linli_meeting_v1_RequestExtensionRequest, _linli_meeting_v1_RequestExtensionRequest__Output>
        RequestExtensionResponse: MessageTypeDefinition<_linli_meeting_v1_RequestExtensionResponse, _linli_meeting_v1_RequestExtensionResponse__Output>
        ReturnItemRequest: MessageTypeDefinition<_linli_meeting_v1_ReturnItemRequest, _linli_meeting_v1_ReturnItemRequest__Output>
        ReturnItemResponse: MessageTypeDefinition<_linli_meeting_v1_ReturnItemResponse, _linli_meeting_v1_ReturnItemResponse__Output>
        ScreenItemRequest: MessageTypeDefinition<_linli_meeting_v1_ScreenItemRequest, _linli_meeting_v1_ScreenItemRequest__Output>
        ScreenItemResponse: MessageTypeDefinition<_linli_meeting_v1_ScreenItemResponse, _linli_meeting_v1_ScreenItemResponse__Output>
        SendBackTaskRequest: MessageTypeDefinition<_linli_meeting_v1_SendBackTaskRequest, _linli_meeting_v1_SendBackTaskRequest__Output>
        SendBackTaskResponse: MessageTypeDefinition<_linli_meeting_v1_SendBackTaskResponse, _linli_meeting_v1_SendBackTaskResponse__Output>
        SplitItemRequest: MessageTypeDefinition<_linli_meeting_v1_SplitItemRequest, _linli_meeting_v1_SplitItemRequest__Output>
        SplitItemResponse: MessageTypeDefinition<_linli_meeting_v1_SplitItemResponse, _linli_meeting_v1_SplitItemResponse__Output>
        SubmitTaskRequest: MessageTypeDefinition<_linli_meeting_v1_SubmitTaskRequest, _linli_meeting_v1_SubmitTaskRequest__Output>
        SubmitTaskResponse: MessageTypeDefinition<_linli_meeting_v1_SubmitTaskResponse, _linli_meeting_v1_SubmitTaskResponse__Output>
        TaskExtension: MessageTypeDefinition<_linli_meeting_v1_TaskExtension, _linli_meeting_v1_TaskExtension__Output>
        TaskStep: MessageTypeDefinition<_linli_meeting_v1_TaskStep, _linli_meeting_v1_TaskStep__Output>
        TaskView: MessageTypeDefinition<_linli_meeting_v1_TaskView, _linli_meeting_v1_TaskView__Output>
        TellMeetingRequest: MessageTypeDefinition<_linli_meeting_v1_TellMeetingRequest, _linli_meeting_v1_TellMeetingRequest__Output>
        TellMeetingResponse: MessageTypeDefinition<_linli_meeting_v1_TellMeetingResponse, _linli_meeting_v1_TellMeetingResponse__Output>
      }
    }
  }
}

