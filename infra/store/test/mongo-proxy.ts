import { mongo } from 'mongoose';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A command as the client sent it. */
export type Command = Readonly<Record<string, unknown>>;

/** What happens to a command on its way. */
export type Mishap =
  /** The connection breaks, before the server has it or after the server has done it. */
  | 'lost-before'
  | 'lost-after'
  /** The server never has it, and the client hears this. */
  | Readonly<{ answer: Command }>
  /** The server does it, and its answer says this, too. */
  | Readonly<{ add: Command }>
  /** The server has done it; its answer waits for this. */
  | Readonly<{ until: Promise<unknown> }>;

type Plan = Readonly<{ name: string; mishap: Mishap; left: number }>;

/**
 * Stands between driver and server and knows the wire: does harm to single commands. For every engine, also one that has
 * no fail points. `pretends` is added to what the server says of itself. https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
 */
export async function startProxy(uri: string, pretends: Command = {}) {
  // The first server of the address: of several, it must be the primary.
  const [, host = '', port = '27017'] = /\/\/(?:[^@/]*@)?([^:,/?]+)(?::(\d+))?/.exec(uri) ?? [];
  const commands: Command[] = [];
  const sockets = new Set<Socket>();
  let plans: Plan[] = [];
  let back = Promise.resolve();

  function heard(command: Command): Mishap | undefined {
    if (!('hello' in command) && !('isMaster' in command)) commands.push(command);
    const plan = plans.find(({ name }) => name in command);
    const rest = plan === undefined || plan.left === 1 ? [] : [{ ...plan, left: plan.left - 1 }];
    if (plan) plans = plans.flatMap((each) => (each === plan ? rest : each));
    return plan?.mishap;
  }

  async function carry(client: Socket): Promise<void> {
    sockets.add(client);
    client.on('error', () => client.destroy());
    client.pause();
    await back;
    const upstream = connect(Number(port), host);
    sockets.add(upstream);
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    client.on('close', end);
    upstream.on('error', () => undefined).on('close', () => void back.then(end));
    exchange({ client, upstream, end, pretends, heard });
    client.resume();
  }

  const listener = createServer((client) => void carry(client));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    uri: `mongodb://127.0.0.1:${(listener.address() as AddressInfo).port}/?directConnection=true`,
    /** Every command but the heartbeats, oldest first. */
    commands,
    /** Harms the next `times` commands of this name. */
    plan: (name: string, mishap: Mishap, times = 1) => void (plans = [...plans, { name, mishap, left: times }]),
    calm: () => void (plans = []),
    /** The server goes away and comes back: what breaks meanwhile, the client hears of when this is over. */
    during: (away: Promise<void>) => void (back = away),
    async stop() {
      for (const socket of sockets) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
}

type Exchange = Readonly<{
  client: Socket;
  upstream: Socket;
  end: () => void;
  pretends: Command;
  heard: (command: Command) => Mishap | undefined;
}>;

function exchange({ client, upstream, end, pretends, heard }: Exchange): void {
  const onTheWay = new Map<number, Mishap>();
  inMessages(client, (message) => {
    const command = bodyOf(message);
    const mishap = command && heard(command);
    if (mishap === 'lost-before') end();
    else if (typeof mishap === 'object' && 'answer' in mishap) client.write(answerTo(message, mishap.answer));
    else {
      if (mishap) onTheWay.set(message.readInt32LE(4), mishap);
      upstream.write(message);
    }
  });
  inMessages(upstream, (message) => {
    const mishap = onTheWay.get(message.readInt32LE(8));
    if (mishap === 'lost-after') end();
    else if (typeof mishap === 'object' && 'until' in mishap)
      void mishap.until.then(() => client.writable && client.write(message));
    else client.write(said(message, pretends, mishap));
  });
}

/** An answer of the server with what is added to it. */
function said(message: Buffer, pretends: Command, mishap: Mishap | undefined): Buffer {
  if (Object.keys(pretends).length > 0 && message.includes('maxWireVersion'))
    return message.readInt32LE(12) === opReply
      ? oldAnswer(message, pretends)
      : answerTo(message, { ...bodyOf(message), ...pretends }, 8);
  if (typeof mishap === 'object' && 'add' in mishap) return answerTo(message, { ...bodyOf(message), ...mishap.add }, 8);
  return message;
}

/** Calls with each whole message: its first word is its length. */
function inMessages(socket: Socket, each: (message: Buffer) => void): void {
  let got = Buffer.alloc(0);
  socket.on('data', (part: Buffer) => {
    got = Buffer.concat([got, part]);
    while (got.length >= 4 && got.length >= got.readInt32LE(0)) {
      const length = got.readInt32LE(0);
      each(got.subarray(0, length));
      got = got.subarray(length);
    }
  });
}

const opMsg = 2013;
/** What the first question of a connection is answered with. */
const opReply = 1;

const asTheyAre = { promoteLongs: false } as const;

/** Body of an OP_MSG, with the documents of its sequences under their names. */
function bodyOf(message: Buffer): Command | undefined {
  if (message.readInt32LE(12) !== opMsg) return undefined;
  const body: Record<string, unknown> = {};
  for (let at = 20; at < message.length;) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    if (kind === 0) Object.assign(body, mongo.BSON.deserialize(message.subarray(at + 1, at + 1 + size), asTheyAre));
    else {
      const nameEnd = message.indexOf(0, at + 5);
      const documents: unknown[] = [];
      for (let n = nameEnd + 1; n < at + 1 + size; n += message.readInt32LE(n))
        documents.push(mongo.BSON.deserialize(message.subarray(n, n + message.readInt32LE(n))));
      body[message.toString('utf8', at + 5, nameEnd)] = documents;
    }
    at += 1 + size;
  }
  return body;
}

/** An OP_MSG that answers `message`, whose own number stands at `from`. */
function answerTo(message: Buffer, body: Command, from: 4 | 8 = 4): Buffer {
  const document = mongo.BSON.serialize(body);
  const head = Buffer.alloc(21);
  head.writeInt32LE(21 + document.length, 0);
  head.writeInt32LE(message.readInt32LE(from), 8);
  head.writeInt32LE(opMsg, 12);
  return Buffer.concat([head, document]);
}

function oldAnswer(message: Buffer, pretends: Command): Buffer {
  const document = mongo.BSON.serialize({ ...mongo.BSON.deserialize(message.subarray(36), asTheyAre), ...pretends });
  const head = Buffer.from(message.subarray(0, 36));
  head.writeInt32LE(36 + document.length, 0);
  return Buffer.concat([head, document]);
}
