// Original file: linli/needs/v1/needs_intake.proto


/**
 * One community or grid.
 */
export interface JurisdictionLine {
  'level'?: (string);
  'name'?: (string);
  /**
   * Name of the parent; empty for the top.
   */
  'parentName'?: (string);
  'responsibleUserId'?: (string);
  'responsibleName'?: (string);
  'responsiblePhone'?: (string);
  'householdCount'?: (number);
}

/**
 * One community or grid.
 */
export interface JurisdictionLine__Output {
  'level': (string);
  'name': (string);
  /**
   * Name of the parent; empty for the top.
   */
  'parentName': (string);
  'responsibleUserId': (string);
  'responsibleName': (string);
  'responsiblePhone': (string);
  'householdCount': (number);
}
