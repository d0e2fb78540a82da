import { restoreBackup } from '../operations/backup.ts';
import { exit, type Output } from './output.ts';
import { say } from './words.ts';

/** `linli restore BACKUP --data DIR`: into an empty folder, with the next incarnation. */
export async function restore(
  output: Output,
  { data }: Readonly<{ data: string }>,
  [backup = '']: readonly string[],
): Promise<number> {
  const done = await restoreBackup(backup, data);
  output.tell(say(output.language, 'restore', 'done', { folder: done.out }));
  output.result(done);
  return exit.done;
}
