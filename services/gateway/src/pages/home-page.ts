import { html } from './html.ts';
import { layout } from './layout.ts';
import { texts, type Language } from './texts.ts';

export type ServiceStatus = Readonly<{ name: string; ready: boolean; lag: number }>;

/** The first page: is everything well, and where to go. */
export function homePage(language: Language, services: readonly ServiceStatus[]): string {
  const t = texts(language);
  return layout({
    language,
    title: t.services,
    path: '/',
    body: html`<div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">${t.services}</th>
              <th scope="col">${t.state}</th>
              <th scope="col">${t.lag}</th>
            </tr>
          </thead>
          <tbody>
            ${services.map(
              ({ name, ready, lag }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td class="${ready ? 'ok' : 'bad'}">${ready ? t.ready : t.notReady}</td>
                  <td>${lag}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p><a href="/api">${t.apiPage}</a> · <a href="/openapi.json">openapi.json</a></p>`,
  });
}
