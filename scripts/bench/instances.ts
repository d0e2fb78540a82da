import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Form } from '../solve/form.ts';

/** Numbers from 0 to below 1 that follow from `seed` alone (mulberry32). */
export function drawsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The files of folder `from`, or the texts of `made` as files in a folder that is gone afterwards. */
export async function eachFile(
  from: string,
  made: () => Readonly<Record<string, string>>,
  take: (path: string, name: string) => Promise<void>,
): Promise<void> {
  if (from !== 'samples') {
    const files = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) await take(join(from, name), name);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-solve-'));
  try {
    for (const [name, text] of Object.entries(made())) {
      writeFileSync(join(folder, name), text);
      await take(join(folder, name), name);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the solver of a form comes to in so many seconds of processor time; null = nothing. */
export async function objectiveIn(form: Form, path: string, seconds: number): Promise<number | null> {
  const solve = await form.read(path);
  const from = process.cpuUsage();
  const left = (): number => {
    const { user, system } = process.cpuUsage(from);
    return seconds > 0 ? 1 - (user + system) / 1e6 / seconds : 0;
  };
  return solve({ left, seed: 1 }).objective;
}
