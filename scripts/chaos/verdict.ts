import type { Acknowledged, Evidence, Kept, Life } from './evidence.ts';

/** What is wrong, each named so that it can be looked for; all empty = nothing acknowledged was lost and everybody is at work. */
export type Verdict = Readonly<{
  lost: readonly string[];
  doubled: readonly string[];
  limbo: readonly string[];
  /** What the pages show otherwise than the service that owns it. */
  stale: readonly string[];
  lagLeft: number;
  dead: readonly string[];
  unhandled: readonly string[];
  faults: readonly string[];
  grown: readonly string[];
  /** Lives that were long enough for their memory to be compared. */
  livesCompared: number;
  ok: boolean;
}>;

type Data = Readonly<Record<string, unknown>>;

/** A document remembers so many commands (infra/store). */
const remembered = 64;
const ended: ReadonlySet<string> = new Set(['CLOSED', 'REJECTED', 'WITHDRAWN', 'DUPLICATE']);
/** A sweep looks at what is due every 30 s at the latest (infra/runtime); twice that is forgotten. */
const forgottenMs = 60_000;
const memoryFactor = 1.5;
/** Memory is compared with what a process held so many seconds after its start, when it has lived for so many more. */
const settledSecond = 60;
const livedLongerSeconds = 30;
/** Samples of which the middle one counts: a single look may fall between two collections of garbage. */
const looks = 5;
const nobodyCaught =
  /rejection that nobody handled|error that nobody caught|UnhandledPromiseRejection|unhandledRejection|uncaughtException/i;

/** Judges a run by what it left behind; knows nothing of how it was run. */
export function verdictOf(evidence: Evidence): Verdict {
  const lives = evidence.lives.filter(isLong);
  const found = {
    lost: [...evidence.takenBack, ...lostOf(evidence)],
    doubled: doubledOf(evidence.kept),
    limbo: limboOf(evidence),
    stale: staleOf(evidence.kept),
    dead: [...evidence.groups.flatMap(deadOf), ...evidence.canariesLeft.map((id) => `${id} did not go its way`)],
    unhandled: evidence.lines.filter((line) => nobodyCaught.test(line)).map((line) => line.slice(0, 500)),
    faults: evidence.faults,
    grown: lives.flatMap(grownOf),
  };
  const waiting = evidence.kept.reduce((sum, one) => sum + one.waiting, 0);
  const lagLeft = evidence.groups.reduce((sum, { lag }) => sum + lag, waiting);
  // A judge who saw nothing has nothing to say.
  const seen = ['demand', 'demand-row', 'match', 'day'].every((name) =>
    evidence.kept.some(({ collection }) => collection === name),
  );
  const ok =
    seen &&
    evidence.acknowledged.length > 0 &&
    lagLeft === 0 &&
    Object.values(found).every((wrong) => wrong.length === 0);
  return { ...found, lagLeft, livesCompared: lives.length, ok };
}

/** Acknowledged, and no document has taken it in; or the document that took it in is older than the answer said. */
function lostOf({ acknowledged, kept }: Evidence): string[] {
  const own = new Map(kept.filter(({ collection }) => collection !== 'demand-row').map((one) => [one.id, one]));
  const takers = new Map<string, Kept[]>();
  for (const one of kept)
    for (const commandId of one.commands) takers.set(commandId, [...(takers.get(commandId) ?? []), one]);
  const why = ({ commandId, id, version }: Acknowledged): string | undefined => {
    const took = takers.get(commandId);
    // The receipt of an offer names the offer; it is a part of its match, whose version is the one told.
    if (took !== undefined)
      return took.some((one) => one.version >= version) ? undefined : `stands before version ${version}`;
    const stands = own.get(id);
    if (stands === undefined) return 'no document has it';
    if (stands.version < version) return `stands before version ${version}`;
    // After 64 later commands a document no longer names an earlier one; its version says that it came behind.
    return stands.commands.length >= remembered ? undefined : 'its document never took it in';
  };
  return acknowledged.flatMap((one) => {
    const wrong = why(one);
    return wrong === undefined ? [] : [`${one.commandId} (${one.id}): ${wrong}`];
  });
}

