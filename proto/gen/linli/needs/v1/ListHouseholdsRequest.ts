// Original file: linli/needs/v1/needs_intake.proto


/**
 * Request of ListHouseholds.
 */
export interface ListHouseholdsRequest {
  /**
   * At most 200.
   */
  'householdIds'?: (string)[];
  /**
   * True = surname, ends of the phone, no address.
   */
  'masked'?: (boolean);
}

/**
 * Request of ListHouseholds.
 */
export interface ListHouseholdsRequest__Output {
  /**
   * At most 200.
   */
  'householdIds': (string)[];
  /**
   * True = surname, ends of the phone, no address.
   */
  'masked': (boolean);
}
