import { existsSync, readFileSync } from 'node:fs';

import { Ajv, type ValidateFunction } from 'ajv';

/** What a manifest may hold that the published schema does not forbid and we do. */
export type Manifest = Readonly<{ apiVersion: string; kind: string; metadata: { name: string } }> &
  Readonly<Record<string, unknown>>;

type Labels = Readonly<Record<string, string>>;
type Container = Readonly<{
  name: string;
  image: string;
  args?: readonly string[];
  ports?: readonly { name: string; containerPort: number }[];
  env?: readonly { name: string }[];
  resources?: Readonly<Record<'requests' | 'limits', Readonly<Record<string, string>>>>;
  securityContext?: Readonly<Record<string, unknown>>;
  volumeMounts?: readonly { name: string }[];
}> &
  Readonly<
    Partial<Record<'startupProbe' | 'livenessProbe' | 'readinessProbe', { httpGet: { path: string; port: string } }>>
  >;
type Pods = Readonly<{
  metadata: { labels: Labels };
  spec: Readonly<{
    automountServiceAccountToken?: boolean;
    securityContext?: Readonly<Record<string, unknown>>;
    containers: readonly Container[];
    volumes?: readonly { name: string }[];
  }>;
}>;

/** What the code knows: names of settings, ports by name, paths that answer. */
export type Code = Readonly<{ settings: ReadonlySet<string>; ports: ReadonlySet<number>; paths: ReadonlySet<string> }>;

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const schemas = new Map<string, ValidateFunction>();

/** What is wrong with a manifest, one sentence each; nothing when it is right. */
export function wrongWith(manifest: Manifest, code: Code): string[] {
  const named = `${manifest.kind} ${manifest.metadata.name}`;
  const found = [...againstSchema(manifest)];
  if (manifest.kind === 'Deployment') found.push(...deployment(manifest, code));
  if (manifest.kind === 'ConfigMap') {
    const { data } = manifest as unknown as { data: Readonly<Record<string, string>> };
    found.push(...unknownNames(Object.keys(data), code));
  }
  return found.map((what) => `${named}: ${what}`);
}

function againstSchema(manifest: Manifest): string[] {
  const path = new URL(`../../k8s/schemas/${manifest.kind}.json`, import.meta.url);
  if (!existsSync(path)) return ['no schema of this kind is kept'];
  const validate = schemas.get(manifest.kind) ?? ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
  schemas.set(manifest.kind, validate);
  validate(manifest);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, (params as { additionalProperty?: string }).additionalProperty].filter(Boolean).join(' '),
  );
}

function deployment(manifest: Manifest, code: Code): string[] {
  const { selector, template } = (
    manifest as unknown as { spec: { selector: { matchLabels: Labels }; template: Pods } }
  ).spec;
  const found: string[] = [];
  for (const [label, value] of Object.entries(selector.matchLabels))
    if (template.metadata.labels[label] !== value) found.push(`selects ${label}=${value}, its pods have no such label`);
  const { securityContext = {}, automountServiceAccountToken, containers, volumes = [] } = template.spec;
  if (securityContext['runAsNonRoot'] !== true) found.push('may run as root');
  if (securityContext['seccompProfile'] === undefined) found.push('has no seccomp profile');
  if (automountServiceAccountToken !== false) found.push('is given a token of the cluster');
  const kept = new Set(volumes.map(({ name }) => name));
  for (const one of containers) found.push(...container(one, kept, code));
  return found;
}

function container(one: Container, volumes: ReadonlySet<string>, code: Code): string[] {
  const { image, args = [], ports = [], env = [], resources, securityContext = {}, volumeMounts = [] } = one;
  const found = unknownNames(
    env.map(({ name }) => name),
    code,
  );
  if (!/^[^:@]+(:(?!latest$)[\w.-]+|@sha256:[0-9a-f]{64})$/.test(image.replace(/^.*\//, '')))
    found.push(`${image} is no pinned image`);
  if (securityContext['allowPrivilegeEscalation'] !== false) found.push('may gain privileges');
  if (securityContext['readOnlyRootFilesystem'] !== true) found.push('may write into its image');
  if (JSON.stringify(securityContext['capabilities'] ?? {}) !== '{"drop":["ALL"]}') found.push('keeps capabilities');
  for (const { containerPort } of ports)
    if (!code.ports.has(containerPort)) found.push(`nothing listens on ${containerPort}`);
  for (const file of args)
    if (!existsSync(new URL(`../../${file}`, import.meta.url))) found.push(`there is no ${file}`);
  for (const { name } of volumeMounts) if (!volumes.has(name)) found.push(`mounts ${name}, which is no volume`);
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const) {
    const { path, port } = one[probe]?.httpGet ?? { path: '', port: '' };
    if (!code.paths.has(path)) found.push(`${probe} asks for ${path || 'nothing'}, which does not answer`);
    if (!ports.some(({ name }) => name === port)) found.push(`${probe} asks port ${port}, which it does not name`);
  }
  for (const what of ['cpu', 'memory']) {
    const [least, most] = [resources?.requests[what], resources?.limits[what]];
    if (least === undefined || most === undefined) found.push(`has no bound on ${what}`);
    else if (amountOf(least) > amountOf(most)) found.push(`asks for more ${what} than it may have`);
  }
  return found;
}

function unknownNames(names: readonly string[], code: Code): string[] {
  return names.filter((name) => !code.settings.has(name)).map((name) => `${name} is no setting`);
}

const units: Readonly<Record<string, number>> = { '': 1, m: 0.001, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 };

/** A quantity of Kubernetes as a number; NaN when it is none (then no comparison holds, and the schema is asked). */
function amountOf(quantity: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(\D*)$/.exec(quantity) ?? [];
  return Number(number) * (units[unit] ?? Number.NaN);
}
