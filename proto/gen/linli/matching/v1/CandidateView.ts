// Original file: linli/matching/v1/service_matching.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One candidate of the ranking, feasible or not, with its reasons.
 */
export interface CandidateView {
  'providerId'?: (string);
  'feasible'?: (boolean);
  /**
   * Hard-constraint codes that ruled the provider out.
   */
  'refusedBy'?: (string)[];
  /**
   * Cost in equivalent seconds; its parts by name.
   */
  'cost'?: (number | string | Long);
  'parts'?: ({[key: string]: number | string | Long});
  'startMs'?: (number | string | Long);
}

/**
 * One candidate of the ranking, feasible or not, with its reasons.
 */
export interface CandidateView__Output {
  'providerId': (string);
  'feasible': (boolean);
  /**
   * Hard-constraint codes that ruled the provider out.
   */
  'refusedBy': (string)[];
  /**
   * Cost in equivalent seconds; its parts by name.
   */
  'cost': (number);
  'parts': ({[key: string]: number});
  'startMs': (number);
}
