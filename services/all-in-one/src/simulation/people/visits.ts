import type { Town } from './town.ts';

const minute = 60_000;

type Visit = Readonly<{ visitId: string; providerId: string; startMs: number; endMs: number }>;

/** Who comes, who does not open the door, who calls off; and afterwards the resident who says whether it helped. */
export function visitPeople(town: Town): void {
  const { cancels, providerMissing, residentMissing } = town.behaviour;
  town.hears('appointment.visit.v1/booked', ({ visit: ref }) => {
    if (ref === undefined) return;
    const { visitId, providerId } = ref;
    const visit = { visitId, providerId, startMs: Number(ref.startMs), endMs: Number(ref.endMs) };
    const fate = town.draw('visit', visitId);
    if (fate < cancels) callOff(town, visit, fate < cancels / 2 ? 'RESIDENT' : 'PROVIDER');
    else if (fate < cancels + providerMissing) missing(town, visit, 'PROVIDER');
    else if (fate < cancels + providerMissing + residentMissing) missing(town, visit, 'RESIDENT');
    else keep(town, visit);
  });
  afterwards(town);
}

function callOff(town: Town, { visitId, providerId, startMs }: Visit, by: 'RESIDENT' | 'PROVIDER'): void {
  const { appointment } = town.doors;
  const ahead = Math.max(1_000, startMs - town.world.kernel.nowMs);
  town.asks({
    what: 'call off',
    id: visitId,
    role: by === 'RESIDENT' ? 'RESIDENT' : 'PROVIDER_MEMBER',
    actorId: by === 'RESIDENT' ? 'us_resident' : providerId,
    afterMs: Math.round(ahead * town.draw('calls off', visitId)),
    call: (command) => appointment.CancelVisit({ command, visitId, by, reason: 'ILL' }),
  });
}

function missing(town: Town, { visitId, startMs }: Visit, by: 'RESIDENT' | 'PROVIDER'): void {
  const { appointment } = town.doors;
  const afterMs = Math.max(1_000, startMs - town.world.kernel.nowMs) + 20 * minute;
  town.asks({
    what: 'no show',
    id: visitId,
    role: 'DESK_CLERK',
    afterMs,
    call: (command) => appointment.ReportNoShow({ command, visitId, by }),
  });
}

function keep(town: Town, { visitId, providerId, startMs, endMs }: Visit): void {
  const { appointment } = town.doors;
  const ahead = Math.max(1_000, startMs - town.world.kernel.nowMs);
  const who = { id: visitId, role: 'PROVIDER_MEMBER', actorId: providerId };
  // Some forget to check in, until somebody calls them.
  const forgetsMs = town.chance('forgets', visitId, 0.04) ? 35 * minute : 0;
  const lateMs = forgetsMs + town.takes('comes', visitId, 4 * minute);
  // Some say that they are on the way.
  if (town.chance('sets out', visitId, 0.5)) {
    town.asks({
      ...who,
      what: 'set out',
      afterMs: Math.max(1_000, ahead - 20 * minute),
      call: (command) => appointment.SetOut({ command, visitId }),
    });
  }
  town.asks({
    ...who,
    what: 'arrive',
    afterMs: ahead + lateMs,
    call: (command) => appointment.ArriveVisit({ command, visitId, method: 'PLACE' }),
    then: () =>
      town.asks({
        ...who,
        what: 'start',
        afterMs: 2 * minute,
        call: (command) => appointment.StartVisit({ command, visitId }),
        then: () =>
          town.asks({
            ...who,
            what: 'record',
            afterMs: Math.max(minute, (endMs - startMs) * (0.5 + town.draw('long', visitId))),
            call: (command) => appointment.RecordVisit({ command, visitId, outcomeCodes: ['DONE'], note: 'x' }),
          }),
      }),
  });
}

function afterwards(town: Town): void {
  const { needsIntake } = town.doors;
  const { evaluationSilent, reopens } = town.behaviour;
  const evaluate = (demandId: string, atMs: number): void => {
    const id = `${demandId}:${atMs}`;
    if (town.chance('evaluation silent', id, evaluationSilent)) return;
    const verdict = town.draw('verdict', id);
    const solved = verdict < 0.75 ? 'YES' : verdict < 0.88 ? 'PARTLY' : 'NO';
    town.asks({
      what: 'evaluate',
      id,
      role: 'RESIDENT',
      afterMs: town.takes('evaluates', id, 20 * minute),
      call: (command) =>
        needsIntake.EvaluateDemand({
          command,
          demandId,
          solved,
          satisfaction: solved === 'YES' ? 5 : 2,
          givenBy: 'RESIDENT',
        }),
    });
  };
  town.hears('needs.demand.v1/delivered', ({ demandId }, atMs) => evaluate(demandId, atMs));
  town.hears('needs.demand.v1/unmet', ({ demandId }, atMs) => evaluate(demandId, atMs));
  town.hears('needs.demand.v1/closed', ({ demandId }, atMs) => {
    if (!town.chance('reopens', `${demandId}:${atMs}`, reopens)) return;
    town.asks({
      what: 'reopen',
      id: `${demandId}:${atMs}`,
      role: 'RESIDENT',
      afterMs: town.takes('reopens', demandId, 30 * minute),
      call: (command) => needsIntake.ReopenDemand({ command, demandId, reason: 'NOT_SOLVED' }),
    });
  });
  town.hears('needs.demand.v1/rejected', ({ demandId, reason }, atMs) => {
    if (reason !== 'OUT_OF_SCOPE' || !town.chance('reopens', `${demandId}:${atMs}`, 0.3)) return;
    town.asks({
      what: 'reopen',
      id: `${demandId}:${atMs}`,
      role: 'RESIDENT',
      afterMs: town.takes('reopens', demandId, 30 * minute),
      call: (command) => needsIntake.ReopenDemand({ command, demandId, reason: 'IN_SCOPE' }),
    });
  });
}
