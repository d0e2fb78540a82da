import type { MarkTone } from './mark.ts';

export type FillTone = Exclude<MarkTone, 'NONE'>;

/**
 * Colours of marked cells (ARGB). Each is one off a colour that spreadsheets offer, so that a fill of ours
 * is known again in a copy that comes back.
 */
export const toneColours: Readonly<Record<FillTone, string>> = {
  REFUSED: 'FFFFC7CD',
  NOTED: 'FFFFEB9B',
  REPEATED: 'FFD9D9D8',
};

export const fillTones = Object.keys(toneColours) as readonly FillTone[];

export function fillXml(tone: FillTone, prefix = ''): string {
  const colour = `<${prefix}fgColor rgb="${toneColours[tone]}"/><${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${colour}</${prefix}patternFill></${prefix}fill>`;
}
