import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from './java.ts';

/** The registry or the tool that asks it is not there; the message says which. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
}

/**
 * Fetches what `pom.xml` of a recipe names into a folder and compares it with the recipe's `jars.sha256`. The registry is
 * the one that the user's own Maven settings name.
 * @throws FetchFailed; an Error when a jar is not the one we know
 */
export async function fetchJars(recipe: string, libs: string, what: string): Promise<void> {
  const goal = ['-q', '-B', '-f', join(recipe, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${libs}`];
  try {
    await run('mvn', goal, { maxBuffer: 1 << 24 });
  } catch (cause) {
    const { code, stdout } = cause as { code?: unknown; stdout?: string };
    if (code === 'ENOENT') throw new FetchFailed(`there is no Maven, which fetches ${what}`);
    const line = /ERROR.*/.exec(stdout ?? '')?.[0] ?? String(cause);
    throw new FetchFailed(`Maven could not fetch ${what}: ${line.slice(0, 300)}`);
  }
  checkJars(recipe, libs, what);
}

export function jarsOf(libs: string): string[] {
  return readdirSync(libs)
    .filter((file) => file.endsWith('.jar'))
    .sort();
}

function checkJars(recipe: string, libs: string, what: string): void {
  const known = readFileSync(join(recipe, 'jars.sha256'), 'utf8');
  const sum = (jar: string) =>
    createHash('sha256')
      .update(readFileSync(join(libs, jar)))
      .digest('hex');
  const found = jarsOf(libs).map((jar) => `${sum(jar)}  ${jar}\n`);
  if (found.join('') === known) return;
  const strange = found.filter((line) => !known.includes(line)).map((line) => line.split('  ')[1]?.trim());
  throw new Error(`the jars of ${what} are not those of jars.sha256: ${strange.join(', ') || 'some are missing'}`);
}
