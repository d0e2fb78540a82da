import type { Language } from './texts.ts';

/** How a page is shown, and to whom. */
export type View = Readonly<{
  language: Language;
  /** Text of 24 px instead of 18, targets of 60 px and more. */
  large: boolean;
  /** Telephone of the community; empty = none. */
  helpPhone: string;
  /** Path and query of the page itself without its language, to come back to it. */
  here: string;
  signedIn: SignedInAs | undefined;
}>;

export type SignedInAs = Readonly<{ name: string; role: string }>;

/** A link of ours in the page's language. */
export function linkTo(view: Pick<View, 'language'>, path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${view.language}`;
}
