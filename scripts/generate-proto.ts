// npm run proto: generated types of every .proto file. With --check: fail when the committed ones are not what would be made.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const check = process.argv.includes('--check');
const target = check ? mkdtempSync(join(tmpdir(), 'proto-')) : 'proto/gen';

function run(bin: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(process.cwd(), 'node_modules', bin), ...args], {
    cwd: 'proto',
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: `${join(process.cwd(), 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` },
  });
  if (status !== 0) throw new Error(`${bin} failed`);
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

if (!check) rmSync('proto/gen', { recursive: true, force: true });
const rpcFiles = files('proto/linli')
  .filter((file) => !file.startsWith('events/') && !file.startsWith('command/'))
  .map((file) => `linli/${file}`);
run('@bufbuild/buf/bin/buf', ['generate', '--output', check ? target : '.']);
const out = check ? join(target, 'gen') : 'gen';
run('@grpc/proto-loader/build/bin/proto-loader-gen-types.js', [
  '--longs=Number',
  '--enums=String',
  '--defaults',
  '--oneofs',
  '--includeComments',
  '--importFileExtension=.ts',
  '--grpcLib=@grpc/grpc-js',
  '--includeDirs=.',
  `--outDir=${out}`,
  ...rpcFiles,
]);

if (check) {
  const made = files(out);
  const stale = [...new Set([...made, ...files('proto/gen')])].filter((file) => {
    try {
      return readFileSync(join(out, file), 'utf8') !== readFileSync(join('proto/gen', file), 'utf8');
    } catch {
      return true;
    }
  });
  rmSync(target, { recursive: true });
  if (stale.length > 0) {
    console.error(`generated types are stale (npm run proto): ${stale.join(', ')}`);
    process.exitCode = 1;
  }
}
