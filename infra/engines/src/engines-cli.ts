// npm run engines -- up [--kafka 1|3] | down | status: engines for a person who wants to look.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { startKafka } from './kafka.ts';
import { startMongo } from './mongo.ts';
import { engineConfig } from './settings.ts';
import { isMissing, type Missing } from './ways.ts';

type Running = Readonly<{ address: string; stop(): Promise<void> }>;
type Asked = Readonly<{ kafka: string }>;

/** Every engine that can be brought up, by the name it has in the answer. */
const engines: Readonly<Record<string, (asked: Asked) => Promise<Running | Missing>>> = {
  kafka: async ({ kafka }) => {
    const engine = await startKafka({ nodes: kafka === '3' ? 3 : 1 });
    return isMissing(engine) ? engine : { address: engine.brokers.join(','), stop: () => engine.stop() };
  },
  mongo: async () => {
    const engine = await startMongo();
    return isMissing(engine) ? engine : { address: engine.uri, stop: () => engine.stop() };
  },
};

type Sight = Readonly<{ pid: number; engines: Readonly<Record<string, string>> }>;

const file = join(engineConfig.cache, 'running.json');
const log = join(engineConfig.cache, 'running.log');
const upWithinMs = 180_000;

/** Stays, holds the engines, ends with them. */
async function keep(asked: Asked): Promise<void> {
  const told: Record<string, string> = {};
  const held: Running[] = [];
  for (const [name, start] of Object.entries(engines)) {
    const engine = await start(asked);
    if (isMissing(engine)) told[name] = `missing: ${engine.missing}`;
    else {
      told[name] = engine.address;
      held.push(engine);
    }
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, engines: told } satisfies Sight));
  await new Promise<void>((resolve) => {
    const beat = setInterval(() => undefined, 60_000);
    process.once('SIGTERM', () => {
      clearInterval(beat);
      resolve();
    });
  });
  for (const engine of held) await engine.stop();
  rmSync(file, { force: true });
}

/** What runs now; a file that its process left behind counts for nothing. */
function sight(): Sight | undefined {
  try {
    const seen = JSON.parse(readFileSync(file, 'utf8')) as Sight;
    process.kill(seen.pid, 0);
    return seen;
  } catch {
    return undefined;
  }
}

async function up(asked: Asked): Promise<void> {
  if (sight() === undefined) {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    const out = openSync(log, 'w');
    const args = [fileURLToPath(import.meta.url), 'keep', '--kafka', asked.kafka];
    const keeper = spawn(process.execPath, args, { detached: true, stdio: ['ignore', out, out] });
    for (let waited = 0; sight() === undefined; waited += 200) {
      if (keeper.exitCode !== null || waited > upWithinMs)
        throw new Error(`the engines did not start: ${readFileSync(log, 'utf8')}`);
      await sleep(200);
    }
    keeper.unref();
  }
  tell();
}

async function down(): Promise<void> {
  const seen = sight();
  if (seen !== undefined) process.kill(seen.pid, 'SIGTERM');
  while (sight() !== undefined) await sleep(100);
  tell();
}

function tell(): void {
  process.stdout.write(`${JSON.stringify(sight() ?? { engines: {} })}\n`);
}

const { values, positionals } = parseArgs({
  // The answer is JSON either way; --json is taken because every command takes it.
  options: { kafka: { type: 'string', default: '1' }, json: { type: 'boolean' } },
  allowPositionals: true,
});
const word = positionals[0] ?? 'status';
if (word === 'up') await up(values);
else if (word === 'down') await down();
else if (word === 'keep') await keep(values);
else if (word === 'status') tell();
else {
  process.stderr.write('engines: up [--kafka 1|3] | down | status\n');
  process.exitCode = 1;
}
