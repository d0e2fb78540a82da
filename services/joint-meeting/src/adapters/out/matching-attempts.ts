import { Unavailable } from '@linli/env';
import { contracts } from '@linli/proto';
import { RpcRefusal, type Network } from '@linli/rpc';

import type { Matching } from '../../application/ports.ts';

/** Asks service-matching what it tried. A demand it never heard of has no attempts. */
export function matchingAttempts(network: Network): Matching {
  const matching = network.client(contracts.serviceMatching);
  return {
    async attempts(demandId) {
      try {
        const { attempts } = await matching.ExplainMatch({ demandId });
        return attempts.map(({ offerId, providerId, state, answerByMs }) => ({
          offerId,
          providerId,
          state,
          answerByMs,
        }));
      } catch (error) {
        if (error instanceof RpcRefusal && error.status === 'NOT_FOUND') return [];
        if (error instanceof Unavailable) return undefined;
        throw error;
      }
    },
  };
}
