// Original file: linli/meeting/v1/meeting.proto

import type { MeetingView as _linli_meeting_v1_MeetingView, MeetingView__Output as _linli_meeting_v1_MeetingView__Output } from '../../../linli/meeting/v1/MeetingView.ts';

/**
 * Answer of GetMeeting.
 */
export interface GetMeetingResponse {
  'meeting'?: (_linli_meeting_v1_MeetingView | null);
}

/**
 * Answer of GetMeeting.
 */
export interface GetMeetingResponse__Output {
  'meeting': (_linli_meeting_v1_MeetingView__Output | null);
}
