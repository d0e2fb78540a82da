// Original file: linli/needs/v1/needs_intake.proto


/**
 * Request of GetResident.
 */
export interface GetResidentRequest {
  'residentId'?: (string);
  /**
   * CARE, LEGAL, COORDINATION or CONTACT.
   */
  'purpose'?: (string);
  /**
   * True = name initial and masked phone only.
   */
  'masked'?: (boolean);
}

/**
 * Request of GetResident.
 */
export interface GetResidentRequest__Output {
  'residentId': (string);
  /**
   * CARE, LEGAL, COORDINATION or CONTACT.
   */
  'purpose': (string);
  /**
   * True = name initial and masked phone only.
   */
  'masked': (boolean);
}
