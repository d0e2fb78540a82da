// Original file: linli/meeting/v1/joint_meeting.proto

import type { ChainLink as _linli_meeting_v1_ChainLink, ChainLink__Output as _linli_meeting_v1_ChainLink__Output } from '../../../linli/meeting/v1/ChainLink.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One escalation item.
 */
export interface ItemView {
  'itemId'?: (string);
  'demandId'?: (string);
  'state'?: (string);
  'level'?: (string);
  'triggers'?: (string)[];
  'communityId'?: (string);
  'gridId'?: (string);
  'type'?: (string);
  'ownerId'?: (string);
  'raisedAtMs'?: (number | string | Long);
  'chain'?: (_linli_meeting_v1_ChainLink)[];
  'version'?: (number | string | Long);
}

/**
 * One escalation item.
 */
export interface ItemView__Output {
  'itemId': (string);
  'demandId': (string);
  'state': (string);
  'level': (string);
  'triggers': (string)[];
  'communityId': (string);
  'gridId': (string);
  'type': (string);
  'ownerId': (string);
  'raisedAtMs': (number);
  'chain': (_linli_meeting_v1_ChainLink__Output)[];
  'version': (number);
}
