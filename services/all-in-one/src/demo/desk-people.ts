import type { Subscription } from '@linli/bus';

import { evaluation } from './behaviour.ts';
import type { Hands } from './hears.ts';

/** Clerks, grid workers and residents around a demand's own states. */
export function deskPeople(hands: Hands): Subscription[] {
  const { needs, hears, soon } = hands;
  return [
    hears('needs.demand.v1/submitted', 'acknowledge', 'DESK_CLERK', ({ demandId }, event) => ({
      atMs: soon(event, 'acknowledge', 5, 90),
      act: (command) => needs.AcknowledgeDemand({ command, demandId }),
    })),
    hears('needs.demand.v1/acknowledged', 'assign', 'DESK_CLERK', ({ demandId, matchedType, ownerId }, event) =>
      matchedType
        ? undefined
        : {
            atMs: soon(event, 'assign', 10, 120),
            act: (command) => needs.AssignDemand({ command, demandId, ownerId, ownerRole: 'GRID_WORKER' }),
          },
    ),
    hears('needs.demand.v1/assigned', 'deliver', 'GRID_WORKER', ({ demandId, ownerId }, event) => ({
      atMs: soon(event, 'deliver', 300, 2000),
      actorId: ownerId,
      act: (command) => needs.DeliverDemand({ command, demandId, outcomeCodes: ['SETTLED'] }),
    })),
    hears('needs.demand.v1/callback-requested', 'callback', 'GRID_WORKER', ({ demandId }, event) => ({
      atMs: soon(event, 'callback', 60, 600),
      act: (command) => needs.RequestMatching({ command, demandId }),
    })),
    ...afterwards(hands),
  ];
}

function afterwards({ needs, hears, soon, chance, behaviour }: Hands): Subscription[] {
  return [
    hears('needs.demand.v1/delivered', 'evaluate', 'RESIDENT', ({ demandId }, event) => {
      const verdict = evaluation(chance, behaviour, event.eventId);
      if (verdict === undefined) return undefined;
      return {
        atMs: soon(event, 'evaluate', 600, 2500),
        act: (command) => needs.EvaluateDemand({ command, demandId, ...verdict, givenBy: 'RESIDENT' }),
      };
    }),
    hears('needs.demand.v1/closed', 'reopen', 'RESIDENT', ({ demandId, solved }, event) =>
      solved === 'NO' && chance.of('reopen', demandId) < behaviour.reopens
        ? {
            atMs: soon(event, 'reopen', 600, 4000),
            act: (command) => needs.ReopenDemand({ command, demandId, reason: 'NOT_SOLVED' }),
          }
        : undefined,
    ),
    hears('needs.demand.v1/reopened', 'again', 'DESK_CLERK', ({ demandId }, event) => ({
      atMs: soon(event, 'again', 10, 200),
      act: async (command) => {
        const { demand } = await needs.GetDemand({ demandId });
        const assigned = demand !== null && demand.visitId === '';
        return assigned
          ? needs.AssignDemand({ command, demandId, ownerId: demand.ownerId, ownerRole: 'GRID_WORKER' })
          : needs.RequestMatching({ command, demandId });
      },
    })),
  ];
}
