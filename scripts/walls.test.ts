import { ESLint } from 'eslint';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

/** Every wall of the house gets a brick thrown at it: a forbidden line at a made-up path, which the tool must refuse. */

const walls = new Set([
  'no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-properties',
  'no-restricted-syntax',
  'max-lines',
  'max-lines-per-function',
  'no-console',
]);
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { project: false, program: null } } },
  ruleFilter: ({ ruleId }) => walls.has(ruleId),
});

async function brokenWalls(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  if (result === undefined) throw new Error(`${filePath} is not linted at all`);
  const fatal = result.messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return [...new Set(result.messages.map((message) => message.ruleId ?? ''))];
}

const domain = 'services/service-matching/src/domain/planted.ts';
const engine = 'services/service-matching/src/matching/planted.ts';
const transport = 'services/service-matching/src/transport/planted.ts';
const assignment = 'services/service-matching/src/assignment/planted.ts';
const routing = 'services/service-matching/src/routing/planted.ts';
const chance = 'services/service-matching/src/chance/planted.ts';
const rounds = 'services/service-matching/src/rounds/planted.ts';
const application = 'services/service-matching/src/application/planted.ts';
const adapterIn = 'services/service-matching/src/adapters/in/planted.ts';
const adapterOut = 'services/service-matching/src/adapters/out/planted.ts';
const service = 'services/service-matching/src/planted.ts';
const infra = 'infra/bus/src/planted.ts';
const contract = 'infra/bus/contract/planted.ts';

describe('walls refuse', () => {
  it.each([
    ['a domain module that imports npm', domain, "import pino from 'pino';\npino();", 'no-restricted-imports'],
    [
      'a domain module that imports node',
      domain,
      "import fs from 'node:fs';\nfs.rmSync('x');",
      'no-restricted-imports',
    ],
    ['a domain module that imports infra', domain, "import { on } from '@linli/bus';\non();", 'no-restricted-imports'],
    [
      'a domain module that imports a use case',
      domain,
      "import { a } from '../application/a.ts';\na();",
      'no-restricted-imports',
    ],
    ['a domain module that reads the clock', domain, 'export const now = Date.now();', 'no-restricted-globals'],
    [
      'a domain module that draws a random number',
      domain,
      'export const luck = Math.random();',
      'no-restricted-properties',
    ],
    ['a domain module that reads the process', domain, 'export const pid = process.pid;', 'no-restricted-globals'],
    ['a domain module that sets a timer', domain, 'setTimeout(() => undefined, 1);', 'no-restricted-globals'],
    ['a dynamic import inside the walls', domain, "export const a = import('node:fs');", 'no-restricted-syntax'],
    ['an import() type inside the walls', domain, "export type A = import('node:fs').Stats;", 'no-restricted-syntax'],
    ['an engine that imports the domain', engine, "import { a } from '../domain/a.ts';\na();", 'no-restricted-imports'],
    [
      'the transport solver that imports the domain',
      transport,
      "import { a } from '../domain/a.ts';\na();",
      'no-restricted-imports',
    ],
    [
      'the assignment solver that imports the domain',
      assignment,
      "import { a } from '../domain/a.ts';\na();",
      'no-restricted-imports',
    ],
    [
      'the routing solver that imports the domain',
      routing,
      "import { a } from '../domain/a.ts';\na();",
      'no-restricted-imports',
    ],
    [
      'the solver of rounds that imports the domain',
      rounds,
      "import { a } from '../domain/a.ts';\na();",
      'no-restricted-imports',
    ],
    [
      'the seeded chance that draws a real lot',
      chance,
      'export const luck = Math.random();',
      'no-restricted-properties',
    ],
    [
      'the solver of rounds that imports another solver',
      rounds,
      "import { a } from '../routing/a.ts';\na();",
      'no-restricted-imports',
    ],
    ['an engine that reads the clock', engine, 'export const now = performance.now();', 'no-restricted-globals'],
    [
      'a use case that imports an adapter',
      application,
      "import { a } from '../adapters/out/a.ts';\na();",
      'no-restricted-imports',
    ],
    [
      'a use case that imports infra',
      application,
      "import type { Store } from '@linli/store';\nexport type A = Store;",
      'no-restricted-imports',
    ],
    ['a use case that reads the clock', application, 'export const now = new Date();', 'no-restricted-globals'],
    ['a use case that asks the network', application, "export const a = fetch('x');", 'no-restricted-globals'],
    [
      'an inbound adapter that imports an outbound one',
      adapterIn,
      "import { a } from '../out/a.ts';\na();",
      'no-restricted-imports',
    ],
    [
      'an outbound adapter that imports a use case',
      adapterOut,
      "import { a } from '../../application/answer-offer.ts';\na();",
      'no-restricted-imports',
    ],
    [
      'an outbound adapter that imports an inbound one',
      adapterOut,
      "import { a } from '../in/a.ts';\na();",
      'no-restricted-imports',
    ],
    ['an adapter that reads the clock', adapterOut, 'export const now = Date.now();', 'no-restricted-globals'],
    ['wiring that makes ids from chance', service, 'export const id = crypto.randomUUID();', 'no-restricted-globals'],
    ['anything that reads the environment', infra, "export const a = process.env['A'];", 'no-restricted-properties'],
    [
      'infra that imports a service',
      infra,
      "import { a } from '@linli/needs-intake/service';\na();",
      'no-restricted-imports',
    ],
    [
      'infra that reaches into a service by path',
      infra,
      "import { a } from '../../../services/needs-intake/src/service.ts';\na();",
      'no-restricted-imports',
    ],
    ['printing instead of logging', service, "console.log('x');", 'no-console'],
    [
      'a file over 300 lines',
      service,
      'export const a = 1;\n'.replace('a', 'a0') +
        Array.from({ length: 301 }, (_, n) => `export const b${n} = ${n};`).join('\n'),
      'max-lines',
    ],
    [
      'contract cases over 300 lines',
      contract,
      Array.from({ length: 301 }, (_, n) => `export const b${n} = ${n};`).join('\n'),
      'max-lines',
    ],
    [
      'a domain module over 150 lines',
      domain,
      Array.from({ length: 151 }, (_, n) => `export const b${n} = ${n};`).join('\n'),
      'max-lines',
    ],
    [
      'a function over 60 lines',
      service,
      `export function long(): void {\n${'  void 0;\n'.repeat(61)}}`,
      'max-lines-per-function',
    ],
  ])('%s', async (_name, filePath, code, rule) => {
    expect(await brokenWalls(filePath, code)).toContain(rule);
  });
});

