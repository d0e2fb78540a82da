import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from './linli/command/v1/Command.ts';
import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from './linli/command/v1/Receipt.ts';
import type { ChainLink as _linli_meeting_v1_ChainLink, ChainLink__Output as _linli_meeting_v1_ChainLink__Output } from './linli/meeting/v1/ChainLink.ts';
import type { CloseItemRequest as _linli_meeting_v1_CloseItemRequest, CloseItemRequest__Output as _linli_meeting_v1_CloseItemRequest__Output } from './linli/meeting/v1/CloseItemRequest.ts';
import type { CloseItemResponse as _linli_meeting_v1_CloseItemResponse, CloseItemResponse__Output as _linli_meeting_v1_CloseItemResponse__Output } from './linli/meeting/v1/CloseItemResponse.ts';
import type { GetItemRequest as _linli_meeting_v1_GetItemRequest, GetItemRequest__Output as _linli_meeting_v1_GetItemRequest__Output } from './linli/meeting/v1/GetItemRequest.ts';
import type { GetItemResponse as _linli_meeting_v1_GetItemResponse, GetItemResponse__Output as _linli_meeting_v1_GetItemResponse__Output } from './linli/meeting/v1/GetItemResponse.ts';
import type { ItemView as _linli_meeting_v1_ItemView, ItemView__Output as _linli_meeting_v1_ItemView__Output } from './linli/meeting/v1/ItemView.ts';
import type { JointMeetingServiceClient as _linli_meeting_v1_JointMeetingServiceClient, JointMeetingServiceDefinition as _linli_meeting_v1_JointMeetingServiceDefinition } from './linli/meeting/v1/JointMeetingService.ts';
import type { ListItemsRequest as _linli_meeting_v1_ListItemsRequest, ListItemsRequest__Output as _linli_meeting_v1_ListItemsRequest__Output } from './linli/meeting/v1/ListItemsRequest.ts';
import type { ListItemsResponse as _linli_meeting_v1_ListItemsResponse, ListItemsResponse__Output as _linli_meeting_v1_ListItemsResponse__Output } from './linli/meeting/v1/ListItemsResponse.ts';
import type { ReturnItemRequest as _linli_meeting_v1_ReturnItemRequest, ReturnItemRequest__Output as _linli_meeting_v1_ReturnItemRequest__Output } from './linli/meeting/v1/ReturnItemRequest.ts';
import type { ReturnItemResponse as _linli_meeting_v1_ReturnItemResponse, ReturnItemResponse__Output as _linli_meeting_v1_ReturnItemResponse__Output } from './linli/meeting/v1/ReturnItemResponse.ts';

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
        ChainLink: MessageTypeDefinition<_linli_meeting_v1_ChainLink, _linli_meeting_v1_ChainLink__Output>
        CloseItemRequest: MessageTypeDefinition<_linli_meeting_v1_CloseItemRequest, _linli_meeting_v1_CloseItemRequest__Output>
        CloseItemResponse: MessageTypeDefinition<_linli_meeting_v1_CloseItemResponse, _linli_meeting_v1_CloseItemResponse__Output>
        GetItemRequest: MessageTypeDefinition<_linli_meeting_v1_GetItemRequest, _linli_meeting_v1_GetItemRequest__Output>
        GetItemResponse: MessageTypeDefinition<_linli_meeting_v1_GetItemResponse, _linli_meeting_v1_GetItemResponse__Output>
        ItemView: MessageTypeDefinition<_linli_meeting_v1_ItemView, _linli_meeting_v1_ItemView__Output>
        /**
         * Escalation items and, later, the joint meeting itself.
         */
        JointMeetingService: SubtypeConstructor<typeof grpc.Client, _linli_meeting_v1_JointMeetingServiceClient> & { service: _linli_meeting_v1_JointMeetingServiceDefinition }
        ListItemsRequest: MessageTypeDefinition<_linli_meeting_v1_ListItemsRequest, _linli_meeting_v1_ListItemsRequest__Output>
        ListItemsResponse: MessageTypeDefinition<_linli_meeting_v1_ListItemsResponse, _linli_meeting_v1_ListItemsResponse__Output>
        ReturnItemRequest: MessageTypeDefinition<_linli_meeting_v1_ReturnItemRequest, _linli_meeting_v1_ReturnItemRequest__Output>
        ReturnItemResponse: MessageTypeDefinition<_linli_meeting_v1_ReturnItemResponse, _linli_meeting_v1_ReturnItemResponse__Output>
      }
    }
  }
}

