// Original file: linli/appointment/v1/round.proto

import type { MonthView as _linli_appointment_v1_MonthView, MonthView__Output as _linli_appointment_v1_MonthView__Output } from '../../../linli/appointment/v1/MonthView.ts';
import type { AttemptView as _linli_appointment_v1_AttemptView, AttemptView__Output as _linli_appointment_v1_AttemptView__Output } from '../../../linli/appointment/v1/AttemptView.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One visit plan.
 */
export interface VisitPlanView {
  'planId'?: (string);
  'householdId'?: (string);
  'communityId'?: (string);
  'gridId'?: (string);
  'tier'?: (string);
  'livesAlone'?: (boolean);
  /**
   * 0 = no cadence asks for it.
   */
  'contactDueMs'?: (number | string | Long);
  'visitDueMs'?: (number | string | Long);
  /**
   * 0 = never.
   */
  'lastContactMs'?: (number | string | Long);
  'lastVisitMs'?: (number | string | Long);
  /**
   * Attempts in a row that met nobody.
   */
  'missed'?: (number);
  /**
   * YYYY-MM; empty = no monthly visit is asked for.
   */
  'month'?: (string);
  /**
   * VISITED, DUE or UNREACHABLE so far; empty without a month.
   */
  'monthState'?: (string);
  'past'?: (_linli_appointment_v1_MonthView)[];
  'attempts'?: (_linli_appointment_v1_AttemptView)[];
  'mustArriveId'?: (string);
  'version'?: (number | string | Long);
  /**
   * False = the ledger asks for nothing any more.
   */
  'active'?: (boolean);
}

/**
 * One visit plan.
 */
export interface VisitPlanView__Output {
  'planId': (string);
  'householdId': (string);
  'communityId': (string);
  'gridId': (string);
  'tier': (string);
  'livesAlone': (boolean);
  /**
   * 0 = no cadence asks for it.
   */
  'contactDueMs': (number);
  'visitDueMs': (number);
  /**
   * 0 = never.
   */
  'lastContactMs': (number);
  'lastVisitMs': (number);
  /**
   * Attempts in a row that met nobody.
   */
  'missed': (number);
  /**
   * YYYY-MM; empty = no monthly visit is asked for.
   */
  'month': (string);
  /**
   * VISITED, DUE or UNREACHABLE so far; empty without a month.
   */
  'monthState': (string);
  'past': (_linli_appointment_v1_MonthView__Output)[];
  'attempts': (_linli_appointment_v1_AttemptView__Output)[];
  'mustArriveId': (string);
  'version': (number);
  /**
   * False = the ledger asks for nothing any more.
   */
  'active': (boolean);
}
