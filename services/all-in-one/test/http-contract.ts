import { expect } from '@jest/globals';

import { commandId, type Answer, type Json, type World } from './http-world.ts';

/** What the door says of itself at /openapi.json, and requests made from it. */

export type Schema = Readonly<{
  type?: string;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maxItems?: number;
}>;

export type Operation = Readonly<{
  method: string;
  path: string;
  /** Statuses it says it may answer. */
  statuses: readonly number[];
  /** Of its JSON body; undefined = it takes none. */
  body: Schema | undefined;
  /** Media types of a body that is no JSON. */
  uploads: boolean;
}>;

export type Contract = Readonly<{ document: Json; operations: readonly Operation[] }>;

type Described = Readonly<{
  responses: Json;
  requestBody?: Readonly<{ content: Readonly<Record<string, Readonly<{ schema: Schema }>>> }>;
}>;

export async function contractOf({ anybody }: World): Promise<Contract> {
  const { body: document } = await anybody.get('/openapi.json');
  const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Described>>>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses, requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      statuses: Object.keys(responses).flatMap((status) => (status === 'default' ? [] : [Number(status)])),
      body: requestBody?.content['application/json']?.schema,
      uploads: requestBody !== undefined && requestBody.content['application/json'] === undefined,
    })),
  );
  return { document, operations };
}

/** A body with all that must be there and nothing more; `given` by name of the field. */
export function bodyThatFits(schema: Schema, given: Json = {}): Json {
  return Object.fromEntries((schema.required ?? []).map((name) => [name, given[name] ?? valueOf(name, schema)]));
}

function valueOf(name: string, { properties }: Schema): unknown {
  const schema = properties?.[name] ?? {};
  if (name === 'commandId') return commandId();
  if (schema.type === 'object') return bodyThatFits(schema);
  if (schema.type === 'array') return [];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer') return schema.minimum ?? 1;
  return schema.enum?.[0] ?? 'x'.repeat(Math.max(3, schema.minLength ?? 0));
}

export type Misfit = Readonly<{ what: string; body: Json; at: string; code: 'BODY_INVALID' | 'UNKNOWN_FIELD' }>;

/** Every way in which one field of a body can be wrong by its schema alone, also inside an object it holds. */
export function misfits(schema: Schema, fits: Json, under = ''): readonly Misfit[] {
  const wrong = (what: string, name: string, value: unknown): Misfit => ({
    ...{ what: `${what} ${under}/${name}`, at: `${under}/${name}`, code: 'BODY_INVALID' },
    body: { ...fits, [name]: value },
  });
  const all: Misfit[] = [
    {
      what: `unknown ${under}/escalatedAt`,
      at: `${under}/escalatedAt`,
      code: 'UNKNOWN_FIELD',
      body: { ...fits, escalatedAt: 1 },
    },
  ];
  for (const name of schema.required ?? []) all.push(wrong('missing', name, undefined));
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (field.type === undefined && field.enum === undefined) continue; // anything goes
    all.push(wrong('type of', name, field.type === 'string' || field.enum !== undefined ? 7 : 'x'));
    if (field.maxLength !== undefined) all.push(wrong('length of', name, 'x'.repeat(field.maxLength + 1)));
    if (field.maxItems !== undefined) all.push(wrong('number of', name, Array(field.maxItems + 1).fill('x')));
    if (field.type !== 'object') continue;
    const inner = misfits(field, bodyThatFits(field), `${under}/${name}`);
    all.push(...inner.map((one) => ({ ...one, body: { ...fits, [name]: one.body } })));
  }
  return all;
}

/** The answer is a no in the form of RFC 9457, and says nothing that it should not. */
export function expectProblem(answer: Answer, status: number, code?: string): void {
  const { headers, body } = answer;
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect({ status: answer.status, inside: body['status'] }).toEqual({ status, inside: status });
  if (code !== undefined) expect(body['code']).toBe(code);
  expect(body['type']).toBe(`urn:linli:problem:${String(body['code'])}`);
  expect(body['title']).not.toBe(body['code']); // a sentence for people
  expect(typeof body['requestId'] === 'string' && typeof body['instance'] === 'string').toBe(true);
  expect(headers.get('cache-control')).toBe('no-store');
}
