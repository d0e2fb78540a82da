import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

import type { KafkaLogOptions } from '../src/kafka/index.ts';

type SocketFactory = NonNullable<KafkaLogOptions['socketFactory']>;

/** Sockets that can all be cut at once, for good: to the brokers it looks as if the process had died. */
export function cuttable(): Readonly<{ socketFactory: SocketFactory; cut(): void }> {
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

/** A way to one broker on which its answers can get lost. */
export type LossyWay = Readonly<{
  socketFactory: SocketFactory;
  /** From now on questions arrive and answers do not. */
  swallow(): void;
  /** Cuts what is connected; new connections are well again. */
  mend(): void;
  close(): Promise<void>;
}>;

export async function lossyWayTo(broker: string): Promise<LossyWay> {
  const [host, port] = broker.split(':');
  const open = new Set<Socket>();
  let swallowing = false;
  const server = createServer((near) => {
    const far = connect(Number(port), host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        other.destroy();
        open.delete(one);
      });
    }
    near.on('data', (question) => far.write(question));
    far.on('data', (answer) => swallowing || near.write(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const way = (server.address() as AddressInfo).port;
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    socketFactory: ({ onConnect }) => connect(way, '127.0.0.1', onConnect),
    swallow: () => (swallowing = true),
    mend() {
      swallowing = false;
      cut();
    },
    async close() {
      server.close();
      cut();
      await once(server, 'close');
    },
  };
}
