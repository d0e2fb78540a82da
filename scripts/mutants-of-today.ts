import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

/** `count` planted defects, chosen by the commit's hash: over some commits every one gets its turn, and a re-run picks the same. */
export function mutantsOfToday(count: number): string[] {
  const names = readdirSync('services/all-in-one/src/simulation/mutants')
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  const hash = Number.parseInt(execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).slice(0, 8), 16);
  return names.map((name, index) => names[(hash + index * 7) % names.length] ?? name).slice(0, count);
}
