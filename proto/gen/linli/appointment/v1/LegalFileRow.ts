// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A legal file as a list shows it: ids, codes and clocks, no fact of the case.
 */
export interface LegalFileRow {
  'fileId'?: (string);
  'demandId'?: (string);
  'type'?: (string);
  'communityId'?: (string);
  'state'?: (string);
  'version'?: (number | string | Long);
  'openedAtMs'?: (number | string | Long);
  /**
   * Who works on it.
   */
  'lawyerId'?: (string);
  /**
   * The same for every file against one counterparty.
   */
  'counterpartyKey'?: (string);
  /**
   * End of the term that runs: review, appointment, silence or objection; 0 = none.
   */
  'dueMs'?: (number | string | Long);
}

/**
 * A legal file as a list shows it: ids, codes and clocks, no fact of the case.
 */
export interface LegalFileRow__Output {
  'fileId': (string);
  'demandId': (string);
  'type': (string);
  'communityId': (string);
  'state': (string);
  'version': (number);
  'openedAtMs': (number);
  /**
   * Who works on it.
   */
  'lawyerId': (string);
  /**
   * The same for every file against one counterparty.
   */
  'counterpartyKey': (string);
  /**
   * End of the term that runs: review, appointment, silence or objection; 0 = none.
   */
  'dueMs': (number);
}
