import { decideAsk, decideSettled, type LoadEntry } from '../domain/load.ts';
import { localDay } from '../domain/local-time.ts';
import type { OfferTerms } from '../domain/match.ts';
import type { Policy } from '../domain/policy.ts';
import { areaOf } from '../domain/provider.ts';
import { decideSend, decideWaitlist } from '../domain/sending.ts';
import type { Planned } from './plan-offers.ts';
import type { CommandCause, Ids, Loads, Matches, OfferRefs, Providers } from './ports.ts';
import { timerCause } from './timers.ts';

/** Writes what a run found. First each provider's load takes the asks, so that no two runs give one start away; then each match. */
export type SendOffers = (planned: readonly Planned[], nowMs: number) => Promise<void>;

type Ports = Readonly<{
  matches: Matches;
  loads: Loads;
  providers: Providers;
  refs: OfferRefs;
  ids: Ids;
  policy: Policy;
}>;
type Ask = Readonly<{ terms: OfferTerms; demandId: string; gapMin: number }>;

/** An ask that its match never came to know of falls away by itself, this long after the answer window. */
const orphanMs = 60_000;

export function makeSendOffers(ports: Ports): SendOffers {
  return async (planned, nowMs) => {
    const asks = new Map<string, Ask[]>();
    for (const { match, offers, gapMin } of planned) {
      for (const terms of offers) {
        const ask = { terms, demandId: match.state.request.demandId, gapMin: gapMin.get(terms.providerId) ?? 0 };
        asks.set(terms.providerId, [...(asks.get(terms.providerId) ?? []), ask]);
      }
    }
    const noted = new Set(
      (await everyOne([...asks].map(([providerId, list]) => note(ports, providerId, list, nowMs)))).flat(),
    );
    await everyOne(planned.map((one) => settle(ports, one, noted)));
  };
}

/** The asks that fit into the provider's load, by offer id. */
async function note(ports: Ports, providerId: string, asks: readonly Ask[], nowMs: number): Promise<readonly string[]> {
  const provider = await ports.providers.find(providerId);
  if (provider === undefined) return [];
  const entries: LoadEntry[] = asks.map(({ terms, demandId }) => ({
    offerId: terms.offerId,
    demandId,
    startMs: terms.startMs,
    endMs: terms.endMs,
    slot: 'ASKED',
    untilMs: terms.answerByMs + orphanMs,
  }));
  const gapMin = Math.max(...asks.map((ask) => ask.gapMin));
  const key = entries.map(({ offerId }) => offerId).join();
  const cause: CommandCause = {
    kind: 'command',
    commandId: ports.ids.derived('tm', `${providerId}:ask:${key}`),
    correlationId: providerId,
    traceparent: '',
  };
  const outcome = await ports.loads.change(providerId, cause, (load, atMs) => {
    const area = areaOf(provider.state.profile);
    const day = localDay(nowMs, ports.policy.utcOffsetMin);
    const { events, offerIds } = decideAsk(
      load,
      { type: 'asked', ownerId: providerId, area, entries, day, atMs },
      gapMin,
    );
    return { ok: true, events, answer: offerIds };
  });
  return outcome.ok ? outcome.answer : [];
}

async function settle(ports: Ports, planned: Planned, noted: ReadonlySet<string>): Promise<void> {
  const { match, ranking } = planned;
  const { matchId, request, wave } = match.state;
  const found = { round: request.round, wave, ranking };
  const cause = timerCause(ports.ids, match, 'plan');
  if (planned.offers.length === 0) {
    const { causes, nextTryMs, wasDue, overtaken } = planned;
    const news = causes.join(' ') !== match.state.causes.join(' ');
    if (wasDue || overtaken || news) {
      await ports.matches.change(matchId, cause, (state) =>
        decideWaitlist(state, found, { causes, nextTryMs }, ports.policy),
      );
    }
    return;
  }
  const offers = planned.offers.filter(({ offerId }) => noted.has(offerId));
  // All taken by another run meanwhile: the match stays due and the next run sees the new load.
  if (offers.length === 0) return;
  await Promise.all(offers.map(({ offerId, providerId }) => ports.refs.put({ offerId, matchId, providerId }, cause)));
  const outcome = await ports.matches.change(matchId, cause, (state) => decideSend(state, found, offers));
  if (outcome.ok) return;
  const standing = (await ports.matches.find(matchId))?.state.offers ?? [];
  const lost = offers.filter(({ offerId }) => !standing.some((offer) => offer.offerId === offerId));
  await takeBack(ports, lost, cause);
}

/** All of them to their end, then the first failure if there was one: nothing goes on behind a run that has failed. */
async function everyOne<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/** The match has moved on: the asks of this run count no longer. */
async function takeBack(ports: Ports, offers: readonly OfferTerms[], cause: CommandCause): Promise<void> {
  await Promise.all(
    offers.map(({ providerId, offerId }) =>
      ports.loads.change(
        providerId,
        { ...cause, commandId: ports.ids.derived('tm', `${providerId}:back:${offerId}:${cause.commandId}`) },
        (load) => ({
          ok: true,
          events: decideSettled(load, '', [offerId]),
          answer: null,
        }),
      ),
    ),
  );
}
