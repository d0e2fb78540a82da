import type { PublicFigure } from '../board/figures.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { texts, word, type Language } from './texts.ts';

export type BoardItem = Readonly<{
  itemId: string;
  headline: string;
  category: string;
  month: string;
  durationDays: number;
  solved: string;
}>;

/** 晒单: outcomes two people have let through, and figures of whole communities and months from five up. */
export function boardPage(language: Language, figures: readonly PublicFigure[], items: readonly BoardItem[]): string {
  const t = texts(language);
  const empty = figures.length === 0 && items.length === 0;
  return layout({
    language,
    title: t.board,
    path: '/board',
    body: html`<p class="note">${t.boardIntro}</p>
      ${empty ? html`<p>${t.boardEmpty}</p>` : undefined}
      ${figures.length === 0 ? undefined : figureTable(language, figures)}
      ${
        items.length === 0
          ? undefined
          : html`<h2>${t.items}</h2>
              <ul>
                ${items.map((item) => itemLine(language, item))}
              </ul>`
      }
      <p><a href="/board.rss">RSS</a> · <a href="/api/v1/board">JSON</a></p>`,
  });
}

function figureTable(language: Language, figures: readonly PublicFigure[]): Html {
  const t = texts(language);
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">${t.month}</th>
          <th scope="col">${t.typeHead}</th>
          <th scope="col">${t.ended}</th>
          <th scope="col">${t.evaluated}</th>
          <th scope="col">${t.solvedRate}</th>
          <th scope="col">${t.satisfiedRate}</th>
          <th scope="col">${t.medianDays}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.map(
          (row) =>
            html`<tr>
              <td>${row.month}</td>
              <td>${word(language, 'type', row.type)}</td>
              <td>${row.ended}</td>
              <td>${row.evaluated === 0 ? t.few : row.evaluated}</td>
              <td>${percent(row.solvedRate)}</td>
              <td>${percent(row.satisfiedRate)}</td>
              <td>${row.medianDays === null ? '—' : row.medianDays.toFixed(1)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function itemLine(language: Language, item: BoardItem): Html {
  const t = texts(language);
  return html`<li id="${item.itemId}">
    ${item.month} · ${word(language, 'type', item.category)} · ${item.headline} · ${item.durationDays} ${t.days}
  </li>`;
}

function percent(rate: number | null): string {
  return rate === null ? '—' : `${(rate * 100).toFixed(0)} %`;
}
