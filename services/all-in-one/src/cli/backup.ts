import { resolve } from 'node:path';

import { takeBackup, type BackupResult } from '../operations/backup.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { exit, type Output } from './output.ts';
import { withLinli } from './with-linli.ts';
import { say } from './words.ts';

/** `linli backup --out DIR`: one cut through all files while writers wait. */
export async function backup(output: Output, { out, data }: Readonly<{ out: string; data?: string }>): Promise<number> {
  const config = embeddedConfig(data === undefined ? {} : { data });
  const to = resolve(out);
  const done = await withLinli<BackupResult>(
    config.data,
    async ({ ask }) => (await ask('POST', '/api/v1/operations/backup', { out: to })) as BackupResult,
    (linli, folder) => takeBackup(linli, folder.path, to),
  );
  output.tell(say(output.language, 'backup', 'written', { files: done.files, bytes: done.bytes, out: done.out }));
  output.result(done);
  return exit.done;
}
