import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { afterAll, describe, expect, it } from '@jest/globals';
import { runTrial } from '@linli/sim';

import { corpus } from '../src/simulation/corpus.ts';
import { plantedDefects, withDefect } from '../src/simulation/planted.ts';
import { townDay } from '../src/simulation/scenario.ts';
import { stories, story } from '../src/simulation/stories.ts';

const hours = 2;
const folder = mkdtempSync(join(tmpdir(), 'linli-sim-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One command, as people start it: its exit code, its last word to machines, and what it says to people. */
function command(name: string, args: readonly string[]) {
  const cli = fileURLToPath(new URL(`../src/simulation/${name}-cli.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--json'], { encoding: 'utf8' });
  return { status, stderr, object: JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown> };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a simulated town', () => {
  it('breaks no promise in a short seed with faults, and the same seed ends with the same hash', async () => {
    const once = await runTrial(townDay, { seed: 4, hours });
    const again = await runTrial(townDay, { seed: 4, hours });
    expect(once.violations).toEqual([]);
    expect(once.faults['total']).toBeGreaterThan(0);
    expect([again.hash, again.events]).toEqual([once.hash, once.events]);
  }, 120_000);

  it.each(Object.entries(stories))('tells the story "%s" to its end when nothing goes wrong', async (name, told) => {
    const report = await runTrial(story(name), { seed: 1, hours: told.hours, calm: true });
    const { violations, calls, figures, marks } = report;
    expect(violations).toEqual([]);
    expect(marks).toEqual(expect.arrayContaining([...told.sees]));
    expect(figures['demands']).toBe(1);
    expect(calls).toBeGreaterThan(100);
  });

  it('still keeps what seeds of the corpus once broke', async () => {
    for (const { seed, hours: long, faults, without } of corpus()) {
      const options = { seed, hours: long, allowed: new Set(faults), without: new Set(without) };
      expect((await runTrial(townDay, options)).violations).toEqual([]);
    }
  }, 600_000);
});

describe('planted defects', () => {
  const product = 'services/service-matching/src/domain/answering.ts';
  const [find, replace] = ["if (offer.state !== 'SENT') return", "if (offer.state === 'DECLINED') return"];
  const diff = [
    `--- a/${product}`,
    `+++ b/${product}`,
    '@@ -140,3 +140,3 @@',
    "   if (offer.providerId !== providerId) return { ok: false, refusal: 'NOT_YOUR_OFFER' };",
    `-  ${find} { ok: false, refusal: 'OFFER_CLOSED' };`,
    `+  ${replace} { ok: false, refusal: 'OFFER_CLOSED' };`,
    '   return { ok: true, match, offer };',
    '',
  ].join('\n');

  it('each stand in the product exactly once, so that none is lost when code moves', () => {
    for (const defect of plantedDefects()) expect(() => withDefect(defect)).not.toThrow();
    expect(plantedDefects().length).toBeGreaterThanOrEqual(20);
  });

  it('of every promise that is checked are there', () => {
    const checked = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
      .map((n) => `P${n}`)
      .concat('I10', 'I14');
    expect([...new Set(plantedDefects().map(({ promise }) => promise))].sort()).toEqual(checked.sort());
  });

  it.each([
    ['late.diff', diff],
    ['late.json', JSON.stringify({ promise: 'P13', edits: [{ file: product, find, replace }] })],
  ])(
    'from outside (%s) are caught',
    (name, text) => {
      const { status, object } = command('mutants', ['--patch', file(name, text), '--seeds', '3', '--hours', '4']);
      expect(object).toMatchObject({ mutants: [{ name, killed: true, by: 'P13' }], killed: 1, total: 1 });
      expect(status).toBe(0);
    },
    300_000,
  );

  it.each([
    ['words.diff', 'hello world', 'is neither a unified diff nor a planted defect as JSON'],
    ['broken.json', '{broken', 'is no JSON'],
    ['empty.json', '{"promise":"P1"}', 'has no edits'],
    ['outside.json', '{"edits":[{"file":"../../x","find":"a","replace":"b"}]}', 'there is no ../../x in this tree'],
    ['elsewhere.diff', '--- a/no.ts\n+++ b/no.ts\n@@ -1 +1 @@\n-a\n+b\n', 'the patch does not apply'],
  ])('from outside that are none (%s) are refused with one sentence', (name, text, sentence) => {
    const { status, stderr, object } = command('mutants', ['--patch', file(name, text)]);
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain(sentence);
    expect(object).toMatchObject({ refusal: { code: 'UNUSABLE' } });
  });

  it('shrink to the few faults and people that it takes, in a file that can be run again', () => {
    const out = join(folder, 'shrunk.jsonl');
    const asked = ['--planted', 'reserve-adds', '--seed', '1', '--hours', '2', '--budget', '12', '--out', out];
    const { object } = command('shrink', asked);
    const found = object['found'] as { promise: string; faults: string[]; without: string[]; faultsBefore: number };
    expect(found.promise).toBe('P14');
    expect(found.faults.length).toBeLessThan(found.faultsBefore);
    expect(found.without.length).toBeGreaterThan(0);
    expect(corpus(out)).toMatchObject([{ seed: 1, promise: 'P14' }]);
  }, 300_000);
});

describe('the commands of the simulator', () => {
  it.each([
    ['sim', ['--seeds', '0']],
    ['sim', ['--hours', 'many']],
    ['mutants', ['--only', 'nobody']],
    ['sweep', ['--only', 'nothing']],
    ['shrink', []],
  ])('say in one sentence what they cannot use: %s %j', (name, args) => {
    const { status, stderr } = command(name, args);
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
  });
});
