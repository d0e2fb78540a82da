import { execFileSync } from 'node:child_process';

import { afterEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '@linli/config';
import { systemRng } from '@linli/env';

import { openTracer, passingTracer, promMetrics, silent, tracingSettings, type ClosingTracer } from '../src/index.ts';
import { startCollector } from './collector.ts';

const outside = '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01';
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function tracing(tracePercent: number) {
  const collector = await startCollector();
  closing.push(() => collector.close());
  const options = { service: 'test', otlpUrl: `${collector.url}/`, tracePercent, rng: systemRng };
  const tracer = (await openTracer({ ...options, metrics: silent.metrics })) as ClosingTracer;
  return { tracer, collector };
}

describe('a trace that is kept', () => {
  it('gets to the collector step by step, each below the one that began it', async () => {
    const { tracer, collector } = await tracing(100);
    const first = tracer.begin({
      kind: 'server',
      name: 'GET',
      parent: undefined,
      facts: { 'http.request.method': 'GET' },
    });
    const second = tracer.begin({ kind: 'client', name: 'Ask', parent: first.traceparent });
    second.end('OK');
    first.end('500', { name: 'GET /x', failed: true });
    await tracer.close();
    expect(collector.paths()).toEqual(['/v1/traces']);
    const [ask, get] = collector.spans();
    expect([ask?.name, get?.name]).toEqual(['Ask', 'GET /x']);
    expect(ask).toMatchObject({ traceId: get?.traceId, parentSpanId: get?.spanId });
    expect(first.traceparent).toBe(`00-${String(get?.traceId)}-${String(get?.spanId)}-01`);
    expect(get?.attributes).toContainEqual({ key: 'linli.code', value: { stringValue: '500' } });
    expect(collector.raw()).not.toMatch(/host\.|process\.|user/);
  });

  it('is one of as many as the setting says, and its flag says so to all steps behind', async () => {
    const { tracer, collector } = await tracing(0);
    const none = tracer.begin({ kind: 'server', name: 'GET', parent: undefined });
    expect(none.traceparent).toMatch(/-00$/);
    expect(tracer.begin({ kind: 'client', name: 'Ask', parent: none.traceparent }).traceparent).toMatch(/-00$/);
    const kept = tracer.begin({ kind: 'server', name: 'Ask', parent: outside });
    expect(kept.traceparent).toMatch(/^00-0123456789abcdef0123456789abcdef-[0-9a-f]{16}-01$/);
    kept.end('OK');
    await tracer.close();
    expect(collector.spans().map(({ name }) => name)).toEqual(['Ask']);
  });

  it('is never kept because a stranger asks for it: the trace goes on under our own flag', async () => {
    const { tracer, collector } = await tracing(0);
    const span = tracer.begin({ kind: 'server', name: 'GET', parent: outside, stranger: true });
    expect(span.traceparent).toMatch(/^00-0123456789abcdef0123456789abcdef-[0-9a-f]{16}-00$/);
    span.end('200');
    await tracer.close();
    expect(collector.spans()).toEqual([]);
  });

  it('is lost and counted, and nothing waits for it, when the collector is away', async () => {
    const metrics = promMetrics();
    const away = { service: 'test', otlpUrl: 'http://127.0.0.1:9', tracePercent: 100, rng: systemRng, metrics };
    const tracer = (await openTracer(away)) as ClosingTracer;
    tracer.begin({ kind: 'server', name: 'GET', parent: undefined }).end('200');
    const began = performance.now();
    await tracer.close();
    expect(performance.now() - began).toBeLessThan(3_000);
    // The exporter tries for five seconds more, behind the back of who closed.
    const lost = async () => (await metrics.metricsText()).includes('linli_trace_spans_lost_total 1');
    for (let tries = 0; tries < 100 && !(await lost()); tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await lost()).toBe(true);
  }, 20_000);
});

describe('without an address', () => {
  it('the context travels all the same, and its flag does not say that anybody kept it', () => {
    const tracer = passingTracer(systemRng);
    expect(tracer.begin({ kind: 'server', name: 'GET', parent: undefined }).traceparent).toMatch(/-00$/);
    expect(tracer.begin({ kind: 'server', name: 'GET', parent: outside }).traceparent).toMatch(/^00-0123.*-01$/);
  });

  it('nothing of OpenTelemetry that keeps traces is loaded', () => {
    const hooks = `import { registerHooks } from 'node:module'; import { writeSync } from 'node:fs';
      registerHooks({ load(url, context, next) { if (url.includes('/@opentelemetry/')) writeSync(1, url + '\\n'); return next(url, context); } });
      const { openTracer } = await import('@linli/telemetry');
      await openTracer({ service: 'test', otlpUrl: process.argv[1], tracePercent: 1, rng: {}, metrics: {} });`;
    const loaded = (url: string): string =>
      execFileSync(process.execPath, ['--input-type=module', '-e', hooks, '--', url], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
      });
    expect(loaded('http://127.0.0.1:9')).toMatch(/sdk-trace/);
    expect(loaded('')).not.toMatch(/sdk-trace|exporter|resources/);
  });

  it('is how it begins, and an address that is none is refused at start', () => {
    expect(readConfig(tracingSettings, { environment: {} })).toEqual({ otlpUrl: '', tracePercent: 10 });
    for (const environment of [
      { LINLI_OTLP_URL: 'collector:4318' },
      { LINLI_OTLP_URL: 'http://user:word@collector:4318' },
      { LINLI_TRACE_PERCENT: '101' },
    ])
      expect(() => readConfig(tracingSettings, { environment })).toThrow(
        expect.objectContaining({ name: 'SettingRefused' }),
      );
  });
});
