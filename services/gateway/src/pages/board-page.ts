import type { PublishedItem } from '../board/board-desk.ts';
import type { PublicFigure } from '../board/figures.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { table } from './table.ts';
import { texts, word } from './texts.ts';
import type { View } from './view.ts';

/** 晒单: outcomes two people have let through, and figures of whole communities and months in fives. */
export function boardPage(view: View, figures: readonly PublicFigure[], items: readonly PublishedItem[]): string {
  const t = texts(view.language);
  const empty = figures.length === 0 && items.length === 0;
  return layout({
    view,
    title: t.board,
    body: html`<p class="note">${t.boardIntro}</p>
      ${empty ? html`<p>${t.boardEmpty}</p>` : undefined}
      ${figures.length === 0 ? undefined : figureTable(view, figures)}
      ${items.length === 0 ? undefined : itemTable(view, items)}
      <p class="screen">${t.feeds} <a href="/board.rss">RSS</a> · <a href="/api/v1/board">JSON</a></p>`,
  });
}

function figureTable({ language }: View, figures: readonly PublicFigure[]): Html {
  const t = texts(language);
  const heads = [t.month, t.typeHead, t.ended, t.evaluated, t.solvedRate, t.satisfiedRate, t.medianDays];
  const rows = figures.map(({ month, type, ended, evaluated, solvedRate, satisfiedRate, medianDays }) => [
    month,
    word(language, 'type', type),
    ended,
    evaluated === 0 ? t.few : evaluated,
    percent(solvedRate),
    percent(satisfiedRate),
    medianDays === null ? '—' : medianDays.toFixed(1),
  ]);
  return html`<h2>${t.figures}</h2>
    ${table(t.figures, heads, rows)}`;
}

function itemTable({ language }: View, items: readonly PublishedItem[]): Html {
  const t = texts(language);
  const rows = items.map(({ month, category, headline, durationDays }) => [
    month,
    word(language, 'type', category),
    headline,
    `${durationDays} ${t.days}`,
  ]);
  return html`<h2>${t.items}</h2>
    ${table(t.items, [t.month, t.typeHead, t.headline, t.took], rows)}`;
}

function percent(rate: number | null): string {
  return rate === null ? '—' : `${(rate * 100).toFixed(0)} %`;
}
