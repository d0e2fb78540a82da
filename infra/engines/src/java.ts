import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { engineConfig } from './settings.ts';
import type { Missing } from './ways.ts';

export const run = promisify(execFile);

/** The machine's Java: the command, its tools, and a mark that changes with its version. */
export type Java = Readonly<{ command: string; keytool: string; mark: string }>;

/** Apache Kafka 4 runs on Java 17 and newer. */
const oldestJava = 17;

export async function findJava(): Promise<Java | Missing> {
  const command = engineConfig.javaHome === '' ? 'java' : join(engineConfig.javaHome, 'bin/java');
  let banner: string;
  try {
    banner = (await run(command, ['-version'])).stderr;
  } catch {
    return { missing: 'there is no Java' };
  }
  const major = Number(/version "(\d+)/.exec(banner)?.[1] ?? 0);
  if (major < oldestJava) return { missing: `Java ${major} is too old, it takes ${oldestJava}` };
  const mark = createHash('sha256').update(banner).digest('hex').slice(0, 8);
  return { command, keytool: command === 'java' ? 'keytool' : join(dirname(command), 'keytool'), mark };
}
