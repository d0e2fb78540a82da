// Original file: linli/matching/v1/service_matching.proto

import type { WeeklyWindow as _linli_matching_v1_WeeklyWindow, WeeklyWindow__Output as _linli_matching_v1_WeeklyWindow__Output } from '../../../linli/matching/v1/WeeklyWindow.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One line of a supply ledger. Personal: never in events, logs or messages.
 */
export interface ProviderLine {
  /**
   * DOCTOR, VOLUNTEER, LAWYER or FACILITY.
   */
  'kind'?: (string);
  'name'?: (string);
  'phone'?: (string);
  /**
   * F, M or empty.
   */
  'sex'?: (string);
  'organisation'?: (string);
  'title'?: (string);
  'department'?: (string);
  /**
   * Demand types the provider can serve; unknown words stay in unknown_skills.
   */
  'skills'?: (string)[];
  'unknownSkills'?: (string)[];
  'windows'?: (_linli_matching_v1_WeeklyWindow)[];
  /**
   * Minutes of one visit; 0 = the default of the type.
   */
  'visitMinutes'?: (number);
  /**
   * Visits a week at most; 0 = no cap.
   */
  'weeklyCap'?: (number);
  'communityIds'?: (string)[];
  'gridId'?: (string);
  'insuredUntilMs'?: (number | string | Long);
  /**
   * Licence number; kept as a keyed id, shown never.
   */
  'licence'?: (string);
  /**
   * Parties a lawyer does not oppose (回避单位).
   */
  'conflictParties'?: (string)[];
  'station'?: (string);
  'latitude'?: (number | string);
  'longitude'?: (number | string);
  'age'?: (number);
  /**
   * For facilities: kind code and seats.
   */
  'facilityKind'?: (string);
  'seats'?: (number);
  'address'?: (string);
  'services'?: (string)[];
  'openingHours'?: (string);
}

/**
 * One line of a supply ledger. Personal: never in events, logs or messages.
 */
export interface ProviderLine__Output {
  /**
   * DOCTOR, VOLUNTEER, LAWYER or FACILITY.
   */
  'kind': (string);
  'name': (string);
  'phone': (string);
  /**
   * F, M or empty.
   */
  'sex': (string);
  'organisation': (string);
  'title': (string);
  'department': (string);
  /**
   * Demand types the provider can serve; unknown words stay in unknown_skills.
   */
  'skills': (string)[];
  'unknownSkills': (string)[];
  'windows': (_linli_matching_v1_WeeklyWindow__Output)[];
  /**
   * Minutes of one visit; 0 = the default of the type.
   */
  'visitMinutes': (number);
  /**
   * Visits a week at most; 0 = no cap.
   */
  'weeklyCap': (number);
  'communityIds': (string)[];
  'gridId': (string);
  'insuredUntilMs': (number);
  /**
   * Licence number; kept as a keyed id, shown never.
   */
  'licence': (string);
  /**
   * Parties a lawyer does not oppose (回避单位).
   */
  'conflictParties': (string)[];
  'station': (string);
  'latitude': (number);
  'longitude': (number);
  'age': (number);
  /**
   * For facilities: kind code and seats.
   */
  'facilityKind': (string);
  'seats': (number);
  'address': (string);
  'services': (string)[];
  'openingHours': (string);
}
