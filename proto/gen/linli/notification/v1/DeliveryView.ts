// Original file: linli/notification/v1/notification.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One message to one recipient by one channel.
 */
export interface DeliveryView {
  'deliveryId'?: (string);
  'demandId'?: (string);
  'template'?: (string);
  'recipientId'?: (string);
  'channel'?: (string);
  /**
   * QUEUED, SENDING, SENT, MAYBE_SENT, FAILED, FAILED_FINAL or SUPPRESSED; a task is QUEUED until it is reported.
   */
  'state'?: (string);
  'attempts'?: (number);
  'createdAtMs'?: (number | string | Long);
  'notBeforeMs'?: (number | string | Long);
  'reason'?: (string);
}

/**
 * One message to one recipient by one channel.
 */
export interface DeliveryView__Output {
  'deliveryId': (string);
  'demandId': (string);
  'template': (string);
  'recipientId': (string);
  'channel': (string);
  /**
   * QUEUED, SENDING, SENT, MAYBE_SENT, FAILED, FAILED_FINAL or SUPPRESSED; a task is QUEUED until it is reported.
   */
  'state': (string);
  'attempts': (number);
  'createdAtMs': (number);
  'notBeforeMs': (number);
  'reason': (string);
}
