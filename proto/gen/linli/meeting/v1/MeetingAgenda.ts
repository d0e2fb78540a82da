// Original file: linli/meeting/v1/meeting.proto

import type { MeetingPoint as _linli_meeting_v1_MeetingPoint, MeetingPoint__Output as _linli_meeting_v1_MeetingPoint__Output } from '../../../linli/meeting/v1/MeetingPoint.ts';

/**
 * The agenda, in its order.
 */
export interface MeetingAgenda {
  'points'?: (_linli_meeting_v1_MeetingPoint)[];
}

/**
 * The agenda, in its order.
 */
export interface MeetingAgenda__Output {
  'points': (_linli_meeting_v1_MeetingPoint__Output)[];
}
