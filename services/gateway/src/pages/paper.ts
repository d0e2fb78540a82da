import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { texts } from './texts.ts';
import type { View } from './view.ts';

export type Paper = Readonly<{
  view: View;
  title: string;
  facts: readonly (readonly [name: string, value: Html | string | number])[];
  body?: Html;
  /** Who signs, each on a line of its own. */
  signers: readonly string[];
}>;

/** A paper of one side of A4: what it is, what it says, and lines to sign on. On the screen it says how to print it. */
export function paper({ view, title, facts, body, signers }: Paper): string {
  const t = texts(view.language);
  return layout({
    view,
    title,
    body: html`<p class="screen">${t.toPrint}</p>
      <dl class="paper">
        ${facts.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      ${body}
      <dl class="signs">
        ${[...signers, t.dateSigned].map(
          (signer) =>
            html`<dt>${signer}</dt>
              <dd></dd>`,
        )}
      </dl>`,
  });
}
