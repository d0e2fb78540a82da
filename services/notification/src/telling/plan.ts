import type { CaseStatus } from './case-status.ts';
import { audienceOf, matrix, type Recipient, type Relevance, type Row } from './matrix.ts';
import type { News, ToldFact } from './news.ts';
import { minuteMs, type Audience, type DayPart, type Policy } from './policy.ts';

export type Person = Readonly<{ kind: Audience; id: string }>;

/** One way by which somebody is told: a channel, and who is reached by it. */
export type Leg = Readonly<{ channel: string; to: Person }>;

/** One message that a fact gives rise to, with the ways to try in their order (never empty). */
export type Planned = Readonly<{
  /**
   * Who is meant: the provider's id where a fact names several, else the role. With event, template and channel it names the
   * delivery; not the person, because who has the role may have changed when the same event comes again (P8).
   */
  who: string;
  demandId: string;
  offerId: string;
  visitId: string;
  template: string;
  class: Row['class'];
  while: Relevance;
  legs: readonly Leg[];
  expiresAtMs: number | null;
  wakes: DayPart | null;
  no: string;
  /** Start of the visit that the text may name; 0 = none. */
  startMs: number;
}>;

/** A call or a knock by a named person. */
export const taskChannel = 'task';

export type Surroundings = Readonly<{
  status: CaseStatus | undefined;
  /** Who answers for a community or grid; empty when nobody is known. */
  responsibleFor: (placeId: string) => string;
  /** Names the desk of a community: a queue is never without an owner (P19). */
  deskOf: (communityId: string) => string;
  /** Channels of each audience, in the order in which they are tried. */
  channels: Readonly<Record<Audience, readonly string[]>>;
  policy: Policy;
}>;

/**
 * Who is told what because of this fact. `undefined` when somebody is meant whom only the demand itself can name, and it has
 * not been heard of yet: another topic is behind, so later again.
 */
export function plan(fact: ToldFact, news: News, atMs: number, around: Surroundings): readonly Planned[] | undefined {
  const planned: Planned[] = [];
  for (const row of rowsOf(fact)) {
    if (row.only !== undefined && !row.only.includes(news.code)) continue;
    const addressees = addresseesOf(row, news, around);
    if (addressees === undefined) return undefined;
    for (const { id, who, offerId, deadlineMs } of addressees) {
      const legs = legsOf(row, { kind: audienceOf[row.to], id }, news, around);
      if (legs.length === 0) continue;
      planned.push({
        ...{
          who,
          demandId: news.demandId,
          offerId,
          visitId: news.visitId,
          template: row.template,
          while: row.while,
          legs,
        },
        class: classOf(row, news, atMs, around.policy),
        expiresAtMs: expiryOf(row, news.startMs, deadlineMs, atMs),
        wakes: row.wakes ?? null,
        no: around.status?.demand?.no ?? news.no,
        startMs: news.startMs,
      });
    }
  }
  return planned;
}

const byFact: ReadonlyMap<string, readonly Row[]> = Map.groupBy(matrix, ({ fact }) => fact);

/** The rows of the matrix that a fact may give rise to. */
export function rowsOf(fact: ToldFact): readonly Row[] {
  return byFact.get(fact) ?? [];
}

/** True when a row may need to know who answers for a place. */
export function asksForPlaces(rows: readonly Row[]): boolean {
  return rows.some(({ to, by }) => audienceOf[to] === 'STAFF' || by.includes('TASK'));
}

type Addressee = Readonly<{ id: string; who: string; offerId: string; deadlineMs: number }>;

function addresseesOf(row: Row, news: News, around: Surroundings): readonly Addressee[] | undefined {
  const { offerId, deadlineMs } = news;
  if (row.to === 'OFFERED') {
    return news.offers.map(({ providerId: id, offerId: offered, answerByMs }) => ({
      ...{ id, who: id, offerId: offered, deadlineMs: answerByMs },
    }));
  }
  if (row.to === 'RELEASED') return news.providerIds.map((id) => ({ id, who: id, offerId, deadlineMs }));
  // Whether somebody can be reached by phone is known from the demand alone.
  if (row.by.length > 1 && !around.status?.demand) return undefined;
  const id = personOf(row.to, news, around);
  return id === undefined ? undefined : [{ id, who: row.to, offerId, deadlineMs }];
}

function personOf(
  to: Exclude<Recipient, 'OFFERED' | 'RELEASED'>,
  news: News,
  around: Surroundings,
): string | undefined {
  const demand = around.status?.demand;
  switch (to) {
    case 'RESIDENT':
      return some(news.residentId, demand?.residentId);
    case 'PROVIDER':
      return news.providerId;
    case 'OWNER':
      return some(news.ownerId, demand?.ownerId) ?? responsible(news, around, 'GRID');
    case 'GRID_WORKER':
      return responsible(news, around, 'GRID');
    case 'COORDINATOR':
      return responsible(news, around, 'COMMUNITY');
  }
}

function responsible(news: News, around: Surroundings, level: 'GRID' | 'COMMUNITY'): string | undefined {
  const demand = around.status?.demand;
  const communityId = some(news.communityId, demand?.communityId);
  if (communityId === undefined) return undefined;
  const gridId = level === 'GRID' ? some(news.gridId, demand?.gridId) : undefined;
  const worker = gridId === undefined ? '' : around.responsibleFor(gridId);
  return some(worker, around.responsibleFor(communityId)) ?? around.deskOf(communityId);
}

function legsOf(row: Row, to: Person, news: News, around: Surroundings): readonly Leg[] {
  const worker = to.kind === 'STAFF' ? to.id : responsible(news, around, 'GRID');
  const task: Leg[] = worker === undefined ? [] : [{ channel: taskChannel, to: { kind: 'STAFF', id: worker } }];
  const direct = around.channels[to.kind].map((channel) => ({ channel, to }));
  if (!row.by.includes('TASK')) return direct;
  // Who has no phone is told by a person at once.
  const unreachable = to.kind === 'RESIDENT' && around.status?.demand?.phoneUnknown === true && task.length > 0;
  return row.by.includes('DIRECT') && !unreachable ? [...direct, ...task] : task;
}

function classOf(row: Row, { startMs }: News, atMs: number, policy: Policy): Row['class'] {
  const lastMinute = startMs > 0 && startMs - atMs < policy.lastMinuteMinutes * minuteMs;
  return lastMinute ? (row.lastMinuteClass ?? row.class) : row.class;
}

function expiryOf({ expires }: Row, startMs: number, deadlineMs: number, atMs: number): number | null {
  switch (expires) {
    case null:
      return null;
    case 'START':
      return startMs;
    case 'DEADLINE':
      return deadlineMs > 0 ? deadlineMs : null;
    default:
      return atMs + expires * minuteMs;
  }
}

/** The first that is not empty. */
function some(...ids: readonly (string | undefined)[]): string | undefined {
  return ids.find((id) => id !== undefined && id !== '');
}