/** Two things at one time for one person (P12), one offer on two days (P14), a demand promised to two (P13). */
function doubledOf(kept: readonly Kept[]): string[] {
  const wrong: string[] = [];
  const days = new Map<string, string>();
  for (const { id, state } of kept.filter(({ collection }) => collection === 'day')) {
    const owner = text(state, 'ownerId');
    const entries = list(state, 'entries').toSorted((a, b) => whole(a, 'startMs') - whole(b, 'startMs'));
    for (const [n, entry] of entries.entries()) {
      const offerId = text(entry, 'offerId');
      const before = entries[n - 1];
      if (before !== undefined && whole(before, 'endMs') > whole(entry, 'startMs'))
        wrong.push(`${owner}: ${text(before, 'offerId')} and ${offerId} at one time`);
      const place = `${owner} ${offerId}`;
      if (days.has(place)) wrong.push(`${owner}: ${offerId} twice`);
      days.set(place, id);
    }
  }
  for (const { state } of kept.filter(({ collection }) => collection === 'match')) {
    const taken = list(state, 'offers').filter((offer) => ['ACCEPTED', 'CONFIRMED'].includes(text(offer, 'state')));
    if (taken.length > 1) wrong.push(`${demandOf(state)}: promised to ${taken.length}`);
  }
  const visited = new Map<string, string>();
  for (const { id, state } of kept.filter(({ collection }) => collection === 'visit')) {
    if (!['BOOKED', 'ARRIVED', 'IN_SERVICE'].includes(text(state, 'state'))) continue;
    const demandId = text(state, 'demandId');
    if (visited.has(demandId)) wrong.push(`${demandId}: visits ${visited.get(demandId) ?? ''} and ${id}`);
    visited.set(demandId, id);
  }
  return wrong;
}

/** A demand that has neither ended nor a person nor a clock; one whose part elsewhere is missing; anything long due. */
function limboOf({ kept, nowMs }: Evidence): string[] {
  const matches = new Set(kept.filter(({ collection }) => collection === 'match').map(({ state }) => demandOf(state)));
  const visits = new Set(kept.filter(({ collection }) => collection === 'visit').map(({ id }) => id));
  const wrong: string[] = [];
  for (const { id, state } of kept.filter(({ collection }) => collection === 'demand')) {
    const stage = part(state, 'stage');
    const name = text(stage, 'state');
    if (ended.has(name)) continue;
    const running = list(state, 'clocks').some((clock) => text(clock, 'state') === 'RUNNING');
    if (text(part(state, 'owner'), 'id') === '' && !running) wrong.push(`${id} is ${name} and nobody's`);
    if (['MATCHING', 'WAITLISTED', 'MATCHED'].includes(name) && !matches.has(id))
      wrong.push(`${id} is ${name} and matching does not know it`);
    if (name === 'SCHEDULED' && !visits.has(text(part(stage, 'visit'), 'visitId')))
      wrong.push(`${id} is ${name} and there is no visit`);
  }
  for (const { service, collection, id, dueAtMs } of kept)
    if (dueAtMs !== null && dueAtMs < nowMs - forgottenMs)
      wrong.push(`${service} ${collection} ${id} has been due for ${Math.round((nowMs - dueAtMs) / 1000)} s`);
  return wrong;
}

/** The lists that pages show come from events: each demand stands there as it is. */
function staleOf(kept: readonly Kept[]): string[] {
  const rows = new Map(kept.filter(({ collection }) => collection === 'demand-row').map((one) => [one.id, one.state]));
  return kept
    .filter(({ collection }) => collection === 'demand')
    .flatMap(({ id, state }) => {
      const is = text(part(state, 'stage'), 'state');
      const shown = text(part(rows.get(id), 'demand'), 'state');
      return is === shown ? [] : [`${id} is ${is}, shown ${shown || 'never'}`];
    });
}

function deadOf({ group, members, wanted, state }: Evidence['groups'][number]): string[] {
  return members === wanted && state === 'Stable' ? [] : [`${group}: ${members} of ${wanted} members, ${state}`];
}

function isLong({ samples }: Life): boolean {
  return (samples.at(-1)?.second ?? 0) >= settledSecond + livedLongerSeconds;
}

function grownOf({ process, pid, samples }: Life): string[] {
  const at = samples.findIndex(({ second }) => second >= settledSecond);
  const then = middle(samples.slice(Math.max(0, at - 2), at + looks - 2));
  const now = middle(samples.slice(-looks));
  return now > then * memoryFactor ? [`${process} (${pid}): ${then} MB, then ${now} MB`] : [];
}

function middle(samples: Life['samples']): number {
  const sorted = samples.map(({ MB }) => MB).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function demandOf(match: unknown): string {
  return text(part(match, 'request'), 'demandId');
}

function part(of: unknown, name: string): unknown {
  return (of as Data | undefined | null)?.[name];
}

function text(of: unknown, name: string): string {
  const value = part(of, name);
  return typeof value === 'string' ? value : '';
}

function whole(of: unknown, name: string): number {
  return Number(part(of, name) ?? 0);
}

function list(of: unknown, name: string): readonly unknown[] {
  const value = part(of, name);
  return Array.isArray(value) ? value : [];
}
