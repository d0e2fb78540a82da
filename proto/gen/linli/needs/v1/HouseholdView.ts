// Original file: linli/needs/v1/needs_intake.proto


/**
 * One household of the five-colour ledger.
 */
export interface HouseholdView {
  'householdId'?: (string);
  'communityId'?: (string);
  'gridId'?: (string);
  'headName'?: (string);
  'phone'?: (string);
  'address'?: (string);
  'tier'?: (string);
}

/**
 * One household of the five-colour ledger.
 */
export interface HouseholdView__Output {
  'householdId': (string);
  'communityId': (string);
  'gridId': (string);
  'headName': (string);
  'phone': (string);
  'address': (string);
  'tier': (string);
}
