/**
 * As much of Prometheus' language as our alarms use, with its own arithmetic: a comparison of a selector, of `increase` over a
 * range, or of their `sum` or `max` by labels, with a number. What it does not know is refused, never passed over.
 */
export type Labels = Readonly<Record<string, string>>;

/** One series: its labels and what was read at which second. */
export type Series = Readonly<{
  name: string;
  labels: Labels;
  readings: readonly Readonly<{ at: number; value: number }>[];
}>;

type Matcher = Readonly<{ label: string; fits: (value: string) => boolean }>;
type Vector =
  | Readonly<{ kind: 'SELECTOR'; name: string; matchers: readonly Matcher[]; rangeSeconds: number | undefined }>
  | Readonly<{ kind: 'INCREASE'; of: Vector }>
  | Readonly<{ kind: 'AGGREGATE'; by: readonly string[]; merge: (values: readonly number[]) => number; of: Vector }>;
export type Expression = Readonly<{ of: Vector; holds: (value: number) => boolean }>;
export type Sample = Readonly<{ labels: Labels; value: number }>;

/** How far back a reading still counts as the present one. */
const lookBackSeconds = 300;
const merges: Readonly<Record<string, (values: readonly number[]) => number>> = {
  max: (values) => Math.max(...values),
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
};
const comparisons: Readonly<Record<string, (limit: number) => (value: number) => boolean>> = {
  '>': (limit) => (value) => value > limit,
  '<': (limit) => (value) => value < limit,
  '==': (limit) => (value) => value === limit,
};

/** @throws for anything else than `vector comparison number` */
export function parseExpression(text: string): Expression {
  const [, left = '', comparison = '', limit = ''] = /^(.+?)\s*(==|>|<)\s*([\d.]+)$/s.exec(text.trim()) ?? [];
  const compare = comparisons[comparison];
  if (compare === undefined) throw new Error(`no comparison with a number: ${text}`);
  return { of: parseVector(left.trim()), holds: compare(Number(limit)) };
}

function parseVector(text: string): Vector {
  const [, merged = '', by = '', inside = ''] = /^([a-z]+) by \(([a-z_, ]*)\) \((.+)\)$/s.exec(text) ?? [];
  const merge = merges[merged];
  if (merge !== undefined)
    return { kind: 'AGGREGATE', by: by.split(',').map((label) => label.trim()), merge, of: parseVector(inside) };
  const [, ranged] = /^increase\((.+)\)$/s.exec(text) ?? [];
  if (ranged !== undefined) {
    const of = parseVector(ranged);
    if (of.kind !== 'SELECTOR' || of.rangeSeconds === undefined) throw new Error(`increase of no range: ${text}`);
    return { kind: 'INCREASE', of };
  }
  const [, name, matchers = '', range] = /^([a-z_]+)(?:\{([^{}]*)\})?(?:\[([^\]]+)\])?$/.exec(text) ?? [];
  if (name === undefined) throw new Error(`an expression that is not known here: ${text}`);
  const rangeSeconds = range === undefined ? undefined : secondsOf(range);
  return {
    kind: 'SELECTOR',
    name,
    matchers: matchers === '' ? [] : matchers.split(',').map(parseMatcher),
    rangeSeconds,
  };
}

function parseMatcher(text: string): Matcher {
  const [, label, sign = '', value = ''] = /^\s*([a-z_]+)(=~|!~|!=|=)"([^"]*)"\s*$/.exec(text) ?? [];
  if (label === undefined) throw new Error(`no matcher: ${text}`);
  const pattern = new RegExp(`^(?:${value})$`);
  const equal = (given: string): boolean => (sign.endsWith('~') ? pattern.test(given) : given === value);
  return { label, fits: (given) => equal(given) !== sign.startsWith('!') };
}

const secondsIn = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3_600],
]);

/** Seconds of `90s`, `5m`, `2m15s`. @throws for anything else */
export function secondsOf(duration: string): number {
  if (!/^(\d+[hms])+$/.test(duration)) throw new Error(`no duration: ${duration}`);
  const parts = [...duration.matchAll(/(\d+)([hms])/g)];
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (secondsIn.get(unit) ?? 0), 0);
}

/** What an expression finds at a second, as Prometheus would: the samples for which the comparison holds. */
export function evaluate({ of, holds }: Expression, at: number, all: readonly Series[]): readonly Sample[] {
  return samplesOf(of, at, all).filter(({ value }) => holds(value));
}

function samplesOf(vector: Vector, at: number, all: readonly Series[]): readonly Sample[] {
  if (vector.kind === 'AGGREGATE') return aggregated(vector, samplesOf(vector.of, at, all));
  const selector = vector.kind === 'INCREASE' ? vector.of : vector;
  if (selector.kind !== 'SELECTOR') return [];
  const { name, matchers, rangeSeconds } = selector;
  return all
    .filter((series) => series.name === name && matchers.every(({ label, fits }) => fits(series.labels[label] ?? '')))
    .flatMap(({ labels, readings }): Sample[] => {
      const from = at - (rangeSeconds ?? lookBackSeconds);
      const window = readings.filter((reading) => reading.at > from && reading.at <= at);
      const value = vector.kind === 'INCREASE' ? increaseOf(window, from, at) : window.at(-1)?.value;
      return value === undefined ? [] : [{ labels, value }];
    });
}

function aggregated(
  { by, merge }: Extract<Vector, { kind: 'AGGREGATE' }>,
  samples: readonly Sample[],
): readonly Sample[] {
  const groups = new Map<string, { labels: Labels; values: number[] }>();
  for (const { labels, value } of samples) {
    const kept = by.flatMap((label) => (labels[label] === undefined ? [] : [[label, labels[label]] as const]));
    const key = JSON.stringify(kept);
    const group = groups.get(key) ?? { labels: Object.fromEntries(kept), values: [] };
    group.values.push(value);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ labels, values }) => ({ labels, value: merge(values) }));
}

/**
 * Prometheus' own: what a counter grew between the first and the last reading, resets added, stretched to the edges of the range
 * (`extrapolatedRate`). So a series of one reading has no increase, and one that begins at 1 has grown by nothing.
 */
function increaseOf(window: Series['readings'], from: number, to: number): number | undefined {
  const [first, last] = [window[0], window.at(-1)];
  if (first === undefined || last === undefined || window.length < 2) return undefined;
  let grown = last.value - first.value;
  for (const [n, { value }] of window.entries()) {
    const before = window[n - 1]?.value ?? value;
    if (value < before) grown += before;
  }
  const sampled = last.at - first.at;
  const between = sampled / (window.length - 1);
  const edge = (gap: number): number => (gap >= between * 1.1 ? between / 2 : gap);
  // A counter does not begin below zero: never stretched further back than that.
  const toZero = grown > 0 && first.value >= 0 ? sampled * (first.value / grown) : Infinity;
  const stretched = sampled + Math.min(edge(first.at - from), toZero) + edge(to - last.at);
  return grown * (stretched / sampled);
}
