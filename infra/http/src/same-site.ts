import type { Request } from 'express';

import { HttpProblem } from './problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Turns away what another site makes a browser send. Browsers say where a request comes from in Sec-Fetch-Site, older
 * ones in Origin; programs say nothing and carry no cookie, so silence passes.
 */
export function demandSameSite(request: Request): void {
  if (safe.has(request.method)) return;
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const foreign =
    site !== undefined
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && hostOf(origin) !== request.get('host');
  if (foreign) throw new HttpProblem(403, 'CROSS_SITE');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
