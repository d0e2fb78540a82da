import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { systemRng } from '@linli/env';
import { openTracer, silent, type ClosingTracer } from '@linli/telemetry';
import { startCollector, type KeptSpan } from '@linli/telemetry/collector';

import { canaries } from './canaries.ts';
import { hourMs, openWorld, type Json, type World } from './http-world.ts';

/** What an operator sees of one click, from the door to the last handler. */

jest.setTimeout(180_000);

const samples = new URL('../../../samples/fenghua/', import.meta.url).pathname;
const canary = 'CNRY-13912345678';
let world: World;
let kept: readonly KeptSpan[];
let raw: string;

beforeAll(async () => {
  const collector = await startCollector();
  const options = { service: 'linli', otlpUrl: collector.url, tracePercent: 100, rng: systemRng };
  const tracer = (await openTracer({ ...options, metrics: silent.metrics })) as ClosingTracer;
  world = await openWorld({}, {}, tracer);
  await world.importSamples();
  const { body } = await world.operator.get<{ places: { jurisdictionId: string; level: string }[] }>('/api/v1/places');
  const communityIds = body.places.filter(({ level }) => level === 'COMMUNITY').map((place) => place.jurisdictionId);
  const clerk = await world.colleague('DESK_CLERK', { communityIds });
  const coordinator = await world.colleague('COMMUNITY_COORDINATOR', { communityIds });
  const { body: list } = await clerk.get<{ demands: Json[] }>('/api/v1/demands?limit=50&state=SUBMITTED');
  const demand = list.demands.find(({ type }) => type === 'MEDICATION_GUIDANCE');
  const at = `/api/v1/demands/${String(demand?.['demandId'])}`;
  expect((await clerk.tell(`${at}/acknowledge`)).status).toBe(200);
  await world.until(async () => {
    const { status, body: match } = await coordinator.get<{ attempts: Json[] }>(`${at}/match`);
    return status === 200 ? match.attempts.find(({ state }) => state === 'SENT') : undefined;
  }, 20 * hourMs);
  const headers = { 'x-correlation-id': '13912345678', 'user-agent': canary, tracestate: `a=${canary}` };
  await world.anybody.ask(`/api/v1/progress/${canary}?name=${canary}`, { headers });
  await world.stop();
  await tracer.close();
  kept = collector.spans();
  raw = collector.raw();
  await collector.close();
});

/** Every step of the trace that a request on this route began. */
function traceOf(name: string): readonly KeptSpan[] {
  const root = kept.find((span) => span.name === name);
  return kept.filter(({ traceId }) => traceId === root?.traceId);
}

describe('one trace', () => {
  it('goes from the click through the call and the log to the last handler, with one beginning and no gap', () => {
    const steps = traceOf('POST /api/v1/demands/:demandId/acknowledge');
    const names = steps.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/linli\..*Acknowledge/),
        'log takes needs.demand.v1/matching-requested',
        'service-matching handles needs.demand.v1/matching-requested',
        'gateway handles needs.demand.v1/matching-requested',
        expect.stringMatching(/^log takes matching\.match\.v1\//),
        expect.stringMatching(/^(gateway|notification|needs-intake) handles matching\.match\.v1\//),
      ]),
    );
    const ids = new Set(steps.map(({ spanId }) => spanId));
    const beginnings = steps.filter(({ parentSpanId }) => !ids.has(parentSpanId ?? ''));
    expect(beginnings.map(({ name }) => name)).toEqual(['POST /api/v1/demands/:demandId/acknowledge']);
    // Server, client, producer and consumer (OTLP 2 to 5): no side of any wire is missing.
    expect([...new Set(steps.map(({ kind }) => kind))].sort()).toEqual([2, 3, 4, 5]);
  });

  it('holds no name, number, phone, address or text of anybody, nor what a stranger wrote into a request', async () => {
    expect(kept.length).toBeGreaterThan(100);
    expect([...(await canaries(samples))].filter((word) => raw.includes(word))).toEqual([]);
    expect(raw).not.toContain(canary);
    expect(raw).not.toContain('13912345678');
  });
});
