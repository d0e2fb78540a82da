// Original file: linli/meeting/v1/meeting.proto

import type { MeetingResolution as _linli_meeting_v1_MeetingResolution, MeetingResolution__Output as _linli_meeting_v1_MeetingResolution__Output } from '../../../linli/meeting/v1/MeetingResolution.ts';

/**
 * A decision about one point, with what was said of it.
 */
export interface MeetingResolve {
  'itemId'?: (string);
  'note'?: (string);
  'resolution'?: (_linli_meeting_v1_MeetingResolution | null);
}

/**
 * A decision about one point, with what was said of it.
 */
export interface MeetingResolve__Output {
  'itemId': (string);
  'note': (string);
  'resolution': (_linli_meeting_v1_MeetingResolution__Output | null);
}
