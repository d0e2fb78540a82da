import { Unavailable } from '@linli/env';
import { contracts } from '@linli/proto';
import { RpcRefusal, type Network } from '@linli/rpc';

import type { Offers } from '../../application/ports.ts';

/** Asks service-matching, which alone knows what an offer has come to. */
export function matchingOffers(network: Network): Offers {
  const matching = network.client(contracts.serviceMatching);
  return {
    async stand(offerId) {
      try {
        const { holdsSlot } = await matching.GetOffer({ offerId });
        return holdsSlot ? 'HOLDS' : 'OVER';
      } catch (error) {
        if (error instanceof RpcRefusal && error.status === 'NOT_FOUND') return 'OVER';
        if (error instanceof Unavailable) return 'UNREACHABLE';
        throw error;
      }
    },
  };
}
