import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';

import { wrongWith, type Rule, type RuleTest } from './alarms.ts';
import { secondsOf } from './promql.ts';

/** Whether the alarms of infra/otel/alerts.yml ring when they should and only then, and whether alerts.test.yml would notice. */

const folder = 'infra/otel';
const written = parse(readFileSync(`${folder}/alerts.yml`, 'utf8')) as { groups: [{ rules: Rule[] }] };
const [{ rules }] = written.groups;
const file = parse(readFileSync(`${folder}/alerts.test.yml`, 'utf8')) as {
  evaluation_interval: string;
  tests: RuleTest[];
};
const { scrape_configs: scraped, global } = parse(readFileSync(`${folder}/prometheus.yml`, 'utf8')) as {
  global: { scrape_interval: string };
  scrape_configs: { job_name: string; relabel_configs?: { source_labels: string[]; target_label: string }[] }[];
};
const wrong = (changed: readonly Rule[]): string[] =>
  file.tests.flatMap((test) => wrongWith(changed, test, secondsOf(file.evaluation_interval)));

describe('alarms', () => {
  it('ring when they should and at no other time', () => {
    expect(wrong(rules)).toEqual([]);
  });

  it('are each seen ringing, and seen silent', () => {
    const checks = file.tests.flatMap(({ alert_rule_test }) => alert_rule_test);
    for (const { alert } of rules) {
      const own = checks.filter(({ alertname }) => alertname === alert).map(({ exp_alerts = [] }) => exp_alerts.length);
      expect([alert, own.some((count) => count > 0), own.includes(0)]).toEqual([alert, true, true]);
    }
  });

  it('are tested at the pace at which processes are asked, which put the service on every series', () => {
    for (const { interval } of file.tests) expect(interval).toBe(global.scrape_interval);
    const ours = scraped.find(({ job_name }) => job_name === 'linli');
    expect(ours?.relabel_configs).toContainEqual({ source_labels: ['__meta_dns_name'], target_label: 'service' });
  });

  const breaking: readonly (readonly [string, (rule: Rule) => Rule | undefined])[] = [
    ['is gone', () => undefined],
    ['asks for another metric', (rule) => ({ ...rule, expr: rule.expr.replace(/linli_\w+|up(?=\{)/, 'linli_other') })],
    [
      'compares the other way',
      (rule) => ({ ...rule, expr: rule.expr.replace(/ > (?=[\d.]+$)/, ' < ').replace('==', '>') }),
    ],
    [
      'has a higher limit',
      (rule) => ({ ...rule, expr: rule.expr.replace(/[\d.]+$/, (limit) => `${Number(limit) + 2}`) }),
    ],
    [
      'has a lower limit',
      (rule) => ({ ...rule, expr: rule.expr.replace(/[1-9]\d*$/, (limit) => `${Number(limit) - 1}`) }),
    ],
    ['adds what is no sum', (rule) => ({ ...rule, expr: rule.expr.replace(/^max/, 'sum') })],
    [
      'takes the largest of a sum',
      (rule) => ({
        ...rule,
        expr: rule.expr.replace(/^sum by \(service, group\) \(linli_bus_lag/, 'max by (service, group) (linli_bus_lag'),
      }),
    ],
    ['loses its first label', (rule) => ({ ...rule, expr: rule.expr.replace(/by \(service(, )?/, 'by (') })],
    ['loses its second label', (rule) => ({ ...rule, expr: rule.expr.replace(/by \(service, \w+\)/, 'by (service)') })],
    ['matches something else', (rule) => ({ ...rule, expr: rule.expr.replace(/"[^"]+"/, '"KEY_PARKED"') })],
    ['matches less', (rule) => ({ ...rule, expr: rule.expr.replace(/\|[A-Z_]+"/, '"') })],
    ['matches everything', (rule) => ({ ...rule, expr: rule.expr.replace(/\{[^}]+\}/, '') })],
    ['looks back less', (rule) => ({ ...rule, expr: rule.expr.replace(/\[\d+m\]/, '[1m]') })],
    ['looks back more', (rule) => ({ ...rule, expr: rule.expr.replace(/\[\d+m\]/, '[30m]') })],
    ['waits longer', (rule) => ({ ...rule, for: `${secondsOf(rule.for ?? '0s') + 15}s` })],
    ['waits less', (rule) => (rule.for === undefined ? rule : { ...rule, for: `${secondsOf(rule.for) - 15}s` })],
    ['has another severity', (rule) => ({ ...rule, labels: { severity: 'whisper' } })],
    ['names another runbook', (rule) => ({ ...rule, annotations: { ...rule.annotations, runbook: 'elsewhere' } })],
  ];
  it.each(breaking)('one that %s does not pass', (_, change) => {
    let changes = 0;
    for (const rule of rules) {
      const changed = change(rule);
      if (JSON.stringify(changed) === JSON.stringify(rule)) continue;
      changes++;
      const others = rules.flatMap((one) => (one === rule ? (changed ?? []) : one));
      expect([rule.alert, wrong(others).length > 0]).toEqual([rule.alert, true]);
    }
    expect(changes).toBeGreaterThan(0);
  });

  it.each([
    'max by (service) (linli_outbox_oldest_seconds)',
    'rate(linli_bus_lag[5m]) > 1',
    'increase(linli_bus_lag) > 1',
  ])('an expression that is not known is refused: %s', (expr) => {
    expect(() => wrong(rules.map((rule) => ({ ...rule, expr })))).toThrow(expr.replace(/ > 1$/, ''));
  });
});

const promtool = spawnSync('promtool', ['--version']).error === undefined;

(promtool ? describe : describe.skip)('promtool, where there is one', () => {
  it('says the same of all of it, and of a rule that was changed', () => {
    execFileSync('promtool', ['test', 'rules', `${folder}/alerts.test.yml`]);
    const own = mkdtempSync(join(tmpdir(), 'linli-alarms-'));
    try {
      const changed = rules.map((rule) => ({ ...rule, for: '20m' }));
      writeFileSync(join(own, 'alerts.yml'), stringify({ groups: [{ name: 'linli', rules: changed }] }));
      writeFileSync(join(own, 'alerts.test.yml'), readFileSync(`${folder}/alerts.test.yml`));
      expect(spawnSync('promtool', ['test', 'rules', join(own, 'alerts.test.yml')]).status).toBe(1);
    } finally {
      rmSync(own, { recursive: true });
    }
  });
});
