import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet, writeSheet } from '@linli/spreadsheet';

import { linli, samples, temporaryFolders, type Ended } from './linli-process.ts';
import { gapOf, possibilities, weekOf, whyNot, type Possible } from './oracle/constraints.ts';
import { askersIn, giversIn, ruleOf, type Asker, type Giver } from './oracle/ledgers.ts';
import { optimum } from './oracle/optimum.ts';

/** `linli plan`: the sheet is read back and held against the hard constraints, computed a second time from the ledgers alone. */

const folders = temporaryFolders();
afterAll(() => folders.remove());

type Line = Readonly<Record<string, string>>;
type Made = Readonly<{
  ended: Ended;
  visits: readonly Line[];
  unserved: readonly Line[];
  refused: readonly Line[];
  askers: readonly Asker[];
  givers: readonly Giver[];
  /** Everything possible at the moment at which planning began, and at the moment at which it was done. */
  possible: readonly [readonly Possible[], readonly Possible[]];
}>;

async function planOf(folder: string): Promise<Made> {
  const out = join(folders.make(), 'plan.xlsx');
  const beganMs = Date.now();
  const ended = await linli(['plan', folder, '--out', out, '--json']);
  const doneMs = Date.now();
  const visits = await sheet(out, 'visits');
  const unserved = await sheet(out, 'unserved');
  const askers = await askersIn(folder, new Set([...visits, ...unserved].map(({ row }) => row ?? '')));
  const givers = await giversIn(folder);
  const at = (nowMs: number): Possible[] => possibilities(askers, givers, nowMs);
  return {
    ...{ ended, visits, unserved, refused: await sheet(out, 'refused'), askers, givers },
    possible: [at(beganMs), at(doneMs)],
  };
}

async function sheet(file: string, name: string): Promise<readonly Line[]> {
  const [head = [], ...rows] = await textsOf(file, name);
  return rows.map((row) => Object.fromEntries(head.map((heading, n) => [heading, row[n] ?? ''])));
}

async function textsOf(file: string, name?: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of readSheet(file, name === undefined ? {} : { sheet: name }))
    rows.push(cells.map(({ text }) => text));
  return rows;
}

/** The same community with few who help: not everybody can be served. */
async function scarce(): Promise<string> {
  const folder = folders.make();
  const left: readonly (readonly [RegExp, number])[] = [
    [/医生/, 4],
    [/志愿者/, 7],
    [/律师/, 1],
  ];
  for (const file of readdirSync(samples).filter((name) => name.endsWith('.xlsx'))) {
    const few = left.find(([name]) => name.test(file))?.[1];
    if (few === undefined) copyFileSync(join(samples, file), join(folder, file));
    else
      await writeSheet(join(folder, file), {
        name: '台账',
        rows: (await textsOf(join(samples, file))).slice(0, few + 1),
      });
  }
  return folder;
}

/** Proposed visits as the oracle knows them. @throws when one is of a row or a person that is in no ledger */
function proposed({ visits, askers, givers }: Made): readonly Possible[] {
  return visits.map(({ row, provider, date, from, to }) => {
    const asker = askers.find((one) => one.row === row);
    const giver = givers.find((one) => one.name === provider);
    if (asker === undefined || giver === undefined) throw new Error(`row ${row}: ${provider}`);
    const instant = (time = ''): number => Date.parse(`${date}T${time}:00+08:00`);
    return { asker, giver, startMs: instant(from), endMs: instant(to) };
  });
}

const keyOf = ({ asker, giver, startMs, endMs }: Possible): string => [asker.row, giver.name, startMs, endMs].join('|');

function expectLegal(made: Made): void {
  const visits = proposed(made);
  const legal = new Set(made.possible.flat().map(keyOf));
  expect(visits.filter((visit) => !legal.has(keyOf(visit))).map(keyOf)).toEqual([]);
  expect(new Set(visits.map(({ asker }) => asker.row)).size).toBe(visits.length);
  const clashes = visits.flatMap((a, n) =>
    visits.slice(n + 1).flatMap((b) => {
      const gapMs = a.giver === b.giver ? gapOf(a.giver) * 60_000 : 0;
      const one = a.giver === b.giver || a.asker.name === b.asker.name;
      return one && a.startMs < b.endMs + gapMs && b.startMs < a.endMs + gapMs ? [`${keyOf(a)} ${keyOf(b)}`] : [];
    }),
  );
  expect(clashes).toEqual([]);
  const perWeek = new Map<string, number>();
  for (const { giver, startMs } of visits) {
    const week = `${giver.name} ${weekOf(startMs)}`;
    perWeek.set(week, (perWeek.get(week) ?? 0) + 1);
    if (giver.perWeek > 0) expect(perWeek.get(week)).toBeLessThanOrEqual(giver.perWeek);
  }
}

