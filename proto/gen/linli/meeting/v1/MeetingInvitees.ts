// Original file: linli/meeting/v1/meeting.proto

import type { MeetingInvitee as _linli_meeting_v1_MeetingInvitee, MeetingInvitee__Output as _linli_meeting_v1_MeetingInvitee__Output } from '../../../linli/meeting/v1/MeetingInvitee.ts';

/**
 * The invited, all at once.
 */
export interface MeetingInvitees {
  'invitees'?: (_linli_meeting_v1_MeetingInvitee)[];
}

/**
 * The invited, all at once.
 */
export interface MeetingInvitees__Output {
  'invitees': (_linli_meeting_v1_MeetingInvitee__Output)[];
}
