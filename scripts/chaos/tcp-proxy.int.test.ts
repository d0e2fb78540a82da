import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

const echo = createServer((socket) => socket.on('error', () => undefined).pipe(socket));
let proxy: TcpProxy;
const open: Socket[] = [];

beforeAll(async () => {
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  proxy = await startTcpProxy();
});
afterAll(async () => {
  for (const socket of open) socket.destroy();
  await proxy.stop();
  echo.close();
});

async function call(): Promise<Socket> {
  const socket = connect(proxy.port, '127.0.0.1').on('error', () => undefined);
  open.push(socket);
  await once(socket, 'connect');
  return socket;
}

async function heard(socket: Socket, length: number): Promise<string> {
  let text = '';
  while (text.length < length) text += String(((await once(socket, 'data')) as [Buffer])[0]);
  return text;
}

describe('what stands between', () => {
  it('turns away while it leads nowhere', async () => {
    await once(await call(), 'close');
  });

  it('carries both ways, in order, also when it is slow', async () => {
    proxy.leadTo((echo.address() as AddressInfo).port);
    const socket = await call();
    socket.write('one ');
    expect(await heard(socket, 4)).toBe('one ');
    proxy.slow(80);
    const began = performance.now();
    socket.write('two ');
    socket.write('three');
    expect(await heard(socket, 9)).toBe('two three');
    expect(performance.now() - began).toBeGreaterThan(80);
    proxy.slow(0);
  });

  it('cuts what is open, and carries again afterwards', async () => {
    const before = await call();
    before.write('here');
    await heard(before, 4);
    const closed = once(before, 'close');
    expect(proxy.cut()).toBeGreaterThanOrEqual(1);
    await closed;
    const after = await call();
    after.write('back');
    expect(await heard(after, 4)).toBe('back');
  });
});
