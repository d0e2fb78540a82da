import { makeAcknowledgeDemand } from './acknowledge-demand.ts';
import { makeDeskSteps } from './desk-steps.ts';
import { makeFollowService } from './follow-service.ts';
import { makeGetDemand } from './get-demand.ts';
import { makeGetProgress } from './get-progress.ts';
import { makeGetResident } from './get-resident.ts';
import { makeHoldOpinion } from './hold-opinion.ts';
import { makeListHouseholds } from './list-households.ts';
import { makeListJurisdictions } from './list-jurisdictions.ts';
import { makeMergeDemand } from './merge-demand.ts';
import type { Inside } from './ports.ts';
import { makeRegisterHouseholds } from './register-households.ts';
import { makeRegisterJurisdictions } from './register-jurisdictions.ts';
import { makeReopenDemand } from './reopen-demand.ts';
import { makeRequestMatching } from './request-matching.ts';
import { makeSubmitDemand } from './submit-demand.ts';
import { makeSubmitDemands } from './submit-demands.ts';
import { makeWatchDemand } from './watch-demand.ts';

export type UseCases = ReturnType<typeof makeUseCases>;

/** Everything that can be done here, by name. */
export function makeUseCases(inside: Inside) {
  const submitDemand = makeSubmitDemand(inside);
  return {
    submitDemand,
    submitDemands: makeSubmitDemands(inside, submitDemand),
    acknowledgeDemand: makeAcknowledgeDemand(inside),
    requestMatching: makeRequestMatching(inside),
    mergeDemand: makeMergeDemand(inside),
    reopenDemand: makeReopenDemand(inside),
    ...makeDeskSteps(inside),
    ...makeHoldOpinion(inside),
    getDemand: makeGetDemand(inside),
    getProgress: makeGetProgress(inside),
    getResident: makeGetResident(inside),
    listHouseholds: makeListHouseholds(inside),
    registerHouseholds: makeRegisterHouseholds(inside),
    registerJurisdictions: makeRegisterJurisdictions(inside),
    listJurisdictions: makeListJurisdictions(inside),
    follow: makeFollowService(inside),
    watchDemand: makeWatchDemand(inside),
  };
}
