// Original file: linli/appointment/v1/legal.proto


/**
 * Everything that is missing, told once.
 */
export interface LegalAskMaterials {
  'missing'?: (string)[];
  /**
   * IN_PERSON, IN_WRITING or BY_PHONE.
   */
  'told'?: (string);
}

/**
 * Everything that is missing, told once.
 */
export interface LegalAskMaterials__Output {
  'missing': (string)[];
  /**
   * IN_PERSON, IN_WRITING or BY_PHONE.
   */
  'told': (string);
}
