// Original file: linli/notification/v1/notification.proto

import type { DeliveryView as _linli_notification_v1_DeliveryView, DeliveryView__Output as _linli_notification_v1_DeliveryView__Output } from '../../../linli/notification/v1/DeliveryView.ts';

/**
 * Answer of ListTasks.
 */
export interface ListTasksResponse {
  'tasks'?: (_linli_notification_v1_DeliveryView)[];
}

/**
 * Answer of ListTasks.
 */
export interface ListTasksResponse__Output {
  'tasks': (_linli_notification_v1_DeliveryView__Output)[];
}
