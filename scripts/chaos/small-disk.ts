import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small file system of its own, or why there is none. It goes with the process, unless that is killed. */
export type SmallDisk = Readonly<{ folder: string; free: () => void }> | Readonly<{ missing: string }>;

export function smallDisk(sizeMiB: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'linli-chaos-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (cause) {
    rmdirSync(folder);
    return { missing: `no small file system can be mounted: ${(cause as Error).message.split('\n')[0] ?? ''}` };
  }
  let there = true;
  const free = (): void => {
    if (!there) return;
    there = false;
    execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
    rmdirSync(folder);
  };
  process.once('exit', free);
  return { folder, free };
}
