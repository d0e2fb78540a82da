import type { Command, Town } from './town.ts';

const minute = 60_000;

/** Clerks, grid workers and residents around a demand before anybody serves it, and the officer of the joint meeting. */
export function deskPeople(town: Town): void {
  town.hears('needs.demand.v1/submitted', ({ demandId }) => {
    atTheDesk(town, demandId);
    if (town.chance('withdraws', demandId, town.behaviour.withdraws)) withdraw(town, demandId);
  });
  askedForMore(town);
  servedByHand(town);
  hastyClerks(town);
  mergingClerks(town);
  backAtTheDesk(town);
}

/** Most are acknowledged soon; some are refused, some lack a paper, some nobody looks at for hours: their clocks run out. */
function atTheDesk(town: Town, demandId: string): void {
  const { needsIntake } = town.doors;
  const { deskMeanMs } = town.behaviour;
  const fate = town.draw('at the desk', demandId);
  const clerk = { id: demandId, role: 'DESK_CLERK', afterMs: town.takes('desk', demandId, deskMeanMs) };
  if (fate < 0.03) {
    const reason = town.chance('emergency', demandId, 0.3) ? 'EMERGENCY_110_119_120' : 'OUT_OF_SCOPE';
    const call = (command: Command) => needsIntake.RejectDemand({ command, demandId, reason });
    town.asks({ ...clerk, what: 'reject', call });
  } else if (fate < 0.1) {
    const call = (command: Command) =>
      needsIntake.RequestInfo({ command, demandId, reason: 'PAPERS', docs: ['ID_CARD'] });
    town.asks({ ...clerk, what: 'info', call });
  } else {
    const afterMs = fate > 0.97 ? 180 * minute + town.takes('late', demandId, 60 * minute) : clerk.afterMs;
    const call = (command: Command) => needsIntake.AcknowledgeDemand({ command, demandId });
    town.asks({ ...clerk, what: 'acknowledge', afterMs, call });
  }
}

function withdraw(town: Town, demandId: string): void {
  town.asks({
    what: 'withdraw',
    id: demandId,
    role: 'RESIDENT',
    afterMs: town.takes('withdraw', demandId, 90 * minute),
    call: (command) => town.doors.needsIntake.WithdrawDemand({ command, demandId, reason: 'NO_LONGER' }),
  });
}

function askedForMore(town: Town): void {
  const { needsIntake } = town.doors;
  const { deskMeanMs, residentSilent } = town.behaviour;
  town.hears('needs.demand.v1/info-requested', ({ demandId }) => {
    if (town.chance('info silent', demandId, residentSilent)) return;
    const call = (command: Command) => needsIntake.SupplyInfo({ command, demandId, note: 'here' });
    town.asks({
      what: 'supply',
      id: demandId,
      role: 'RESIDENT',
      afterMs: town.takes('supply', demandId, deskMeanMs * 3),
      call,
    });
  });
  town.hears('needs.demand.v1/info-supplied', ({ demandId }) => {
    const call = (command: Command) => needsIntake.AcknowledgeDemand({ command, demandId });
    const id = `${demandId}+`;
    town.asks({ what: 'acknowledge', id, role: 'DESK_CLERK', afterMs: town.takes('then', demandId, deskMeanMs), call });
  });
}

/** Types that a named person serves. */
function servedByHand(town: Town): void {
  const { needsIntake } = town.doors;
  const { deskMeanMs } = town.behaviour;
  town.hears('needs.demand.v1/acknowledged', ({ demandId, matchedType, ownerId }) => {
    if (matchedType) return;
    const afterMs = town.takes('assign', demandId, deskMeanMs);
    town.asks({
      what: 'assign',
      id: demandId,
      role: 'DESK_CLERK',
      afterMs,
      call: (command) => needsIntake.AssignDemand({ command, demandId, ownerId, ownerRole: 'GRID_WORKER' }),
    });
  });
  town.hears('needs.demand.v1/assigned', ({ demandId, ownerId, ownerRole }) => {
    if (ownerRole !== 'GRID_WORKER') return;
    const afterMs = town.takes('deliver', demandId, 40 * minute);
    town.asks({
      what: 'deliver',
      id: demandId,
      role: 'GRID_WORKER',
      actorId: ownerId,
      afterMs,
      call: (command) => needsIntake.DeliverDemand({ command, demandId, outcomeCodes: ['SETTLED'] }),
    });
  });
}

