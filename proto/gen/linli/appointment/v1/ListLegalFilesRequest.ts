// Original file: linli/appointment/v1/legal.proto


/**
 * Request of ListLegalFiles.
 */
export interface ListLegalFilesRequest {
  /**
   * The line of the supply ledger that the asker is.
   */
  'personId'?: (string);
  'leadsIn'?: (string)[];
  /**
   * Of the desk that is led; empty = the files that the asker works on.
   */
  'communityId'?: (string);
  /**
   * Empty = all; else the files against one counterparty, for who leads the desk.
   */
  'counterpartyKey'?: (string);
  'limit'?: (number);
}

/**
 * Request of ListLegalFiles.
 */
export interface ListLegalFilesRequest__Output {
  /**
   * The line of the supply ledger that the asker is.
   */
  'personId': (string);
  'leadsIn': (string)[];
  /**
   * Of the desk that is led; empty = the files that the asker works on.
   */
  'communityId': (string);
  /**
   * Empty = all; else the files against one counterparty, for who leads the desk.
   */
  'counterpartyKey': (string);
  'limit': (number);
}
