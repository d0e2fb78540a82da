import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FetchFailed, fetchJars } from './jars.ts';
import { findJava } from './java.ts';
import { startMongoProcess, type NativeMongo } from './mongo-process.ts';
import { once } from './once.ts';
import { engineConfig } from './settings.ts';
import type { Missing } from './ways.ts';

const recipe = new URL('../mongo-java/', import.meta.url).pathname;

/**
 * mongo-java-server on H2: shares no line with the other one, so what passes on both is not the fault of one. Has no sessions
 * (the client sends nothing again) and takes an index of the same name with other options without a word.
 */
export async function mongoJava(): Promise<NativeMongo | Missing> {
  const java = await findJava();
  if ('missing' in java) return java;
  const texts = ['pom.xml', 'jars.sha256'].map((file) => readFileSync(join(recipe, file), 'utf8'));
  const version = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12);
  const libs = join(engineConfig.cache, `mongo-java-${version}`);
  try {
    await once(libs, (growing) => fetchJars(recipe, growing, 'mongo-java-server'));
  } catch (cause) {
    if (!(cause instanceof FetchFailed)) throw cause;
    return { missing: cause.message };
  }
  const program = [java.command, '-Xmx512m', '-cp', `${libs}/*`, join(recipe, 'MongoJava.java')];
  return startMongoProcess((port, folder) => [...program, String(port), join(folder, 'data.mv')]);
}
