// Original file: linli/meeting/v1/joint_meeting.proto

import type { ItemView as _linli_meeting_v1_ItemView, ItemView__Output as _linli_meeting_v1_ItemView__Output } from '../../../linli/meeting/v1/ItemView.ts';

/**
 * Answer of GetItem.
 */
export interface GetItemResponse {
  'item'?: (_linli_meeting_v1_ItemView | null);
}

/**
 * Answer of GetItem.
 */
export interface GetItemResponse__Output {
  'item': (_linli_meeting_v1_ItemView__Output | null);
}
