import { describe, expect, it } from '@jest/globals';
import type { Rng } from '@linli/env';

import { childTraceparent, newTraceparent, pinoLogger, promMetrics, traceIdOf } from './index.ts';

function listening(options: Partial<Parameters<typeof pinoLogger>[0]> = {}) {
  const raw: string[] = [];
  const stream = { write: (line: string) => void raw.push(line) };
  const logger = pinoLogger({ service: 'test', level: 'debug', stream, ...options });
  return { logger, raw, lines: () => raw.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('a log line', () => {
  it('is one JSON object with level, time, service, fields and message', () => {
    const { logger, raw, lines } = listening();
    logger.child({ requestId: 'rq_1' }).info({ status: 200, codes: ['A', 'B'], gone: undefined }, 'answered');
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.any(Number),
        service: 'test',
        requestId: 'rq_1',
        status: 200,
        codes: ['A', 'B'],
        msg: 'answered',
      },
    ]);
    expect(raw[0]?.endsWith('\n')).toBe(true);
  });

  it('never holds the value of a field that could be personal, in any spelling, nor in a child', () => {
    const { logger, raw } = listening({ redact: ['caseNo'] });
    const canary = 'CNRY-1';
    const fields = {
      name: canary,
      Phone: canary,
      id_number: canary,
      'id-number': canary,
      ADDRESS: canary,
      note: canary,
    };
    logger.child({ token: canary }).info({ ...fields, password: canary, caseNo: canary }, 'x');
    logger.error({ description: canary, comment: canary }, 'x');
    expect(raw.join()).not.toContain(canary);
    expect(raw.join()).toContain('[hidden]');
  });

  it('never holds an object that slipped in', () => {
    const { logger, raw } = listening();
    logger.info({ request: { body: 'CNRY-2' } } as never, 'x');
    logger.error({ cause: { body: 'CNRY-2' } }, 'x');
    expect(raw.join()).not.toContain('CNRY-2');
  });

  it('of an error holds type, code, message, stack and causes, and nothing that hangs on it', () => {
    const { logger, lines } = listening();
    const low = Object.assign(new RangeError('low'), { code: 'E_LOW' });
    const high = Object.assign(new Error('high', { cause: low }), { request: { name: 'CNRY-3' } });
    logger.error({ cause: high }, 'failed');
    expect(lines()[0]).toMatchObject({
      cause: { type: 'Error', message: 'high', cause: { type: 'RangeError', code: 'E_LOW', message: 'low' } },
    });
    expect(JSON.stringify(lines())).not.toContain('CNRY-3');
  });

  it('is written for causes in a circle, for what is no error, and below the level not at all', () => {
    const { logger, lines } = listening({ level: 'warn' });
    const circle = new Error('circle');
    circle.cause = circle;
    logger.error({ cause: circle }, 'a');
    logger.error({ cause: 'text' }, 'b');
    logger.error({ cause: undefined }, 'c');
    logger.info({}, 'd');
    expect(lines().map((line) => line['msg'])).toEqual(['a', 'b', 'c']);
  });
});

describe('metrics', () => {
  it('are counters, gauges and seconds, as Prometheus reads them', async () => {
    const metrics = promMetrics();
    metrics.count('events_taken', { topic: 'a' });
    metrics.count('events_taken', { topic: 'a' }, 2);
    metrics.gauge('outbox', 7);
    metrics.observe('commit', 0.004, { collection: 'demand' });
    const text = await metrics.metricsText();
    expect(text).toContain('linli_events_taken_total{topic="a"} 3');
    expect(text).toContain('linli_outbox 7');
    expect(text).toContain('linli_commit_seconds_bucket{le="0.005",collection="demand"} 1');
    expect(text).toContain('linli_commit_seconds_bucket{le="0.0025",collection="demand"} 0');
    expect(metrics.contentType).toContain('text/plain');
  });

  it('never fail the work they measure: what does not fit is dropped and counted', async () => {
    const metrics = promMetrics();
    metrics.count('x', { a: '1' });
    metrics.count('x', { b: '1' });
    metrics.count('x');
    metrics.gauge('x_total', 1);
    for (let n = 0; n < 1_100; n++) metrics.count('many', { id: String(n) });
    metrics.count('down', {}, -1);
    metrics.gauge('no such-name', 1);
    const text = await metrics.metricsText();
    expect(text).toContain('linli_metrics_dropped_total{metric="linli_no such-name"} 1');
    expect(text).toContain('linli_metrics_dropped_total{metric="linli_down_total"} 1');
    expect(text).toContain('linli_metrics_dropped_total{metric="linli_x_total"} 3');
    expect(text).toContain('linli_metrics_dropped_total{metric="linli_many_total"} 100');
  });

  it('of the process are there when asked for', async () => {
    expect(await promMetrics(undefined, { processToo: true }).metricsText()).toContain(
      'linli_nodejs_eventloop_lag_seconds',
    );
  });
});

describe('a trace', () => {
  const counting = (): Rng => {
    let n = 0;
    return { next: () => 0, below: () => n++ };
  };

  it('goes on in its steps: same trace, new span, same flags', () => {
    const rng = counting();
    const parent = newTraceparent(rng);
    expect(parent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    const child = childTraceparent(parent.replace(/00$/, '01'), rng);
    expect(traceIdOf(child)).toBe(traceIdOf(parent));
    expect(child).not.toBe(parent);
    expect(child.endsWith('-01')).toBe(true);
  });

  it.each([
    undefined,
    '',
    'nonsense',
    `00-${'0'.repeat(32)}-0123456789abcdef-01`,
    `00-${'a'.repeat(32)}-${'0'.repeat(16)}-01`,
  ])('begins anew where the parent is %s', (parent) => {
    expect(traceIdOf(childTraceparent(parent, counting()))).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is never all zero, which would mean none', () => {
    const zero: Rng = { next: () => 0, below: () => 0 };
    expect(traceIdOf(newTraceparent(zero))).toBeDefined();
  });
});
