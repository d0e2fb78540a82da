import { text } from '@linli/config';

/** What the process of this service reads beside the settings of every process. */
export const needsIntakeSettings = {
  /** People at one visit by demand type, where they are not one: `HOME_MEDICAL_ROUND=2 REHAB_TRAINING=2`; empty = the defaults of R14. */
  staffNeeded: text({
    env: 'LINLI_STAFF_NEEDED',
    initial: '',
    minLength: 0,
    maxLength: 2_000,
    pattern: /^(?:[A-Z_]+=[12] ?)*$/,
  }),
} as const;

/** @returns nothing when nothing is said: the defaults hold */
export function staffNeededIn(said: string): Readonly<Record<string, number>> | undefined {
  if (said === '') return undefined;
  const entries = said.split(' ').filter((entry) => entry !== '');
  return Object.fromEntries(entries.map((entry) => [entry.slice(0, -2), Number(entry.slice(-1))] as const));
}
