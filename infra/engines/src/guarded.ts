import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that ends when we do, however we end. */
export type Guarded = Readonly<{
  pid: number;
  /** Resolves when it has ended, whoever ended it. */
  ended: Promise<void>;
  running(): boolean;
  /** @throws when it has ended already */
  signal(signal: NodeJS.Signals): void;
  /** Ends it: politely when `within` is given, by force after so many ms or at once. Resolves when it is gone. */
  end(within?: number): Promise<void>;
}>;

/**
 * A shell in a process group of its own stands between: it waits for the end of the program, and for the end of the pipe
 * that we hold. When we die, by whatever signal, the pipe ends: the program is killed and its folder removed.
 */
const guard = `
log=$1; folder=$2; shift 2
exec 3<&0
"$@" </dev/null >>"$log" 2>&1 &
engine=$!
echo "$engine"
( read -r _ <&3; trap "" TERM; kill -KILL "$engine"; [ -z "$folder" ] || { sleep 0.2; rm -rf "$folder"; } ) >/dev/null 2>&1 &
watcher=$!
wait "$engine"
kill "$watcher"
`;

/**
 * Starts a program that does not outlive us.
 * @param options.log file that gets what it prints
 * @param options.folder removed when we die without having ended it; none = kept
 */
export async function startGuarded(
  command: readonly string[],
  { log, folder = '', cwd }: { log: string; folder?: string; cwd?: string },
): Promise<Guarded> {
  const shell = spawn('/bin/sh', ['-c', guard, 'guard', log, folder, ...command], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
    cwd,
  });
  let running = true;
  const ended = once(shell, 'exit').then(() => {
    running = false;
  });
  // A pipe whose reader is gone says so; `ended` has said it already.
  shell.stdin.on('error', () => undefined);
  const lines = createInterface(shell.stdout);
  const [first] = (await Promise.race([once(lines, 'line'), ended.then(() => ['0'])])) as [string];
  lines.close();
  const pid = Number(first);
  if (pid === 0) throw new Error(`${command[0] ?? ''} could not be started`);
  const signal = (name: NodeJS.Signals): void => void process.kill(pid, name);
  return {
    pid,
    ended,
    running: () => running,
    signal,
    async end(within = 0) {
      if (!running) return;
      const force = setTimeout(() => running && signal('SIGKILL'), within);
      if (within > 0) signal('SIGTERM');
      await ended;
      clearTimeout(force);
    },
  };
}
