// Original file: linli/needs/v1/needs_intake.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One line of the five-colour ledger.
 */
export interface HouseholdLine {
  'communityId'?: (string);
  'gridId'?: (string);
  'headName'?: (string);
  'headIdNumber'?: (string);
  'phone'?: (string);
  'address'?: (string);
  /**
   * RED, ORANGE, YELLOW, BLUE or GREEN.
   */
  'tier'?: (string);
  'lastVisitMs'?: (number | string | Long);
  'latitude'?: (number | string);
  'longitude'?: (number | string);
  /**
   * Codes of docs/glossary.md.
   */
  'groups'?: (string)[];
}

/**
 * One line of the five-colour ledger.
 */
export interface HouseholdLine__Output {
  'communityId': (string);
  'gridId': (string);
  'headName': (string);
  'headIdNumber': (string);
  'phone': (string);
  'address': (string);
  /**
   * RED, ORANGE, YELLOW, BLUE or GREEN.
   */
  'tier': (string);
  'lastVisitMs': (number);
  'latitude': (number);
  'longitude': (number);
  /**
   * Codes of docs/glossary.md.
   */
  'groups': (string)[];
}
