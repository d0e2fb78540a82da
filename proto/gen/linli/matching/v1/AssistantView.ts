// Original file: linli/matching/v1/service_matching.proto


/**
 * Somebody who could come along.
 */
export interface AssistantView {
  'providerId'?: (string);
  'kind'?: (string);
  /**
   * In full for a colleague of the same organisation, else masked.
   */
  'name'?: (string);
  'colleague'?: (boolean);
  /**
   * False: something lies in the way at that hour.
   */
  'free'?: (boolean);
}

/**
 * Somebody who could come along.
 */
export interface AssistantView__Output {
  'providerId': (string);
  'kind': (string);
  /**
   * In full for a colleague of the same organisation, else masked.
   */
  'name': (string);
  'colleague': (boolean);
  /**
   * False: something lies in the way at that hour.
   */
  'free': (boolean);
}
