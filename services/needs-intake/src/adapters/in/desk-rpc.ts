import type { NeedsIntakeServiceDefinition as Methods } from '@linli/proto/gen/linli/needs/v1/NeedsIntakeService';
import type { Handlers } from '@linli/rpc';

import type { UseCases } from '../../application/use-cases.ts';
import { causeIn } from './cause.ts';
import { orRefuse } from './refusals.ts';

type Desk = Pick<
  Handlers<Methods>,
  | 'AcknowledgeDemand'
  | 'RequestInfo'
  | 'SupplyInfo'
  | 'RejectDemand'
  | 'MergeDemand'
  | 'RequestMatching'
  | 'AssignDemand'
  | 'DeliverDemand'
  | 'ResolveUnmet'
  | 'EvaluateDemand'
  | 'WithdrawDemand'
  | 'ReopenDemand'
  | 'EscalateDemand'
  | 'OpenOpinion'
  | 'GiveVoice'
  | 'CloseOpinion'
>;

type Changed = Readonly<{ answer: Readonly<{ state: string }>; version: number }>;

const receiptOf = (demandId: string, { answer, version }: Changed) => ({ id: demandId, version, state: answer.state });

/** What the desk, the assigned person and the resident do with a demand. */
export function deskRpc(useCases: UseCases): Desk {
  const receipt = async (demandId: string, changing: Parameters<typeof orRefuse<{ state: string }>>[0]) => ({
    receipt: receiptOf(demandId, await orRefuse(changing)),
  });
  return {
    AcknowledgeDemand({ command, demandId, type, urgency, ownerId }) {
      const ownerRole = ownerId === command?.actorId ? command.actorRole : 'COMMUNITY_COORDINATOR';
      const asked = { demandId, type, urgency, ownerId, ownerRole };
      return receipt(demandId, useCases.acknowledgeDemand(causeIn(command), asked));
    },
    RequestInfo: ({ command, ...asked }) =>
      receipt(asked.demandId, useCases.requestInfo(causeIn(command), { ...asked, told: asked.toldInPerson })),
    SupplyInfo: ({ command, demandId }) => receipt(demandId, useCases.supplyInfo(causeIn(command), { demandId })),
    async RejectDemand({ command, ...asked }) {
      const changed = await orRefuse(useCases.reject(causeIn(command), asked));
      return { receipt: receiptOf(asked.demandId, changed), callNumbers: [...changed.answer.callNumbers] };
    },
    MergeDemand: ({ command, ...asked }) => receipt(asked.demandId, useCases.mergeDemand(causeIn(command), asked)),
    RequestMatching: ({ command, demandId }) =>
      receipt(demandId, useCases.requestMatching(causeIn(command), { demandId })),
    AssignDemand({ command, demandId, ownerId, ownerRole }) {
      const owner = { id: ownerId, role: ownerRole === '' ? 'GRID_WORKER' : ownerRole };
      return receipt(demandId, useCases.assign(causeIn(command), { demandId, owner }));
    },
    DeliverDemand: ({ command, ...asked }) => receipt(asked.demandId, useCases.deliver(causeIn(command), asked)),
    ResolveUnmet: ({ command, ...asked }) => receipt(asked.demandId, useCases.resolveUnmet(causeIn(command), asked)),
    EvaluateDemand({ command, ...asked }) {
      const actor = { actorId: command?.actorId ?? '', actorRole: command?.actorRole ?? '' };
      return receipt(asked.demandId, useCases.evaluate(causeIn(command), { ...asked, ...actor }));
    },
    WithdrawDemand: ({ command, ...asked }) => receipt(asked.demandId, useCases.withdraw(causeIn(command), asked)),
    ReopenDemand: ({ command, ...asked }) => receipt(asked.demandId, useCases.reopenDemand(causeIn(command), asked)),
    OpenOpinion: ({ command, ...asked }) => receipt(asked.demandId, useCases.openOpinion(causeIn(command), asked)),
    GiveVoice: ({ command, ...asked }) => receipt(asked.demandId, useCases.giveVoice(causeIn(command), asked)),
    CloseOpinion: ({ command, ...asked }) => receipt(asked.demandId, useCases.closeOpinion(causeIn(command), asked)),
    async EscalateDemand({ command, ...asked }) {
      const changed = await orRefuse(useCases.escalate(causeIn(command), asked));
      return { receipt: receiptOf(asked.demandId, changed), itemId: changed.answer.itemId };
    },
  };
}
