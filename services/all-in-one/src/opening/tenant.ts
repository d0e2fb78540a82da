import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { StartRefused } from './refused.ts';

/** What a tenant decides that is no setting of the machine: `tenant.json` in the data folder (docs/settings.md). */
export type Tenant = Readonly<{
  /** People at one visit by demand type, where it is not one; left out = the defaults of R14. */
  staffNeeded?: Readonly<Record<string, number>>;
}>;

/** Gives a fresh folder the tenant data that come with the ledgers of `samples`. */
export function adoptTenant(folder: string, samples: string): void {
  const from = join(samples, 'tenant.json');
  if (existsSync(from) && !existsSync(join(folder, 'tenant.json'))) copyFileSync(from, join(folder, 'tenant.json'));
}

/** @throws StartRefused SETTING_REFUSED with the name, value and legal range of what is wrong */
export function readTenant(folder: string): Tenant {
  const path = join(folder, 'tenant.json');
  if (!existsSync(path)) return {};
  const refused = (setting: string, value: string, legal: string, cause?: unknown): StartRefused =>
    new StartRefused('SETTING_REFUSED', { setting: `tenant.json ${setting}`, value, legal }, cause);
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw refused('', '?', 'JSON', cause);
  }
  const { staffNeeded, ...unknown } = read as Record<string, unknown>;
  const [surplus] = Object.keys(unknown);
  if (surplus !== undefined) throw refused(surplus, '?', 'staffNeeded');
  if (staffNeeded === undefined) return {};
  for (const [type, people] of Object.entries(staffNeeded as Record<string, unknown>)) {
    if (people !== 1 && people !== 2) throw refused(`staffNeeded.${type}`, String(people), '1..2');
  }
  return { staffNeeded: staffNeeded as Record<string, number> };
}
