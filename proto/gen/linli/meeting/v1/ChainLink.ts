// Original file: linli/meeting/v1/joint_meeting.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One link of the chain: an attempt, a decline, a clock.
 */
export interface ChainLink {
  /**
   * OFFER, CLOCK or DECISION.
   */
  'kind'?: (string);
  'atMs'?: (number | string | Long);
  'code'?: (string);
  'providerId'?: (string);
  'textCode'?: (string);
}

/**
 * One link of the chain: an attempt, a decline, a clock.
 */
export interface ChainLink__Output {
  /**
   * OFFER, CLOCK or DECISION.
   */
  'kind': (string);
  'atMs': (number);
  'code': (string);
  'providerId': (string);
  'textCode': (string);
}
