/** Dashboards for Grafana, made from this table into infra/otel/dashboards by `npm run papers`; a test knows every metric and label. */
type Unit = 's' | 'short' | 'reqps';
type Panel = readonly [title: string, unit: Unit, expression: string, legend: string];
type Board = Readonly<{ uid: string; title: string; panels: readonly Panel[] }>;

/** What 99 in 100 took no longer than. */
const slowest = (metric: string, by: string): string =>
  `histogram_quantile(0.99, sum by (${by}, le) (rate(${metric}_bucket[5m])))`;

const boards: readonly Board[] = [
  {
    ...{ uid: 'linli-log', title: 'Linli 邻里 · 事件 events' },
    panels: [
      [
        '最早的待发事件 · oldest event outside the log',
        's',
        'max by (service) (linli_outbox_oldest_seconds)',
        '{{service}}',
      ],
      ['滞后 · behind the log', 'short', 'sum by (service, group) (linli_bus_lag)', '{{service}}'],
      ['搁置的键 · parked keys', 'short', 'sum by (service, group) (linli_bus_parked_keys)', '{{service}}'],
      ['日志拒收的键 · keys the log refuses', 'short', 'sum by (service) (linli_relay_keys_aside)', '{{service}}'],
      [
        '警报，每小时 · alarms in an hour',
        'short',
        'sum by (service, alarm) (increase(linli_alarms_total[1h]))',
        '{{service}} {{alarm}}',
      ],
      [
        '处理的事件 · events handled',
        'reqps',
        'sum by (service, verdict) (rate(linli_bus_events_total[5m]))',
        '{{service}} {{verdict}}',
      ],
      [
        '因故障等待 · waits for an outage',
        'reqps',
        'sum by (service, why) (rate(linli_bus_waits_total[5m]))',
        '{{service}} {{why}}',
      ],
      ['处理时间 · time of a handler', 's', slowest('linli_bus_handled_seconds', 'service'), '{{service}}'],
    ],
  },
  {
    ...{ uid: 'linli-clocks', title: 'Linli 邻里 · 时限 deadlines' },
    panels: [
      [
        '超时发现得多晚 · how late a breach is noticed',
        's',
        slowest('linli_sweep_late_seconds', 'service, sweep'),
        '{{service}} {{sweep}}',
      ],
      [
        '到期未办 · due and not done',
        's',
        'max by (service, sweep) (linli_sweep_overdue_seconds)',
        '{{service}} {{sweep}}',
      ],
      [
        '检查次数 · runs of sweeps',
        'reqps',
        'sum by (service, sweep) (rate(linli_sweep_runs_total[5m]))',
        '{{service}} {{sweep}}',
      ],
      [
        '失败，十分钟 · failures in ten minutes',
        'short',
        'sum by (service, sweep) (increase(linli_sweep_failures_total[10m]))',
        '{{service}} {{sweep}}',
      ],
    ],
  },
  {
    ...{ uid: 'linli-door', title: 'Linli 邻里 · 请求与拒绝 requests and refusals' },
    panels: [
      [
        '拒绝，按代码 · refusals by code, at the door',
        'reqps',
        'sum by (code) (rate(linli_http_refusals_total[5m]))',
        '{{code}}',
      ],
      [
        '拒绝，按规则 · refusals by code, of rules',
        'reqps',
        'sum by (service, code) (rate(linli_rpc_served_seconds_count{code!="OK"}[5m]))',
        '{{service}} {{code}}',
      ],
      ['请求 · requests', 'reqps', 'sum by (status) (rate(linli_http_request_seconds_count[5m]))', '{{status}}'],
      ['请求时间 · time of a request', 's', slowest('linli_http_request_seconds', 'route'), '{{route}}'],
      [
        '调用时间 · time of a call',
        's',
        slowest('linli_rpc_served_seconds', 'service, method'),
        '{{service}} {{method}}',
      ],
      [
        '重试的调用 · calls asked again',
        'reqps',
        'sum by (service, method) (rate(linli_rpc_retried_total[5m]))',
        '{{service}} {{method}}',
      ],
    ],
  },
];

export function dashboards(): readonly Readonly<{ path: string; text: string }>[] {
  return boards.map(({ uid, title, panels }) => ({
    path: `infra/otel/dashboards/${uid}.json`,
    text: `${JSON.stringify(
      {
        ...{ uid, title, tags: ['linli'], schemaVersion: 39, editable: false, refresh: '30s' },
        time: { from: 'now-6h', to: 'now' },
        panels: panels.map(panelOf),
      },
      null,
      2,
    )}\n`,
  }));
}

/** Two beside each other, half of Grafana's 24 columns each. */
function panelOf([title, unit, expr, legendFormat]: Panel, n: number): object {
  return {
    ...{ id: n + 1, type: 'timeseries', title, datasource: { type: 'prometheus', uid: 'linli' } },
    gridPos: { h: 8, w: 12, x: (n % 2) * 12, y: Math.floor(n / 2) * 8 },
    fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
    targets: [{ refId: 'A', expr, legendFormat }],
  };
}
