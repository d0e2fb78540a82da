import { Unavailable } from '@linli/env';
import { contracts } from '@linli/proto';
import { RpcRefusal, type Network } from '@linli/rpc';

import type { Contacts } from '../ports.ts';

/** Asks the services that keep people. Staff have no phone here: they are told in the application or by a desk's channel. */
export function contactsOf(network: Network): Contacts {
  const intake = network.client(contracts.needsIntake);
  const matching = network.client(contracts.serviceMatching);

  return {
    async phoneOf({ kind, id }) {
      try {
        switch (kind) {
          case 'RESIDENT':
            return (await intake.GetResident({ residentId: id, purpose: 'CONTACT', masked: false })).phone;
          case 'PROVIDER':
            return (await matching.GetProvider({ providerId: id, masked: false })).provider?.phone ?? '';
          case 'STAFF':
            return '';
        }
      } catch (error) {
        if (error instanceof RpcRefusal) return '';
        if (error instanceof Unavailable) return undefined;
        throw error;
      }
    },
  };
}
