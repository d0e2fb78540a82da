import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { readConfig, SettingRefused } from '@linli/config';
import { engineSettings, processSettings, type EngineSettings } from '@linli/deployment';
import { systemClock } from '@linli/env';
import { needsIntakeSettings, staffNeededIn } from '@linli/needs-intake/service';

import { embeddedSource, embeddedTarget } from '../moving/embedded.ts';
import { move, type Moved, type Step } from '../moving/move.ts';
import { scaledSource, scaledTarget } from '../moving/scaled.ts';
import { openDataFolder, type DataFolder } from '../opening/data-folder.ts';
import { inOurWords } from '../opening/driver-refusals.ts';
import { serviceNames } from '../opening/open-linli.ts';
import { StartRefused } from '../opening/refused.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { readTenant } from '../opening/tenant.ts';
import { exit, type Output } from './output.ts';
import { say } from './words.ts';

export type MoveOptions = Readonly<{ from: string; to: string; out?: string; data?: string }>;

/**
 * `linli move --from embedded --to scaled --out FILE`: a data folder to Kafka and MongoDB; FILE = settings for its processes.
 * `linli move --from scaled --to embedded --data EMPTY`: back into a folder.
 */
export async function moveCommand(output: Output, { from, to, out, data }: MoveOptions): Promise<number> {
  const began = systemClock.nowMs();
  const config = embeddedConfig(data === undefined ? {} : { data });
  let done: Readonly<Record<string, unknown>>;
  try {
    if (from === 'embedded' && to === 'scaled' && out !== undefined)
      done = await grow(output, config.data, resolve(out));
    else if (from === 'scaled' && to === 'embedded') done = await shrink(output, resolve(config.data));
    else throw new StartRefused('MOVE_MISUSE', {});
  } catch (error) {
    throw onTheOtherSide(inOurWords(error, { folder: resolve(config.data) }));
  }
  output.result({ ...done, seconds: (systemClock.nowMs() - began) / 1000 });
  return exit.done;
}

async function grow(output: Output, data: string, settings: string): Promise<Readonly<Record<string, unknown>>> {
  const engines = readConfig(engineSettings);
  refuseNew(resolve(data));
  const folder = openDataFolder(data, { sealedToo: true });
  try {
    writeSettings(settings, folder, engines);
    const moved = await moveOut(output, folder, engines);
    tell(output, moved, 'done', { folder: folder.path, file: settings });
    return { ...moved, settings };
  } finally {
    folder.close();
  }
}

/** With the settings that every process has, into a folder that is empty or half moved into. */
async function shrink(output: Output, data: string): Promise<Readonly<Record<string, unknown>>> {
  const {
    installation,
    key,
    incarnation,
    staffNeeded: staff,
    ...engines
  } = readConfig({
    ...engineSettings,
    ...needsIntakeSettings,
    installation: processSettings.installation,
    key: processSettings.key,
    incarnation: processSettings.incarnation,
  });
  const staffNeeded = staffNeededIn(staff);
  const tenant = staffNeeded === undefined ? undefined : JSON.stringify({ staffNeeded });
  const source = await scaledSource(engines, installation, serviceNames);
  try {
    const target = await embeddedTarget(data, { installation, key, incarnation, tenant });
    try {
      const moved = await move({ source, target, services: serviceNames, clock: systemClock, step: shown(output) });
      tell(output, moved, 'back', { folder: data });
      return { ...moved, data };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function moveOut(output: Output, folder: DataFolder, engines: EngineSettings): Promise<Moved> {
  const { kafkaBrokers, kafkaPrefix, mongoPrefix } = engines;
  const place = `${kafkaBrokers} ${kafkaPrefix}*, ${mongoPrefix}*`;
  const source = await embeddedSource(folder, place, systemClock);
  const target = scaledTarget(engines, folder.installation);
  try {
    const step = shown(output);
    return await move({ source, target, services: serviceNames, clock: systemClock, step });
  } finally {
    await target.close();
    await source.close();
  }
}

/** A folder without data, or whose first start was broken off, has nothing to be moved. */
function refuseNew(path: string): void {
  if (!existsSync(join(path, 'linli.json')) || existsSync(join(path, 'first-start')))
    throw new StartRefused('FOLDER_NEW', { folder: path });
}

/** Identity, key and tenant's data, as the processes want them. Only its owner may read it: the key is in it. */
function writeSettings(file: string, folder: DataFolder, engines: EngineSettings): void {
  const first = `LINLI_INSTALLATION=${folder.installation}`;
  if (existsSync(file) && !readFileSync(file, 'utf8').startsWith(first)) throw new StartRefused('OUT_EXISTS', { file });
  const { staffNeeded = {} } = readTenant(folder.path);
  const staff = Object.entries(staffNeeded).map(([type, people]) => `${type}=${people}`);
  const lines = [
    first,
    `LINLI_KEY=${folder.key}`,
    `LINLI_INCARNATION=${folder.incarnation}`,
    `LINLI_KAFKA_BROKERS=${engines.kafkaBrokers}`,
    `LINLI_KAFKA_PREFIX=${engines.kafkaPrefix}`,
    `LINLI_KAFKA_REPLICATION=${engines.kafkaReplication}`,
    `LINLI_KAFKA_MIN_INSYNC=${engines.kafkaMinInsync}`,
    `LINLI_MONGO_URI=${engines.mongoUri}`,
    `LINLI_MONGO_PREFIX=${engines.mongoPrefix}`,
    `LINLI_STAFF_NEEDED=${staff.join(' ')}`,
  ];
  try {
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  } catch (cause) {
    throw new StartRefused('OUT_NOT_WRITABLE', { file }, cause);
  }
}

/** Each kind of step is said once, as a sentence for people. */
function shown({ language, tell }: Output): (step: Step) => void {
  let last = '';
  return ({ name, what }) => {
    const line = say(language, 'move', name, { what });
    if (line !== last) tell(line);
    last = line;
  };
}

function tell(
  { language, tell: told }: Output,
  moved: Moved,
  end: 'done' | 'back',
  words: Readonly<Record<string, string>>,
): void {
  const { already, documents = 0, waiting = 0, events = 0, sha256 = '' } = moved;
  if (!already) told(say(language, 'move', 'equal', { documents, waiting, events, sha256 }));
  told(say(language, 'move', end, words));
}

/** What the other side's drivers refuse, as one sentence; anything else is a bug and stays what it is. */
function onTheOtherSide(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StartRefused || error instanceof SettingRefused) return error;
  const { code } = error as { code?: unknown };
  const why = typeof code === 'string' && !error.message.startsWith(code) ? `${code}: ${error.message}` : error.message;
  if (error.name === 'Unavailable') return new StartRefused('MOVE_TARGET_AWAY', { why }, error);
  return ['StoreRefused', 'KafkaRefused', 'TopicMismatch'].includes(error.name)
    ? new StartRefused('MOVE_TARGET_REFUSED', { why }, error)
    : error;
}
