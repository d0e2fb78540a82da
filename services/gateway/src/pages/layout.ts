import { html, type Html } from './html.ts';
import { texts, word } from './texts.ts';
import { linkTo, type View } from './view.ts';

export type Page = Readonly<{ view: View; title: string; body: Html }>;

/** The frame of every page: one column, no script, nothing from elsewhere; it reads well aloud, on a phone and on paper. */
export function layout({ view, title, body }: Page): string {
  const { language, large } = view;
  const t = texts(language);
  const page = html`<!doctype html>
    <html lang="${tag(language)}" class="${large ? 'large' : 'standard'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${t.brand}</title>
        <link rel="stylesheet" href="/linli.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#content">${t.skip}</a>
        <header>
          <p class="brand"><a href="${linkTo(view, '/')}">${t.brand}</a> <span>${t.tagline}</span></p>
          ${who(view)} ${navigation(view)}
        </header>
        <main id="content">
          <h1>${title}</h1>
          ${body}
        </main>
        ${foot(view)}
      </body>
    </html> `;
  return page.html;
}

function navigation(view: View): Html {
  const t = texts(view.language);
  const here = view.here.split('?')[0] ?? '';
  const pages = [
    ['/', t.home],
    ['/board', t.board],
    ['/progress', t.progress],
    view.signedIn === undefined ? ['/login', t.login] : ['/desk', t.desk],
  ] as const;
  const isHere = (path: string): boolean => here === path || (path !== '/' && here.startsWith(`${path}/`));
  return html`<nav aria-label="${t.nav}">
    ${pages.map(
      ([path, label]) =>
        html`<a href="${linkTo(view, path)}" ${isHere(path) ? html`aria-current="page"` : undefined}>${label}</a> `,
    )}
    <span class="choices">${choices(view)}</span>
  </nav>`;
}

/** The other language and the other text size, each coming back to this very page. */
function choices(view: View): Html {
  const { language, large, here } = view;
  const t = texts(language);
  const other = language === 'zh' ? 'en' : 'zh';
  const size = large ? 'standard' : 'large';
  const back = encodeURIComponent(linkTo(view, here));
  return html`<a href="/text-size?to=${size}&back=${back}">${large ? t.standard : t.larger}</a>
    <a href="${linkTo({ language: other }, here)}" lang="${tag(other)}" hreflang="${tag(other)}">${t.other}</a>`;
}

function who({ language, signedIn }: View): Html | undefined {
  if (signedIn === undefined) return undefined;
  const t = texts(language);
  return html`<form method="post" action="/logout" class="who">
    <span>${t.signedInAs} ${signedIn.name} (${word(language, 'role', signedIn.role)})</span>
    <button class="plain">${t.logout}</button>
  </form>`;
}

function foot({ language, helpPhone }: View): Html {
  const t = texts(language);
  const phone = html`<p>${t.helpPhone} <a class="phone" href="tel:${helpPhone}">${helpPhone}</a></p>`;
  return html`<footer>
    ${helpPhone === '' ? undefined : phone}
    <p>${t.emergency}</p>
  </footer>`;
}

function tag(language: View['language']): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}
