// Original file: linli/appointment/v1/appointment.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One visit.
 */
export interface VisitView {
  'visitId'?: (string);
  'demandId'?: (string);
  'offerId'?: (string);
  'providerId'?: (string);
  'assistantId'?: (string);
  'residentId'?: (string);
  'type'?: (string);
  'mode'?: (string);
  'state'?: (string);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  'gridId'?: (string);
  'version'?: (number | string | Long);
  'outcomeCodes'?: (string)[];
}

/**
 * One visit.
 */
export interface VisitView__Output {
  'visitId': (string);
  'demandId': (string);
  'offerId': (string);
  'providerId': (string);
  'assistantId': (string);
  'residentId': (string);
  'type': (string);
  'mode': (string);
  'state': (string);
  'startMs': (number);
  'endMs': (number);
  'gridId': (string);
  'version': (number);
  'outcomeCodes': (string)[];
}
