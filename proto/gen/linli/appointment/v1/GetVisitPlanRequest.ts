// Original file: linli/appointment/v1/round.proto


/**
 * Request of GetVisitPlan.
 */
export interface GetVisitPlanRequest {
  'householdId'?: (string);
}

/**
 * Request of GetVisitPlan.
 */
export interface GetVisitPlanRequest__Output {
  'householdId': (string);
}