describe('walls let through', () => {
  it.each([
    ['a domain module that imports its neighbour', domain, "import { a } from './a.ts';\na();"],
    [
      'a use case that imports the domain and ports',
      application,
      "import { a } from '../domain/a.ts';\nimport type { B } from './ports.ts';\na();\nexport type C = B;",
    ],
    [
      'an inbound adapter that imports a use case and infra',
      adapterIn,
      "import { a } from '../../application/a.ts';\nimport { on } from '@linli/bus';\na();\non();",
    ],
    [
      'an outbound adapter that imports ports and infra',
      adapterOut,
      "import type { A } from '../../application/ports.ts';\nimport { documents } from '@linli/store';\ndocuments();\nexport type B = A;",
    ],
  ])('%s', async (_name, filePath, code) => {
    expect(await brokenWalls(filePath, code)).toEqual([]);
  });
});

describe('package walls refuse', () => {
  const planted: string[] = [];
  afterAll(() => planted.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  /** A small copy of the house's shape with one brick in it; the real turbo.json judges. */
  function boundaries(brick: string): { status: number | null; output: string } {
    const folder = mkdtempSync(join(tmpdir(), 'walls-'));
    planted.push(folder);
    cpSync('turbo.json', join(folder, 'turbo.json'));
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({
        name: 'planted',
        private: true,
        packageManager: 'npm@11.19.1',
        workspaces: ['services/*', 'infra/*'],
      }),
    );
    writeFileSync(
      join(folder, 'package-lock.json'),
      JSON.stringify({ name: 'planted', lockfileVersion: 3, packages: {} }),
    );
    for (const [dir, name, tag] of [
      ['services/one', '@planted/one', 'service'],
      ['services/two', '@planted/two', 'service'],
      ['infra/bus', '@planted/bus', 'infra'],
    ] as const) {
      mkdirSync(join(folder, dir, 'src'), { recursive: true });
      const dependencies = brick.includes('declared') && dir === 'services/one' ? { '@planted/two': '1.0.0' } : {};
      writeFileSync(join(folder, dir, 'package.json'), JSON.stringify({ name, version: '1.0.0', dependencies }));
      writeFileSync(join(folder, dir, 'turbo.json'), JSON.stringify({ extends: ['//'], tags: [tag] }));
      writeFileSync(join(folder, dir, 'src/index.ts'), 'export const here = 1;\n');
    }
    mkdirSync(join(folder, 'node_modules/@planted'), { recursive: true });
    for (const [name, dir] of [
      ['one', 'services/one'],
      ['two', 'services/two'],
      ['bus', 'infra/bus'],
    ])
      symlinkSync(join(folder, dir ?? ''), join(folder, 'node_modules/@planted', name ?? ''));
    const at = brick.startsWith('infra') ? 'infra/bus' : 'services/one';
    const line = brick === 'none' ? '' : "import { here as other } from '@planted/two';\nexport const there = other;\n";
    writeFileSync(join(folder, at, 'src/brick.ts'), line || 'export const none = 1;\n');
    spawnSync('git', ['init', '-q'], { cwd: folder });
    const turbo = spawnSync(join(process.cwd(), 'node_modules/turbo/bin/turbo'), ['boundaries'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    });
    return { status: turbo.status, output: turbo.stdout + turbo.stderr };
  }

  it('a service that imports another without saying so', () => expect(boundaries('service undeclared').status).toBe(1));
  it('a service that declares another as a dependency', () => expect(boundaries('service declared').status).toBe(1));
  it('infra that imports a service', () => expect(boundaries('infra').status).toBe(1));
  it('and let through a house without bricks', () => {
    const clean = boundaries('none');
    expect(clean.output).toMatch(/no issues found/i);
    expect(clean.status).toBe(0);
  });
});
