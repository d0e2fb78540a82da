// Original file: linli/meeting/v1/joint_meeting.proto

import type { ItemView as _linli_meeting_v1_ItemView, ItemView__Output as _linli_meeting_v1_ItemView__Output } from '../../../linli/meeting/v1/ItemView.ts';

/**
 * Answer of ListItems.
 */
export interface ListItemsResponse {
  'items'?: (_linli_meeting_v1_ItemView)[];
  'cursor'?: (string);
}

/**
 * Answer of ListItems.
 */
export interface ListItemsResponse__Output {
  'items': (_linli_meeting_v1_ItemView__Output)[];
  'cursor': (string);
}
