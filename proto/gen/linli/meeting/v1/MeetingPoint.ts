// Original file: linli/meeting/v1/meeting.proto

import type { MeetingResolution as _linli_meeting_v1_MeetingResolution, MeetingResolution__Output as _linli_meeting_v1_MeetingResolution__Output } from '../../../linli/meeting/v1/MeetingResolution.ts';

/**
 * One point of the agenda.
 */
export interface MeetingPoint {
  'itemId'?: (string);
  'minutes'?: (number);
  'speaker'?: (string);
  /**
   * Unset = nothing is decided yet.
   */
  'resolution'?: (_linli_meeting_v1_MeetingResolution | null);
  'decidedBy'?: (string);
  'note'?: (string);
}

/**
 * One point of the agenda.
 */
export interface MeetingPoint__Output {
  'itemId': (string);
  'minutes': (number);
  'speaker': (string);
  /**
   * Unset = nothing is decided yet.
   */
  'resolution': (_linli_meeting_v1_MeetingResolution__Output | null);
  'decidedBy': (string);
  'note': (string);
}