/** Who asks again for what is under way, and who blows the whistle, also for what has gone up by itself. */
function hastyClerks(town: Town): void {
  const { needsIntake } = town.doors;
  const hastens = (demandId: string, why: string): void => {
    if (!town.chance('hastens', `${why}${demandId}`, 0.04)) return;
    town.asks({
      what: 'match again',
      id: `${demandId}:${why}`,
      role: 'DESK_CLERK',
      afterMs: town.takes('hastens', `${why}${demandId}`, minute),
      call: (command) => needsIntake.RequestMatching({ command, demandId }),
    });
  };
  const whistles = (demandId: string, share: number): void => {
    if (!town.chance('whistles', demandId, share)) return;
    town.asks({
      what: 'escalate',
      id: demandId,
      role: 'GRID_WORKER',
      afterMs: town.takes('whistles', demandId, 5 * minute),
      call: (command) => needsIntake.EscalateDemand({ command, demandId, reason: 'NO_ONE_CAN' }),
    });
  };
  town.hears('needs.demand.v1/matching-requested', ({ demandId, round }) => hastens(demandId, `sought${round}`));
  town.hears('needs.demand.v1/scheduled', ({ demandId }) => hastens(demandId, 'agreed'));
  town.hears('needs.demand.v1/acknowledged', ({ demandId }) => whistles(demandId, 0.03));
  town.hears('needs.demand.v1/escalation-requested', ({ demandId }) => whistles(demandId, 0.3));
}

/** Who takes a demand for the one that came before it, at once or when it has long been sought for. */
function mergingClerks(town: Town): void {
  let before = '';
  town.hears('needs.demand.v1/submitted', ({ demandId }) => {
    const primaryId = before;
    before = demandId;
    if (primaryId === '' || !town.chance('merges', demandId, 0.02)) return;
    town.asks({
      what: 'merge',
      id: demandId,
      role: 'DESK_CLERK',
      afterMs: town.takes('merges', demandId, 15 * minute),
      call: (command) => town.doors.needsIntake.MergeDemand({ command, demandId, primaryId }),
    });
  });
}

/** What comes back: a resident not met, a match that needs a person, a demand opened again, an item above. */
function backAtTheDesk(town: Town): void {
  const { needsIntake, jointMeeting } = town.doors;
  const { deskMeanMs, withdraws } = town.behaviour;
  const decides = (demandId: string, why: string): void => {
    const again = town.draw('decides', `${why}${demandId}`) < 0.75;
    const afterMs = town.takes('decides', `${why}${demandId}`, deskMeanMs * 2);
    town.asks({
      what: again ? 'match again' : 'unmet',
      id: `${demandId}:${why}`,
      role: 'COORDINATOR',
      afterMs,
      call: (command) =>
        again
          ? needsIntake.RequestMatching({ command, demandId })
          : needsIntake.ResolveUnmet({ command, demandId, reason: 'CANNOT_CONTACT' }),
    });
  };
  town.hears('needs.demand.v1/callback-requested', ({ demandId }, atMs) => decides(demandId, `callback${atMs}`));
  town.hears('matching.match.v1/coordinator-asked', ({ demandId }, atMs) => {
    if (town.chance('coordinator', demandId, 0.5)) decides(demandId, `asked${atMs}`);
  });
  town.hears('appointment.visit.v1/cancelled', ({ visit, by }) => {
    if (by === 'RESIDENT' && visit !== undefined) decides(visit.demandId, visit.visitId);
  });
  town.hears('needs.demand.v1/reopened', ({ demandId, count }) => decides(demandId, `reopened${count}`));
  town.hears('needs.demand.v1/waitlisted', ({ demandId }, atMs) => {
    if (!town.chance('tired', `${demandId}${atMs}`, withdraws)) return;
    town.asks({
      what: 'unmet',
      id: `${demandId}:waits`,
      role: 'COORDINATOR',
      afterMs: town.takes('tired', demandId, 120 * minute),
      call: (command) => needsIntake.ResolveUnmet({ command, demandId, reason: 'NO_CAPACITY' }),
    });
  });
  town.hears('meeting.item.v1/raised', ({ itemId }) => {
    const fate = town.draw('item', itemId);
    const afterMs = town.takes('item', itemId, 90 * minute);
    if (fate < 0.3)
      town.asks({
        what: 'return',
        id: itemId,
        role: 'COORDINATOR',
        afterMs,
        call: (command) => jointMeeting.ReturnItem({ command, itemId, reason: 'GRID_CAN' }),
      });
    else if (fate < 0.6)
      town.asks({
        what: 'close',
        id: itemId,
        role: 'MEETING_CHAIR',
        actorId: 'us_chair',
        afterMs,
        call: (command) => jointMeeting.CloseItem({ command, itemId, outcome: 'SETTLED' }),
      });
  });
}
