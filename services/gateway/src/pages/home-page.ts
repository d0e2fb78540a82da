import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { table } from './table.ts';
import { codesOf, texts, word } from './texts.ts';
import { linkTo, type View } from './view.ts';

export type ServiceStatus = Readonly<{ name: string; ready: boolean; lag: number }>;

/** The first page: where to go, how it works, and whether all is well. */
export function homePage(view: View, services: readonly ServiceStatus[]): string {
  const { language } = view;
  const t = texts(language);
  const door = (path: string, label: string, help: string): Html =>
    html`<li>
      <a href="${linkTo(view, path)}">${label}</a>
      <p>${help}</p>
    </li>`;
  return layout({
    view,
    title: t.homeTitle,
    body: html`<p>${t.homeIntro}</p>
      <ul class="doors">
        ${door('/progress', t.progress, t.progressDoor)} ${door('/board', t.board, t.boardDoor)}
        ${view.signedIn === undefined ? door('/login', t.login, t.deskDoor) : door('/desk', t.desk, t.deskDoor)}
      </ul>
      <h2>${t.howItGoes}</h2>
      <ol class="loop">
        ${codesOf('loop').map((step) => html`<li><strong>${word(language, 'loopName', step)}</strong> ${word(language, 'loop', step)}</li>`)}
      </ol>
      ${statusOf(view, services)}`,
  });
}

function statusOf({ language }: View, services: readonly ServiceStatus[]): Html {
  const t = texts(language);
  const rows = services.map(({ name, ready, lag }) => [
    word(language, 'service', name),
    html`<span class="${ready ? 'ok' : 'flag'}">${ready ? t.ready : t.notReady}</span>`,
    lag,
  ]);
  return html`<h2>${t.services}</h2>
    ${table(t.services, [t.service, t.state, t.lag], rows)}
    <p class="screen"><a href="/api">${t.apiPage}</a> · <a href="/openapi.json">openapi.json</a></p>`;
}
