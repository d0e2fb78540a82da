// Original file: linli/matching/v1/service_matching.proto

import type { WeeklyWindow as _linli_matching_v1_WeeklyWindow, WeeklyWindow__Output as _linli_matching_v1_WeeklyWindow__Output } from '../../../linli/matching/v1/WeeklyWindow.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One provider.
 */
export interface ProviderView {
  'providerId'?: (string);
  'kind'?: (string);
  'name'?: (string);
  'phone'?: (string);
  'status'?: (string);
  'skills'?: (string)[];
  'windows'?: (_linli_matching_v1_WeeklyWindow)[];
  'communityIds'?: (string)[];
  'organisation'?: (string);
  'station'?: (string);
  'visitMinutes'?: (number);
  'weeklyCap'?: (number);
  'sex'?: (string);
  /**
   * Why the status is what it is.
   */
  'reason'?: (string);
  /**
   * 0 = no date known.
   */
  'insuredUntilMs'?: (number | string | Long);
  /**
   * Counterparties this lawyer never opposes, as keys; empty where the answer is masked.
   */
  'conflictKeys'?: (string)[];
}

/**
 * One provider.
 */
export interface ProviderView__Output {
  'providerId': (string);
  'kind': (string);
  'name': (string);
  'phone': (string);
  'status': (string);
  'skills': (string)[];
  'windows': (_linli_matching_v1_WeeklyWindow__Output)[];
  'communityIds': (string)[];
  'organisation': (string);
  'station': (string);
  'visitMinutes': (number);
  'weeklyCap': (number);
  'sex': (string);
  /**
   * Why the status is what it is.
   */
  'reason': (string);
  /**
   * 0 = no date known.
   */
  'insuredUntilMs': (number);
  /**
   * Counterparties this lawyer never opposes, as keys; empty where the answer is masked.
   */
  'conflictKeys': (string)[];
}
