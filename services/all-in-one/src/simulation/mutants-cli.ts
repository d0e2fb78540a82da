// npm run sim:mutants [-- --only A,B | --patch FILE]: planted defects, each of which the simulator must catch; the last line of stdout is the result.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { plantedDefects, withDefect } from './planted.ts';
import { result as told, say } from './say.ts';

type Killed = Readonly<{ name: string; killed: boolean; by: string; seeds: number }>;

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    patch: { type: 'string' },
    seeds: { type: 'string', default: '100' },
    hours: { type: 'string', default: '24' },
    jobs: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  },
});
const mostSeeds = Number(values.seeds);

/** Runs seeds one after the other until a promise is broken; a process that fails to run is no kill. */
async function hunt(name: string, cwd: string, planted: string | undefined): Promise<Killed> {
  for (let seed = 1; seed <= mostSeeds; seed++) {
    const plant = planted === undefined ? [] : ['--import', join(root, 'services/all-in-one/src/simulation/plant.ts')];
    const args = [
      ...plant,
      'services/all-in-one/src/simulation/sim-cli.ts',
      '--seed',
      String(seed),
      '--hours',
      values.hours,
      '--jobs',
      '1',
    ];
    // eslint-disable-next-line no-restricted-properties -- the child's environment is ours with the defect's name
    const env = { ...process.env, ...(planted !== undefined && { LINLI_PLANTED: planted }) };
    const { stdout, code } = await run(args, cwd, env);
    const last = stdout.trim().split('\n').at(-1) ?? '';
    const result = last.startsWith('{') ? (JSON.parse(last) as { violations: { promise: string }[] }) : undefined;
    if (result === undefined) throw new Error(`${name}: the simulator did not run (exit ${code})`);
    const [violation] = result.violations;
    if (violation !== undefined) return { name, killed: true, by: violation.promise, seeds: seed };
  }
  return { name, killed: false, by: '', seeds: mostSeeds };
}

function run(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ stdout: string; code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ stdout, code }));
  });
}

/** A copy of the tree with a patch from outside in it; third-party packages are linked, ours are the copies. */
function patchedTree(patch: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'linli-patched-'));
  for (const part of ['proto', 'infra', 'services', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: (file) => !file.includes('/node_modules') });
  }
  mkdirSync(join(copy, 'node_modules/@linli'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => entry !== '@linli')) {
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const group of ['infra', 'services']) {
    for (const name of readdirSync(join(copy, group)).filter((entry) => !entry.includes('.')))
      symlinkSync(join(copy, group, name), join(copy, 'node_modules/@linli', name));
  }
  symlinkSync(join(copy, 'proto'), join(copy, 'node_modules/@linli/proto'));
  const applied = spawnSync('git', ['apply', '--unsafe-paths', `--directory=${copy}`, patch], {
    cwd: '/',
    encoding: 'utf8',
  });
  if (applied.status !== 0) throw new Error(`the patch does not apply: ${applied.stderr}`);
  return copy;
}

const mutants: Killed[] = [];
const tell = (one: Killed): void => {
  mutants.push(one);
  say(`${one.killed ? 'killed  ' : 'SURVIVED'} ${one.name} ${one.by} after ${one.seeds} seeds`);
};
if (values.patch !== undefined) {
  const copy = patchedTree(resolve(values.patch));
  try {
    tell(await hunt(values.patch, copy, undefined));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
} else {
  const only = values.only?.split(',');
  const queue = plantedDefects().filter(({ name }) => only?.includes(name) ?? true);
  queue.forEach(withDefect);
  const next = async (): Promise<void> => {
    for (let defect = queue.shift(); defect !== undefined; defect = queue.shift())
      tell(await hunt(defect.name, root, defect.name));
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, next));
}
mutants.sort((a, b) => (a.name < b.name ? -1 : 1));
const killed = mutants.filter((one) => one.killed).length;
told({ mutants, killed, total: mutants.length });
process.exitCode = killed === mutants.length ? 0 : 1;
