import { evaluate, parseExpression, secondsOf, type Labels, type Series } from './promql.ts';

/** One rule of infra/otel/alerts.yml. */
export type Rule = Readonly<{
  alert: string;
  expr: string;
  for?: string;
  labels: Labels;
  annotations: Labels;
}>;

/** One test of infra/otel/alerts.test.yml, in the form that `promtool test rules` reads. */
export type RuleTest = Readonly<{
  name: string;
  interval: string;
  input_series: readonly Readonly<{ series: string; values: string }>[];
  alert_rule_test: readonly Readonly<{
    eval_time: string;
    alertname: string;
    exp_alerts?: readonly Readonly<{ exp_labels: Labels; exp_annotations: Labels }>[];
  }>[];
}>;

/** What does not come out as a test expects it, one sentence each. Rules are looked at every `everySeconds` from second 0. */
export function wrongWith(rules: readonly Rule[], test: RuleTest, everySeconds: number): string[] {
  const series = test.input_series.map((given) => seriesOf(given, secondsOf(test.interval)));
  return test.alert_rule_test.flatMap(({ eval_time: when, alertname, exp_alerts: expected = [] }) => {
    const found = rules
      .filter(({ alert }) => alert === alertname)
      .flatMap((rule) => firing(rule, series, secondsOf(when), everySeconds));
    const wanted = expected.map(({ exp_labels: labels, exp_annotations: annotations }) => ({ labels, annotations }));
    const [is, should] = [found.map(inOrder).sort(), wanted.map(inOrder).sort()];
    if (JSON.stringify(is) === JSON.stringify(should)) return [];
    return [
      `${test.name}: ${alertname} at ${when} is ${is.join(' ') || 'silent'}, not ${should.join(' ') || 'silent'}`,
    ];
  });
}

type Alert = Readonly<{ labels: Labels; annotations: Labels }>;

/** The alerts of a rule at a second: those whose condition has held since `for` at each look. */
function firing(rule: Rule, series: readonly Series[], at: number, everySeconds: number): Alert[] {
  const expression = parseExpression(rule.expr);
  const patience = rule.for === undefined ? 0 : secondsOf(rule.for);
  const since = new Map<string, number>();
  for (let now = 0; now <= at; now += everySeconds) {
    const held = new Set(evaluate(expression, now, series).map(({ labels }) => JSON.stringify(labels)));
    for (const key of since.keys()) if (!held.has(key)) since.delete(key);
    for (const key of held) if (!since.has(key)) since.set(key, now);
  }
  return [...since]
    .filter(([, begun]) => at - begun >= patience)
    .map(([key]) => ({ labels: { ...(JSON.parse(key) as Labels), ...rule.labels }, annotations: rule.annotations }));
}

function inOrder({ labels, annotations }: Alert): string {
  const sorted = (given: Labels) => Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted(labels), sorted(annotations)]);
}

/** `name{label="value"}` and `0+1x5 _x3 7`: each reading one interval after the one before, `_` none. */
function seriesOf({ series, values }: RuleTest['input_series'][number], every: number): Series {
  const [, name, inside = ''] = /^([a-z_]+)(?:\{(.*)\})?$/.exec(series) ?? [];
  if (name === undefined) throw new Error(`no series: ${series}`);
  const labels = Object.fromEntries(
    [...inside.matchAll(/([a-z_]+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value]),
  );
  const read = values.trim().split(/\s+/).flatMap(expanded);
  const readings = read.flatMap((value, n) => (value === undefined ? [] : [{ at: n * every, value }]));
  return { name, labels, readings };
}

function expanded(notation: string): (number | undefined)[] {
  const [, missing] = /^_(?:x(\d+))?$/.exec(notation) ?? [];
  if (notation.startsWith('_')) return new Array<undefined>(Number(missing ?? 1)).fill(undefined);
  const [, first, step = '0', times = '0'] = /^(-?[\d.]+)(?:([+-][\d.]+)x(\d+))?$/.exec(notation) ?? [];
  if (first === undefined) throw new Error(`no values: ${notation}`);
  return Array.from({ length: Number(times) + 1 }, (_, n) => Number(first) + n * Number(step));
}
