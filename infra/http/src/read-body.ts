import { isUtf8 } from 'node:buffer';

import express, { type Request, type RequestHandler, type Response } from 'express';

import { HttpProblem } from './problem.ts';
import type { Principal, Route } from './route.ts';

/** Reads the body in the one form that the route takes. Made once per route. @throws HttpProblem 415, or what express throws */
export function bodyReader<P extends Principal>(
  { body, form, upload }: Route<P>,
  maxBodyBytes: number,
): (request: Request, response: Response) => Promise<unknown> {
  if (upload !== undefined) {
    const types = [...upload.types];
    return reading(express.raw({ limit: upload.maxBytes, type: types }), types);
  }
  if (form !== undefined) {
    const type = 'application/x-www-form-urlencoded';
    return reading(express.urlencoded({ extended: false, limit: maxBodyBytes, parameterLimit: 200, type }), [type]);
  }
  if (body !== undefined)
    return reading(express.json({ limit: maxBodyBytes, type: 'application/json', verify: demandUtf8 }), [
      'application/json',
    ]);
  return async () => undefined;
}

/** Broken UTF-8 would otherwise be read as other characters, and kept. */
function demandUtf8(_request: unknown, _response: unknown, bytes: Buffer): void {
  if (!isUtf8(bytes)) throw new HttpProblem(400, 'MALFORMED_BODY');
}

function reading(parser: RequestHandler, types: string[]) {
  return async (request: Request, response: Response): Promise<unknown> => {
    if (request.get('content-length') === '0') return undefined;
    // `is` answers null when there is no body at all; that is for the schema to judge.
    if (request.is(types) === false)
      throw new HttpProblem(415, 'MEDIA_TYPE_UNSUPPORTED', { headers: { accept: types.join(', ') } });
    await new Promise<void>((resolve, reject) => {
      void parser(request, response, (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(error instanceof Error ? error : new TypeError('unreadable body', { cause: error }));
      });
    });
    return request.body as unknown;
  };
}
