// Original file: linli/meeting/v1/joint_meeting.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CloseItemRequest as _linli_meeting_v1_CloseItemRequest, CloseItemRequest__Output as _linli_meeting_v1_CloseItemRequest__Output } from '../../../linli/meeting/v1/CloseItemRequest.ts';
import type { CloseItemResponse as _linli_meeting_v1_CloseItemResponse, CloseItemResponse__Output as _linli_meeting_v1_CloseItemResponse__Output } from '../../../linli/meeting/v1/CloseItemResponse.ts';
import type { GetItemRequest as _linli_meeting_v1_GetItemRequest, GetItemRequest__Output as _linli_meeting_v1_GetItemRequest__Output } from '../../../linli/meeting/v1/GetItemRequest.ts';
import type { GetItemResponse as _linli_meeting_v1_GetItemResponse, GetItemResponse__Output as _linli_meeting_v1_GetItemResponse__Output } from '../../../linli/meeting/v1/GetItemResponse.ts';
import type { ListItemsRequest as _linli_meeting_v1_ListItemsRequest, ListItemsRequest__Output as _linli_meeting_v1_ListItemsRequest__Output } from '../../../linli/meeting/v1/ListItemsRequest.ts';
import type { ListItemsResponse as _linli_meeting_v1_ListItemsResponse, ListItemsResponse__Output as _linli_meeting_v1_ListItemsResponse__Output } from '../../../linli/meeting/v1/ListItemsResponse.ts';
import type { ReturnItemRequest as _linli_meeting_v1_ReturnItemRequest, ReturnItemRequest__Output as _linli_meeting_v1_ReturnItemRequest__Output } from '../../../linli/meeting/v1/ReturnItemRequest.ts';
import type { ReturnItemResponse as _linli_meeting_v1_ReturnItemResponse, ReturnItemResponse__Output as _linli_meeting_v1_ReturnItemResponse__Output } from '../../../linli/meeting/v1/ReturnItemResponse.ts';

/**
 * Escalation items and, later, the joint meeting itself.
 */
