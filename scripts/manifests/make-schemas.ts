// node scripts/manifests/make-schemas.ts SWAGGER.json: strict JSON schemas of the kinds we use, from the OpenAPI file of a
// Kubernetes release (api/openapi-spec/swagger.json of k8s.io/kubernetes), into k8s/schemas/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Kind = Readonly<{ group: string; version: string; kind: string }>;
type Definition = { [key: string]: Json } & { 'x-kubernetes-group-version-kind'?: Kind[] };

const wanted = [
  ...['v1/Namespace', 'v1/Service', 'v1/ConfigMap', 'apps/v1/Deployment', 'policy/v1/PodDisruptionBudget'],
  ...['networking.k8s.io/v1/NetworkPolicy', 'autoscaling/v2/HorizontalPodAutoscaler'],
];
const prefix = '#/definitions/';
const [file = 'swagger.json'] = process.argv.slice(2);
const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as { definitions: Record<string, Definition> };

/** Without words and extensions, and with unknown fields forbidden: a mistyped key is an error. */
function strict(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(strict);
  if (schema === null || typeof schema !== 'object') return schema;
  const kept: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(schema))
    if (key !== 'description' && !key.startsWith('x-kubernetes')) kept[key] = strict(value);
  if (kept['format'] === 'int-or-string') return { oneOf: [{ type: 'string' }, { type: 'integer' }] };
  if (kept['properties'] !== undefined) kept['additionalProperties'] ??= false;
  return kept;
}

function reached(from: string, found = new Set([from])): Set<string> {
  for (const [, name = ''] of JSON.stringify(definitions[from]).matchAll(/"#\/definitions\/([^"]+)"/g)) {
    if (found.has(name)) continue;
    found.add(name);
    reached(name, found);
  }
  return found;
}

mkdirSync('k8s/schemas', { recursive: true });
for (const [name, definition] of Object.entries(definitions)) {
  for (const { group, version, kind } of definition['x-kubernetes-group-version-kind'] ?? []) {
    const apiVersion = group === '' ? version : `${group}/${version}`;
    if (!wanted.includes(`${apiVersion}/${kind}`)) continue;
    const used: Record<string, Json> = {};
    for (const one of reached(name))
      used[one] = one.endsWith('.api.resource.Quantity')
        ? { type: ['string', 'number'] }
        : strict(definitions[one] ?? {});
    const root = used[name] as { properties: Record<string, Json>; required?: string[] };
    root.required = [...new Set([...(root.required ?? []), 'apiVersion', 'kind', 'metadata'])];
    root.properties['apiVersion'] = { enum: [apiVersion] };
    root.properties['kind'] = { enum: [kind] };
    writeFileSync(`k8s/schemas/${kind}.json`, JSON.stringify({ $ref: prefix + name, definitions: used }));
  }
}
