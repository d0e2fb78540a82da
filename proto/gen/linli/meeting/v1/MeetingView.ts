// Original file: linli/meeting/v1/meeting.proto

import type { MeetingInvitee as _linli_meeting_v1_MeetingInvitee, MeetingInvitee__Output as _linli_meeting_v1_MeetingInvitee__Output } from '../../../linli/meeting/v1/MeetingInvitee.ts';
import type { MeetingPoint as _linli_meeting_v1_MeetingPoint, MeetingPoint__Output as _linli_meeting_v1_MeetingPoint__Output } from '../../../linli/meeting/v1/MeetingPoint.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One joint meeting.
 */
export interface MeetingView {
  'meetingId'?: (string);
  'state'?: (string);
  'level'?: (string);
  'cycle'?: (string);
  'communityIds'?: (string)[];
  'scheduledAtMs'?: (number | string | Long);
  'place'?: (string);
  'chairId'?: (string);
  'quorum'?: (number);
  'invitees'?: (_linli_meeting_v1_MeetingInvitee)[];
  'agenda'?: (_linli_meeting_v1_MeetingPoint)[];
  'minutesText'?: (string);
  'minutedBy'?: (string);
  'signedAtMs'?: (number | string | Long);
  'reason'?: (string);
  'version'?: (number | string | Long);
}

/**
 * One joint meeting.
 */
export interface MeetingView__Output {
  'meetingId': (string);
  'state': (string);
  'level': (string);
  'cycle': (string);
  'communityIds': (string)[];
  'scheduledAtMs': (number);
  'place': (string);
  'chairId': (string);
  'quorum': (number);
  'invitees': (_linli_meeting_v1_MeetingInvitee__Output)[];
  'agenda': (_linli_meeting_v1_MeetingPoint__Output)[];
  'minutesText': (string);
  'minutedBy': (string);
  'signedAtMs': (number);
  'reason': (string);
  'version': (number);
}
