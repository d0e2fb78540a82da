import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { StartRefused } from '../opening/refused.ts';

/** What the story of a demonstration hangs on: its seed, and whether nobody declines and nobody is silent. */
export type Story = Readonly<{ seed: number; kind: boolean }>;

/** Where the clock of a demonstration stands; kept in its folder. */
export type Calendar = Readonly<{
  startMs: number;
  nowMs: number;
  /** Processes that have worked on it, this one included. */
  starts: number;
  keep: (nowMs: number) => void;
}>;

type Kept = Story & Readonly<{ startMs: number; nowMs: number; starts: number }>;

/** Monday 2026-11-23, 08:00 in Beijing: the demonstration has a calendar of its own, so that one seed tells one story. */
const firstMorningMs = Date.UTC(2026, 10, 23, 0, 0);
const firstSeed = 1;

/** What a folder goes on with, or begins with. @throws StartRefused DEMO_BEGUN_OTHERWISE */
export function storyOf(folder: string, asked: Partial<Story>): Story {
  const { seed, kind } = keptIn(folder) ?? { seed: asked.seed ?? firstSeed, kind: asked.kind ?? false };
  if (seed !== (asked.seed ?? seed) || kind !== (asked.kind ?? kind))
    throw new StartRefused('DEMO_BEGUN_OTHERWISE', { folder, begun: `--seed ${seed}${kind ? ' --kind' : ''}` });
  return { seed, kind };
}

/** Opens the calendar of a folder; a fresh folder begins on the first morning. */
export function openCalendar(folder: string, { seed, kind }: Story): Calendar {
  const before = keptIn(folder) ?? { startMs: firstMorningMs, nowMs: firstMorningMs, starts: 0 };
  const { startMs, nowMs } = before;
  const starts = before.starts + 1;
  const keep = (now: number): void => {
    const path = fileIn(folder);
    writeFileSync(`${path}.new`, JSON.stringify({ seed, kind, startMs, nowMs: now, starts } satisfies Kept));
    renameSync(`${path}.new`, path);
  };
  keep(nowMs);
  return { startMs, nowMs, starts, keep };
}

function keptIn(folder: string): Kept | undefined {
  const path = fileIn(folder);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Kept) : undefined;
}

function fileIn(folder: string): string {
  return join(folder, 'demo.json');
}
