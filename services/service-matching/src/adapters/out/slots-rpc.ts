import { contracts } from '@linli/proto';
import type { Network } from '@linli/rpc';

import type { Slots } from '../../application/ports.ts';

/** Holds by appointment's HoldSlot. */
export function slotsByRpc(rpc: Network): Slots {
  const appointment = rpc.client(contracts.appointment);
  return {
    hold: async (request, { commandId, correlationId, traceparent }) => {
      const command = { commandId, correlationId, traceparent, actorId: 'service-matching', actorRole: 'SERVICE' };
      const { held, refusedBy } = await appointment.HoldSlot({ ...request, command }, { traceparent });
      return { held, refusedBy };
    },
  };
}
