import { ParkedUnknown, type ParkedDesk, type ParkedEventLine, type ParkedLine, type ParkedPlace } from '@linli/bus';
import { parkedOn } from '@linli/runtime';

import { StartRefused } from '../opening/refused.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { parkedAfar, speakAfar, type Afar } from './afar.ts';
import { localInstant } from './instant.ts';
import { exit, type Output } from './output.ts';
import { table } from './table.ts';
import { parkedDeskOf } from './parked-desk.ts';
import { withLinli } from './with-linli.ts';
import { say } from './words.ts';

type Options = Afar & Readonly<{ data?: string; event?: number; reason?: string }>;

/** `linli parked list|show|release|drop`: keys whose events wait for a person; exit 2 when a release stopped on the way. */
export async function parked(
  output: Output,
  { data, event, reason, ...afar }: Options,
  [what = '', service = '', topic = '', key = '']: readonly string[],
): Promise<number> {
  const place = { service, topic, key };
  const isWhole = key !== '';
  const act = actOf(what, output, place, { n: event, reason: reason?.trim() ?? '' });
  if (act === undefined || (what !== 'list' && !isWhole)) throw new StartRefused('PARKED_MISUSE', {});
  if (afar.at !== undefined || afar.tokenFile !== undefined) return act(parkedAfar(speakAfar(afar)));
  const config = embeddedConfig(data === undefined ? {} : { data });
  return withLinli(
    config.data,
    (linli) => act(parkedDeskOf(linli)),
    (linli) => refusing(act(parkedOn(linli.running))),
  );
}

/** What is refused inside ourselves is refused like what is refused elsewhere. */
async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ParkedUnknown ? new StartRefused(error.code, error.words, error) : error;
  }
}

type Desk = ParkedDesk & Readonly<{ unreached?: readonly string[] }>;
type Act = (desk: Desk) => Promise<number>;

function actOf(
  what: string,
  output: Output,
  place: ParkedPlace,
  { n, reason }: Readonly<{ n: number | undefined; reason: string }>,
): Act | undefined {
  if (what === 'list') return async (desk) => list(output, await desk.list(), desk.unreached ?? []);
  if (what === 'show') return async (desk) => show(output, await desk.show(place));
  if (what === 'release') return async (desk) => tellRelease(output, await desk.release(place));
  if (what !== 'drop' || n === undefined || reason.length < 3) return undefined;
  return async (desk) => {
    await desk.drop({ ...place, n, reason });
    output.tell(say(output.language, 'parked', 'dropped', { ...place, n }));
    output.result({ dropped: true });
    return exit.done;
  };
}

function list({ language, tell, result }: Output, keys: readonly ParkedLine[], unreached: readonly string[]): number {
  if (keys.length === 0 && unreached.length === 0) tell(say(language, 'parked', 'none'));
  for (const line of table(
    keys.map(({ service, topic, key, why, count, sinceMs }) => [
      ...[service, topic, key, why],
      say(language, 'parked', 'count', { count }),
      localInstant(sinceMs),
    ]),
  ))
    tell(line);
  for (const address of unreached) tell(say(language, 'refusal', 'NOBODY_ANSWERS', { address }));
  result(unreached.length === 0 ? { keys } : { keys, unreached });
  return unreached.length === 0 ? exit.done : exit.partly;
}

function show({ tell, result }: Output, events: readonly ParkedEventLine[]): number {
  for (const line of table(
    events.map(({ n, type, eventId, why, parkedAtMs }) => [String(n), type, eventId, why, localInstant(parkedAtMs)]),
  ))
    tell(line);
  result({ events });
  return exit.done;
}

function tellRelease(
  { language, tell, result }: Output,
  release: Readonly<{ released: number; free: boolean; why: string }>,
): number {
  const { released, why } = release;
  tell(say(language, 'parked', release.free ? 'free' : 'stopped', { released, why }));
  result(release);
  return release.free ? exit.done : exit.partly;
}
