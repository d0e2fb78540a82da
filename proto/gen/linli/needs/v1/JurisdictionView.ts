// Original file: linli/needs/v1/needs_intake.proto


/**
 * One community or grid as stored.
 */
export interface JurisdictionView {
  'jurisdictionId'?: (string);
  'level'?: (string);
  'name'?: (string);
  'parentId'?: (string);
  'responsibleUserId'?: (string);
  'householdCount'?: (number);
}

/**
 * One community or grid as stored.
 */
export interface JurisdictionView__Output {
  'jurisdictionId': (string);
  'level': (string);
  'name': (string);
  'parentId': (string);
  'responsibleUserId': (string);
  'householdCount': (number);
}
