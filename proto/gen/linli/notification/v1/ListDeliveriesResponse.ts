// Original file: linli/notification/v1/notification.proto

import type { DeliveryView as _linli_notification_v1_DeliveryView, DeliveryView__Output as _linli_notification_v1_DeliveryView__Output } from '../../../linli/notification/v1/DeliveryView.ts';

/**
 * Answer of ListDeliveries.
 */
export interface ListDeliveriesResponse {
  'deliveries'?: (_linli_notification_v1_DeliveryView)[];
}

/**
 * Answer of ListDeliveries.
 */
export interface ListDeliveriesResponse__Output {
  'deliveries': (_linli_notification_v1_DeliveryView__Output)[];
}
