import { connect as connectPlain } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';

const patienceMs = 60_000;

/** Resolves when the server on this port of the loopback answers. @throws when it has ended or stays silent */
export async function mongoAnswers(port: number, tls: boolean, ended: () => boolean): Promise<void> {
  const untilMs = Date.now() + patienceMs;
  while (!(await answers(port, tls))) {
    if (ended()) throw new Error('it ended');
    if (Date.now() > untilMs) throw new Error(`no answer in ${patienceMs} ms`);
    await wait(25);
  }
}

/** One `isMaster`, written by hand so that starting a server needs no driver: the oldest question that all of them answer. */
function answers(port: number, tls: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const at = { port, host: '127.0.0.1' };
    const socket = tls ? connectTls({ ...at, rejectUnauthorized: false }) : connectPlain(at);
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.on(tls ? 'secureConnect' : 'connect', () => socket.write(question));
    let got = Buffer.alloc(0);
    socket.on('data', (part: Buffer) => {
      got = Buffer.concat([got, part]);
      if (got.length >= 4 && got.length >= got.readInt32LE(0)) end(got.includes('maxWireVersion'));
    });
  });
}

/** OP_MSG {isMaster: 1, $db: 'admin'}. https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/#op_msg */
const question = ((): Buffer => {
  const word = (n: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(n);
    return bytes;
  };
  const body = Buffer.concat([
    Buffer.from('\u0010isMaster\0'),
    word(1),
    Buffer.from('\u0002$db\0'),
    word(6),
    Buffer.from('admin\0\0'),
  ]);
  const rest = Buffer.concat([word(1), word(0), word(2013), word(0), Buffer.from([0]), word(body.length + 4), body]);
  return Buffer.concat([word(rest.length + 4), rest]);
})();
