import { word } from '@linli/gateway/service';

import type { Check } from '@linli/http';

import { examineFolder } from '../operations/doctor.ts';
import { openDataFolder } from '../opening/data-folder.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { examineAfar, speakAfar, type Afar } from './afar.ts';
import { exit, type Output } from './output.ts';
import { table } from './table.ts';
import { withRunning } from './with-linli.ts';
import { named, say, type Language } from './words.ts';

/** `linli doctor`: every check with its why; exit 2 when one is not right. */
export async function doctor(
  { language, tell, result }: Output,
  { data, ...afar }: Afar & Readonly<{ data?: string }>,
): Promise<number> {
  const checks =
    afar.at === undefined && afar.tokenFile === undefined
      ? await examineHere(data)
      : await examineAfar(speakAfar(afar));
  const lines = checks.map(({ name, ok, why, at = '' }: Check & { readonly at?: string }) => [
    ...(at === '' ? [] : [at]),
    say(language, 'doctor', ok ? 'ok' : 'bad'),
    subject(language, name),
    whyInWords(language, why),
  ]);
  for (const line of table(lines)) tell(line);
  result({ checks });
  return checks.every(({ ok }) => ok) ? exit.done : exit.partly;
}

/** A Linli that runs on the data folder says it, else the folder is looked at. */
async function examineHere(data: string | undefined): Promise<readonly Check[]> {
  const config = embeddedConfig(data === undefined ? {} : { data });
  return withRunning<readonly Check[]>(
    config.data,
    async ({ ask }) => ((await ask('GET', '/api/v1/operations/doctor')) as { checks: Check[] }).checks,
    async () => {
      const folder = openDataFolder(config.data);
      try {
        return await examineFolder(folder.path);
      } finally {
        folder.close();
      }
    },
  );
}

/** Codes have a sentence; of figures the unit is put into words; all else (paths, versions) stays. */
function whyInWords(language: Language, why: string): string {
  const [, before = '', figure = '', unit = ''] = /^(lag )?(\d+)( events| keys| topics| ms)?$/.exec(why) ?? [];
  const counted = `${before}${unit}`.trim();
  return counted === '' ? named(language, 'doctor', why) : say(language, 'doctor', counted as 'lag', { figure });
}

function subject(language: Language, name: string): string {
  const [check = '', service = ''] = name.split(' ');
  const what = named(language, 'check', check);
  return service === '' ? what : `${what} · ${word(language, 'service', service)}`;
}
