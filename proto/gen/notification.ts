import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from './linli/command/v1/Command.ts';
import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from './linli/command/v1/Receipt.ts';
import type { DeliveryView as _linli_notification_v1_DeliveryView, DeliveryView__Output as _linli_notification_v1_DeliveryView__Output } from './linli/notification/v1/DeliveryView.ts';
import type { FinishTaskRequest as _linli_notification_v1_FinishTaskRequest, FinishTaskRequest__Output as _linli_notification_v1_FinishTaskRequest__Output } from './linli/notification/v1/FinishTaskRequest.ts';
import type { FinishTaskResponse as _linli_notification_v1_FinishTaskResponse, FinishTaskResponse__Output as _linli_notification_v1_FinishTaskResponse__Output } from './linli/notification/v1/FinishTaskResponse.ts';
import type { ListDeliveriesRequest as _linli_notification_v1_ListDeliveriesRequest, ListDeliveriesRequest__Output as _linli_notification_v1_ListDeliveriesRequest__Output } from './linli/notification/v1/ListDeliveriesRequest.ts';
import type { ListDeliveriesResponse as _linli_notification_v1_ListDeliveriesResponse, ListDeliveriesResponse__Output as _linli_notification_v1_ListDeliveriesResponse__Output } from './linli/notification/v1/ListDeliveriesResponse.ts';
import type { ListTasksRequest as _linli_notification_v1_ListTasksRequest, ListTasksRequest__Output as _linli_notification_v1_ListTasksRequest__Output } from './linli/notification/v1/ListTasksRequest.ts';
import type { ListTasksResponse as _linli_notification_v1_ListTasksResponse, ListTasksResponse__Output as _linli_notification_v1_ListTasksResponse__Output } from './linli/notification/v1/ListTasksResponse.ts';
import type { NotificationServiceClient as _linli_notification_v1_NotificationServiceClient, NotificationServiceDefinition as _linli_notification_v1_NotificationServiceDefinition } from './linli/notification/v1/NotificationService.ts';

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
    notification: {
      v1: {
        DeliveryView: MessageTypeDefinition<_linli_notification_v1_DeliveryView, _linli_notification_v1_DeliveryView__Output>
        FinishTaskRequest: MessageTypeDefinition<_linli_notification_v1_FinishTaskRequest, _linli_notification_v1_FinishTaskRequest__Output>
        FinishTaskResponse: MessageTypeDefinition<_linli_notification_v1_FinishTaskResponse, _linli_notification_v1_FinishTaskResponse__Output>
        ListDeliveriesRequest: MessageTypeDefinition<_linli_notification_v1_ListDeliveriesRequest, _linli_notification_v1_ListDeliveriesRequest__Output>
        ListDeliveriesResponse: MessageTypeDefinition<_linli_notification_v1_ListDeliveriesResponse, _linli_notification_v1_ListDeliveriesResponse__Output>
        ListTasksRequest: MessageTypeDefinition<_linli_notification_v1_ListTasksRequest, _linli_notification_v1_ListTasksRequest__Output>
        ListTasksResponse: MessageTypeDefinition<_linli_notification_v1_ListTasksResponse, _linli_notification_v1_ListTasksResponse__Output>
        /**
         * Who is told what, by which channel, and what became of it.
         */
        NotificationService: SubtypeConstructor<typeof grpc.Client, _linli_notification_v1_NotificationServiceClient> & { service: _linli_notification_v1_NotificationServiceDefinition }
      }
    }
  }
}

