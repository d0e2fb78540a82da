import { connect } from 'node:net';

/** What a broker says of its cluster: Metadata version 1 for no topic, spoken by hand so that nothing else is needed. */
export type ClusterSight = Readonly<{ brokers: number; controller: number }>;

const metadataApi = 3;
const askTimeoutMs = 1000;

/** @throws when nobody answers, or the broker is not ready to */
export async function lookAtBroker(port: number, host = '127.0.0.1'): Promise<ClusterSight> {
  const request = Buffer.alloc(18);
  request.writeInt32BE(14, 0);
  request.writeInt16BE(metadataApi, 4);
  request.writeInt16BE(1, 6);
  request.writeInt32BE(1, 8);
  request.writeInt16BE(-1, 12);
  const answer = await ask(host, port, request);
  let at = 8;
  const brokers = answer.readInt32BE(at);
  at += 4;
  for (let n = 0; n < brokers; n++) {
    at += 4;
    at += 2 + answer.readInt16BE(at) + 4;
    at += 2 + Math.max(0, answer.readInt16BE(at));
  }
  return { brokers, controller: answer.readInt32BE(at) };
}

function ask(host: string, port: number, request: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0);
    const socket = connect(port, host, () => socket.write(request));
    socket.setTimeout(askTimeoutMs, () => socket.destroy(new Error('no answer')));
    socket.on('error', reject);
    socket.on('close', () => {
      reject(new Error('closed'));
    });
    socket.on('data', (part) => {
      answer = Buffer.concat([answer, part]);
      if (answer.length < 4 || answer.length < 4 + answer.readInt32BE(0)) return;
      resolve(answer);
      socket.destroy();
    });
  });
}
