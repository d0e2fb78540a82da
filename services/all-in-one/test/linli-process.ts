import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Linli as its user meets it: a process with a command line. */

const bin = fileURLToPath(new URL('../bin/linli.mjs', import.meta.url));
export const samples = fileURLToPath(new URL('../../../samples/fenghua/', import.meta.url));
const cacheFolder = join(tmpdir(), 'linli-test-compile-cache');

export type Ended = Readonly<{ code: number | null; stdout: string; stderr: string; object: unknown }>;

export type Spawned = Readonly<{
  child: ChildProcess;
  ended: Promise<Ended>;
  /** Waits until stdout says `what`. @throws when the process ends without it */
  says: (what: RegExp) => Promise<RegExpExecArray>;
  said: () => string;
}>;

/** Settings of whoever runs the tests must not reach the tested. */
function environment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('LINLI_') && name !== 'NODE_OPTIONS',
  );
  return { ...Object.fromEntries(inherited), NODE_COMPILE_CACHE: cacheFolder, LINLI_LOG_LEVEL: 'error', ...extra };
}

export function spawnLinli(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd?: string): Spawned {
  const child = spawn(process.execPath, [bin, ...args], {
    env: environment({ LINLI_LANGUAGE: 'en', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr, object: lastObject(stdout) }));
  });
  const says = async (what: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = what.exec(stdout);
      if (found !== null) return found;
      const gone = await Promise.race([ended, sleep(20, undefined)]);
      if (gone !== undefined && what.exec(stdout) === null)
        throw new Error(`ended with ${String(gone.code)} before ${String(what)}:\n${stdout}\n${stderr}`);
    }
  };
  return { child, ended, says, said: () => stdout };
}

export function linli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
): Promise<Ended> {
  return spawnLinli(args, env, cwd).ended;
}

function lastObject(stdout: string): unknown {
  try {
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  } catch {
    return undefined;
  }
}

/** Folders that are gone after the tests. */
export function temporaryFolders(): Readonly<{ make: () => string; remove: () => void }> {
  const made: string[] = [];
  return {
    make() {
      const folder = mkdtempSync(join(tmpdir(), 'linli-e2e-'));
      made.push(folder);
      return folder;
    },
    remove: () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  };
}
