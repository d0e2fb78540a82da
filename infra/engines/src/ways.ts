import { engineConfig } from './settings.ts';

export type Way = 'given' | 'containers' | 'native';
/** Why an engine cannot be had. */
export type Missing = Readonly<{ missing: string }>;
type Ways<Engine> = Readonly<Record<Way, () => Promise<Engine | Missing>>>;

/**
 * An engine by the first way that works: an address given, a container, a program of this machine.
 * @returns why there is none, when nobody insisted on one way
 * @throws when `LINLI_ENGINES` names a way and it does not work
 */
export async function choose<Engine extends object>(
  name: string,
  ways: Ways<Engine>,
  wanted = engineConfig.way,
): Promise<Engine | Missing> {
  if (wanted === 'none') return { missing: 'LINLI_ENGINES=none' };
  const tried: string[] = [];
  for (const way of ['given', 'containers', 'native'] as const) {
    if (wanted !== 'any' && wanted !== way) continue;
    const found = await ways[way]();
    if (!('missing' in found)) return found;
    tried.push(`${way}: ${found.missing}`);
  }
  const missing = tried.join('; ');
  if (wanted !== 'any') throw new Error(`${name} is demanded by LINLI_ENGINES=${wanted} and cannot be had: ${missing}`);
  return { missing };
}

export function isMissing(found: object): found is Missing {
  return 'missing' in found;
}
