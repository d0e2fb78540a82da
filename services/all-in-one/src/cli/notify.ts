import { systemClock } from '@linli/env';
import { channelsFrom, codesOf, rehearse, tellingFacts, type Rehearsed } from '@linli/notification/service';
import { silent } from '@linli/telemetry';

import { StartRefused } from '../opening/refused.ts';
import { startConfig } from '../opening/start-settings.ts';
import { localInstant, readInstant } from './instant.ts';
import { exit, type Output } from './output.ts';
import { table } from './table.ts';
import { named, say, type Language } from './words.ts';

type Options = Readonly<{ at?: string; event: string; kind?: string; in: number; phone: boolean }>;
type Fact = (typeof tellingFacts)[number];

const hourMs = 3_600_000;

/**
 * `linli notify --event FACT --at WHEN`: who would be told what, by which way, when, and why, with the settings of this machine. The
 * same matrix and quiet hours as the running service; nothing is made or sent, and no data are read.
 */
export function notify({ language, tell, result }: Output, options: Options): Promise<number> {
  const nowMs = systemClock.nowMs();
  const atMs = options.at === undefined ? nowMs : readInstant(options.at, nowMs);
  if (atMs === undefined) throw new StartRefused('NOTIFY_INSTANT_UNREADABLE', { given: options.at ?? '' });
  const fact = factOf(options.event);
  const { kind } = options;
  if (kind !== undefined && !codesOf(fact).includes(kind)) {
    throw new StartRefused('NOTIFY_KIND_UNKNOWN', { kind, event: fact, known: codesOf(fact).join(' ') || '–' });
  }
  const supposed = { fact, atMs, startMs: atMs + options.in * hourMs, phoneUnknown: !options.phone };
  const { channelsOf } = channelsFrom(startConfig({}), silent.logger);
  const messages = rehearse({ ...supposed, ...(kind !== undefined && { code: kind }) }, channelsOf, language);
  tell(say(language, 'notify', 'supposed', { event: fact, at: localInstant(atMs) }));
  for (const line of table(messages.map((message) => lineOf(message, language)))) tell(line);
  if (messages.length === 0) tell(say(language, 'notify', 'nobody'));
  result({ event: fact, atMs, messages });
  return Promise.resolve(exit.done);
}

/** A fact by its whole name, or by its last word where only one has it. */
function factOf(given: string): Fact {
  const found = tellingFacts.filter((fact) => fact === given || fact.endsWith(`/${given}`));
  const [fact] = found;
  if (fact !== undefined && found.length === 1) return fact;
  throw new StartRefused('NOTIFY_EVENT_UNKNOWN', {
    event: given,
    known: (found.length > 1 ? found : tellingFacts).join(' '),
  });
}

function lineOf(message: Rehearsed, language: Language): string[] {
  const { code, who, class: urgency, subject, ways, sendAtMs, why } = message;
  return [
    ...(sendAtMs === 0 ? ['–'] : [localInstant(sendAtMs)]),
    ...[urgency, named(language, 'notify', who), subject, code === '' ? '' : `(${code})`],
    ways.map((way) => named(language, 'notify', way)).join(' → '),
    named(language, 'notify', why),
  ];
}
