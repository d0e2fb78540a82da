import { Readable } from 'node:stream';

import type { EventStream } from './event-stream.ts';

type HeaderValues = Readonly<Record<string, string | readonly string[]>>;
type Content =
  | Readonly<{ kind: 'data'; data: unknown }>
  | Readonly<{ kind: 'bytes'; bytes: string | Uint8Array; type: string }>
  | Readonly<{ kind: 'stream'; stream: Readable; type: string }>
  | Readonly<{ kind: 'events'; open: (stream: EventStream) => (() => void) | undefined }>
  | Readonly<{ kind: 'nothing' }>;

/** What a handler answers when it is more than plain data with status 200. Made by the functions below. */
export class Reply {
  readonly status: number;
  readonly headers: HeaderValues;
  readonly content: Content;
  constructor(status: number, headers: HeaderValues, content: Content) {
    this.status = status;
    this.headers = headers;
    this.content = content;
  }
}

/** Data with another status or with headers (Location, Set-Cookie); checked by the route's schema like any answer. */
export function data(value: unknown, { status = 200, headers = {} } = {}): Reply {
  return new Reply(status, headers, { kind: 'data', data: value });
}

export function page(html: string, { status = 200, headers = {} } = {}): Reply {
  return new Reply(status, headers, { kind: 'bytes', bytes: html, type: 'text/html; charset=utf-8' });
}

/** Bytes or text of another type: a style sheet, a metrics page. */
export function content(bytes: string | Uint8Array, type: string, headers: HeaderValues = {}): Reply {
  return new Reply(200, headers, { kind: 'bytes', bytes, type });
}

/** A file to keep. Its name may hold any characters; old programs get the ASCII ones. */
export function file(bytes: Uint8Array | Readable, type: string, name: string): Reply {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`;
  const headers = { 'content-disposition': disposition };
  if (bytes instanceof Readable) return new Reply(200, headers, { kind: 'stream', stream: bytes, type });
  return new Reply(200, headers, { kind: 'bytes', bytes, type });
}

/** After a form: the browser goes on with GET. `to` is a path of ours; anything else would be an open door. */
export function redirect(to: string, headers: HeaderValues = {}): Reply {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(to)) throw new RangeError('a redirect leads to a path of this server');
  return new Reply(303, { ...headers, location: to }, { kind: 'nothing' });
}

export function nothing(headers: HeaderValues = {}): Reply {
  return new Reply(204, headers, { kind: 'nothing' });
}

/**
 * Server-sent events. `open` gets the stream and may answer what is to be done when it has ended, on whichever side.
 * The stream carries ids and versions; what they stand for is asked for afterwards, by who may see it.
 */
export function events(open: (stream: EventStream) => (() => void) | undefined): Reply {
  return new Reply(200, {}, { kind: 'events', open });
}

function escape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
