import type { ParkedDesk, ParkedEventLine, ParkedLine, ParkedPlace } from '@linli/gateway/service';

import { StartRefused } from '../opening/refused.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { parkedOn } from '../operations/parked.ts';
import { localInstant } from './instant.ts';
import { exit, type Output } from './output.ts';
import { table } from './table.ts';
import { withLinli, type Speaking } from './with-linli.ts';
import { say } from './words.ts';

type Options = Readonly<{ data?: string; event?: number; reason?: string }>;

/** `linli parked list|show|release|drop`: keys whose events wait for a person; exit 2 when a release stopped on the way. */
export async function parked(
  output: Output,
  { data, event, reason }: Options,
  [what = '', service = '', topic = '', key = '']: readonly string[],
): Promise<number> {
  const config = embeddedConfig(data === undefined ? {} : { data });
  const place = { service, topic, key };
  const isWhole = key !== '';
  const act = actOf(what, output, place, { n: event, reason: reason?.trim() ?? '' });
  if (act === undefined || (what !== 'list' && !isWhole)) throw new StartRefused('PARKED_MISUSE', {});
  return withLinli(
    config.data,
    (linli) => act(deskOf(linli)),
    (linli) => act(parkedOn(linli)),
  );
}

type Act = (desk: ParkedDesk) => Promise<number>;

function actOf(
  what: string,
  output: Output,
  place: ParkedPlace,
  { n, reason }: Readonly<{ n: number | undefined; reason: string }>,
): Act | undefined {
  if (what === 'list') return async (desk) => list(output, await desk.list());
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

function list({ language, tell, result }: Output, keys: readonly ParkedLine[]): number {
  if (keys.length === 0) tell(say(language, 'parked', 'none'));
  for (const line of table(
    keys.map(({ service, topic, key, why, count, sinceMs }) => [
      ...[service, topic, key, why],
      say(language, 'parked', 'count', { count }),
      localInstant(sinceMs),
    ]),
  ))
    tell(line);
  result({ keys });
  return exit.done;
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

/** The same desk, of a Linli that runs elsewhere on this machine. */
function deskOf({ ask }: Speaking): ParkedDesk {
  const path = '/api/v1/operations/parked';
  return {
    list: async () => ((await ask('GET', path)) as { keys: ParkedLine[] }).keys,
    show: async (place) => ((await ask('POST', `${path}/show`, place)) as { events: ParkedEventLine[] }).events,
    release: async (place) =>
      (await ask('POST', `${path}/release`, place)) as Awaited<ReturnType<ParkedDesk['release']>>,
    drop: async (one) => {
      await ask('POST', `${path}/drop`, one);
    },
  };
}
