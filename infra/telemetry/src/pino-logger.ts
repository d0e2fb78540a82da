import { destination, pino, type DestinationStream } from 'pino';

import type { LogFields, Logger } from './port.ts';

/** Field names that may hold what a person is, said or knows; compared without case, `_` and `-`. */
export const redactedFields: readonly string[] = [
  ...['name', 'fullName', 'residentName', 'contact', 'phone', 'mobile', 'tel', 'email', 'idNumber', 'licence', 'plate'],
  ...['address', 'street', 'room', 'lat', 'lon', 'location', 'birthDate'],
  ...['text', 'description', 'note', 'comment', 'reason', 'remark', 'diagnosis', 'body', 'query', 'url'],
  ...['password', 'token', 'secret', 'authorization', 'cookie', 'session', 'sessionId', 'apiKey'],
];

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Levels of causes written, so that a chain which bites its tail ends. */
const deepestCause = 5;
const longestText = 4_000;

/**
 * A logger that writes one JSON object per line: `level, time, service, …fields, msg`.
 * @param service who writes; stands in every line
 * @param stream where to; by default standard error, because standard output belongs to commands with `--json`
 * @param redact field names besides `redactedFields` whose values are never written
 */
export function pinoLogger({
  service,
  level = 'info',
  stream = destination({ fd: 2, sync: true }), // asynchronous would lose the last lines of a crash
  redact = [],
}: Readonly<{
  service: string;
  level?: LogLevel;
  stream?: DestinationStream;
  redact?: readonly string[];
}>): Logger {
  const hidden = new Set([...redactedFields, ...redact].map(plain));
  const root = pino(
    { level, base: null, formatters: { level: (label) => ({ level: label }) }, serializers: {} },
    stream,
  );

  const wrap = (to: pino.Logger, bound: Record<string, Written>): Logger => ({
    debug: (fields, message) => to.debug(clean(fields, hidden), message),
    info: (fields, message) => to.info(clean(fields, hidden), message),
    warn: (fields, message) => to.warn(clean(fields, hidden), message),
    error: (fields, message) => to.error(clean(fields, hidden), message),
    child(fields: LogFields) {
      // Anew from the root: a child's field takes the place of its parent's instead of standing beside it.
      const all = { ...bound, ...clean(fields, hidden) };
      return wrap(root.child(all), all);
    },
  });
  return wrap(root.child({ service }), { service });
}

type Written = string | number | boolean | null | readonly string[] | { readonly [name: string]: Written };

/** Only scalars, lists of words and errors are written: an object that slipped in could hold anything. */
function clean(fields: Readonly<Record<string, unknown>>, hidden: ReadonlySet<string>): Record<string, Written> {
  const written: Record<string, Written> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (hidden.has(plain(name))) written[name] = '[hidden]';
    else if (name === 'cause' || value instanceof Error) written[name] = errorOf(value, deepestCause);
    else written[name] = scalar(value);
  }
  return written;
}

function scalar(value: unknown): Written {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.slice(0, longestText);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  return `[${typeof value}]`;
}

/** Type, code, message, stack and causes; no other property of an error, because libraries hang whole requests on them. */
function errorOf(thrown: unknown, deepest: number): Written {
  if (!(thrown instanceof Error)) return scalar(thrown);
  const code = 'code' in thrown ? scalar(thrown.code) : null;
  return {
    type: thrown.name,
    ...(code !== null && { code }),
    message: thrown.message.slice(0, longestText),
    stack: (thrown.stack ?? '').slice(0, longestText),
    ...(thrown.cause !== undefined && deepest > 0 && { cause: errorOf(thrown.cause, deepest - 1) }),
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}
