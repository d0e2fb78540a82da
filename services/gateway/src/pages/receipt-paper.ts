import { html } from './html.ts';
import { when } from './instant.ts';
import { paper } from './paper.ts';
import { texts, word } from './texts.ts';
import type { View } from './view.ts';

export type Receipt = Readonly<{
  no: string;
  type: string;
  place: string;
  submittedAtMs: number;
  progressCode: string;
  clocks: readonly Readonly<{ kind: string; dueMs: number; state: string }>[];
  offsetMinutes: number;
}>;

/** What a resident takes home: the number, the code, and by when somebody answers. It names nobody and says nothing of the need. */
export function receiptPaper(view: View, receipt: Receipt): string {
  const { language } = view;
  const t = texts(language);
  const running = receipt.clocks.filter(({ state }) => state === 'RUNNING');
  return paper({
    view,
    title: t.receiptTitle,
    facts: [
      [t.no, receipt.no],
      [t.typeHead, word(language, 'type', receipt.type)],
      [t.community, receipt.place],
      [t.submittedAt, when(receipt.submittedAtMs, receipt.offsetMinutes)],
      [t.code, receipt.progressCode],
      ...running.map(({ kind, dueMs }) => [word(language, 'clock', kind), when(dueMs, receipt.offsetMinutes)] as const),
    ],
    body: html`<p>${t.receiptHelp}</p>`,
    signers: [t.takenBy],
  });
}
