// Original file: linli/notification/v1/notification.proto


/**
 * Request of ListDeliveries.
 */
export interface ListDeliveriesRequest {
  'demandId'?: (string);
  'limit'?: (number);
}

/**
 * Request of ListDeliveries.
 */
export interface ListDeliveriesRequest__Output {
  'demandId': (string);
  'limit': (number);
}
