// Original file: linli/appointment/v1/legal.proto


/**
 * A lawyer stands for a limitation and all its marks.
 */
export interface LegalConfirm {
  'limitationId'?: (string);
}

/**
 * A lawyer stands for a limitation and all its marks.
 */
export interface LegalConfirm__Output {
  'limitationId': (string);
}
