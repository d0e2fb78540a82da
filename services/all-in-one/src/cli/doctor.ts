import { examine, type Check } from '../operations/doctor.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { exit, type Output } from './output.ts';
import { withLinli } from './with-linli.ts';
import { say } from './words.ts';

/** `linli doctor`: every check with its why; exit 2 when one is not right. */
export async function doctor(output: Output, { data }: Readonly<{ data?: string }>): Promise<number> {
  const config = embeddedConfig(data === undefined ? {} : { data });
  const checks = await withLinli<readonly Check[]>(
    config.data,
    async ({ ask }) => ((await ask('GET', '/api/v1/operations/doctor')) as { checks: Check[] }).checks,
    (linli, folder) => examine(linli, folder.path),
  );
  for (const { name, ok, why } of checks)
    output.tell(`${say(output.language, 'doctor', ok ? 'ok' : 'bad')}  ${name}  ${why}`);
  output.result({ checks });
  return checks.every(({ ok }) => ok) ? exit.done : exit.partly;
}
