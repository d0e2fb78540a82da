import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stands between two that speak over TCP; knows nothing of what they say. */
export type TcpProxy = Readonly<{
  port: number;
  /** Where it leads to; until this is told, whoever calls is turned away. */
  leadTo: (port: number) => void;
  /** Breaks every connection; how many there were. */
  cut: () => number;
  /** Each piece is held back so long, either way; 0 = no more. */
  slow: (delayMs: number) => void;
  stop: () => Promise<void>;
}>;

const loopback = '127.0.0.1';

export async function startTcpProxy(): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let target = 0;
  let delayMs = 0;

  /** Pieces stay in order: each waits for the one before it. */
  const carry = (from: Socket, to: Socket): void => {
    let before = Promise.resolve();
    from.on('data', (piece: Buffer) => {
      if (delayMs === 0) {
        before = before.then(() => void to.write(piece));
        return;
      }
      from.pause();
      before = before
        .then(() => sleep(delayMs))
        .then(() => {
          to.write(piece);
          from.resume();
        });
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      open.delete(from);
      void before.then(() => to.destroy());
    });
  };

  const server = createServer((client) => {
    if (target === 0) {
      client.destroy();
      return;
    }
    const upstream = connect(target, loopback);
    for (const socket of [client, upstream]) open.add(socket.setNoDelay(true));
    carry(client, upstream);
    carry(upstream, client);
  });
  server.listen(0, loopback);
  await once(server, 'listening');
  const cut = (): number => {
    const many = open.size;
    for (const socket of open) socket.destroy();
    return Math.ceil(many / 2);
  };
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => void (target = port),
    cut,
    slow: (ms) => void (delayMs = ms),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      cut();
      await closed;
    },
  };
}
