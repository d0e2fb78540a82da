import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';

/** A disk of 1 MB at `folder`, where the system lets us; `whyNot` is empty then. */
export function mounted(folder: string): Readonly<{ whyNot: string; unmount: () => void }> {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'pipe' });
    return { whyNot: '', unmount: () => void execFileSync('umount', [folder]) };
  } catch {
    return { whyNot: 'mounting a tmpfs needs Linux and root', unmount: () => undefined };
  }
}

/** Makes a file longer until there is no room left. */
export function fill(file: string): void {
  for (;;) {
    try {
      appendFileSync(file, Buffer.alloc(4_096));
    } catch {
      return;
    }
  }
}
