/** What may be done with a meeting in which state, and every "no". */

import type { Decision } from './decision.ts';
import type { Meeting, MeetingEvent, MeetingState } from './meeting.ts';
import type { ResolutionRefusal } from './resolution.ts';

/** What a person may ask of a meeting, and from which states. */
export const meetingPermits = {
  invite: ['PLANNED'],
  fillAgenda: ['PLANNED'],
  setAgenda: ['PLANNED'],
  notice: ['PLANNED'],
  convene: ['NOTICED'],
  resolve: ['CONVENED'],
  minute: ['CONVENED'],
  sign: ['MINUTED'],
  close: ['SIGNED'],
  cancel: ['PLANNED', 'NOTICED'],
} as const satisfies Record<string, readonly MeetingState[]>;
export type MeetingRequest = keyof typeof meetingPermits;

export type MeetingRefusal =
  | ResolutionRefusal
  | 'MEETING_UNKNOWN'
  | 'MEETING_STATE'
  | 'MEETING_TIME_WRONG'
  | 'MEETING_TOO_LATE'
  | 'MEETING_AREA_MISSING'
  | 'CHAIR_MISSING'
  | 'CODE_UNKNOWN'
  | 'QUORUM_MISSING'
  | 'AGENDA_EMPTY'
  | 'AGENDA_FULL'
  | 'AGENDA_REPEATS'
  | 'ITEM_NOT_READY'
  | 'NOT_ON_AGENDA'
  | 'INVITEE_UNKNOWN'
  | 'MINUTES_MISSING'
  | 'CHAIR_ONLY'
  | 'OWN_MINUTES'
  | 'REASON_MISSING';
export type Judged = Decision<MeetingEvent, MeetingState, MeetingRefusal>;

export function notPermitted(
  meeting: Meeting | undefined,
  request: MeetingRequest,
): 'MEETING_UNKNOWN' | 'MEETING_STATE' | undefined {
  if (meeting === undefined) return 'MEETING_UNKNOWN';
  const states: readonly MeetingState[] = meetingPermits[request];
  return states.includes(meeting.state) ? undefined : 'MEETING_STATE';
}
