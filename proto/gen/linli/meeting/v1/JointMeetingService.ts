// Original file: linli/meeting/v1/joint_meeting.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AcceptTaskRequest as _linli_meeting_v1_AcceptTaskRequest, AcceptTaskRequest__Output as _linli_meeting_v1_AcceptTaskRequest__Output } from '../../../linli/meeting/v1/AcceptTaskRequest.ts';
import type { AcceptTaskResponse as _linli_meeting_v1_AcceptTaskResponse, AcceptTaskResponse__Output as _linli_meeting_v1_AcceptTaskResponse__Output } from '../../../linli/meeting/v1/AcceptTaskResponse.ts';
import type { AcknowledgeTaskRequest as _linli_meeting_v1_AcknowledgeTaskRequest, AcknowledgeTaskRequest__Output as _linli_meeting_v1_AcknowledgeTaskRequest__Output } from '../../../linli/meeting/v1/AcknowledgeTaskRequest.ts';
import type { AcknowledgeTaskResponse as _linli_meeting_v1_AcknowledgeTaskResponse, AcknowledgeTaskResponse__Output as _linli_meeting_v1_AcknowledgeTaskResponse__Output } from '../../../linli/meeting/v1/AcknowledgeTaskResponse.ts';
import type { AnswerExtensionRequest as _linli_meeting_v1_AnswerExtensionRequest, AnswerExtensionRequest__Output as _linli_meeting_v1_AnswerExtensionRequest__Output } from '../../../linli/meeting/v1/AnswerExtensionRequest.ts';
import type { AnswerExtensionResponse as _linli_meeting_v1_AnswerExtensionResponse, AnswerExtensionResponse__Output as _linli_meeting_v1_AnswerExtensionResponse__Output } from '../../../linli/meeting/v1/AnswerExtensionResponse.ts';
import type { AssignItemRequest as _linli_meeting_v1_AssignItemRequest, AssignItemRequest__Output as _linli_meeting_v1_AssignItemRequest__Output } from '../../../linli/meeting/v1/AssignItemRequest.ts';
import type { AssignItemResponse as _linli_meeting_v1_AssignItemResponse, AssignItemResponse__Output as _linli_meeting_v1_AssignItemResponse__Output } from '../../../linli/meeting/v1/AssignItemResponse.ts';
import type { CloseItemRequest as _linli_meeting_v1_CloseItemRequest, CloseItemRequest__Output as _linli_meeting_v1_CloseItemRequest__Output } from '../../../linli/meeting/v1/CloseItemRequest.ts';
import type { CloseItemResponse as _linli_meeting_v1_CloseItemResponse, CloseItemResponse__Output as _linli_meeting_v1_CloseItemResponse__Output } from '../../../linli/meeting/v1/CloseItemResponse.ts';
import type { GetItemRequest as _linli_meeting_v1_GetItemRequest, GetItemRequest__Output as _linli_meeting_v1_GetItemRequest__Output } from '../../../linli/meeting/v1/GetItemRequest.ts';
import type { GetItemResponse as _linli_meeting_v1_GetItemResponse, GetItemResponse__Output as _linli_meeting_v1_GetItemResponse__Output } from '../../../linli/meeting/v1/GetItemResponse.ts';
import type { GetMeetingRequest as _linli_meeting_v1_GetMeetingRequest, GetMeetingRequest__Output as _linli_meeting_v1_GetMeetingRequest__Output } from '../../../linli/meeting/v1/GetMeetingRequest.ts';
import type { GetMeetingResponse as _linli_meeting_v1_GetMeetingResponse, GetMeetingResponse__Output as _linli_meeting_v1_GetMeetingResponse__Output } from '../../../linli/meeting/v1/GetMeetingResponse.ts';
import type { GetTaskRequest as _linli_meeting_v1_GetTaskRequest, GetTaskRequest__Output as _linli_meeting_v1_GetTaskRequest__Output } from '../../../linli/meeting/v1/GetTaskRequest.ts';
import type { GetTaskResponse as _linli_meeting_v1_GetTaskResponse, GetTaskResponse__Output as _linli_meeting_v1_GetTaskResponse__Output } from '../../../linli/meeting/v1/GetTaskResponse.ts';
import type { LevelUpItemRequest as _linli_meeting_v1_LevelUpItemRequest, LevelUpItemRequest__Output as _linli_meeting_v1_LevelUpItemRequest__Output } from '../../../linli/meeting/v1/LevelUpItemRequest.ts';
import type { LevelUpItemResponse as _linli_meeting_v1_LevelUpItemResponse, LevelUpItemResponse__Output as _linli_meeting_v1_LevelUpItemResponse__Output } from '../../../linli/meeting/v1/LevelUpItemResponse.ts';
import type { ListItemsRequest as _linli_meeting_v1_ListItemsRequest, ListItemsRequest__Output as _linli_meeting_v1_ListItemsRequest__Output } from '../../../linli/meeting/v1/ListItemsRequest.ts';
import type { ListItemsResponse as _linli_meeting_v1_ListItemsResponse, ListItemsResponse__Output as _linli_meeting_v1_ListItemsResponse__Output } from '../../../linli/meeting/v1/ListItemsResponse.ts';
import type { ListMeetingsRequest as _linli_meeting_v1_ListMeetingsRequest, ListMeetingsRequest__Output as _linli_meeting_v1_ListMeetingsRequest__Output } from '../../../linli/meeting/v1/ListMeetingsRequest.ts';
import type { ListMeetingsResponse as _linli_meeting_v1_ListMeetingsResponse, ListMeetingsResponse__Output as _linli_meeting_v1_ListMeetingsResponse__Output } from '../../../linli/meeting/v1/ListMeetingsResponse.ts';
import type { ListTasksRequest as _linli_meeting_v1_ListTasksRequest, ListTasksRequest__Output as _linli_meeting_v1_ListTasksRequest__Output } from '../../../linli/meeting/v1/ListTasksRequest.ts';
import type { ListTasksResponse as _linli_meeting_v1_ListTasksResponse, ListTasksResponse__Output as _linli_meeting_v1_ListTasksResponse__Output } from '../../../linli/meeting/v1/ListTasksResponse.ts';
import type { MergeItemRequest as _linli_meeting_v1_MergeItemRequest, MergeItemRequest__Output as _linli_meeting_v1_MergeItemRequest__Output } from '../../../linli/meeting/v1/MergeItemRequest.ts';
import type { MergeItemResponse as _linli_meeting_v1_MergeItemResponse, MergeItemResponse__Output as _linli_meeting_v1_MergeItemResponse__Output } from '../../../linli/meeting/v1/MergeItemResponse.ts';
import type { ProgressTaskRequest as _linli_meeting_v1_ProgressTaskRequest, ProgressTaskRequest__Output as _linli_meeting_v1_ProgressTaskRequest__Output } from '../../../linli/meeting/v1/ProgressTaskRequest.ts';
import type { ProgressTaskResponse as _linli_meeting_v1_ProgressTaskResponse, ProgressTaskResponse__Output as _linli_meeting_v1_ProgressTaskResponse__Output } from '../../../linli/meeting/v1/ProgressTaskResponse.ts';
import type { QueueItemRequest as _linli_meeting_v1_QueueItemRequest, QueueItemRequest__Output as _linli_meeting_v1_QueueItemRequest__Output } from '../../../linli/meeting/v1/QueueItemRequest.ts';
import type { QueueItemResponse as _linli_meeting_v1_QueueItemResponse, QueueItemResponse__Output as _linli_meeting_v1_QueueItemResponse__Output } from '../../../linli/meeting/v1/QueueItemResponse.ts';
import type { RequestExtensionRequest as _linli_meeting_v1_RequestExtensionRequest, RequestExtensionRequest__Output as _linli_meeting_v1_RequestExtensionRequest__Output } from '../../../linli/meeting/v1/RequestExtensionRequest.ts';
import type { RequestExtensionResponse as _linli_meeting_v1_RequestExtensionResponse, RequestExtensionResponse__Output as _linli_meeting_v1_RequestExtensionResponse__Output } from '../../../linli/meeting/v1/RequestExtensionResponse.ts';
import type { ReturnItemRequest as _linli_meeting_v1_ReturnItemRequest, ReturnItemRequest__Output as _linli_meeting_v1_ReturnItemRequest__Output } from '../../../linli/meeting/v1/ReturnItemRequest.ts';
import type { ReturnItemResponse as _linli_meeting_v1_ReturnItemResponse, ReturnItemResponse__Output as _linli_meeting_v1_ReturnItemResponse__Output } from '../../../linli/meeting/v1/ReturnItemResponse.ts';
import type { ScreenItemRequest as _linli_meeting_v1_ScreenItemRequest, ScreenItemRequest__Output as _linli_meeting_v1_ScreenItemRequest__Output } from '../../../linli/meeting/v1/ScreenItemRequest.ts';
import type { ScreenItemResponse as _linli_meeting_v1_ScreenItemResponse, ScreenItemResponse__Output as _linli_meeting_v1_ScreenItemResponse__Output } from '../../../linli/meeting/v1/ScreenItemResponse.ts';
import type { SendBackTaskRequest as _linli_meeting_v1_SendBackTaskRequest, SendBackTaskRequest__Output as _linli_meeting_v1_SendBackTaskRequest__Output } from '../../../linli/meeting/v1/SendBackTaskRequest.ts';
import type { SendBackTaskResponse as _linli_meeting_v1_SendBackTaskResponse, SendBackTaskResponse__Output as _linli_meeting_v1_SendBackTaskResponse__Output } from '../../../linli/meeting/v1/SendBackTaskResponse.ts';
import type { SplitItemRequest as _linli_meeting_v1_SplitItemRequest, SplitItemRequest__Output as _linli_meeting_v1_SplitItemRequest__Output } from '../../../linli/meeting/v1/SplitItemRequest.ts';
import type { SplitItemResponse as _linli_meeting_v1_SplitItemResponse, SplitItemResponse__Output as _linli_meeting_v1_SplitItemResponse__Output } from '../../../linli/meeting/v1/SplitItemResponse.ts';
import type { SubmitTaskRequest as _linli_meeting_v1_SubmitTaskRequest, SubmitTaskRequest__Output as _linli_meeting_v1_SubmitTaskRequest__Output } from '../../../linli/meeting/v1/SubmitTaskRequest.ts';
import type { SubmitTaskResponse as _linli_meeting_v1_SubmitTaskResponse, SubmitTaskResponse__Output as _linli_meeting_v1_SubmitTaskResponse__Output } from '../../../linli/meeting/v1/SubmitTaskResponse.ts';
import type { TellMeetingRequest as _linli_meeting_v1_TellMeetingRequest, TellMeetingRequest__Output as _linli_meeting_v1_TellMeetingRequest__Output } from '../../../linli/meeting/v1/TellMeetingRequest.ts';
import type { TellMeetingResponse as _linli_meeting_v1_TellMeetingResponse, TellMeetingResponse__Output as _linli_meeting_v1_TellMeetingResponse__Output } from '../../../linli/meeting/v1/TellMeetingResponse.ts';

