import { oneOf, readConfig, text, wholeNumber, type ConfigOf } from '@linli/config';

/** What an operator of the embedded Linli may set; the table in docs/settings.md is made from this. */
export const embeddedSettings = {
  data: text({ env: 'LINLI_DATA', initial: './data' }),
  host: text({ env: 'LINLI_HOST', initial: '127.0.0.1', maxLength: 253 }),
  port: wholeNumber({ env: 'LINLI_PORT', initial: 4100, min: 0, max: 65_535 }),
  /** auto: every request and event into a file or pipe, faults only onto a terminal, where people read something else. */
  logLevel: oneOf({
    env: 'LINLI_LOG_LEVEL',
    values: ['auto', 'debug', 'info', 'warn', 'error', 'silent'],
    initial: 'auto',
  }),
  language: oneOf({ env: 'LINLI_LANGUAGE', values: ['zh', 'en'], initial: 'zh' }),
} as const;

export type EmbeddedSettings = ConfigOf<typeof embeddedSettings>;

/** @throws SettingRefused naming each setting with its value and legal range */
export function embeddedConfig(flags: Partial<Record<keyof typeof embeddedSettings, string>>): EmbeddedSettings {
  return readConfig(embeddedSettings, { overrides: flags });
}
