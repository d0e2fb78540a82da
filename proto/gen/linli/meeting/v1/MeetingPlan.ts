// Original file: linli/meeting/v1/meeting.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A meeting to come.
 */
export interface MeetingPlan {
  /**
   * COMMUNITY, STREET_JOINT or COUNTY_JOINT.
   */
  'level'?: (string);
  /**
   * REGULAR or AD_HOC.
   */
  'cycle'?: (string);
  'communityIds'?: (string)[];
  'scheduledAtMs'?: (number | string | Long);
  'place'?: (string);
  /**
   * The account that signs.
   */
  'chairId'?: (string);
  /**
   * How many of the invited must be there; 0 = no rule.
   */
  'quorum'?: (number);
}

/**
 * A meeting to come.
 */
export interface MeetingPlan__Output {
  /**
   * COMMUNITY, STREET_JOINT or COUNTY_JOINT.
   */
  'level': (string);
  /**
   * REGULAR or AD_HOC.
   */
  'cycle': (string);
  'communityIds': (string)[];
  'scheduledAtMs': (number);
  'place': (string);
  /**
   * The account that signs.
   */
  'chairId': (string);
  /**
   * How many of the invited must be there; 0 = no rule.
   */
  'quorum': (number);
}
