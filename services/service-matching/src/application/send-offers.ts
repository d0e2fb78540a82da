import { decideAsk, decideSettled, type LoadEntry, type LoadEvent } from '../domain/load.ts';
import { localDay } from '../domain/local-time.ts';
import type { Policy } from '../domain/policy.ts';
import { everywhere } from '../domain/provider.ts';
import { decideSend, decideWaitlist } from '../domain/sending.ts';
import type { Planned, PlannedOffer } from './planned.ts';
import type { CommandCause, Ids, Loads, Matches, OfferRefs } from './ports.ts';
import type { OfferOf } from './read-supply.ts';
import { timerCause } from './timers.ts';

/** Writes what a run found. First each provider's load takes the asks, so that no two runs give one start away; then each match. */
export type SendOffers = (planned: readonly Planned[], leftovers: readonly OfferOf[], nowMs: number) => Promise<void>;

type Ports = Readonly<{ matches: Matches; loads: Loads; refs: OfferRefs; ids: Ids; policy: Policy }>;
type Ask = PlannedOffer & Readonly<{ demandId: string }>;

/** An ask that its match never came to know of falls away by itself, this long after the answer window. */
const orphanMs = 60_000;

export function makeSendOffers(ports: Ports): SendOffers {
  return async (planned, leftovers, nowMs) => {
    const asks = new Map<string, Ask[]>();
    for (const { match, offers } of planned) {
      for (const offer of offers) {
        const { providerId } = offer.terms;
        asks.set(providerId, [...(asks.get(providerId) ?? []), { ...offer, demandId: match.state.request.demandId }]);
      }
    }
    const noted = new Set(
      (await everyOne([...asks].map(([providerId, list]) => note(ports, providerId, list, nowMs)))).flat(),
    );
    await takeBack(
      ports,
      leftovers.filter(({ offerId }) => !noted.has(offerId)),
      'left',
    );
    await everyOne(planned.map((one) => settle(ports, one, noted)));
  };
}

/** The asks that fit into the provider's load, by offer id. */
async function note(ports: Ports, providerId: string, asks: readonly Ask[], nowMs: number): Promise<readonly string[]> {
  const version = (await ports.loads.find(providerId))?.version ?? 0;
  const entries = asks.map(({ terms, demandId }): LoadEntry => {
    const { offerId, startMs, endMs, answerByMs } = terms;
    return { offerId, demandId, startMs, endMs, slot: 'ASKED', untilMs: answerByMs + orphanMs };
  });
  const day = localDay(nowMs, ports.policy.utcOffsetMin);
  const ask = { type: 'asked', ownerId: providerId, reach: asks[0]?.reach ?? everywhere, entries, day } as const;
  const key = entries.map(({ offerId, startMs }) => `${offerId}@${startMs}`).join();
  const outcome = await ports.loads.change(
    providerId,
    loadCause(ports.ids, providerId, `ask:${version}:${key}`),
    (load, atMs) => {
      const { events, offerIds } = decideAsk(load, { ...ask, atMs }, Math.max(...asks.map(({ gapMin }) => gapMin)));
      return { ok: true, events, answer: offerIds };
    },
  );
  return outcome.ok ? outcome.answer : [];
}

async function settle(
  ports: Ports,
  { match, ranking, ...planned }: Planned,
  noted: ReadonlySet<string>,
): Promise<void> {
  const { matchId, request, wave } = match.state;
  const found = { round: request.round, wave, ranking };
  const cause = timerCause(ports.ids, match, 'plan');
  if (planned.offers.length === 0) {
    const { causes, nextTryMs, wasDue, overtaken } = planned;
    const news = causes.join(' ') !== match.state.causes.join(' ');
    if (!wasDue && !overtaken && !news) return;
    await ports.matches.change(matchId, cause, (state) =>
      decideWaitlist(state, found, { causes, nextTryMs }, ports.policy),
    );
    return;
  }
  const offers = planned.offers.map(({ terms }) => terms).filter(({ offerId }) => noted.has(offerId));
  // All taken by another run meanwhile: the match stays due and the next run sees the new load.
  if (offers.length === 0) return;
  await Promise.all(offers.map(({ offerId, providerId }) => ports.refs.put({ offerId, matchId, providerId }, cause)));
  const outcome = await ports.matches.change(matchId, cause, (state) => decideSend(state, found, offers));
  if (outcome.ok) return;
  // The match has moved on: the asks of this run count no longer, except those that another run has sent.
  const standing = (await ports.matches.find(matchId))?.state.offers ?? [];
  await takeBack(
    ports,
    offers.filter(({ offerId }) => !standing.some((offer) => offer.offerId === offerId)),
    cause.commandId,
  );
}

async function takeBack(ports: Ports, offers: readonly OfferOf[], why: string): Promise<void> {
  await everyOne(
    offers.map(async ({ providerId, offerId }) => {
      const version = (await ports.loads.find(providerId))?.version ?? 0;
      const cause = loadCause(ports.ids, providerId, `back:${version}:${offerId}:${why}`);
      const decide = (events: readonly LoadEvent[]) => ({ ok: true, events, answer: null }) as const;
      await ports.loads.change(providerId, cause, (load) => decide(decideSettled(load, '', [offerId])));
    }),
  );
}

function loadCause(ids: Ids, providerId: string, what: string): CommandCause {
  return {
    kind: 'command',
    commandId: ids.derived('tm', `${providerId}:${what}`),
    correlationId: providerId,
    traceparent: '',
  };
}

/** All of them to their end, then the first failure if there was one: nothing goes on behind a run that has failed. */
async function everyOne<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
