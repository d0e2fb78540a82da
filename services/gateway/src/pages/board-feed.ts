import type { PublishedItem } from '../board/board-desk.ts';
import { html, type Html } from './html.ts';
import { texts, word } from './texts.ts';

/** The published outcomes as RSS 2.0, in Chinese, newest first. */
export function boardFeed(items: readonly PublishedItem[]): string {
  const t = texts('zh');
  const feed = html`<rss version="2.0">
<channel>
<title>${t.brand} · ${t.board}</title>
<link>/board</link>
<description>${t.boardIntro}</description>
<language>zh-cn</language>
${items.map(entry)}
</channel>
</rss>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed.html}`;
}

function entry({ itemId, headline, category, month, durationDays }: PublishedItem): Html {
  const t = texts('zh');
  return html`<item>
    <title>${headline}</title>
    <category>${word('zh', 'type', category)}</category>
    <guid isPermaLink="false">${itemId}</guid>
    <description>${month} · ${t.took} ${durationDays} ${t.days}</description>
  </item> `;
}
