import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { Metrics } from './port.ts';

/** From 1 ms to 30 s: a store commit takes about 0.2 ms, the slowest answer anybody waits for 10 s. */
const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Label sets of one metric; more would be ids that became labels, which no time series database bears. */
const mostLabelSets = 1_000;

type Labels = Readonly<Record<string, string>>;
type Known = { kind: Counter | Gauge | Histogram; labelNames: string; labelSets: Set<string> };

export type PromMetrics = Metrics & Readonly<{ metricsText(): Promise<string>; contentType: string }>;

/**
 * Metrics as Prometheus reads them. A name gets the prefix `linli_`, and `_total` (count) or `_seconds` (observe) where
 * it does not end so.
 * The first use of a name fixes its kind and label names; a later use that differs, or has one label set too many, is
 * dropped and counted in `linli_metrics_dropped_total`: telemetry never fails the work it measures.
 * @param processToo also those of the process: memory, event loop delay, handles
 */
export function promMetrics(registry: Registry = new Registry(), { processToo = false } = {}): PromMetrics {
  const known = new Map<string, Known>();
  const dropped = new Counter({
    name: 'linli_metrics_dropped_total',
    help: 'dropped',
    labelNames: ['metric'],
    registers: [registry],
  });
  if (processToo) collectDefaultMetrics({ register: registry, prefix: 'linli_' });

  function find<Kind extends Counter | Gauge | Histogram>(
    name: string,
    labels: Labels,
    kind: new (options: {
      name: string;
      help: string;
      labelNames: string[];
      registers: Registry[];
      buckets?: number[];
    }) => Kind,
  ): Kind | undefined {
    const labelNames = Object.keys(labels).sort();
    let entry = known.get(name);
    if (entry === undefined) {
      const buckets = (kind as unknown) === Histogram ? { buckets: secondsBuckets } : {};
      const made = new kind({ name, help: name, labelNames, registers: [registry], ...buckets });
      entry = { kind: made, labelNames: labelNames.join(), labelSets: new Set() };
      known.set(name, entry);
    }
    const labelSet = labelNames.map((label) => labels[label]).join('\u0000');
    const fits = entry.kind instanceof kind && entry.labelNames === labelNames.join();
    if (fits && (entry.labelSets.has(labelSet) || entry.labelSets.size < mostLabelSets)) {
      entry.labelSets.add(labelSet);
      return entry.kind as Kind;
    }
    dropped.inc({ metric: name });
    return undefined;
  }

  /** A name or value that prom-client refuses is dropped as well. */
  const safely = (name: string, work: (name: string) => void) => {
    try {
      work(name);
    } catch {
      dropped.inc({ metric: name });
    }
  };

  return {
    count: (name, labels = {}, by = 1) =>
      safely(named(name, '_total'), (full) => find(full, labels, Counter)?.inc(labels, by)),
    gauge: (name, value, labels = {}) =>
      safely(named(name, ''), (full) => find(full, labels, Gauge)?.set(labels, value)),
    observe: (name, seconds, labels = {}) =>
      safely(named(name, '_seconds'), (full) => find(full, labels, Histogram)?.observe(labels, seconds)),
    metricsText: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function named(given: string, suffix: string): string {
  return `linli_${given.endsWith(suffix) ? given : given + suffix}`;
}
