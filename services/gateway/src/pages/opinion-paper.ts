import { when } from './instant.ts';
import { paper } from './paper.ts';
import { table } from './table.ts';
import { texts, word } from './texts.ts';
import type { View } from './view.ts';

export type OpinionNotice = Readonly<{
  no: string;
  place: string;
  question: string;
  options: readonly string[];
  tally: readonly number[];
  voices: number;
  leastVoices: number;
  closesAtMs: number;
  outcome: string;
  offsetMinutes: number;
}>;

/** For the notice board: what was asked, how many wanted what, and what came of it. Nobody is named. */
export function opinionPaper(view: View, notice: OpinionNotice): string {
  const { language } = view;
  const t = texts(language);
  const rows = notice.options.map((option, n) => [option, notice.tally[n] ?? 0]);
  return paper({
    view,
    title: t.opinionNotice,
    facts: [
      [t.no, notice.no],
      [t.community, notice.place],
      [t.opinionQuestion, notice.question],
      [t.opinionUntil, when(notice.closesAtMs, notice.offsetMinutes)],
      [t.opinionVoices, notice.voices],
      [t.opinionLeast, notice.leastVoices],
      [t.opinionOutcome, word(language, 'opinion', notice.outcome)],
    ],
    body: table(t.opinionQuestion, [t.opinionOption, t.opinionVoices], rows),
    signers: [t.seal],
  });
}
