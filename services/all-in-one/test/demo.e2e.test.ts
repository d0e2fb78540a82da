import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { DemandEnd } from '../src/demo/report.ts';
import type { DemoResult } from '../src/demo/run-demo.ts';
import { linli, samples, temporaryFolders, type Ended } from './linli-process.ts';
import { possibilities } from './oracle/constraints.ts';
import { askersIn, giversIn } from './oracle/ledgers.ts';
import { optimum, type Optimum } from './oracle/optimum.ts';

/** The demonstration, once with everyday people and once with kind ones, against a solver that knows only the sheets. */

type Told = Omit<DemoResult, 'demands' | 'limbo'> &
  Readonly<{ demands: number; limbo: number; report: readonly DemandEnd[]; data: string }>;

const folders = temporaryFolders();
afterAll(() => folders.remove());

/** The first morning of the demonstration: Monday 2026-11-23, 08:00 on the spot. */
const firstMorningMs = Date.UTC(2026, 10, 23, 0, 0);

async function demo(...flags: string[]): Promise<Ended & Readonly<{ told: Told }>> {
  const ended = await linli(['demo', '--json', '--data', folders.make(), ...flags]);
  return { ...ended, told: ended.object as Told };
}

/** Whoever was visited and said afterwards how it was. */
function served({ report }: Told): readonly DemandEnd[] {
  return report.filter(({ state, outcomes }) => state === 'CLOSED' && outcomes.includes('SERVED'));
}

const rowsOf = (demands: readonly DemandEnd[]): string[] => demands.map(({ row }) => row).sort();

describe('the demonstration', () => {
  let best: Optimum;
  let taken: ReadonlySet<string>;
  beforeAll(async () => {
    const { errors, duplicates } = JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')) as Record<
      'errors' | 'duplicates',
      { row: number }[]
    >;
    const left = new Set([...errors, ...duplicates].map(({ row }) => row));
    taken = new Set(
      Array.from({ length: 120 }, (_, n) => n + 1)
        .filter((row) => !left.has(row))
        .map(String),
    );
    const askers = await askersIn(samples, taken);
    best = await optimum(possibilities(askers, await giversIn(samples), firstMorningMs));
  }, 60_000);

  it('with nobody declining serves exactly whom an independent solver finds to be servable', async () => {
    const { code, told } = await demo('--kind');
    expect(code).toBe(0);
    expect(best.rows.size).toBeGreaterThan(50);
    expect(rowsOf(served(told))).toEqual([...best.rows].sort());
    expect(told).toMatchObject({ limbo: 0, declines: 0, expiries: 0, residentNoShows: 0, providerNoShows: 0 });
    expect(new Set(told.report.map(({ row }) => row))).toEqual(taken);
  }, 300_000);

  it('with everyday people closes four of five of them with outcome and evaluation, and everything that can happen does', async () => {
    const { code, stderr, told } = await demo();
    expect(code).toBe(0);
    const fulfilled = served(told).filter(({ row, solved }) => best.rows.has(row) && solved !== '');
    expect(fulfilled.length).toBeGreaterThanOrEqual(0.8 * best.rows.size);

    const { declines, expiries, residentNoShows, providerNoShows, dropOuts, reopenings, escalations } = told;
    for (const [what, times] of Object.entries({
      ...{ declines, expiries, residentNoShows, providerNoShows, dropOuts, reopenings, escalations },
    }))
      expect({ what, happened: times > 0 }).toEqual({ what, happened: true });

    // No demand of the ledger is forgotten, and none lies with nobody (P19).
    expect(new Set(told.report.map(({ row }) => row))).toEqual(taken);
    expect(told.limbo).toBe(0);
    const withSomebody = told.report.filter(({ end }) => end === 'PERSON');
    expect(withSomebody.filter(({ ownerId }) => ownerId === '')).toEqual([]);
    const ended = Object.values(told.ends).reduce((sum, n) => sum + n, 0);
    expect(ended).toBe(told.demands);
    // People read a line for each, and where the board is.
    expect(stderr.split('\n').filter((line) => /^ {2}\S+-\d{4}/.test(line))).toHaveLength(told.demands);
    expect(stderr).toContain(`linli start --data ${told.data}`);
  }, 300_000);
});
