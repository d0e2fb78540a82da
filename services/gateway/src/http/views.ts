import { z } from 'zod';

import type { Language } from '../pages/texts.ts';
import type { View } from '../pages/view.ts';
import type { Call, Doors } from './doors.ts';

/** Every page takes its language in the query, so that a link keeps it. */
export const lang = { lang: z.enum(['zh', 'en']).optional() } as const;

export function languageOf({ locale }: Pick<Call, 'locale'>): Language {
  return locale === 'en' ? 'en' : 'zh';
}

/**
 * How a page is shown to who asks. `query` = what the page itself was asked with, to come back to it; `size` = of its text
 * until somebody has chosen another.
 */
export function viewOf(
  doors: Doors,
  call: Call,
  query: Readonly<Record<string, string | undefined>> = {},
  size: 'large' | 'standard' = 'standard',
): View {
  const asked = Object.entries(query).filter(([name, value]) => name !== 'lang' && value !== undefined && value !== '');
  const search = new URLSearchParams(asked.map(([name, value = '']): [string, string] => [name, value])).toString();
  const user = call.principal?.user;
  return {
    language: languageOf(call),
    large: (call.cookie(doors.cookies.textSize) ?? size) === 'large',
    helpPhone: doors.helpPhone,
    here: search === '' ? call.path : `${call.path}?${search}`,
    signedIn: user && { name: user.name, role: user.role },
  };
}
