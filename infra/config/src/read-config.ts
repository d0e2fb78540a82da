import { readFileSync } from 'node:fs';

import { SettingRefused, type SettingProblem } from './refused.ts';
import type { ConfigOf, Setting, Settings } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Raw = Readonly<{ given: string | undefined }> | Readonly<{ problem: SettingProblem }>;

/**
 * Reads everything once, at start. An empty text counts as unset.
 * @param overrides texts that win over the environment (command line flags), by the settings' own names
 * @throws SettingRefused naming every setting that cannot be used
 */
export function readConfig<S extends Settings>(
  settings: S,
  {
    overrides = {},
    environment = process.env,
  }: { overrides?: Partial<Record<keyof S, string>>; environment?: Environment } = {},
): ConfigOf<S> {
  const problems: SettingProblem[] = [];
  const config: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings)) {
    const raw = readRaw(setting, overrides[name], environment);
    if ('problem' in raw) {
      problems.push(raw.problem);
    } else if (raw.given === undefined) {
      if (!('initial' in setting)) problems.push(problemOf(setting, 'MISSING', undefined));
      config[name] = setting.initial;
    } else {
      const parsed = setting.type.safeParse(raw.given);
      if (!parsed.success) problems.push(problemOf(setting, 'ILLEGAL', raw.given));
      config[name] = parsed.data;
    }
  }
  if (problems.length > 0) throw new SettingRefused(problems);
  return Object.freeze(config) as ConfigOf<S>;
}

function readRaw(setting: Setting<unknown>, override: string | undefined, environment: Environment): Raw {
  const direct = override ?? environment[setting.env];
  if (direct !== undefined && direct !== '') return { given: direct };
  const file = setting.secret ? environment[`${setting.env}_FILE`] : undefined;
  if (file === undefined || file === '') return { given: undefined };
  try {
    return { given: readFileSync(file, 'utf8').trim() };
  } catch {
    const named = { ...setting, env: `${setting.env}_FILE`, secret: false };
    return { problem: problemOf(named, 'FILE_UNREADABLE', file) };
  }
}

function problemOf(setting: Setting<unknown>, code: SettingProblem['code'], given: string | undefined): SettingProblem {
  // Somebody may have put a login into an address that must hold none: the refusal is no place to read it either.
  const value = given !== undefined && setting.secret ? '***' : given?.replaceAll(/(\/\/)[^/\s]*@/g, '$1***@');
  return { setting: setting.env, code, value, legal: setting.legal };
}

/** Names in the environment that begin like ours and are no setting: most likely misspelt. */
export function unknownSettings(
  settings: Settings,
  prefix: string,
  environment: Environment = process.env,
): readonly string[] {
  const known = new Set(Object.values(settings).flatMap(({ env, secret }) => (secret ? [env, `${env}_FILE`] : [env])));
  return Object.keys(environment).filter((name) => name.startsWith(prefix) && !known.has(name));
}

export type SettingRow = Readonly<{ env: string; legal: string; initial: string; secret: boolean; required: boolean }>;

/** One row per setting for the table in the papers; `initial` is empty where a setting must be given. */
export function describeSettings(settings: Settings): readonly SettingRow[] {
  return Object.values(settings).map((setting) => ({
    env: setting.env,
    legal: setting.legal,
    initial: setting.secret || setting.initial === undefined ? '' : shown(setting.initial),
    secret: setting.secret ?? false,
    required: setting.initial === undefined,
  }));
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
