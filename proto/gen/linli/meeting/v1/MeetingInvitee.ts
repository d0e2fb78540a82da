// Original file: linli/meeting/v1/meeting.proto


/**
 * Somebody who is asked to come, and whether they did.
 */
export interface MeetingInvitee {
  /**
   * A department by its code, else a name.
   */
  'inviteeId'?: (string);
  /**
   * DEPARTMENT, ORGANISATION or RESIDENT_REP.
   */
  'kind'?: (string);
  /**
   * PRESENT, SUBSTITUTE or ABSENT; empty = not yet known.
   */
  'attendance'?: (string);
  /**
   * Who came in their place.
   */
  'substitute'?: (string);
}

/**
 * Somebody who is asked to come, and whether they did.
 */
export interface MeetingInvitee__Output {
  /**
   * A department by its code, else a name.
   */
  'inviteeId': (string);
  /**
   * DEPARTMENT, ORGANISATION or RESIDENT_REP.
   */
  'kind': (string);
  /**
   * PRESENT, SUBSTITUTE or ABSENT; empty = not yet known.
   */
  'attendance': (string);
  /**
   * Who came in their place.
   */
  'substitute': (string);
}
