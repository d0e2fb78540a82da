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
  /**
   * REVIEW_LATE, APPOINTMENT_LATE, LIMITATION_NEAR, LIMITATION_PAST, INSTALMENT_LATE.
   */
  'alarms'?: (string)[];
  /**
   * When the nearest limitation may end; 0 = none is known.
   */
  'limitationEndMs'?: (number | string | Long);
  'limitationConfirmed'?: (boolean);
  /**
   * Days from its beginning to its end, or to now.
   */
  'days'?: (number);
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
  /**
   * REVIEW_LATE, APPOINTMENT_LATE, LIMITATION_NEAR, LIMITATION_PAST, INSTALMENT_LATE.
   */
  'alarms': (string)[];
  /**
   * When the nearest limitation may end; 0 = none is known.
   */
  'limitationEndMs': (number);
  'limitationConfirmed': (boolean);
  /**
   * Days from its beginning to its end, or to now.
   */
  'days': (number);
}
