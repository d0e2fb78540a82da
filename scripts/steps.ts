import { spawnSync } from 'node:child_process';

/** One thing to check: what people call it, and the command that does it. */
export type Step = Readonly<{ name: string; command: string; args: readonly string[] }>;

export const node = process.execPath;
/** A tool of node_modules, run by this very Node. */
const tool = (name: string, bin: string, ...args: string[]): Step => ({
  name,
  command: node,
  args: [`node_modules/${bin}`, ...args],
});

export const steps = {
  types: tool('types', 'typescript/bin/tsc', '-p', '.'),
  lint: tool('lint and walls', 'eslint/bin/eslint.js', '.'),
  lintCached: tool(
    'lint and walls',
    'eslint/bin/eslint.js',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
    '.',
  ),
  packageWalls: tool('package walls', 'turbo/bin/turbo', 'boundaries'),
  deadCode: tool('dead code', 'knip/bin/knip.js'),
  format: tool('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  protoLint: tool('proto lint', '@bufbuild/buf/bin/buf', 'lint', 'proto'),
  protoBreaking: tool(
    'proto breaking',
    '@bufbuild/buf/bin/buf',
    'breaking',
    'proto',
    '--against',
    'proto/released.binpb',
  ),
  protoFresh: { name: 'generated types are up to date', command: node, args: ['scripts/generate-proto.ts', '--check'] },
} as const satisfies Record<string, Step>;

/** jest over everything, or over `args`; its reporter prints the tally as the last line of stdout. */
export function jest(...args: string[]): Step {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  return { name: 'tests', command: node, args: [...flags, ...args] };
}

/** Runs one step with its output on stderr (stdout stays free for the last line) and says how long it took. */
export function run(step: Step, stdout: 'inherit' | 'stderr' = 'stderr'): boolean {
  const began = process.hrtime.bigint();
  const { status, error } = spawnSync(step.command, step.args, {
    stdio: ['ignore', stdout === 'inherit' ? 'inherit' : 2, 2],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: 'node_modules/.cache/node' },
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const ok = status === 0 && error === undefined;
  console.error(`${ok ? 'ok  ' : 'FAIL'} ${step.name} (${seconds.toFixed(1)} s)${error ? ` ${error.message}` : ''}`);
  return ok;
}
