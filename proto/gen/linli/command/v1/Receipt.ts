// Original file: linli/command/v1/command.proto

import type { Long } from '@grpc/proto-loader';

/**
 * The state of a document after a command.
 */
export interface Receipt {
  /**
   * Id of the document.
   */
  'id'?: (string);
  /**
   * Its version after the command.
   */
  'version'?: (number | string | Long);
  /**
   * Its state code.
   */
  'state'?: (string);
}

/**
 * The state of a document after a command.
 */
export interface Receipt__Output {
  /**
   * Id of the document.
   */
  'id': (string);
  /**
   * Its version after the command.
   */
  'version': (number);
  /**
   * Its state code.
   */
  'state': (string);
}
