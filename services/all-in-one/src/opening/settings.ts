import { flag, oneOf, readConfig, text, wholeNumber, type ConfigOf } from '@linli/config';
import { tracingSettings } from '@linli/telemetry';

/** What an operator of the embedded Linli may set, without the ways to people outside (start-settings.ts). */
export const embeddedSettings = {
  data: text({ env: 'LINLI_DATA', initial: './data' }),
  host: text({ env: 'LINLI_HOST', initial: '127.0.0.1', maxLength: 253 }),
  port: wholeNumber({ env: 'LINLI_PORT', initial: 4100, min: 0, max: 65_535 }),
  /** All traffic comes through something that speaks TLS for us: cookies and headers say so. */
  behindTls: flag({ env: 'LINLI_BEHIND_TLS', initial: false }),
  /** Proxies in front of us that are believed about where a request comes from; each adds one address. */
  trustedProxies: wholeNumber({ env: 'LINLI_TRUSTED_PROXIES', initial: 0, min: 0, max: 5 }),
  /** Number on every page for those who would rather call. */
  helpPhone: text({
    env: 'LINLI_HELP_PHONE',
    initial: '',
    minLength: 0,
    maxLength: 30,
    pattern: /^[0-9+() -]*$/,
  }),
  /** auto: every request and event into a file or pipe, faults only onto a terminal, where people read something else. */
  logLevel: oneOf({
    env: 'LINLI_LOG_LEVEL',
    values: ['auto', 'debug', 'info', 'warn', 'error', 'silent'],
    initial: 'auto',
  }),
  ...tracingSettings,
  language: oneOf({ env: 'LINLI_LANGUAGE', values: ['zh', 'en'], initial: 'zh' }),
} as const;

export type EmbeddedSettings = ConfigOf<typeof embeddedSettings>;

/** @throws SettingRefused naming each setting with its value and legal range */
export function embeddedConfig(flags: Partial<Record<keyof typeof embeddedSettings, string>>): EmbeddedSettings {
  return readConfig(embeddedSettings, { overrides: flags });
}
