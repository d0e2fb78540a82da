import { html, type Html } from './html.ts';
import { texts, type Language } from './texts.ts';

export type Page = Readonly<{ language: Language; title: string; path: string; signedIn?: string; body: Html }>;

/** The frame of every page: large type, one column, no script; it reads well aloud, on a phone and on paper. */
export function layout({ language, title, path, signedIn, body }: Page): string {
  const t = texts(language);
  const other = language === 'zh' ? 'en' : 'zh';
  const link = (to: string, label: string): Html =>
    to === path
      ? html`<a href="${to}?lang=${language}" aria-current="page">${label}</a>`
      : html`<a href="${to}?lang=${language}">${label}</a>`;
  const page = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
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
          <p class="brand"><a href="/?lang=${language}">${t.brand}</a> <small>${t.tagline}</small></p>
          <nav>
            ${link('/board', t.board)} ${link('/progress', t.progress)} ${link('/desk', t.desk)}
            <a href="${path}?lang=${other}" lang="${other === 'zh' ? 'zh-CN' : 'en'}">${t.other}</a>
          </nav>
          ${signedIn === undefined ? undefined : html`<form method="post" action="/logout" class="who">${t.signedInAs} ${signedIn} <button>${t.logout}</button></form>`}
        </header>
        <main id="content">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `;
  return page.html;
}

export const stylesheet = `
:root { color-scheme: light; --ink: #1b1b1b; --paper: #fff; --line: #8a8a8a; --accent: #0b5a43; --soft: #eef5f2; --warn: #8c1d04; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1.125rem/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif; }
header, main { max-width: 72rem; margin: 0 auto; padding: 0.75rem 1rem; }
header { border-bottom: 3px solid var(--accent); display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; }
.brand { margin: 0; font-size: 1.5rem; font-weight: 700; } .brand small { font-size: 1rem; font-weight: 400; }
a { color: var(--accent); } nav a { display: inline-block; padding: 0.5rem 0.6rem; } nav a[aria-current] { font-weight: 700; background: var(--soft); }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
h1 { font-size: 1.75rem; line-height: 1.3; } h2 { font-size: 1.3rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 0.45rem 0.6rem; border-bottom: 1px solid #cfcfcf; vertical-align: top; } th { background: var(--soft); }
.wide { overflow-x: auto; }
.flag { display: inline-block; border: 1px solid var(--warn); color: var(--warn); border-radius: 0.3rem; padding: 0 0.4rem; font-size: 1rem; white-space: nowrap; }
.ok { color: var(--accent); font-weight: 600; } .bad { color: var(--warn); font-weight: 600; }
.note { background: var(--soft); border-left: 0.4rem solid var(--accent); padding: 0.6rem 0.9rem; }
form.card { background: var(--soft); padding: 1rem; margin: 1rem 0; max-width: 40rem; } label { display: block; margin: 0.6rem 0 0.2rem; font-weight: 600; }
input, select, button, textarea { font: inherit; padding: 0.55rem 0.7rem; border: 1px solid var(--line); border-radius: 0.3rem; max-width: 100%; min-height: 2.75rem; }
button { background: var(--accent); color: #fff; border-color: var(--accent); cursor: pointer; min-width: 6rem; } button.plain { background: var(--paper); color: var(--accent); }
:focus-visible { outline: 3px solid #c76b00; outline-offset: 2px; }
.who { margin-left: auto; display: flex; gap: 0.75rem; align-items: center; } .call { font-size: 1.5rem; font-weight: 700; color: var(--warn); }
ol.steps { padding-left: 1.4rem; } ol.steps time, td time { white-space: nowrap; }
fieldset { border: 1px solid var(--line); margin: 0.8rem 0; } fieldset label { display: inline-block; font-weight: 400; margin-right: 1rem; padding: 0.4rem 0; }
@media print { header nav, .who, form, .skip { display: none; } body { font-size: 11pt; } @page { size: A4; margin: 15mm; } }
`;
