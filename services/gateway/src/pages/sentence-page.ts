import { html } from './html.ts';
import { layout } from './layout.ts';
import { texts } from './texts.ts';
import { linkTo, type View } from './view.ts';

/** A page that says one sentence: not found, not allowed, away. The code is what a person reads out on the phone. */
export function sentencePage(view: View, title: string, sentence: string, code: string): string {
  const t = texts(view.language);
  return layout({
    view,
    title,
    body: html`<p class="bad" role="alert">${sentence}</p>
      <p class="quiet">${t.problemCode} ${code}</p>
      <p><a href="${linkTo(view, '/')}">${t.toHome}</a></p>`,
  });
}
