import { judge } from '../delivery/judge.ts';
import { textOf } from '../delivery/text.ts';
import type { CaseStatus } from './case-status.ts';
import { newsOf, type News, type ToldFact } from './news.ts';
import { plan, rowsOf } from './plan.ts';
import type { Audience } from './policy.ts';
import { officeHours, quietUntilMs, type Hours } from './quiet-hours.ts';

/** A fact that might happen: when, and what is known of it. */
export type Supposed = Readonly<{
  fact: ToldFact;
  atMs: number;
  /** Start of the visit that it is about; also the instant by which an answer is wanted where the fact names one. */
  startMs: number;
  /** Which kind of the fact (RESIDENT, T24H, CONFIRM …); left out: every kind that tells anybody anything. */
  code?: string;
  phoneUnknown: boolean;
}>;

/** One message that would be made: who, what, by which ways, when, and why then. */
export type Rehearsed = Readonly<{
  code: string;
  /** Role of the recipient, as the matrix names it. */
  who: string;
  template: string;
  class: string;
  subject: string;
  body: string;
  /** Channels in the order in which they are tried; `task` = a named person calls or knocks. */
  ways: readonly string[];
  /** 0 = it would not go out at all. */
  sendAtMs: number;
  expiresAtMs: number | null;
  why: 'AT_ONCE' | 'NOT_QUIET' | 'BY_DAY' | 'WOULD_BE_LATE' | 'HELD' | 'EXPIRED';
}>;

/** Facts that tell somebody something. */
export const tellingFacts: readonly ToldFact[] = (Object.keys(newsOf) as ToldFact[]).filter(
  (fact) => rowsOf(fact).length > 0,
);

/**
 * If this happened then: who would get what, by which way, when, and why. The very matrix, ways and quiet hours of the service
 * (`plan`, `judge`) on a case that is still open; nothing is made or sent.
 */
export function rehearse(
  supposed: Supposed,
  channels: Readonly<Record<Audience, readonly string[]>>,
  language: string,
): readonly Rehearsed[] {
  const hours = officeHours({ language });
  const codes = supposed.code === undefined ? codesOf(supposed.fact) : [supposed.code];
  return codes.flatMap((code) => one({ ...supposed, code }, channels, hours));
}

/** Every kind of a fact that some row asks for; '' where rows apply to any. */
export function codesOf(fact: ToldFact): readonly string[] {
  const rows = rowsOf(fact);
  const named = [...new Set(rows.flatMap(({ only = [] }) => only))];
  return named.length > 0 ? named : [''];
}

function one(
  { fact, atMs, startMs, code, phoneUnknown }: Supposed & { code: string },
  channels: Readonly<Record<Audience, readonly string[]>>,
  hours: Hours,
): readonly Rehearsed[] {
  const news: News = {
    ...{ demandId: 'dm', no: exampleNo, residentId: 'RESIDENT', communityId: 'community', gridId: 'grid' },
    ...{ ownerId: 'OWNER', phoneUnknown, offerId: 'of', providerId: 'PROVIDER', visitId: 'vs' },
    ...{ offers: [{ offerId: 'of', providerId: 'OFFERED', answerByMs: startMs }], offerIds: ['of'] },
    ...{ providerIds: ['RELEASED'], startMs, deadlineMs: startMs, code },
  };
  const status: CaseStatus = {
    demandId: 'dm',
    demand: { ...news, phase: 'OPEN' },
    match: { openOffers: [], awaitingOffer: '' },
    visit: null,
  };
  const around = {
    status,
    responsibleFor: (id: string) => id,
    deskOf: (id: string) => id,
    channels,
    policy: hours.policy,
  };
  return (plan(fact, news, atMs, around) ?? []).map(({ legs, who, template, class: urgency, ...letter }) => {
    const [first] = legs;
    const to = first?.to ?? { kind: 'STAFF', id: '' };
    const made = { ...letter, who, template, class: urgency, to, channel: first?.channel ?? '', eventId: 'ev' };
    const { language, utcOffsetMinutes } = hours.policy;
    const { subject, body } = textOf(template, language, { no: exampleNo, startMs, utcOffsetMinutes });
    return {
      ...{ code, who, template, class: urgency, subject, body, ways: legs.map(({ channel }) => channel) },
      expiresAtMs: letter.expiresAtMs,
      ...whenOf({ ...made, deliveryId: 'nd', createdAtMs: atMs }, atMs, hours),
    };
  });
}

/** A number as they look; no demand has it. */
const exampleNo = 'XF-20260101-0000';

function whenOf(letter: Parameters<typeof judge>[0], atMs: number, hours: Hours): Pick<Rehearsed, 'sendAtMs' | 'why'> {
  // A call or a knock is handed to its person at once.
  if (letter.channel === 'task' || letter.class === 'P0') return { sendAtMs: atMs, why: 'AT_ONCE' };
  const verdict = judge(letter, undefined, atMs, hours);
  if (verdict.verdict === 'DROP') return { sendAtMs: 0, why: 'EXPIRED' };
  if (verdict.verdict === 'HOLD') {
    // It is judged again when the quiet ends.
    const over = letter.expiresAtMs !== null && letter.expiresAtMs <= verdict.untilMs;
    return over ? { sendAtMs: 0, why: 'EXPIRED' } : { sendAtMs: verdict.untilMs, why: 'HELD' };
  }
  if (quietUntilMs(atMs, letter.to.kind, hours) === null) return { sendAtMs: atMs, why: 'NOT_QUIET' };
  return { sendAtMs: atMs, why: letter.wakes === null ? 'WOULD_BE_LATE' : 'BY_DAY' };
}
