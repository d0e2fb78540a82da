import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeAppointment } from '@linli/appointment/service';
import { describeSettings, type Settings } from '@linli/config';
import { processSettings } from '@linli/deployment';
import { systemClock, systemIds, systemRng } from '@linli/env';
import { gatewaySettings, makeGateway } from '@linli/gateway/service';
import { makeJointMeeting } from '@linli/joint-meeting/service';
import { makeNeedsIntake, needsIntakeSettings } from '@linli/needs-intake/service';
import { makeNotification } from '@linli/notification/service';
import type { Service, ServicePorts } from '@linli/runtime';
import { makeServiceMatching } from '@linli/service-matching/service';
import { silent } from '@linli/telemetry';

import { startSettings } from '../services/all-in-one/src/opening/start-settings.ts';
import { dashboards } from './dashboards.ts';

/** Papers that follow from the code: made by `npm run papers`, compared by scripts/papers.test.ts. */
export function generatedPapers(): readonly Readonly<{ path: string; text: string }>[] {
  return [
    { path: 'docs/events.md', text: eventsPaper() },
    { path: 'docs/refusals.md', text: refusalsPaper() },
    { path: 'docs/settings.md', text: settingsPaper() },
    { path: 'docs/glossary.md', text: glossaryPaper() },
    ...dashboards(),
  ];
}

type Topic = Readonly<{ name: string; owner: string; partitions: number }>;

/** Every fact: who says it, what it means, who listens. */
function eventsPaper(): string {
  const { topics } = JSON.parse(readFileSync('infra/kafka/topics.json', 'utf8')) as { topics: Topic[] };
  const meanings = new Map<string, string>();
  for (const file of sources('proto/linli/events', '.proto')) {
    for (const [, type, meaning] of readFileSync(file, 'utf8').matchAll(
      /^\/\/ ([a-z.-]+\.v\d+\/[a-z0-9-]+): (.+)$/gm,
    )) {
      if (type !== undefined && meaning !== undefined) meanings.set(type, meaning);
    }
  }
  const types = [...readFileSync('proto/events.ts', 'utf8').matchAll(/^ {2}'([a-z.-]+\.v\d+\/[a-z0-9-]+)':/gm)].map(
    ([, type]) => type ?? '',
  );
  const listeners = listenersByFact();
  const rows = topics.map(({ name, owner, partitions }) => {
    const lines = types
      .filter((type) => type.startsWith(`${name}/`))
      .map(
        (type) =>
          `| \`${type.slice(name.length + 1)}\` | ${meanings.get(type) ?? ''} | ${[...(listeners.get(type) ?? [])].sort().join(', ') || '–'} |`,
      );
    return `## ${name}\n\nSaid by ${owner}; ${partitions} partitions.\n\n| fact | meaning | listened to by |\n|---|---|---|\n${lines.join('\n')}\n`;
  });
  return `# Events\n\nMade by \`npm run papers\` from proto/ and infra/kafka/topics.json; do not edit. An event carries ids, codes, instants and 250 m cells, never a name, phone, address, diagnosis or case fact (P34).\n\n${rows.join('\n')}`;
}

/** Every refusal: what the person sees and what to do, made from the sentences people are shown. */
function refusalsPaper(): string {
  const table = (
    folder: string,
    name: string,
    pick: (words: Record<string, unknown>) => Record<string, string>,
  ): string[] => {
    const [zh, en] = ['zh', 'en'].map((language) =>
      pick(JSON.parse(readFileSync(`${folder}/${name}.${language}.json`, 'utf8')) as Record<string, unknown>),
    );
    return Object.keys(zh ?? {})
      .sort()
      .map((code) => `| \`${code}\` | ${zh?.[code] ?? ''} | ${en?.[code] ?? ''} |`);
  };
  const head = '| code | 看到的话 | what the person sees, and what to do |\n|---|---|---|\n';
  const answers = table('services/gateway/locale', 'refusals', (words) => words as Record<string, string>);
  const starts = table('services/all-in-one/locale', 'cli', (words) => words['refusal'] as Record<string, string>);
  return `# Refusals

Made by \`npm run papers\` from the locale files; do not edit. A refusal is a rule that says no: a value with a code, never an exception with a story. HTTP answers it as problem+json with this code, gRPC with the status that fits.

## Answers

${head}${answers.join('\n')}

## Starting and commands

Exit code 1, one sentence, no stack trace.

${head}${starts.join('\n')}
`;
}

const codesMark = '<!-- codes: made by npm run papers from services/gateway/locale; do not edit below -->\n';

/** The glossary: the words of the trade as written by hand, then every code with the word people read for it. */
function glossaryPaper(): string {
  const byHand = readFileSync('docs/glossary.md', 'utf8').split(codesMark)[0] ?? '';
  const [zh, en] = ['zh', 'en'].map(
    (language) =>
      JSON.parse(readFileSync(`services/gateway/locale/pages.${language}.json`, 'utf8')) as Record<
        string,
        Record<string, string>
      >,
  );
  const groups = Object.keys(zh ?? {}).filter((group) => group !== 'page');
  const tables = groups.map((group) => {
    const rows = Object.keys(zh?.[group] ?? {})
      .filter((code) => code !== '')
      .map((code) => `| \`${code}\` | ${zh?.[group]?.[code] ?? ''} | ${en?.[group]?.[code] ?? ''} |`);
    return `## Codes: ${group}\n\n| code | 中文 | English |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `${byHand}${codesMark}\n${tables.join('\n')}`;
}

/** Every setting with its legal range, from the schemas that check them. */
function settingsPaper(): string {
  const tableOf = (settings: Settings): string => {
    const rows = describeSettings(settings).map(
      ({ env, legal, initial, secret, required }) =>
        `| \`${env}\` | ${legal.replaceAll('|', String.raw`\|`)} | ${required ? '(must be set)' : secret ? '(secret)' : initial} |`,
    );
    return `| setting | legal | default |\n|---|---|---|\n${rows.join('\n')}\n`;
  };
  return `# Settings

Made by \`npm run papers\` from the schemas; do not edit. A wrong value is refused at start with its name, value and legal range. Secrets may come from the file named by \`<NAME>_FILE\`.

## Embedded: \`linli start\`

${tableOf(startSettings)}
## Scaled out: every process

${tableOf(processSettings)}
## Scaled out: the gateway, beside those

${tableOf(gatewaySettings)}
## Scaled out: needs-intake, beside those

${tableOf(needsIntakeSettings)}
The process of notification reads the same ways to people outside as \`linli start\`: \`LINLI_WEBHOOK_…\`, \`LINLI_SMTP_…\`.
`;
}

/** Asked of the services' own wirings, over ports that nobody calls. */
function listenersByFact(): Map<string, Set<string>> {
  const client = new Proxy({}, { get: () => () => Promise.reject(new Error('nobody calls here')) });
  const ports = {
    env: { clock: systemClock, ids: systemIds('papers'), rng: systemRng },
    incarnation: 1,
    store: {},
    rpc: { client: () => client },
    ...silent,
  } as unknown as ServicePorts;
  const services: readonly Service[] = [
    makeNeedsIntake(ports),
    makeServiceMatching(ports),
    makeAppointment(ports),
    makeNotification(ports),
    makeJointMeeting(ports),
    makeGateway(ports).service,
  ];
  const listeners = new Map<string, Set<string>>();
  for (const { name, listensTo } of services) {
    for (const { type } of listensTo) listeners.set(type, (listeners.get(type) ?? new Set()).add(name));
  }
  return listeners;
}

export function sources(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}
