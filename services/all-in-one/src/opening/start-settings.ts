import { readConfig, unknownSettings, type ConfigOf } from '@linli/config';
import { channelsFrom, notificationSettings } from '@linli/notification/service';
import type { Logger } from '@linli/telemetry';

import type { Opening } from './open-linli.ts';
import { embeddedSettings } from './settings.ts';

/** All that may be set; the table in docs/settings.md is made from this. */
export const startSettings = { ...embeddedSettings, ...notificationSettings } as const;

export type StartSettings = ConfigOf<typeof startSettings>;

/** @throws SettingRefused naming each setting with its value and legal range; a secret's value is never named */
export function startConfig(flags: Partial<Record<keyof typeof startSettings, string>>): StartSettings {
  return readConfig(startSettings, { overrides: flags });
}

/** Names in the environment that look like ours and are none: most likely misspelt. */
export function misspelt(): readonly string[] {
  return unknownSettings(startSettings, 'LINLI_');
}

/** How people outside are reached with these settings. @throws SettingRefused when half of a way is set */
export function waysOut(config: StartSettings, logger: Logger): NonNullable<Opening['notification']> {
  return channelsFrom(config, logger);
}