const perClass = (askers: readonly Asker[]): number[] =>
  [0, 1, 2, 3, 4].map((wanted) => askers.filter(({ serviceClass }) => serviceClass === wanted).length);

/** As many of each class as an independent solver finds, the most pressing first; between what could be done at first and at last. */
async function expectOptimal(made: Made): Promise<void> {
  const served = perClass(proposed(made).map(({ asker }) => asker));
  const [first, last] = made.possible;
  const best = [(await optimum(first)).perClass];
  if (first.length !== last.length) best.push((await optimum(last)).perClass);
  expect(best).toContainEqual(served);
}

describe('a plan', () => {
  let made: Made;
  beforeAll(async () => {
    made = await planOf(samples);
  }, 120_000);

  it('proposes visits that may be, says why, and serves as many as can be served', async () => {
    expect(made.ended).toMatchObject({
      code: 2,
      object: { demands: 109, placed: made.visits.length, certified: true },
    });
    expectLegal(made);
    await expectOptimal(made);
    for (const { provider = '?', why } of made.visits) expect(why).toContain(provider);
    expect(made.visits.map(({ date, from }) => `${date} ${from}`)).toEqual(
      made.visits.map(({ date, from }) => `${date} ${from}`).sort(),
    );
  }, 60_000);

  it('has a line for everybody: visited, or not and why, or refused and how to mend it', () => {
    const { demands, placed, unserved } = made.ended.object as Record<string, number> & { unserved: unknown[] };
    expect(Number(placed) + unserved.length).toBe(demands);
    const notMatched = made.askers.filter(({ type }) => ruleOf(type) === undefined).map(({ row }) => row);
    const said = new Map(made.unserved.map(({ row = '', cause = '' }) => [row, cause]));
    for (const row of notMatched) expect(said.get(row)).toBe('not matched; a named person serves it');
    expect([...said.values()]).not.toContain('');
    const { errors } = JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')) as {
      errors: { row: number }[];
    };
    expect(made.refused.map((line) => Number(line['row']))).toEqual(errors.map(({ row }) => row));
    for (const { file, why, mend } of made.refused)
      expect([file !== '', why !== '', mend !== '']).toEqual([true, true, true]);
  });

  it('with few who help serves the most pressing first, as many as an independent solver does', async () => {
    const few = await planOf(await scarce());
    expect(few.ended).toMatchObject({ code: 2, object: { certified: true } });
    expectLegal(few);
    await expectOptimal(few);
    const left = few.askers.filter(({ row }) => few.unserved.some((line) => line['row'] === row));
    const couldBe = left.filter((asker) => few.givers.some((giver) => whyNot(asker, giver) === undefined));
    expect(couldBe.length).toBeGreaterThan(5);
    for (const { cause } of few.unserved) expect(cause).toMatch(/[a-z]{3}/);
  }, 180_000);

  it('is not begun where it cannot be written, or of what is no ledger', async () => {
    const out = join(folders.make(), 'plan.xlsx');
    const plan = (...paths: string[]): Promise<Ended> => linli(['plan', ...paths, '--out', out, '--json']);
    const picture = join(folders.make(), '需求.xlsx');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'));
    const list = join(samples, readdirSync(samples).find((name) => name.includes('需求')) ?? '');
    mkdirSync(join(out, '..', 'taken'));
    const [missing, unreadable, taken, nowhere] = await Promise.all([
      plan(join(samples, 'none')),
      plan(picture),
      linli(['plan', list, '--out', join(out, '..', 'taken'), '--json']),
      linli(['plan', list, '--out', join(picture, 'plan.xlsx'), '--json']),
    ]);
    expect(missing).toMatchObject({ code: 1, object: { refusal: { code: 'FILE_MISSING' } } });
    expect(unreadable).toMatchObject({ code: 1, object: { refusal: { code: 'LEDGER_UNREADABLE' } } });
    expect(taken).toMatchObject({ code: 1, object: { refusal: { code: 'OUT_EXISTS' } } });
    expect(nowhere).toMatchObject({ code: 1, object: { refusal: { code: 'OUT_NOT_WRITABLE' } } });
    for (const { stderr } of [missing, unreadable, taken, nowhere]) expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  }, 60_000);
});
