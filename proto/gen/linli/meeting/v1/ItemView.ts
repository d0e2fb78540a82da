// Original file: linli/meeting/v1/joint_meeting.proto

import type { ChainLink as _linli_meeting_v1_ChainLink, ChainLink__Output as _linli_meeting_v1_ChainLink__Output } from '../../../linli/meeting/v1/ChainLink.ts';
import type { ItemMember as _linli_meeting_v1_ItemMember, ItemMember__Output as _linli_meeting_v1_ItemMember__Output } from '../../../linli/meeting/v1/ItemMember.ts';
import type { ItemOrder as _linli_meeting_v1_ItemOrder, ItemOrder__Output as _linli_meeting_v1_ItemOrder__Output } from '../../../linli/meeting/v1/ItemOrder.ts';
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
  /**
   * The desk's words for those above.
   */
  'summary'?: (string);
  /**
   * Since when at this level, and when it climbs by itself (0 = it does not).
   */
  'levelSinceMs'?: (number | string | Long);
  'climbAtMs'?: (number | string | Long);
  /**
   * The item it was put to, and the items that were put to it.
   */
  'into'?: (string);
  'members'?: (_linli_meeting_v1_ItemMember)[];
  /**
   * What was handed out; none = nothing yet.
   */
  'order'?: (_linli_meeting_v1_ItemOrder | null);
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
  /**
   * The desk's words for those above.
   */
  'summary': (string);
  /**
   * Since when at this level, and when it climbs by itself (0 = it does not).
   */
  'levelSinceMs': (number);
  'climbAtMs': (number);
  /**
   * The item it was put to, and the items that were put to it.
   */
  'into': (string);
  'members': (_linli_meeting_v1_ItemMember__Output)[];
  /**
   * What was handed out; none = nothing yet.
   */
  'order': (_linli_meeting_v1_ItemOrder__Output | null);
}
