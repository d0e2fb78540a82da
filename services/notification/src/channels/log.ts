import type { Logger } from '@linli/telemetry';

import type { Channel } from './channel.ts';

/** The embedded default: one line with ids and the template code; the outbox page (发件箱) lists the deliveries. */
export function logChannel(logger: Logger): Channel {
  return {
    name: 'log',
    honoursKey: true,
    needsPhone: false,
    async send({ key, template, class: urgency, demandId, recipientKind, recipientId }) {
      logger.info({ deliveryId: key, template, class: urgency, demandId, recipientKind, recipientId }, 'message');
      return { state: 'accepted' };
    },
  };
}
