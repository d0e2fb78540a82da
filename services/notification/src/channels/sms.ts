/** What the SMS platforms have in common: texts are reviewed by them, and named by a code of theirs. */

/** `OURS=theirs,OURS=theirs` */
export const namedPattern = /^(\w+=[\w.@-]+(,\w+=[\w.@-]+)*)?$/;

export function entriesOf(named: string): readonly (readonly [string, string])[] {
  return named === ''
    ? []
    : named.split(',').map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]);
}

/** Their code of each of our texts; one that has none goes by the next way. */
export type SmsTemplates = ReadonlyMap<string, string>;
