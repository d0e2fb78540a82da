// Original file: linli/meeting/v1/meeting.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { MeetingPlan as _linli_meeting_v1_MeetingPlan, MeetingPlan__Output as _linli_meeting_v1_MeetingPlan__Output } from '../../../linli/meeting/v1/MeetingPlan.ts';
import type { MeetingInvitees as _linli_meeting_v1_MeetingInvitees, MeetingInvitees__Output as _linli_meeting_v1_MeetingInvitees__Output } from '../../../linli/meeting/v1/MeetingInvitees.ts';
import type { MeetingPlain as _linli_meeting_v1_MeetingPlain, MeetingPlain__Output as _linli_meeting_v1_MeetingPlain__Output } from '../../../linli/meeting/v1/MeetingPlain.ts';
import type { MeetingAgenda as _linli_meeting_v1_MeetingAgenda, MeetingAgenda__Output as _linli_meeting_v1_MeetingAgenda__Output } from '../../../linli/meeting/v1/MeetingAgenda.ts';
import type { MeetingResolve as _linli_meeting_v1_MeetingResolve, MeetingResolve__Output as _linli_meeting_v1_MeetingResolve__Output } from '../../../linli/meeting/v1/MeetingResolve.ts';
import type { MeetingText as _linli_meeting_v1_MeetingText, MeetingText__Output as _linli_meeting_v1_MeetingText__Output } from '../../../linli/meeting/v1/MeetingText.ts';

/**
 * Request of TellMeeting.
 */
export interface TellMeetingRequest {
  'command'?: (_linli_command_v1_Command | null);
  /**
   * Left empty in a plan: it derives from command_id.
   */
  'meetingId'?: (string);
  'plan'?: (_linli_meeting_v1_MeetingPlan | null);
  'invite'?: (_linli_meeting_v1_MeetingInvitees | null);
  'fillAgenda'?: (_linli_meeting_v1_MeetingPlain | null);
  'setAgenda'?: (_linli_meeting_v1_MeetingAgenda | null);
  'notice'?: (_linli_meeting_v1_MeetingPlain | null);
  /**
   * Who came.
   */
  'convene'?: (_linli_meeting_v1_MeetingInvitees | null);
  'resolve'?: (_linli_meeting_v1_MeetingResolve | null);
  'minute'?: (_linli_meeting_v1_MeetingText | null);
  'sign'?: (_linli_meeting_v1_MeetingPlain | null);
  'close'?: (_linli_meeting_v1_MeetingPlain | null);
  /**
   * A code.
   */
  'cancel'?: (_linli_meeting_v1_MeetingText | null);
  'what'?: "plan"|"invite"|"fillAgenda"|"setAgenda"|"notice"|"convene"|"resolve"|"minute"|"sign"|"close"|"cancel";
}

/**
 * Request of TellMeeting.
 */
export interface TellMeetingRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  /**
   * Left empty in a plan: it derives from command_id.
   */
  'meetingId': (string);
  'plan'?: (_linli_meeting_v1_MeetingPlan__Output | null);
  'invite'?: (_linli_meeting_v1_MeetingInvitees__Output | null);
  'fillAgenda'?: (_linli_meeting_v1_MeetingPlain__Output | null);
  'setAgenda'?: (_linli_meeting_v1_MeetingAgenda__Output | null);
  'notice'?: (_linli_meeting_v1_MeetingPlain__Output | null);
  /**
   * Who came.
   */
  'convene'?: (_linli_meeting_v1_MeetingInvitees__Output | null);
  'resolve'?: (_linli_meeting_v1_MeetingResolve__Output | null);
  'minute'?: (_linli_meeting_v1_MeetingText__Output | null);
  'sign'?: (_linli_meeting_v1_MeetingPlain__Output | null);
  'close'?: (_linli_meeting_v1_MeetingPlain__Output | null);
  /**
   * A code.
   */
  'cancel'?: (_linli_meeting_v1_MeetingText__Output | null);
  'what'?: "plan"|"invite"|"fillAgenda"|"setAgenda"|"notice"|"convene"|"resolve"|"minute"|"sign"|"close"|"cancel";
}
