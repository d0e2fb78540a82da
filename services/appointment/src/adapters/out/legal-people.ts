import { contracts } from '@linli/proto';
import { RpcRefusal, type Network } from '@linli/rpc';

import type { Lawyers, LegalDemands } from '../../application/ports.ts';

const atWork = ['ACTIVE', 'PAUSED'];

/** Asks service-matching, which keeps the supply ledger, who somebody is. Name and phone are not taken. */
export function ledgerLawyers(network: Network): Lawyers {
  const matching = network.client(contracts.serviceMatching);
  return {
    async find(providerId) {
      const answer = await orNothing(matching.GetProvider({ providerId, masked: false }));
      const provider = answer?.provider;
      if (provider === undefined || provider === null) return undefined;
      const { kind, status, communityIds, conflictKeys, windows } = provider;
      const isLawyer = kind === 'LAWYER' && atWork.includes(status);
      return { isLawyer, servesIn: communityIds, conflictKeys, hours: windows };
    },
  };
}

/** Asks needs-intake what a demand is about and where it stands. */
export function intakeDemands(network: Network): LegalDemands {
  const needs = network.client(contracts.needsIntake);
  return {
    async find(demandId) {
      const answer = await orNothing(needs.GetDemand({ demandId }));
      const demand = answer?.demand;
      if (demand === undefined || demand === null) return undefined;
      const { type, communityId, state, providerId } = demand;
      return { demandId, type, communityId, state, providerId };
    },
  };
}

async function orNothing<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof RpcRefusal && error.status === 'NOT_FOUND') return undefined;
    throw error;
  }
}
