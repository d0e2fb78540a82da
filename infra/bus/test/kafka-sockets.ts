import { connect, type Socket } from 'node:net';

import type { KafkaLogOptions } from '../src/kafka/index.ts';

/** Sockets that can all be cut at once, for good: to the brokers it looks as if the process had died. */
export function cuttable(): Readonly<{
  socketFactory: NonNullable<KafkaLogOptions['socketFactory']>;
  cut(): void;
}> {
  const open = new Set<Socket>();
  let dead = false;
  return {
    socketFactory({ host, port, onConnect }) {
      const socket = connect(port, host, onConnect);
      if (dead) socket.destroy(new Error('cut'));
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      return socket;
    },
    cut() {
      dead = true;
      for (const socket of open) socket.destroy();
    },
  };
}
