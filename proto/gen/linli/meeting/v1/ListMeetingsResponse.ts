// Original file: linli/meeting/v1/meeting.proto

import type { MeetingView as _linli_meeting_v1_MeetingView, MeetingView__Output as _linli_meeting_v1_MeetingView__Output } from '../../../linli/meeting/v1/MeetingView.ts';

/**
 * Answer of ListMeetings.
 */
export interface ListMeetingsResponse {
  'meetings'?: (_linli_meeting_v1_MeetingView)[];
}

/**
 * Answer of ListMeetings.
 */
export interface ListMeetingsResponse__Output {
  'meetings': (_linli_meeting_v1_MeetingView__Output)[];
}
