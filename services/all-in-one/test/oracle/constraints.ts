import { ruleOf, type Asker, type Giver } from './ledgers.ts';

/**
 * The hard constraints of services/service-matching/README.md, written a second time from that page and from nothing else:
 * who may serve whom, when. Numbers in brackets are those of the page.
 */
export type Possible = Readonly<{ asker: Asker; giver: Giver; startMs: number; endMs: number }>;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const beijingMs = 8 * 60 * minuteMs;
const horizonDays = 14;
const shortestMinutes = 10;
const wayMinutes = 10;

/** Monday = 1; days are counted from 1970-01-01 on the spot. */
export const dayOf = (ms: number): number => Math.floor((ms + beijingMs) / dayMs);
const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;
export const weekOf = (ms: number): number => Math.floor((dayOf(ms) + 3) / 7);
const instant = (day: number, minute: number): number => day * dayMs + minute * minuteMs - beijingMs;
export const minuteOf = (ms: number): number => ((ms + beijingMs) % dayMs) / minuteMs;

/** Everything that is possible from `nowMs` on. */
export function possibilities(askers: readonly Asker[], givers: readonly Giver[], nowMs: number): Possible[] {
  return askers.flatMap((asker) =>
    givers.flatMap((giver) =>
      whyNot(asker, giver) === undefined
        ? startsOf(giver, nowMs)
            .map(({ startMs, minutesFor }) => ({ startMs, endMs: startMs + minutesFor(asker.type) * minuteMs }))
            .filter((visit) => whyNotThen(asker, giver, visit, nowMs) === undefined)
            .map((visit) => ({ asker, giver, ...visit }))
        : [],
    ),
  );
}

/** (1) to (4), whenever it be: undefined when this giver may serve this asker. */
export function whyNot(asker: Asker, giver: Giver): string | undefined {
  if (ruleOf(asker.type) === undefined || !giver.skills.has(asker.type)) return 'SKILL';
  if (giver.community !== '' && giver.community !== asker.community) return 'AREA';
  return asker.against !== '' && giver.opposes.includes(asker.against) ? 'CONFLICT_OF_INTEREST' : undefined;
}

/** (6) and (7), whoever else is served: undefined when this visit may be. */
export function whyNotThen(
  asker: Asker,
  giver: Giver,
  { startMs, endMs }: Readonly<{ startMs: number; endMs: number }>,
  nowMs: number,
): string | undefined {
  const day = dayOf(startMs);
  if (day >= dayOf(nowMs) + horizonDays || startMs < earliest(asker, nowMs)) return 'WINDOW';
  const inside = asker.wanted?.some(
    ({ weekday, from, to }) =>
      weekday === weekdayOf(day) && from <= minuteOf(startMs) && minuteOf(startMs) + (endMs - startMs) / minuteMs <= to,
  );
  if (inside === false) return 'WINDOW';
  const insured = giver.insuredUntil === '' ? Infinity : Date.parse(`${giver.insuredUntil}T24:00:00+08:00`);
  return endMs > insured ? 'CREDENTIAL_EXPIRED' : undefined;
}

/** (6) Notice counts outside 21:00 to 08:00, except where minutes matter. */
function earliest(asker: Asker, nowMs: number): number {
  if (asker.urgency === 'ASAP') return nowMs + 60 * minuteMs;
  let left = (asker.urgency === 'URGENT' || asker.serviceClass <= 1 ? 4 : 12) * 60 * minuteMs;
  for (let day = dayOf(nowMs); ; day++) {
    const from = Math.max(nowMs, instant(day, 8 * 60));
    const awake = Math.max(0, instant(day, 21 * 60) - from);
    if (left <= awake) return from + left;
    left -= awake;
  }
}

type Start = Readonly<{ startMs: number; minutesFor: (type: string) => number }>;

/** (5) Where visits of this giver may start on the dates of the horizon. */
function startsOf(giver: Giver, nowMs: number): Start[] {
  const skills = [...giver.skills].filter((skill) => ruleOf(skill) !== undefined);
  const gap = gapOf(giver);
  const starts: Start[] = [];
  for (let day = dayOf(nowMs); day < dayOf(nowMs) + horizonDays; day++) {
    let freeFrom = 0;
    const today = giver.hours.filter(({ weekday }) => weekday === weekdayOf(day)).sort((a, b) => a.from - b.from);
    for (const { from, to } of today) {
      const fits = giver.room === 0 ? Infinity : Math.floor((to - from - gap * (giver.room - 1)) / giver.room);
      const minutesFor = (type: string): number =>
        giver.minutes > 0 ? giver.minutes : Math.min(ruleOf(type)?.minutes ?? 0, Math.max(shortestMinutes, fits));
      const longest = Math.max(...skills.map(minutesFor));
      const room = giver.room === 0 ? Infinity : giver.room;
      for (let n = 0, at = Math.max(from, freeFrom); n < room && at + longest <= to; n++, at += longest + gap) {
        starts.push({ startMs: instant(day, at), minutesFor });
        freeFrom = at + longest + gap;
      }
    }
  }
  return starts;
}

/** (5) Minutes between two visits of a giver: the way to a home; none at a desk. */
export function gapOf(giver: Giver): number {
  return [...giver.skills].some((skill) => ruleOf(skill)?.home ?? false) ? wayMinutes : 0;
}
