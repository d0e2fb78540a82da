import { spawn } from 'node:child_process';

/** A Linli of its own process, as its user has it: killed at any moment, without a chance to tidy up. */
export type Living = Readonly<{
  kill: () => void;
  said: () => string;
  ended: Promise<Readonly<{ code: number | null; object: unknown }>>;
}>;

export function linli(args: readonly string[]): Living {
  const child = spawn(process.execPath, ['services/all-in-one/bin/linli.mjs', ...args, '--json'], {
    env: { ...process.env, LINLI_LANGUAGE: 'en', LINLI_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  return {
    kill: () => void child.kill('SIGKILL'),
    said: () => said + out,
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, object: lastObject(out) }))),
  };
}

function lastObject(out: string): unknown {
  try {
    return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '');
  } catch {
    return undefined;
  }
}

/** A running Linli on a folder, signed in to as one of the accounts that a first start shows. */
export type Door = Readonly<{
  linli: Living;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body: unknown) => Promise<Answer>;
}>;
export type Answer = Readonly<{ status: number; body: Record<string, unknown> }>;

/** Waits for what a process says. @throws when it ends without it */
export async function saying(linli: Living, what: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const found = what.exec(linli.said());
    if (found !== null) return found;
    const gone = await Promise.race([linli.ended, pause(20)]);
    if (gone !== undefined && what.exec(linli.said()) === null)
      throw new Error(`ended with ${String(gone.code)} before ${String(what)}: ${linli.said()}`);
  }
}

export function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}

export async function signIn(linli: Living, login: string, password: string): Promise<Door> {
  const { address } = JSON.parse((await saying(linli, /^\{"address".*\}$/m))[0]) as { address: string };
  const json = { 'content-type': 'application/json' };
  const session = await fetch(`${address}/api/v1/session`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify({ login, password }) },
  });
  if (!session.ok) throw new Error(`sign-in ${session.status}`);
  const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(`${address}/api/v1${path}`, init);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return {
    linli,
    get: (path) => ask(path, { headers: { cookie } }),
    post: (path, body) => ask(path, { method: 'POST', headers: { ...json, cookie }, body: JSON.stringify(body) }),
  };
}

/** The password of an account in the table that a first start shows, once. */
export function passwordIn(said: string, login: string): string | undefined {
  return new RegExp(`\\s${login} +(\\S{16})$`, 'm').exec(said)?.[1];
}
