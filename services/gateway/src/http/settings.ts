import { flag, secret, text, wholeNumber } from '@linli/config';

/** What an operator may set about the HTTP door. */
export const doorSettings = {
  host: text({ env: 'LINLI_HOST', initial: '127.0.0.1', maxLength: 253 }),
  port: wholeNumber({ env: 'LINLI_PORT', initial: 4100, min: 0, max: 65_535 }),
  /** All traffic comes through something that speaks TLS for us: cookies and headers say so. */
  behindTls: flag({ env: 'LINLI_BEHIND_TLS', initial: false }),
  /** Proxies in front of us that are believed about where a request comes from; each adds one address. */
  trustedProxies: wholeNumber({ env: 'LINLI_TRUSTED_PROXIES', initial: 0, min: 0, max: 5 }),
  /** Number on every page for those who would rather call. */
  helpPhone: text({ env: 'LINLI_HELP_PHONE', initial: '', minLength: 0, maxLength: 30, pattern: /^[0-9+() -]*$/ }),
} as const;

/** Where the gateway is a process of its own. */
export const gatewaySettings = {
  ...doorSettings,
  /** What commands of the keeper show instead of a session. */
  operatorToken: secret({ env: 'LINLI_OPERATOR_TOKEN', minLength: 32, maxLength: 200 }),
} as const;
