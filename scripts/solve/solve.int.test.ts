import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

import { roundsJudged } from './rounds-checker.ts';
import { judged } from './transport-checker.ts';

const folder = mkdtempSync(join(tmpdir(), 'solve-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Said = Readonly<{ status: number | null; line: Record<string, unknown>; solution: string }>;

const solve = (text: string, ...more: string[]): Said => solveAs('transport', text, ...more);

function solveAs(format: string, text: string, ...more: string[]): Said {
  const [file, out] = [join(folder, 'instance'), join(folder, 'solution')];
  writeFileSync(file, text);
  writeFileSync(out, '');
  const asked = ['scripts/solve/solve.ts', '--format', format, file, '--out', out, '--json', ...more];
  const { status, stdout } = spawnSync(process.execPath, asked, { encoding: 'utf8' });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  return { status, line: JSON.parse(last) as Record<string, unknown>, solution: readFileSync(out, 'utf8') };
}

/** 300 demands in a row, 40 providers; nobody else wants the places at the far end. */
function instance(): string {
  const lines = ['c made for a test', 'p transport 300 40 1800'];
  for (let d = 299; d >= 0; d--) lines.push(`d ${d} ${1_000 + 37 * (d % 11)}`);
  for (let p = 0; p < 40; p++) lines.push(`s ${p} ${p % 13}`);
  for (let n = 0; n < 6; n++)
    for (let d = 0; d < 300; d++) lines.push(`e ${d} ${(d * 7 + n * n + (n % 3)) % 29} ${(d * 131 + n * 71) % 900}`);
  return `${lines.join('\r\n')}\r\n`;
}

const small = ['p transport 2 1 2', 'd 0 9', 'd 1 9', 's 0 1', 'e 0 0 1', 'e 1 0 2'];

describe('npm run solve', () => {
  it('writes a plan that a stranger finds right and proven by its prices', () => {
    const { status, line, solution } = solve(instance());
    const { primal, dual, faults } = judged(instance().replaceAll('\r', ''), solution);
    expect(faults).toEqual([]);
    expect(dual).toBe(primal);
    expect(status).toBe(0);
    expect(line).toMatchObject({ format: 'transport', objective: primal, bound: dual, gap: 0, certified: true });
  });

  it('the stranger sees a lie: another objective, a place too many, a price below 0', () => {
    const { solution } = solve(small.join('\n'));
    const wrong = (from: string, to: string): readonly string[] =>
      judged(small.join('\n'), solution.replace(from, to)).faults;
    expect(judged(small.join('\n'), solution).faults).toEqual([]);
    expect(wrong('o 10', 'o 9')).toHaveLength(1);
    expect(wrong('u 1', 'a 1 0').length).toBeGreaterThan(0);
    expect(wrong('y 0 ', 'y 0 -')).toHaveLength(1);
  });

  it('without time it still gives a plan, and says that it is not proven', () => {
    const { line, solution } = solve(instance(), '--seconds', '0');
    const { primal, dual, faults } = judged(instance().replaceAll('\r', ''), solution);
    expect(faults).toEqual([]);
    expect(line).toMatchObject({ objective: primal, bound: dual, certified: primal === dual });
    expect(dual).toBeLessThanOrEqual(primal);
  });

  it.each([
    ['another form', ['hello'], 'line 1 is not'],
    ['a number that is none', [...small.slice(0, 1), 'd 0 many'], 'line 2 has no whole number'],
    ['a number with a rest', [...small.slice(0, 1), 'd 0 9.5'], 'line 2 has no whole number'],
    ['a demand that is not there', [...small.slice(0, 1), 'd 2 9'], 'line 2 has 2'],
    ['a capacity below 0', [...small.slice(0, 1), 's 0 -1'], 'line 2 has -1'],
    ['a cost beyond all bounds', [...small.slice(0, 5), 'e 1 0 99999999999'], 'line 6 has 99999999999'],
    ['an edge too many', [...small, 'e 0 0 1'], 'line 7 more edges'],
    ['an edge too few', small.slice(0, 5), 'the file has 1 edges'],
    ['a demand without its line', small.filter((line) => line !== 'd 1 9'), 'demand 1 has no line'],
    ['a provider without its line', small.filter((line) => line !== 's 0 1'), 'provider 0 has no line'],
    ['more on a line than it may hold', [...small.slice(0, 1), 'd 0 9 9'], 'line 2 has more'],
    ['a line of no kind', [...small.slice(0, 1), 'x 1'], 'line 2 begins with x'],
    ['a cost too great to be exact', [...small.slice(0, 5), 'e 1 0 2000000000'], 'COST_TOO_GREAT'],
  ])('refuses %s, and says which line', (_, lines, why) => {
    const { status, line } = solve(lines.join('\n'));
    expect(status).toBe(1);
    expect((line['refusal'] as { why: string }).why).toContain(why);
  });

  it('refuses a file that is not there, a form it does not know and a time that is none', () => {
    const at = (...asked: string[]): string => {
      const { status, stderr } = spawnSync(process.execPath, ['scripts/solve/solve.ts', ...asked], {
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).not.toContain('    at ');
      return stderr;
    };
    expect(at('--format', 'transport', join(folder, 'nowhere'))).toContain('ENOENT');
    expect(at('--format', 'riddle', 'x')).toContain('usage');
    expect(at('--format', 'transport', 'x', '--seconds', 'soon')).toContain('--seconds');
  });
});

describe('npm run solve -- --format gap', () => {
  /** Two agents, three items: costs, weights, capacities. */
  const instance = '2 3\n 1 9 9\n 9 1 2\n 3 3 3\n 4 4 4\n 6 5';

  it('writes the agent of each item, proven where the bound is reached', () => {
    const { status, line, solution } = solveAs('gap', instance, '--seconds', '1');
    expect(status).toBe(0);
    expect(line).toMatchObject({ format: 'gap', objective: 11 });
    expect(line['bound']).toBeLessThanOrEqual(11);
    expect(solution).toBe('0 1 0\n');
  });

  it('says so when it found none that keeps the capacities', () => {
    const { status, line, solution } = solveAs('gap', instance.replace('6 5', '2 2'), '--seconds', '0.2');
    expect(status).toBe(1);
    expect(line).toMatchObject({ objective: null, gap: null, certified: false, none: 'item 0 fits no agent' });
    expect(solution).toBe('');
  });

  it('says only that it found none where none is there but nothing proves it', () => {
    // Each item fits somewhere and the sum fits, but two of 3 do not go into 5.
    const { status, line } = solveAs('gap', '2 3 1 1 1 1 1 1 3 3 3 3 3 3 5 5', '--seconds', '0.2');
    expect(status).toBe(1);
    expect(line).toMatchObject({ objective: null, certified: false });
    expect(line).not.toHaveProperty('none');
  });

  it.each([
    ['a word', '2 x', 'where a whole number must be'],
    ['a fraction', '1 1 2.5 1 1', 'where a whole number must be'],
    ['too few numbers', '2 3 1 2 3', 'its first two ask for 16'],
    ['nothing', '', 'does not begin with'],
    ['a weight below 0', '1 1 5 -1 3', 'WEIGHT_ILLEGAL'],
    ['a cost beyond all bounds', '1 1 99999999999 1 3', 'too great'],
  ])('refuses %s', (_, text, why) => {
    const { status, line } = solveAs('gap', text);
    expect(status).toBe(1);
    expect((line['refusal'] as { why: string }).why).toContain(why);
  });
});

describe('npm run solve -- --format vrptw', () => {
  /** Two vehicles; customers 7, 3 and 9, of whom 3 and 9 lie behind each other. */
  const instance = [
    ...['made for a test', '', 'VEHICLE', 'NUMBER     CAPACITY', '  2         20', '', 'CUSTOMER'],
    ...['CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME', ''],
    ...['0 0 0 0 0 100 0', '7 0 5 10 0 50 1', '3 6 8 10 0 50 1', '9 12 16 10 0 50 1.5', ''],
  ].join('\r\n');

  it('writes the numbers of the customers of each route, and the way of all', () => {
    const { status, line, solution } = solveAs('vrptw', instance, '--seconds', '0.5');
    expect(status).toBe(0);
    expect(line).toMatchObject({ format: 'vrptw', objective: 50, bound: null, gap: null, certified: false });
    expect(solution).toMatch(/^Route #1: (7|3 9|9 3)\nRoute #2: (7|3 9|9 3)\nCost 50\n$/);
  });

  it('says so when it found none that keeps all limits', () => {
    const { status, line, solution } = solveAs('vrptw', instance.replace('16 10 0 50', '16 10 0 19'), '--seconds', '9');
    expect(status).toBe(1);
    expect(line).toMatchObject({ objective: null, gap: null, none: 'customer 9 cannot be served even alone' });
    expect(solution).toBe('');
  });

  it.each([
    ['another form', 'hello', 'no line VEHICLE'],
    ['a word', instance.replace('0 5 10', '0 five 10'), 'line 11 has five where a number must be'],
    ['a column too few', instance.replace('0 5 10', '5 10'), 'line 11 has 6 columns, not 7'],
    ['a number twice', instance.replace('9 12', '3 12'), 'the file has 3 twice'],
    ['half a vehicle', instance.replace('  2 ', '  2.5 '), 'the file has 2.5 vehicles'],
    ['no line of vehicles', instance.replace('  2         20', ''), 'not one line of vehicles'],
    ['no depot', instance.slice(0, instance.indexOf('0 0 0 0')), 'no depot'],
    ['a demand below 0', instance.replace('5 10', '5 -10'), 'AMOUNT_ILLEGAL at customer 7'],
    [
      'hours that end before they begin',
      instance.replace('0 50 1.5', '60 50 1'),
      'WINDOW_ENDS_BEFORE_IT_BEGINS at customer 9',
    ],
  ])('refuses %s', (_, text, why) => {
    const { status, line } = solveAs('vrptw', text);
    expect(status).toBe(1);
    expect((line['refusal'] as { why: string }).why).toContain(why);
  });
});

describe('npm run solve -- --format hhcrsp', () => {
  const patient = (id: string, from: number, services: string[], more: object = {}) => ({
    ...{ id, time_window: [from, from + 60], required_caregivers: services.map((service) => ({ service })), ...more },
  });
  const sheet = {
    patients: [
      patient('Wang', 60, ['nurse']),
      patient('Li', 30, ['nurse', 'doctor'], { synchronization: { type: 'simultaneous' } }),
      patient('Zhao', 90, ['doctor', 'nurse'], { synchronization: { type: 'sequential', distance: [30, 45] } }),
      patient('Sun', 0, ['doctor']),
    ],
    services: [
      { id: 'nurse', default_duration: 20 },
      { id: 'doctor', default_duration: 15 },
    ],
    caregivers: [
      { id: 'c1', abilities: ['nurse'] },
      { id: 'c2', abilities: ['doctor', 'nurse'] },
      { id: 'c3', abilities: ['doctor'] },
    ],
    central_offices: [{ id: 'o' }],
    distances: [0, 1, 2, 3, 4].map((a) => [0, 1, 2, 3, 4].map((b) => 11 * Math.abs(a - b))),
  };
  const text = JSON.stringify(sheet);

  it('writes rounds that a stranger finds right, at the cost that it says', () => {
    const { status, line, solution } = solveAs('hhcrsp', text, '--seconds', '0.5');
    const { cost, faults } = roundsJudged(text, solution);
    expect(faults).toEqual([]);
    expect(status).toBe(0);
    expect(line).toMatchObject({ format: 'hhcrsp', bound: null, gap: null, certified: false });
    expect(line['objective']).toBeCloseTo(cost, 9);
  });

  it('the stranger sees a lie: a start too early, a visit left out, one twice, one who cannot', () => {
    const { solution } = solveAs('hhcrsp', text, '--seconds', '0.2');
    type Routes = { routes: { caregiver_id: string; locations: { arrival_time: number }[] }[] };
    const bent = (how: (routes: Routes['routes']) => void): number => {
      const answer = JSON.parse(solution) as Routes;
      how(answer.routes.sort((a, b) => b.locations.length - a.locations.length));
      return roundsJudged(text, JSON.stringify(answer)).faults.length;
    };
    expect(bent(() => undefined)).toBe(0);
    expect(bent(([route]) => route?.locations.forEach((stop) => (stop.arrival_time -= 100)))).toBeGreaterThan(0);
    expect(bent(([route]) => route?.locations.pop())).toBeGreaterThan(0);
    expect(bent(([route]) => route?.locations.push(...route.locations))).toBeGreaterThan(0);
    expect(bent((routes) => routes.forEach((route) => (route.caregiver_id = 'c1')))).toBeGreaterThan(0);
  });

  it.each([
    ['no JSON', 'patients', 'no JSON'],
    ['no patients', JSON.stringify({ ...sheet, patients: [] }), 'patients'],
    ['a square that is none', JSON.stringify({ ...sheet, distances: [[0]] }), 'distances'],
    [
      'a service that nobody gives',
      text.replaceAll('"abilities":["nurse"]', '"abilities":[]').replaceAll(',"nurse"]', ']'),
      'NOBODY_ABLE',
    ],
    ['a service that is not there', text.replace('"service":"nurse"', '"service":"cook"'), 'cook'],
    ['two services without a word of their starts', text.replace('"synchronization"', '"sync"'), 'starts'],
    ['one id for two', text.replace('"Sun"', '"Li"'), 'twice'],
  ])('refuses %s', (_, wrong, why) => {
    const { status, line } = solveAs('hhcrsp', wrong);
    expect(status).toBe(1);
    expect((line['refusal'] as { why: string }).why).toContain(why);
  });
});
