// Original file: linli/notification/v1/notification.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { FinishTaskRequest as _linli_notification_v1_FinishTaskRequest, FinishTaskRequest__Output as _linli_notification_v1_FinishTaskRequest__Output } from '../../../linli/notification/v1/FinishTaskRequest.ts';
import type { FinishTaskResponse as _linli_notification_v1_FinishTaskResponse, FinishTaskResponse__Output as _linli_notification_v1_FinishTaskResponse__Output } from '../../../linli/notification/v1/FinishTaskResponse.ts';
import type { ListDeliveriesRequest as _linli_notification_v1_ListDeliveriesRequest, ListDeliveriesRequest__Output as _linli_notification_v1_ListDeliveriesRequest__Output } from '../../../linli/notification/v1/ListDeliveriesRequest.ts';
import type { ListDeliveriesResponse as _linli_notification_v1_ListDeliveriesResponse, ListDeliveriesResponse__Output as _linli_notification_v1_ListDeliveriesResponse__Output } from '../../../linli/notification/v1/ListDeliveriesResponse.ts';
import type { ListTasksRequest as _linli_notification_v1_ListTasksRequest, ListTasksRequest__Output as _linli_notification_v1_ListTasksRequest__Output } from '../../../linli/notification/v1/ListTasksRequest.ts';
import type { ListTasksResponse as _linli_notification_v1_ListTasksResponse, ListTasksResponse__Output as _linli_notification_v1_ListTasksResponse__Output } from '../../../linli/notification/v1/ListTasksResponse.ts';

/**
 * Who is told what, by which channel, and what became of it.
 */
export interface NotificationServiceClient extends grpc.Client {
  /**
   * The named person has done the task.
   */
  FinishTask(argument: _linli_notification_v1_FinishTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_FinishTaskResponse__Output>): grpc.ClientUnaryCall;
  FinishTask(argument: _linli_notification_v1_FinishTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_notification_v1_FinishTaskResponse__Output>): grpc.ClientUnaryCall;
  FinishTask(argument: _linli_notification_v1_FinishTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_FinishTaskResponse__Output>): grpc.ClientUnaryCall;
  FinishTask(argument: _linli_notification_v1_FinishTaskRequest, callback: grpc.requestCallback<_linli_notification_v1_FinishTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The named person has done the task.
   */
  finishTask(argument: _linli_notification_v1_FinishTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_FinishTaskResponse__Output>): grpc.ClientUnaryCall;
  finishTask(argument: _linli_notification_v1_FinishTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_notification_v1_FinishTaskResponse__Output>): grpc.ClientUnaryCall;
  finishTask(argument: _linli_notification_v1_FinishTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_FinishTaskResponse__Output>): grpc.ClientUnaryCall;
  finishTask(argument: _linli_notification_v1_FinishTaskRequest, callback: grpc.requestCallback<_linli_notification_v1_FinishTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deliveries about one demand, newest first; codes only, no text with personal words.
   */
  ListDeliveries(argument: _linli_notification_v1_ListDeliveriesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_ListDeliveriesResponse__Output>): grpc.ClientUnaryCall;
  ListDeliveries(argument: _linli_notification_v1_ListDeliveriesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_notification_v1_ListDeliveriesResponse__Output>): grpc.ClientUnaryCall;
  ListDeliveries(argument: _linli_notification_v1_ListDeliveriesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_ListDeliveriesResponse__Output>): grpc.ClientUnaryCall;
  ListDeliveries(argument: _linli_notification_v1_ListDeliveriesRequest, callback: grpc.requestCallback<_linli_notification_v1_ListDeliveriesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deliveries about one demand, newest first; codes only, no text with personal words.
   */
  listDeliveries(argument: _linli_notification_v1_ListDeliveriesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_ListDeliveriesResponse__Output>): grpc.ClientUnaryCall;
  listDeliveries(argument: _linli_notification_v1_ListDeliveriesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_notification_v1_ListDeliveriesResponse__Output>): grpc.ClientUnaryCall;
  listDeliveries(argument: _linli_notification_v1_ListDeliveriesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_ListDeliveriesResponse__Output>): grpc.ClientUnaryCall;
  listDeliveries(argument: _linli_notification_v1_ListDeliveriesRequest, callback: grpc.requestCallback<_linli_notification_v1_ListDeliveriesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Calls and door tasks of a named person.
   */
  ListTasks(argument: _linli_notification_v1_ListTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  ListTasks(argument: _linli_notification_v1_ListTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_notification_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  ListTasks(argument: _linli_notification_v1_ListTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  ListTasks(argument: _linli_notification_v1_ListTasksRequest, callback: grpc.requestCallback<_linli_notification_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Calls and door tasks of a named person.
   */
  listTasks(argument: _linli_notification_v1_ListTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  listTasks(argument: _linli_notification_v1_ListTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_notification_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  listTasks(argument: _linli_notification_v1_ListTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_notification_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  listTasks(argument: _linli_notification_v1_ListTasksRequest, callback: grpc.requestCallback<_linli_notification_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Who is told what, by which channel, and what became of it.
 */
export interface NotificationServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * The named person has done the task.
   */
  FinishTask: grpc.handleUnaryCall<_linli_notification_v1_FinishTaskRequest__Output, _linli_notification_v1_FinishTaskResponse>;
  
  /**
   * Deliveries about one demand, newest first; codes only, no text with personal words.
   */
  ListDeliveries: grpc.handleUnaryCall<_linli_notification_v1_ListDeliveriesRequest__Output, _linli_notification_v1_ListDeliveriesResponse>;
  
  /**
   * Calls and door tasks of a named person.
   */
  ListTasks: grpc.handleUnaryCall<_linli_notification_v1_ListTasksRequest__Output, _linli_notification_v1_ListTasksResponse>;
  
}

export interface NotificationServiceDefinition extends grpc.ServiceDefinition {
  FinishTask: MethodDefinition<_linli_notification_v1_FinishTaskRequest, _linli_notification_v1_FinishTaskResponse, _linli_notification_v1_FinishTaskRequest__Output, _linli_notification_v1_FinishTaskResponse__Output>
  ListDeliveries: MethodDefinition<_linli_notification_v1_ListDeliveriesRequest, _linli_notification_v1_ListDeliveriesResponse, _linli_notification_v1_ListDeliveriesRequest__Output, _linli_notification_v1_ListDeliveriesResponse__Output>
  ListTasks: MethodDefinition<_linli_notification_v1_ListTasksRequest, _linli_notification_v1_ListTasksResponse, _linli_notification_v1_ListTasksRequest__Output, _linli_notification_v1_ListTasksResponse__Output>
}
