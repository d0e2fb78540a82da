// Original file: linli/needs/v1/needs_intake.proto

import type { ResidentDetails as _linli_needs_v1_ResidentDetails, ResidentDetails__Output as _linli_needs_v1_ResidentDetails__Output } from '../../../linli/needs/v1/ResidentDetails.ts';
import type { WantedTime as _linli_needs_v1_WantedTime, WantedTime__Output as _linli_needs_v1_WantedTime__Output } from '../../../linli/needs/v1/WantedTime.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One line of the demand list.
 */
export interface DemandLine {
  'type'?: (string);
  'title'?: (string);
  /**
   * At most 4,000 characters. Sensitive.
   */
  'description'?: (string);
  /**
   * ROUTINE, URGENT, ASAP or STAT.
   */
  'urgency'?: (string);
  'channel'?: (string);
  /**
   * Names or ids of community and grid.
   */
  'communityId'?: (string);
  'gridId'?: (string);
  'resident'?: (_linli_needs_v1_ResidentDetails | null);
  'wanted'?: (_linli_needs_v1_WantedTime)[];
  'genderPreference'?: (string);
  'excludedProviderIds'?: (string)[];
  /**
   * Company or platform the case is about. Sensitive.
   */
  'counterparty'?: (string);
  /**
   * Date in the ledger; 0 = none.
   */
  'registeredAtMs'?: (number | string | Long);
  /**
   * The line's place in the ledger, so that a repeat can be named.
   */
  'ledgerRow'?: (string);
  'imported'?: (boolean);
  /**
   * WGS-84; 0,0 = unknown.
   */
  'latitude'?: (number | string);
  'longitude'?: (number | string);
  /**
   * True when life or limb is in danger now.
   */
  'emergency'?: (boolean);
}

/**
 * One line of the demand list.
 */
export interface DemandLine__Output {
  'type': (string);
  'title': (string);
  /**
   * At most 4,000 characters. Sensitive.
   */
  'description': (string);
  /**
   * ROUTINE, URGENT, ASAP or STAT.
   */
  'urgency': (string);
  'channel': (string);
  /**
   * Names or ids of community and grid.
   */
  'communityId': (string);
  'gridId': (string);
  'resident': (_linli_needs_v1_ResidentDetails__Output | null);
  'wanted': (_linli_needs_v1_WantedTime__Output)[];
  'genderPreference': (string);
  'excludedProviderIds': (string)[];
  /**
   * Company or platform the case is about. Sensitive.
   */
  'counterparty': (string);
  /**
   * Date in the ledger; 0 = none.
   */
  'registeredAtMs': (number);
  /**
   * The line's place in the ledger, so that a repeat can be named.
   */
  'ledgerRow': (string);
  'imported': (boolean);
  /**
   * WGS-84; 0,0 = unknown.
   */
  'latitude': (number);
  'longitude': (number);
  /**
   * True when life or limb is in danger now.
   */
  'emergency': (boolean);
}
