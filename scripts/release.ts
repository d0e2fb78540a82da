// npm run test:release [-- --only NAME,NAME]: every figure at full size, beside its target, into docs/reports/. Exit 1 when one part fails.
// With --only, today's report keeps what other parts said; each part names the machine and the commit it ran on.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { machine } from './bench/measuring.ts';
import { node } from './steps.ts';

type Part = Readonly<{ name: string; target: string; args: readonly string[] }>;

const sim = 'services/all-in-one/src/simulation';
const parts: readonly Part[] = [
  { name: 'verify', target: 'everything that npm test runs', args: ['scripts/verify.ts'] },
  {
    name: 'sim',
    target: '100 seeds x 24 h, >= 60,000 faults, no violation, every mark hit, >= 8 simulated hours a CPU second',
    args: [`${sim}/sim-cli.ts`, '--seeds', '100', '--hours', '24', '--json'],
  },
  {
    name: 'determinism',
    target: '5 seeds twice, equal hashes',
    args: ['scripts/determinism.ts', '--seeds', '5', '--hours', '24'],
  },
  {
    name: 'sweep',
    target: 'a crash before and after every call of three stories',
    args: [`${sim}/sweep-cli.ts`, '--json'],
  },
  { name: 'mutants', target: 'every planted defect killed', args: [`${sim}/mutants-cli.ts`, '--json'] },
  { name: 'demo', target: 'no limbo', args: ['services/all-in-one/bin/linli.mjs', 'demo', '--json'] },
  ...['demo', 'start'].map((name) => ({
    name: `kills-${name}`,
    target: 'kill -9 twenty times, nothing acknowledged is lost',
    args: ['scripts/kills/kills.ts', name, '--kills', '20'],
  })),
  {
    name: 'chaos',
    target: 'half an hour of kills, pauses, cuts and a full disk: nothing acknowledged lost, all at work within 120 s',
    args: ['scripts/chaos/chaos.ts', '--minutes', '30', '--json'],
  },
  {
    name: 'leader-kills',
    target: '200 leaders killed under load, nothing that was taken is missing',
    args: ['scripts/leader-kills.ts'],
  },
  {
    name: 'both',
    target: 'P9: 20 seeds, one command log embedded and scaled out, no difference',
    args: ['scripts/both/both.ts', '--seeds', '20', '--json'],
  },
  {
    name: 'second-mongo',
    target: 'the contract of the store on the second MongoDB-wire server, nothing left out',
    args: ['scripts/second-mongo.ts'],
  },
  ...['store', 'bus', 'loop', 'mongo', 'start', 'import'].map((name) => ({
    name: `bench-${name}`,
    target: 'floors beside each line',
    args: ['scripts/bench/bench.ts', name, '--json'],
  })),
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',');
const path = `docs/reports/${new Date().toISOString().slice(0, 10)}.md`;
const sections = only === undefined ? new Map<string, string>() : sectionsOf(path);
let failed = 0;
for (const { name, target, args } of parts.filter((part) => only?.includes(part.name) ?? true)) {
  const began = process.hrtime.bigint();
  const { status, stdout } = spawnSync(node, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
    maxBuffer: 256 * 1024 * 1024,
  });
  const seconds = Math.round(Number(process.hrtime.bigint() - began) / 1e9);
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (status !== 0) failed++;
  sections.set(
    name,
    `## ${name}: ${status === 0 ? 'ok' : `exit ${status}`} (${seconds} s)\n\nTarget: ${target}\n\n${machine()}\n\n\`\`\`json\n${short(last)}\n\`\`\`\n`,
  );
  console.error(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  write();
}
console.log(JSON.stringify({ report: path, parts: sections.size, failed }));
process.exitCode = failed > 0 ? 1 : 0;

/** After every part: a run that is cut short has said what it found. */
function write(): void {
  const ran = parts.filter(({ name }) => sections.has(name));
  const missing = parts.filter(({ name }) => !sections.has(name)).map(({ name }) => name);
  mkdirSync('docs/reports', { recursive: true });
  writeFileSync(
    path,
    `# Release run\n\nParts not run: ${missing.join(', ') || 'none'}.\n\n${ran.map(({ name }) => sections.get(name)).join('\n')}`,
  );
}

function sectionsOf(report: string): Map<string, string> {
  if (!existsSync(report)) return new Map();
  const texts = readFileSync(report, 'utf8')
    .split(/^(?=## )/m)
    .slice(1);
  return new Map(texts.map((text) => [/^## ([^:\n]+)/.exec(text)?.[1] ?? '', `${text.trimEnd()}\n`]));
}

/** A demonstration's report names every demand; the figures are enough here. */
function short(line: string): string {
  if (!line.startsWith('{')) return line;
  const { report: _, imports: __, ...figures } = JSON.parse(line) as Record<string, unknown>;
  return JSON.stringify(figures, null, 1);
}
