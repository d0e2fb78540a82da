import { createServer as createHttpServer, type IncomingHttpHeaders, type Server as HttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export type Behaviour = 'accept' | 'refuse' | 'busy' | 'take and say nothing' | 'take and hang up';

type Taken = Readonly<{ headers: IncomingHttpHeaders; body: string }>;

/** A receiver of webhooks that behaves as told. */
export async function webhookDouble() {
  const taken: Taken[] = [];
  const told: { behaviour: Behaviour } = { behaviour: 'accept' };
  const server = createHttpServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      taken.push({ headers: request.headers, body });
      if (told.behaviour === 'take and hang up') request.socket.destroy();
      if (told.behaviour.startsWith('take')) return;
      const status = told.behaviour === 'accept' ? 204 : told.behaviour === 'busy' ? 503 : 400;
      response.writeHead(status, told.behaviour === 'busy' ? { 'retry-after': '90' } : {}).end();
    });
  });
  return { taken, told, port: await listening(server), close: () => closed(server) };
}

/** A mail server of a dozen words (RFC 5321) that behaves as told once it has the whole mail. */
export async function smtpDouble() {
  const mails: string[] = [];
  const told: { behaviour: Behaviour } = { behaviour: 'accept' };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let mail: string | undefined;
    socket.write('220 double\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (mail !== undefined) {
        mail += text;
        if (!mail.endsWith('\r\n.\r\n')) return;
        mails.push(mail);
        mail = undefined;
        if (told.behaviour === 'take and hang up') socket.destroy();
        if (told.behaviour.startsWith('take')) return;
        socket.write(told.behaviour === 'busy' ? '451 later\r\n' : '250 taken\r\n');
        return;
      }
      for (const line of text.split('\r\n').filter((one) => one !== '')) {
        const word = line.slice(0, 4).toUpperCase();
        if (word === 'DATA') mail = '';
        const no = word === 'RCPT' && told.behaviour === 'refuse';
        socket.write(
          word === 'DATA' ? '354 go on\r\n' : word === 'QUIT' ? '221 bye\r\n' : no ? '550 no\r\n' : '250 ok\r\n',
        );
      }
    });
  });
  return {
    ...{ mails, told, port: await listening(server) },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await closed(server);
    },
  };
}

/** The port that a server got. */
export async function listening(server: Server | HttpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export function closed(server: Server | HttpServer): Promise<unknown> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