export interface JointMeetingServiceClient extends grpc.Client {
  /**
   * Decided and verified by somebody other than who served it.
   */
  CloseItem(argument: _linli_meeting_v1_CloseItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_CloseItemResponse__Output>): grpc.ClientUnaryCall;
  CloseItem(argument: _linli_meeting_v1_CloseItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_CloseItemResponse__Output>): grpc.ClientUnaryCall;
  CloseItem(argument: _linli_meeting_v1_CloseItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_CloseItemResponse__Output>): grpc.ClientUnaryCall;
  CloseItem(argument: _linli_meeting_v1_CloseItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_CloseItemResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Decided and verified by somebody other than who served it.
   */
  closeItem(argument: _linli_meeting_v1_CloseItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_CloseItemResponse__Output>): grpc.ClientUnaryCall;
  closeItem(argument: _linli_meeting_v1_CloseItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_CloseItemResponse__Output>): grpc.ClientUnaryCall;
  closeItem(argument: _linli_meeting_v1_CloseItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_CloseItemResponse__Output>): grpc.ClientUnaryCall;
  closeItem(argument: _linli_meeting_v1_CloseItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_CloseItemResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One item with its chain.
   */
  GetItem(argument: _linli_meeting_v1_GetItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetItemResponse__Output>): grpc.ClientUnaryCall;
  GetItem(argument: _linli_meeting_v1_GetItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_GetItemResponse__Output>): grpc.ClientUnaryCall;
  GetItem(argument: _linli_meeting_v1_GetItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetItemResponse__Output>): grpc.ClientUnaryCall;
  GetItem(argument: _linli_meeting_v1_GetItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_GetItemResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One item with its chain.
   */
  getItem(argument: _linli_meeting_v1_GetItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetItemResponse__Output>): grpc.ClientUnaryCall;
  getItem(argument: _linli_meeting_v1_GetItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_GetItemResponse__Output>): grpc.ClientUnaryCall;
  getItem(argument: _linli_meeting_v1_GetItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetItemResponse__Output>): grpc.ClientUnaryCall;
  getItem(argument: _linli_meeting_v1_GetItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_GetItemResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Open items of a level, oldest first.
   */
  ListItems(argument: _linli_meeting_v1_ListItemsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListItemsResponse__Output>): grpc.ClientUnaryCall;
  ListItems(argument: _linli_meeting_v1_ListItemsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ListItemsResponse__Output>): grpc.ClientUnaryCall;
  ListItems(argument: _linli_meeting_v1_ListItemsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListItemsResponse__Output>): grpc.ClientUnaryCall;
  ListItems(argument: _linli_meeting_v1_ListItemsRequest, callback: grpc.requestCallback<_linli_meeting_v1_ListItemsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Open items of a level, oldest first.
   */
  listItems(argument: _linli_meeting_v1_ListItemsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListItemsResponse__Output>): grpc.ClientUnaryCall;
  listItems(argument: _linli_meeting_v1_ListItemsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ListItemsResponse__Output>): grpc.ClientUnaryCall;
  listItems(argument: _linli_meeting_v1_ListItemsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListItemsResponse__Output>): grpc.ClientUnaryCall;
  listItems(argument: _linli_meeting_v1_ListItemsRequest, callback: grpc.requestCallback<_linli_meeting_v1_ListItemsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Back to the desk with a reason; once for each item.
   */
  ReturnItem(argument: _linli_meeting_v1_ReturnItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ReturnItemResponse__Output>): grpc.ClientUnaryCall;
  ReturnItem(argument: _linli_meeting_v1_ReturnItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ReturnItemResponse__Output>): grpc.ClientUnaryCall;
  ReturnItem(argument: _linli_meeting_v1_ReturnItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ReturnItemResponse__Output>): grpc.ClientUnaryCall;
  ReturnItem(argument: _linli_meeting_v1_ReturnItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_ReturnItemResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Back to the desk with a reason; once for each item.
   */
  returnItem(argument: _linli_meeting_v1_ReturnItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ReturnItemResponse__Output>): grpc.ClientUnaryCall;
  returnItem(argument: _linli_meeting_v1_ReturnItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ReturnItemResponse__Output>): grpc.ClientUnaryCall;
  returnItem(argument: _linli_meeting_v1_ReturnItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ReturnItemResponse__Output>): grpc.ClientUnaryCall;
  returnItem(argument: _linli_meeting_v1_ReturnItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_ReturnItemResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Escalation items and, later, the joint meeting itself.
 */
export interface JointMeetingServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Decided and verified by somebody other than who served it.
   */
  CloseItem: grpc.handleUnaryCall<_linli_meeting_v1_CloseItemRequest__Output, _linli_meeting_v1_CloseItemResponse>;
  
  /**
   * One item with its chain.
   */
  GetItem: grpc.handleUnaryCall<_linli_meeting_v1_GetItemRequest__Output, _linli_meeting_v1_GetItemResponse>;
  
  /**
   * Open items of a level, oldest first.
   */
  ListItems: grpc.handleUnaryCall<_linli_meeting_v1_ListItemsRequest__Output, _linli_meeting_v1_ListItemsResponse>;
  
  /**
   * Back to the desk with a reason; once for each item.
   */
  ReturnItem: grpc.handleUnaryCall<_linli_meeting_v1_ReturnItemRequest__Output, _linli_meeting_v1_ReturnItemResponse>;
  
}

export interface JointMeetingServiceDefinition extends grpc.ServiceDefinition {
  CloseItem: MethodDefinition<_linli_meeting_v1_CloseItemRequest, _linli_meeting_v1_CloseItemResponse, _linli_meeting_v1_CloseItemRequest__Output, _linli_meeting_v1_CloseItemResponse__Output>
  GetItem: MethodDefinition<_linli_meeting_v1_GetItemRequest, _linli_meeting_v1_GetItemResponse, _linli_meeting_v1_GetItemRequest__Output, _linli_meeting_v1_GetItemResponse__Output>
  ListItems: MethodDefinition<_linli_meeting_v1_ListItemsRequest, _linli_meeting_v1_ListItemsResponse, _linli_meeting_v1_ListItemsRequest__Output, _linli_meeting_v1_ListItemsResponse__Output>
  ReturnItem: MethodDefinition<_linli_meeting_v1_ReturnItemRequest, _linli_meeting_v1_ReturnItemResponse, _linli_meeting_v1_ReturnItemRequest__Output, _linli_meeting_v1_ReturnItemResponse__Output>
}
