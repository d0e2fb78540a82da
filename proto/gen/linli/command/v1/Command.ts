// Original file: linli/command/v1/command.proto

import type { Long } from '@grpc/proto-loader';

/**
 * What every command carries: who asks, and the id under which it may be asked again.
 */
export interface Command {
  /**
   * UUID v7 made by the client and kept before sending; the same id gets the same answer and one effect.
   */
  'commandId'?: (string);
  /**
   * Version the asker has seen; 0 = whatever it is now.
   */
  'expectedVersion'?: (number | string | Long);
  /**
   * User id of the asker; a service name for timers and imports.
   */
  'actorId'?: (string);
  /**
   * Role code in which the asker acts (docs/glossary.md).
   */
  'actorRole'?: (string);
  /**
   * Id that joins everything one click caused.
   */
  'correlationId'?: (string);
  /**
   * W3C trace context.
   */
  'traceparent'?: (string);
}

/**
 * What every command carries: who asks, and the id under which it may be asked again.
 */
export interface Command__Output {
  /**
   * UUID v7 made by the client and kept before sending; the same id gets the same answer and one effect.
   */
  'commandId': (string);
  /**
   * Version the asker has seen; 0 = whatever it is now.
   */
  'expectedVersion': (number);
  /**
   * User id of the asker; a service name for timers and imports.
   */
  'actorId': (string);
  /**
   * Role code in which the asker acts (docs/glossary.md).
   */
  'actorRole': (string);
  /**
   * Id that joins everything one click caused.
   */
  'correlationId': (string);
  /**
   * W3C trace context.
   */
  'traceparent': (string);
}
