import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const ours = join('node_modules', '@linli');

/**
 * A copy of the tree with a patch (unified diff) in it, in a folder of its own; third-party packages are linked.
 * @throws one sentence when the patch does not apply
 */
export function patchedTree(patch: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'linli-patched-'));
  try {
    for (const part of ['proto', 'infra', 'services', 'package.json', 'tsconfig.json']) {
      const filter = (file: string): boolean => !file.includes('node_modules', root.length);
      cpSync(join(root, part), join(copy, part), { recursive: true, filter });
    }
    mkdirSync(join(copy, ours), { recursive: true });
    for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => entry !== '@linli'))
      symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
    // Links of a workspace are relative: in the copy they lead to the copy.
    for (const name of readdirSync(join(root, ours)))
      symlinkSync(readlinkSync(join(root, ours, name)), join(copy, ours, name));
    apply(patch, copy);
    return copy;
  } catch (error) {
    rmSync(copy, { recursive: true, force: true });
    throw error;
  }
}

/** Nothing outside the copy is touched: it becomes a repository of its own, and git refuses paths out of that. */
function apply(patch: string, copy: string): void {
  spawnSync('git', ['init', '--quiet'], { cwd: copy });
  const { status, stderr, error } = spawnSync('git', ['apply', '--recount', '-'], {
    cwd: copy,
    input: patch,
    encoding: 'utf8',
  });
  if (error !== undefined) throw new Error(`git is needed for a unified diff: ${error.message}`);
  if (status !== 0) throw new Error(`the patch does not apply: ${stderr.replace(/^error: /, '').trim()}`);
}
