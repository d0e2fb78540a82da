// Original file: linli/appointment/v1/round.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Request of ListRound.
 */
export interface ListRoundRequest {
  'gridIds'?: (string)[];
  'beforeMs'?: (number | string | Long);
  /**
   * 0 = 200.
   */
  'limit'?: (number);
}

/**
 * Request of ListRound.
 */
export interface ListRoundRequest__Output {
  'gridIds': (string)[];
  'beforeMs': (number);
  /**
   * 0 = 200.
   */
  'limit': (number);
}
