import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { commandId, hourMs, minuteMs, openWorld, type Json, type Person, type World } from './http-world.ts';

/** The whole loop over HTTP alone: from the ledgers of an office to the public board. */

// A world of six services takes its time where many others work.
jest.setTimeout(180_000);

type Demand = Json & { demandId: string; state: string; gridId: string; type: string; visitId: string };
type Place = { jurisdictionId: string; level: string; name: string };

let world: World;
let imported: Record<string, Json>;
let clerk: Person;
let coordinator: Person;

beforeAll(async () => {
  world = await openWorld();
  imported = await world.importSamples();
  const { body } = await world.operator.get<{ places: Place[] }>('/api/v1/places');
  const communityIds = body.places.filter(({ level }) => level === 'COMMUNITY').map((place) => place.jurisdictionId);
  clerk = await world.colleague('DESK_CLERK', { communityIds });
  coordinator = await world.colleague('COMMUNITY_COORDINATOR', { communityIds });
});
afterAll(() => world.stop());

async function demands(person: Person, query = ''): Promise<Demand[]> {
  const all: Demand[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await person.get<{ demands: Demand[]; cursor: string | null }>(
      `/api/v1/demands?limit=50${query}${at}`,
    );
    all.push(...body.demands);
    cursor = body.cursor;
  }
  return all;
}

describe('ledgers come in over HTTP', () => {
  it('row by row: what was taken, repeated, refused and why', () => {
    const { rows, taken, repeated, refused } = imported['demands'] as unknown as {
      rows: number;
      taken: number;
      repeated: { row: number; of: number }[];
      refused: { row: number; code: string; why: string; mend: string }[];
    };
    expect({ rows, taken, repeated: repeated.length, refused: refused.length }).toEqual({
      ...{ rows: 120, taken: 109, repeated: 5, refused: 6 },
    });
    expect(repeated[0]).toEqual({ row: 7, of: 4 });
    for (const row of refused) expect([row.why, row.mend].every((text) => text.length > 5)).toBe(true);
  });

  it('and every demand of them stands in the list of who works there', async () => {
    expect(await demands(clerk)).toHaveLength(109);
  });
});

describe('five demands', () => {
  it('go from the desk to a doctor, to the resident, to the door, to the evaluation and to the board', async () => {
    const chosen = (await demands(clerk)).filter(({ type }) => type === 'MEDICATION_GUIDANCE').slice(0, 5);
    for (const { demandId } of chosen) {
      const { status, body } = await clerk.tell(`/api/v1/demands/${demandId}/acknowledge`);
      expect([status, body['state']]).toEqual([200, 'MATCHING']);
    }
    const agreed: Agreed[] = [];
    for (const { demandId } of chosen) agreed.push(await agree(demandId));
    for (const visit of agreed.toSorted((a, b) => a.startMs - b.startMs)) await serve(visit);

    await world.pass(minuteMs);
    clerk = await world.named(clerk.userId);
    const after = await demands(clerk, '&state=CLOSED');
    expect(after.map(({ demandId }) => demandId).sort()).toEqual(chosen.map(({ demandId }) => demandId).sort());
    const { body } = await world.anybody.get<{ figures: Json[]; items: Json[] }>('/api/v1/board');
    expect(body.figures).toMatchObject([
      { type: 'MEDICATION_GUIDANCE', ended: 5, evaluated: 5, solvedRate: 1, satisfiedRate: 1 },
    ]);
    expect(body.items).toEqual([]); // health is never shown one by one
    coordinator = await world.named(coordinator.userId);
    const { body: report } = await coordinator.get<{ all: Json; lines: Json[] }>('/api/v1/figures?by=provider');
    const rates = { responseRate: 1, solvedRate: 1, satisfiedRate: 1, noAnswerShare: 0, few: true };
    expect(report.all).toMatchObject({ ended: 5, evaluated: 5, unmet: 0, ...rates });
    expect(report.lines.every(({ key, ended }) => ended === 0 || String(key).startsWith('pv_'))).toBe(true);
    const { status } = await clerk.get('/api/v1/figures');
    expect(status).toBe(403);
    const page = await world.anybody.get('/board?lang=zh');
    expect(String(page.body['text'])).toContain('用药指导');
  });
});

type Agreed = Readonly<{ demandId: string; visitId: string; startMs: number; doctorId: string; progress: string }>;

/** Offer, doctor's yes, resident's yes by code: until a visit is booked. */
async function agree(demandId: string): Promise<Agreed> {
  const at = `/api/v1/demands/${demandId}`;
  const offer = await world.until(async () => {
    const { status, body } = await coordinator.get<{ attempts: Json[] }>(`${at}/match`);
    return status === 200 ? body.attempts.find(({ state }) => state === 'SENT') : undefined;
  }, 20 * hourMs);
  const offerId = String(offer['offerId']);
  const doctor = await world.named(world.linli.env.ids.derived('us', String(offer['providerId'])));
  const { body: mine } = await doctor.get<{ offers: Json[] }>('/api/v1/offers');
  expect(mine.offers.map((one) => one['offerId'])).toContain(offerId);
  const accepted = await doctor.tell(`/api/v1/offers/${offerId}/answer`, { accept: true });
  expect([accepted.status, accepted.body['offerState']]).toEqual([200, 'ACCEPTED']);
  await world.settled();

  const { body: read } = await clerk.get(at);
  const progress = `/api/v1/progress/${String(read['progressCode'])}`;
  const { body: asked } = await world.anybody.get<{ offer: Json }>(progress);
  expect(asked.offer).toMatchObject({ offerId, kind: 'DOCTOR', startMs: offer['startMs'] });
  const yes = { commandId: commandId(), offerId, accept: true };
  const confirmed = await world.anybody.post(`${progress}/confirm`, yes);
  expect(confirmed.status).toBe(200);
  await world.settled();
  expect((await world.anybody.post(`${progress}/confirm`, yes)).body).toEqual(confirmed.body);

  const { body: scheduled } = await clerk.get<Demand & { visitStartMs: number }>(at);
  expect(scheduled).toMatchObject({ state: 'SCHEDULED', visitStartMs: offer['startMs'] });
  const { visitId, visitStartMs: startMs } = scheduled;
  return { demandId, visitId, startMs, doctorId: doctor.userId, progress };
}

/** Door, record, evaluation by code. Days have passed, so everybody signs in anew. */
async function serve({ visitId, startMs, doctorId, progress }: Agreed): Promise<void> {
  await world.pass(Math.max(0, startMs - world.clock.nowMs()));
  const doctor = await world.named(doctorId);
  const visit = `/api/v1/visits/${visitId}`;
  expect((await doctor.tell(`${visit}/arrive`, { method: 'CODE' })).status).toBe(200);
  expect((await doctor.tell(`${visit}/start`)).status).toBe(200);
  expect((await doctor.tell(`${visit}/record`, { outcomeCodes: [] })).body['code']).toBe('OUTCOME_MISSING');
  expect((await doctor.tell(`${visit}/record`, { outcomeCodes: ['SERVED'] })).status).toBe(200);
  await world.settled();
  expect((await world.anybody.get(progress)).body['state']).toBe('DELIVERED');
  const evaluated = await world.anybody.tell(`${progress}/evaluate`, { solved: 'YES', satisfaction: 5 });
  expect(evaluated.status).toBe(200);
  await world.settled();
}
