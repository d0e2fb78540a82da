import type { Response } from 'express';

/**
 * Headers of every answer. Scripts and styles come from this server only, nothing inline; nobody may frame us; nothing
 * is kept unless a route says so.
 */
const always: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'cache-control': 'no-store',
};

/** @param hsts where all traffic is TLS: browsers shall never try without it for two years */
export function setSecurityHeaders(response: Response, hsts: boolean): void {
  response.set(always);
  if (hsts) response.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
}
