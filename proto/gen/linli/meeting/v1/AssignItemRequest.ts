// Original file: linli/meeting/v1/joint_meeting.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { ItemOrder as _linli_meeting_v1_ItemOrder, ItemOrder__Output as _linli_meeting_v1_ItemOrder__Output } from '../../../linli/meeting/v1/ItemOrder.ts';

/**
 * Request of AssignItem.
 */
export interface AssignItemRequest {
  'command'?: (_linli_command_v1_Command | null);
  'itemId'?: (string);
  'order'?: (_linli_meeting_v1_ItemOrder | null);
}

/**
 * Request of AssignItem.
 */
export interface AssignItemRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'itemId': (string);
  'order': (_linli_meeting_v1_ItemOrder__Output | null);
}