/**
 * Escalation items and, later, the joint meeting itself.
 */
export interface JointMeetingServiceClient extends grpc.Client {
  /**
   * Verified by somebody other than who brought the submission.
   */
  AcceptTask(argument: _linli_meeting_v1_AcceptTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AcceptTaskResponse__Output>): grpc.ClientUnaryCall;
  AcceptTask(argument: _linli_meeting_v1_AcceptTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_AcceptTaskResponse__Output>): grpc.ClientUnaryCall;
  AcceptTask(argument: _linli_meeting_v1_AcceptTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AcceptTaskResponse__Output>): grpc.ClientUnaryCall;
  AcceptTask(argument: _linli_meeting_v1_AcceptTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_AcceptTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Verified by somebody other than who brought the submission.
   */
  acceptTask(argument: _linli_meeting_v1_AcceptTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AcceptTaskResponse__Output>): grpc.ClientUnaryCall;
  acceptTask(argument: _linli_meeting_v1_AcceptTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_AcceptTaskResponse__Output>): grpc.ClientUnaryCall;
  acceptTask(argument: _linli_meeting_v1_AcceptTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AcceptTaskResponse__Output>): grpc.ClientUnaryCall;
  acceptTask(argument: _linli_meeting_v1_AcceptTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_AcceptTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The department has it (签收).
   */
  AcknowledgeTask(argument: _linli_meeting_v1_AcknowledgeTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AcknowledgeTaskResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeTask(argument: _linli_meeting_v1_AcknowledgeTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_AcknowledgeTaskResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeTask(argument: _linli_meeting_v1_AcknowledgeTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AcknowledgeTaskResponse__Output>): grpc.ClientUnaryCall;
  AcknowledgeTask(argument: _linli_meeting_v1_AcknowledgeTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_AcknowledgeTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The department has it (签收).
   */
  acknowledgeTask(argument: _linli_meeting_v1_AcknowledgeTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AcknowledgeTaskResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeTask(argument: _linli_meeting_v1_AcknowledgeTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_AcknowledgeTaskResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeTask(argument: _linli_meeting_v1_AcknowledgeTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AcknowledgeTaskResponse__Output>): grpc.ClientUnaryCall;
  acknowledgeTask(argument: _linli_meeting_v1_AcknowledgeTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_AcknowledgeTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Granted or denied, by somebody else.
   */
  AnswerExtension(argument: _linli_meeting_v1_AnswerExtensionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AnswerExtensionResponse__Output>): grpc.ClientUnaryCall;
  AnswerExtension(argument: _linli_meeting_v1_AnswerExtensionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_AnswerExtensionResponse__Output>): grpc.ClientUnaryCall;
  AnswerExtension(argument: _linli_meeting_v1_AnswerExtensionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AnswerExtensionResponse__Output>): grpc.ClientUnaryCall;
  AnswerExtension(argument: _linli_meeting_v1_AnswerExtensionRequest, callback: grpc.requestCallback<_linli_meeting_v1_AnswerExtensionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Granted or denied, by somebody else.
   */
  answerExtension(argument: _linli_meeting_v1_AnswerExtensionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AnswerExtensionResponse__Output>): grpc.ClientUnaryCall;
  answerExtension(argument: _linli_meeting_v1_AnswerExtensionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_AnswerExtensionResponse__Output>): grpc.ClientUnaryCall;
  answerExtension(argument: _linli_meeting_v1_AnswerExtensionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AnswerExtensionResponse__Output>): grpc.ClientUnaryCall;
  answerExtension(argument: _linli_meeting_v1_AnswerExtensionRequest, callback: grpc.requestCallback<_linli_meeting_v1_AnswerExtensionResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Handed out to a department between meetings (交办).
   */
  AssignItem(argument: _linli_meeting_v1_AssignItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AssignItemResponse__Output>): grpc.ClientUnaryCall;
  AssignItem(argument: _linli_meeting_v1_AssignItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_AssignItemResponse__Output>): grpc.ClientUnaryCall;
  AssignItem(argument: _linli_meeting_v1_AssignItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AssignItemResponse__Output>): grpc.ClientUnaryCall;
  AssignItem(argument: _linli_meeting_v1_AssignItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_AssignItemResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Handed out to a department between meetings (交办).
   */
  assignItem(argument: _linli_meeting_v1_AssignItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AssignItemResponse__Output>): grpc.ClientUnaryCall;
  assignItem(argument: _linli_meeting_v1_AssignItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_AssignItemResponse__Output>): grpc.ClientUnaryCall;
  assignItem(argument: _linli_meeting_v1_AssignItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_AssignItemResponse__Output>): grpc.ClientUnaryCall;
  assignItem(argument: _linli_meeting_v1_AssignItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_AssignItemResponse__Output>): grpc.ClientUnaryCall;
  
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
   * One meeting with agenda, attendance and minutes.
   */
  GetMeeting(argument: _linli_meeting_v1_GetMeetingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetMeetingResponse__Output>): grpc.ClientUnaryCall;
  GetMeeting(argument: _linli_meeting_v1_GetMeetingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_GetMeetingResponse__Output>): grpc.ClientUnaryCall;
  GetMeeting(argument: _linli_meeting_v1_GetMeetingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetMeetingResponse__Output>): grpc.ClientUnaryCall;
  GetMeeting(argument: _linli_meeting_v1_GetMeetingRequest, callback: grpc.requestCallback<_linli_meeting_v1_GetMeetingResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One meeting with agenda, attendance and minutes.
   */
  getMeeting(argument: _linli_meeting_v1_GetMeetingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetMeetingResponse__Output>): grpc.ClientUnaryCall;
  getMeeting(argument: _linli_meeting_v1_GetMeetingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_GetMeetingResponse__Output>): grpc.ClientUnaryCall;
  getMeeting(argument: _linli_meeting_v1_GetMeetingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetMeetingResponse__Output>): grpc.ClientUnaryCall;
  getMeeting(argument: _linli_meeting_v1_GetMeetingRequest, callback: grpc.requestCallback<_linli_meeting_v1_GetMeetingResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One task with what was done about it.
   */
  GetTask(argument: _linli_meeting_v1_GetTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  GetTask(argument: _linli_meeting_v1_GetTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  GetTask(argument: _linli_meeting_v1_GetTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  GetTask(argument: _linli_meeting_v1_GetTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One task with what was done about it.
   */
  getTask(argument: _linli_meeting_v1_GetTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  getTask(argument: _linli_meeting_v1_GetTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  getTask(argument: _linli_meeting_v1_GetTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  getTask(argument: _linli_meeting_v1_GetTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One rung up the ladder before its time.
   */
  LevelUpItem(argument: _linli_meeting_v1_LevelUpItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_LevelUpItemResponse__Output>): grpc.ClientUnaryCall;
  LevelUpItem(argument: _linli_meeting_v1_LevelUpItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_LevelUpItemResponse__Output>): grpc.ClientUnaryCall;
  LevelUpItem(argument: _linli_meeting_v1_LevelUpItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_LevelUpItemResponse__Output>): grpc.ClientUnaryCall;
  LevelUpItem(argument: _linli_meeting_v1_LevelUpItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_LevelUpItemResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One rung up the ladder before its time.
   */
  levelUpItem(argument: _linli_meeting_v1_LevelUpItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_LevelUpItemResponse__Output>): grpc.ClientUnaryCall;
  levelUpItem(argument: _linli_meeting_v1_LevelUpItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_LevelUpItemResponse__Output>): grpc.ClientUnaryCall;
  levelUpItem(argument: _linli_meeting_v1_LevelUpItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_LevelUpItemResponse__Output>): grpc.ClientUnaryCall;
  levelUpItem(argument: _linli_meeting_v1_LevelUpItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_LevelUpItemResponse__Output>): grpc.ClientUnaryCall;
  
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
   * Meetings of a community, the latest first.
   */
  ListMeetings(argument: _linli_meeting_v1_ListMeetingsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListMeetingsResponse__Output>): grpc.ClientUnaryCall;
  ListMeetings(argument: _linli_meeting_v1_ListMeetingsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ListMeetingsResponse__Output>): grpc.ClientUnaryCall;
  ListMeetings(argument: _linli_meeting_v1_ListMeetingsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListMeetingsResponse__Output>): grpc.ClientUnaryCall;
  ListMeetings(argument: _linli_meeting_v1_ListMeetingsRequest, callback: grpc.requestCallback<_linli_meeting_v1_ListMeetingsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Meetings of a community, the latest first.
   */
  listMeetings(argument: _linli_meeting_v1_ListMeetingsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListMeetingsResponse__Output>): grpc.ClientUnaryCall;
  listMeetings(argument: _linli_meeting_v1_ListMeetingsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ListMeetingsResponse__Output>): grpc.ClientUnaryCall;
  listMeetings(argument: _linli_meeting_v1_ListMeetingsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListMeetingsResponse__Output>): grpc.ClientUnaryCall;
  listMeetings(argument: _linli_meeting_v1_ListMeetingsRequest, callback: grpc.requestCallback<_linli_meeting_v1_ListMeetingsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Tasks of departments in a community that are not over, the earliest day first.
   */
  ListTasks(argument: _linli_meeting_v1_ListTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  ListTasks(argument: _linli_meeting_v1_ListTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  ListTasks(argument: _linli_meeting_v1_ListTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  ListTasks(argument: _linli_meeting_v1_ListTasksRequest, callback: grpc.requestCallback<_linli_meeting_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Tasks of departments in a community that are not over, the earliest day first.
   */
  listTasks(argument: _linli_meeting_v1_ListTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  listTasks(argument: _linli_meeting_v1_ListTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  listTasks(argument: _linli_meeting_v1_ListTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  listTasks(argument: _linli_meeting_v1_ListTasksRequest, callback: grpc.requestCallback<_linli_meeting_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Put to another item that asks for the same.
   */
  MergeItem(argument: _linli_meeting_v1_MergeItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_MergeItemResponse__Output>): grpc.ClientUnaryCall;
  MergeItem(argument: _linli_meeting_v1_MergeItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_MergeItemResponse__Output>): grpc.ClientUnaryCall;
  MergeItem(argument: _linli_meeting_v1_MergeItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_MergeItemResponse__Output>): grpc.ClientUnaryCall;
  MergeItem(argument: _linli_meeting_v1_MergeItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_MergeItemResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Put to another item that asks for the same.
   */
  mergeItem(argument: _linli_meeting_v1_MergeItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_MergeItemResponse__Output>): grpc.ClientUnaryCall;
  mergeItem(argument: _linli_meeting_v1_MergeItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_MergeItemResponse__Output>): grpc.ClientUnaryCall;
  mergeItem(argument: _linli_meeting_v1_MergeItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_MergeItemResponse__Output>): grpc.ClientUnaryCall;
  mergeItem(argument: _linli_meeting_v1_MergeItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_MergeItemResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * How far it is.
   */
  ProgressTask(argument: _linli_meeting_v1_ProgressTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ProgressTaskResponse__Output>): grpc.ClientUnaryCall;
  ProgressTask(argument: _linli_meeting_v1_ProgressTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ProgressTaskResponse__Output>): grpc.ClientUnaryCall;
  ProgressTask(argument: _linli_meeting_v1_ProgressTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ProgressTaskResponse__Output>): grpc.ClientUnaryCall;
  ProgressTask(argument: _linli_meeting_v1_ProgressTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_ProgressTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * How far it is.
   */
  progressTask(argument: _linli_meeting_v1_ProgressTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ProgressTaskResponse__Output>): grpc.ClientUnaryCall;
  progressTask(argument: _linli_meeting_v1_ProgressTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ProgressTaskResponse__Output>): grpc.ClientUnaryCall;
  progressTask(argument: _linli_meeting_v1_ProgressTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ProgressTaskResponse__Output>): grpc.ClientUnaryCall;
  progressTask(argument: _linli_meeting_v1_ProgressTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_ProgressTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Waits for the next meeting of its level.
   */
  QueueItem(argument: _linli_meeting_v1_QueueItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_QueueItemResponse__Output>): grpc.ClientUnaryCall;
  QueueItem(argument: _linli_meeting_v1_QueueItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_QueueItemResponse__Output>): grpc.ClientUnaryCall;
  QueueItem(argument: _linli_meeting_v1_QueueItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_QueueItemResponse__Output>): grpc.ClientUnaryCall;
  QueueItem(argument: _linli_meeting_v1_QueueItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_QueueItemResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Waits for the next meeting of its level.
   */
  queueItem(argument: _linli_meeting_v1_QueueItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_QueueItemResponse__Output>): grpc.ClientUnaryCall;
  queueItem(argument: _linli_meeting_v1_QueueItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_QueueItemResponse__Output>): grpc.ClientUnaryCall;
  queueItem(argument: _linli_meeting_v1_QueueItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_QueueItemResponse__Output>): grpc.ClientUnaryCall;
  queueItem(argument: _linli_meeting_v1_QueueItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_QueueItemResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The department asks for more time, before its day.
   */
  RequestExtension(argument: _linli_meeting_v1_RequestExtensionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_RequestExtensionResponse__Output>): grpc.ClientUnaryCall;
  RequestExtension(argument: _linli_meeting_v1_RequestExtensionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_RequestExtensionResponse__Output>): grpc.ClientUnaryCall;
  RequestExtension(argument: _linli_meeting_v1_RequestExtensionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_RequestExtensionResponse__Output>): grpc.ClientUnaryCall;
  RequestExtension(argument: _linli_meeting_v1_RequestExtensionRequest, callback: grpc.requestCallback<_linli_meeting_v1_RequestExtensionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The department asks for more time, before its day.
   */
  requestExtension(argument: _linli_meeting_v1_RequestExtensionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_RequestExtensionResponse__Output>): grpc.ClientUnaryCall;
  requestExtension(argument: _linli_meeting_v1_RequestExtensionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_RequestExtensionResponse__Output>): grpc.ClientUnaryCall;
  requestExtension(argument: _linli_meeting_v1_RequestExtensionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_RequestExtensionResponse__Output>): grpc.ClientUnaryCall;
  requestExtension(argument: _linli_meeting_v1_RequestExtensionRequest, callback: grpc.requestCallback<_linli_meeting_v1_RequestExtensionResponse__Output>): grpc.ClientUnaryCall;
  
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
  
  /**
   * Looked at: the desk's words for those above; with several departments it is a matter of many.
   */
  ScreenItem(argument: _linli_meeting_v1_ScreenItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ScreenItemResponse__Output>): grpc.ClientUnaryCall;
  ScreenItem(argument: _linli_meeting_v1_ScreenItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ScreenItemResponse__Output>): grpc.ClientUnaryCall;
  ScreenItem(argument: _linli_meeting_v1_ScreenItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ScreenItemResponse__Output>): grpc.ClientUnaryCall;
  ScreenItem(argument: _linli_meeting_v1_ScreenItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_ScreenItemResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Looked at: the desk's words for those above; with several departments it is a matter of many.
   */
  screenItem(argument: _linli_meeting_v1_ScreenItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ScreenItemResponse__Output>): grpc.ClientUnaryCall;
  screenItem(argument: _linli_meeting_v1_ScreenItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_ScreenItemResponse__Output>): grpc.ClientUnaryCall;
  screenItem(argument: _linli_meeting_v1_ScreenItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_ScreenItemResponse__Output>): grpc.ClientUnaryCall;
  screenItem(argument: _linli_meeting_v1_ScreenItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_ScreenItemResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Not good enough, with a reason.
   */
  SendBackTask(argument: _linli_meeting_v1_SendBackTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SendBackTaskResponse__Output>): grpc.ClientUnaryCall;
  SendBackTask(argument: _linli_meeting_v1_SendBackTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_SendBackTaskResponse__Output>): grpc.ClientUnaryCall;
  SendBackTask(argument: _linli_meeting_v1_SendBackTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SendBackTaskResponse__Output>): grpc.ClientUnaryCall;
  SendBackTask(argument: _linli_meeting_v1_SendBackTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_SendBackTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Not good enough, with a reason.
   */
  sendBackTask(argument: _linli_meeting_v1_SendBackTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SendBackTaskResponse__Output>): grpc.ClientUnaryCall;
  sendBackTask(argument: _linli_meeting_v1_SendBackTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_SendBackTaskResponse__Output>): grpc.ClientUnaryCall;
  sendBackTask(argument: _linli_meeting_v1_SendBackTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SendBackTaskResponse__Output>): grpc.ClientUnaryCall;
  sendBackTask(argument: _linli_meeting_v1_SendBackTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_SendBackTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Taken out of the other item again.
   */
  SplitItem(argument: _linli_meeting_v1_SplitItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SplitItemResponse__Output>): grpc.ClientUnaryCall;
  SplitItem(argument: _linli_meeting_v1_SplitItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_SplitItemResponse__Output>): grpc.ClientUnaryCall;
  SplitItem(argument: _linli_meeting_v1_SplitItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SplitItemResponse__Output>): grpc.ClientUnaryCall;
  SplitItem(argument: _linli_meeting_v1_SplitItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_SplitItemResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Taken out of the other item again.
   */
  splitItem(argument: _linli_meeting_v1_SplitItemRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SplitItemResponse__Output>): grpc.ClientUnaryCall;
  splitItem(argument: _linli_meeting_v1_SplitItemRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_SplitItemResponse__Output>): grpc.ClientUnaryCall;
  splitItem(argument: _linli_meeting_v1_SplitItemRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SplitItemResponse__Output>): grpc.ClientUnaryCall;
  splitItem(argument: _linli_meeting_v1_SplitItemRequest, callback: grpc.requestCallback<_linli_meeting_v1_SplitItemResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Done, with what shows it.
   */
  SubmitTask(argument: _linli_meeting_v1_SubmitTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SubmitTaskResponse__Output>): grpc.ClientUnaryCall;
  SubmitTask(argument: _linli_meeting_v1_SubmitTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_SubmitTaskResponse__Output>): grpc.ClientUnaryCall;
  SubmitTask(argument: _linli_meeting_v1_SubmitTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SubmitTaskResponse__Output>): grpc.ClientUnaryCall;
  SubmitTask(argument: _linli_meeting_v1_SubmitTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_SubmitTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Done, with what shows it.
   */
  submitTask(argument: _linli_meeting_v1_SubmitTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SubmitTaskResponse__Output>): grpc.ClientUnaryCall;
  submitTask(argument: _linli_meeting_v1_SubmitTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_SubmitTaskResponse__Output>): grpc.ClientUnaryCall;
  submitTask(argument: _linli_meeting_v1_SubmitTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_SubmitTaskResponse__Output>): grpc.ClientUnaryCall;
  submitTask(argument: _linli_meeting_v1_SubmitTaskRequest, callback: grpc.requestCallback<_linli_meeting_v1_SubmitTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One step of a joint meeting, from its plan to its end.
   */
  TellMeeting(argument: _linli_meeting_v1_TellMeetingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_TellMeetingResponse__Output>): grpc.ClientUnaryCall;
  TellMeeting(argument: _linli_meeting_v1_TellMeetingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_TellMeetingResponse__Output>): grpc.ClientUnaryCall;
  TellMeeting(argument: _linli_meeting_v1_TellMeetingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_TellMeetingResponse__Output>): grpc.ClientUnaryCall;
  TellMeeting(argument: _linli_meeting_v1_TellMeetingRequest, callback: grpc.requestCallback<_linli_meeting_v1_TellMeetingResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One step of a joint meeting, from its plan to its end.
   */
  tellMeeting(argument: _linli_meeting_v1_TellMeetingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_TellMeetingResponse__Output>): grpc.ClientUnaryCall;
  tellMeeting(argument: _linli_meeting_v1_TellMeetingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_linli_meeting_v1_TellMeetingResponse__Output>): grpc.ClientUnaryCall;
  tellMeeting(argument: _linli_meeting_v1_TellMeetingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_linli_meeting_v1_TellMeetingResponse__Output>): grpc.ClientUnaryCall;
  tellMeeting(argument: _linli_meeting_v1_TellMeetingRequest, callback: grpc.requestCallback<_linli_meeting_v1_TellMeetingResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Escalation items and, later, the joint meeting itself.
 */
export interface JointMeetingServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Verified by somebody other than who brought the submission.
   */
  AcceptTask: grpc.handleUnaryCall<_linli_meeting_v1_AcceptTaskRequest__Output, _linli_meeting_v1_AcceptTaskResponse>;
  
  /**
   * The department has it (签收).
   */
  AcknowledgeTask: grpc.handleUnaryCall<_linli_meeting_v1_AcknowledgeTaskRequest__Output, _linli_meeting_v1_AcknowledgeTaskResponse>;
  
  /**
   * Granted or denied, by somebody else.
   */
  AnswerExtension: grpc.handleUnaryCall<_linli_meeting_v1_AnswerExtensionRequest__Output, _linli_meeting_v1_AnswerExtensionResponse>;
  
  /**
   * Handed out to a department between meetings (交办).
   */
  AssignItem: grpc.handleUnaryCall<_linli_meeting_v1_AssignItemRequest__Output, _linli_meeting_v1_AssignItemResponse>;
  
  /**
   * Decided and verified by somebody other than who served it.
   */
  CloseItem: grpc.handleUnaryCall<_linli_meeting_v1_CloseItemRequest__Output, _linli_meeting_v1_CloseItemResponse>;
  
  /**
   * One item with its chain.
   */
  GetItem: grpc.handleUnaryCall<_linli_meeting_v1_GetItemRequest__Output, _linli_meeting_v1_GetItemResponse>;
  
  /**
   * One meeting with agenda, attendance and minutes.
   */
  GetMeeting: grpc.handleUnaryCall<_linli_meeting_v1_GetMeetingRequest__Output, _linli_meeting_v1_GetMeetingResponse>;
  
  /**
   * One task with what was done about it.
   */
  GetTask: grpc.handleUnaryCall<_linli_meeting_v1_GetTaskRequest__Output, _linli_meeting_v1_GetTaskResponse>;
  
  /**
   * One rung up the ladder before its time.
   */
  LevelUpItem: grpc.handleUnaryCall<_linli_meeting_v1_LevelUpItemRequest__Output, _linli_meeting_v1_LevelUpItemResponse>;
  
  /**
   * Open items of a level, oldest first.
   */
  ListItems: grpc.handleUnaryCall<_linli_meeting_v1_ListItemsRequest__Output, _linli_meeting_v1_ListItemsResponse>;
  
  /**
   * Meetings of a community, the latest first.
   */
  ListMeetings: grpc.handleUnaryCall<_linli_meeting_v1_ListMeetingsRequest__Output, _linli_meeting_v1_ListMeetingsResponse>;
  
  /**
   * Tasks of departments in a community that are not over, the earliest day first.
   */
  ListTasks: grpc.handleUnaryCall<_linli_meeting_v1_ListTasksRequest__Output, _linli_meeting_v1_ListTasksResponse>;
  
  /**
   * Put to another item that asks for the same.
   */
  MergeItem: grpc.handleUnaryCall<_linli_meeting_v1_MergeItemRequest__Output, _linli_meeting_v1_MergeItemResponse>;
  
  /**
   * How far it is.
   */
  ProgressTask: grpc.handleUnaryCall<_linli_meeting_v1_ProgressTaskRequest__Output, _linli_meeting_v1_ProgressTaskResponse>;
  
  /**
   * Waits for the next meeting of its level.
   */
  QueueItem: grpc.handleUnaryCall<_linli_meeting_v1_QueueItemRequest__Output, _linli_meeting_v1_QueueItemResponse>;
  
  /**
   * The department asks for more time, before its day.
   */
  RequestExtension: grpc.handleUnaryCall<_linli_meeting_v1_RequestExtensionRequest__Output, _linli_meeting_v1_RequestExtensionResponse>;
  
  /**
   * Back to the desk with a reason; once for each item.
   */
  ReturnItem: grpc.handleUnaryCall<_linli_meeting_v1_ReturnItemRequest__Output, _linli_meeting_v1_ReturnItemResponse>;
  
  /**
   * Looked at: the desk's words for those above; with several departments it is a matter of many.
   */
  ScreenItem: grpc.handleUnaryCall<_linli_meeting_v1_ScreenItemRequest__Output, _linli_meeting_v1_ScreenItemResponse>;
  
  /**
   * Not good enough, with a reason.
   */
  SendBackTask: grpc.handleUnaryCall<_linli_meeting_v1_SendBackTaskRequest__Output, _linli_meeting_v1_SendBackTaskResponse>;
  
  /**
   * Taken out of the other item again.
   */
  SplitItem: grpc.handleUnaryCall<_linli_meeting_v1_SplitItemRequest__Output, _linli_meeting_v1_SplitItemResponse>;
  
  /**
   * Done, with what shows it.
   */
  SubmitTask: grpc.handleUnaryCall<_linli_meeting_v1_SubmitTaskRequest__Output, _linli_meeting_v1_SubmitTaskResponse>;
  
  /**
   * One step of a joint meeting, from its plan to its end.
   */
  TellMeeting: grpc.handleUnaryCall<_linli_meeting_v1_TellMeetingRequest__Output, _linli_meeting_v1_TellMeetingResponse>;
  
}

export interface JointMeetingServiceDefinition extends grpc.ServiceDefinition {
  AcceptTask: MethodDefinition<_linli_meeting_v1_AcceptTaskRequest, _linli_meeting_v1_AcceptTaskResponse, _linli_meeting_v1_AcceptTaskRequest__Output, _linli_meeting_v1_AcceptTaskResponse__Output>
  AcknowledgeTask: MethodDefinition<_linli_meeting_v1_AcknowledgeTaskRequest, _linli_meeting_v1_AcknowledgeTaskResponse, _linli_meeting_v1_AcknowledgeTaskRequest__Output, _linli_meeting_v1_AcknowledgeTaskResponse__Output>
  AnswerExtension: MethodDefinition<_linli_meeting_v1_AnswerExtensionRequest, _linli_meeting_v1_AnswerExtensionResponse, _linli_meeting_v1_AnswerExtensionRequest__Output, _linli_meeting_v1_AnswerExtensionResponse__Output>
  AssignItem: MethodDefinition<_linli_meeting_v1_AssignItemRequest, _linli_meeting_v1_AssignItemResponse, _linli_meeting_v1_AssignItemRequest__Output, _linli_meeting_v1_AssignItemResponse__Output>
  CloseItem: MethodDefinition<_linli_meeting_v1_CloseItemRequest, _linli_meeting_v1_CloseItemResponse, _linli_meeting_v1_CloseItemRequest__Output, _linli_meeting_v1_CloseItemResponse__Output>
  GetItem: MethodDefinition<_linli_meeting_v1_GetItemRequest, _linli_meeting_v1_GetItemResponse, _linli_meeting_v1_GetItemRequest__Output, _linli_meeting_v1_GetItemResponse__Output>
  GetMeeting: MethodDefinition<_linli_meeting_v1_GetMeetingRequest, _linli_meeting_v1_GetMeetingResponse, _linli_meeting_v1_GetMeetingRequest__Output, _linli_meeting_v1_GetMeetingResponse__Output>
  GetTask: MethodDefinition<_linli_meeting_v1_GetTaskRequest, _linli_meeting_v1_GetTaskResponse, _linli_meeting_v1_GetTaskRequest__Output, _linli_meeting_v1_GetTaskResponse__Output>
  LevelUpItem: MethodDefinition<_linli_meeting_v1_LevelUpItemRequest, _linli_meeting_v1_LevelUpItemResponse, _linli_meeting_v1_LevelUpItemRequest__Output, _linli_meeting_v1_LevelUpItemResponse__Output>
  ListItems: MethodDefinition<_linli_meeting_v1_ListItemsRequest, _linli_meeting_v1_ListItemsResponse, _linli_meeting_v1_ListItemsRequest__Output, _linli_meeting_v1_ListItemsResponse__Output>
  ListMeetings: MethodDefinition<_linli_meeting_v1_ListMeetingsRequest, _linli_meeting_v1_ListMeetingsResponse, _linli_meeting_v1_ListMeetingsRequest__Output, _linli_meeting_v1_ListMeetingsResponse__Output>
  ListTasks: MethodDefinition<_linli_meeting_v1_ListTasksRequest, _linli_meeting_v1_ListTasksResponse, _linli_meeting_v1_ListTasksRequest__Output, _linli_meeting_v1_ListTasksResponse__Output>
  MergeItem: MethodDefinition<_linli_meeting_v1_MergeItemRequest, _linli_meeting_v1_MergeItemResponse, _linli_meeting_v1_MergeItemRequest__Output, _linli_meeting_v1_MergeItemResponse__Output>
  ProgressTask: MethodDefinition<_linli_meeting_v1_ProgressTaskRequest, _linli_meeting_v1_ProgressTaskResponse, _linli_meeting_v1_ProgressTaskRequest__Output, _linli_meeting_v1_ProgressTaskResponse__Output>
  QueueItem: MethodDefinition<_linli_meeting_v1_QueueItemRequest, _linli_meeting_v1_QueueItemResponse, _linli_meeting_v1_QueueItemRequest__Output, _linli_meeting_v1_QueueItemResponse__Output>
  RequestExtension: MethodDefinition<_linli_meeting_v1_RequestExtensionRequest, _linli_meeting_v1_RequestExtensionResponse, _linli_meeting_v1_RequestExtensionRequest__Output, _linli_meeting_v1_RequestExtensionResponse__Output>
  ReturnItem: MethodDefinition<_linli_meeting_v1_ReturnItemRequest, _linli_meeting_v1_ReturnItemResponse, _linli_meeting_v1_ReturnItemRequest__Output, _linli_meeting_v1_ReturnItemResponse__Output>
  ScreenItem: MethodDefinition<_linli_meeting_v1_ScreenItemRequest, _linli_meeting_v1_ScreenItemResponse, _linli_meeting_v1_ScreenItemRequest__Output, _linli_meeting_v1_ScreenItemResponse__Output>
  SendBackTask: MethodDefinition<_linli_meeting_v1_SendBackTaskRequest, _linli_meeting_v1_SendBackTaskResponse, _linli_meeting_v1_SendBackTaskRequest__Output, _linli_meeting_v1_SendBackTaskResponse__Output>
  SplitItem: MethodDefinition<_linli_meeting_v1_SplitItemRequest, _linli_meeting_v1_SplitItemResponse, _linli_meeting_v1_SplitItemRequest__Output, _linli_meeting_v1_SplitItemResponse__Output>
  SubmitTask: MethodDefinition<_linli_meeting_v1_SubmitTaskRequest, _linli_meeting_v1_SubmitTaskResponse, _linli_meeting_v1_SubmitTaskRequest__Output, _linli_meeting_v1_SubmitTaskResponse__Output>
  TellMeeting: MethodDefinition<_linli_meeting_v1_TellMeetingRequest, _linli_meeting_v1_TellMeetingResponse, _linli_meeting_v1_TellMeetingRequest__Output, _linli_meeting_v1_TellMeetingResponse__Output>
}
