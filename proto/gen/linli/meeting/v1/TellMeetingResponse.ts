// Original file: linli/meeting/v1/meeting.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of TellMeeting.
 */
export interface TellMeetingResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
}

/**
 * Answer of TellMeeting.
 */
export interface TellMeetingResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
}
