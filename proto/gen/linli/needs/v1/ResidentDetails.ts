// Original file: linli/needs/v1/needs_intake.proto


/**
 * A resident as the intake knows them. Personal: never in events, logs or messages.
 */
export interface ResidentDetails {
  'name'?: (string);
  'idNumber'?: (string);
  'phone'?: (string);
  'address'?: (string);
  /**
   * Group codes of the glossary, for example ELDER_ALONE.
   */
  'groups'?: (string)[];
}

/**
 * A resident as the intake knows them. Personal: never in events, logs or messages.
 */
export interface ResidentDetails__Output {
  'name': (string);
  'idNumber': (string);
  'phone': (string);
  'address': (string);
  /**
   * Group codes of the glossary, for example ELDER_ALONE.
   */
  'groups': (string)[];
}
