import { html, type Html } from './html.ts';
import { when } from './instant.ts';
import { paper, type Paper } from './paper.ts';
import { table } from './table.ts';
import { listed, texts, word, type Language } from './texts.ts';
import type { View } from './view.ts';

/** What the papers of a case say; the applicant's name is written by hand, so no page of ours holds it beside the case. */
export type LegalCase = Readonly<{
  no: string;
  type: string;
  lawyer: string;
  /** End of the term that runs; 0 = none. */
  dueMs: number;
  application: Readonly<{
    counterparty: string;
    counterpartyKind: string;
    contractKind: string;
    facts: string;
    claimedFen: number;
    identityProof: string;
    exemption: string;
    exemptionText: string;
  }>;
  evidence: readonly Readonly<{ kind: string; title: string; status: string }>[];
  missing: readonly string[];
  told: string;
  verdict: Readonly<{ verdict: string; reason: string; text: string; atMs: number; objectByMs: number }> | undefined;
  settledFen: number;
  receivedFen: number;
  offsetMinutes: number;
  nowMs: number;
}>;

export const legalPapers = ['application', 'materials', 'decision', 'letter'] as const;
export type LegalPaper = (typeof legalPapers)[number];

/** A paper of a case; undefined = the case has not come so far. */
export function legalPaper(view: View, what: LegalPaper, file: LegalCase): string | undefined {
  const made = papers[what](view, file);
  return made && paper({ view, ...made });
}

type Made = Omit<Paper, 'view'>;
const papers: Readonly<Record<LegalPaper, (view: View, file: LegalCase) => Made | undefined>> = {
  application: applicationForm,
  materials: materialsNotice,
  decision: writtenDecision,
  letter: letterOfDemand,
};

function applicationForm({ language }: View, { application, evidence, ...file }: LegalCase): Made {
  const t = texts(language);
  const legal = (code: string): string => word(language, 'legal', code);
  const rows = evidence.map(({ kind, title, status }) => [title, legal(kind), legal(status)]);
  return {
    title: t.legalApplication,
    facts: [
      ...head(language, file),
      [t.counterparty, `${application.counterparty} (${legal(application.counterpartyKind)})`],
      [t.contract, legal(application.contractKind)],
      [t.claimed, yuan(application.claimedFen)],
      [t.identity, legal(application.identityProof)],
      [t.exemption, listed(language, [legal(application.exemption), application.exemptionText].filter(Boolean))],
    ],
    body: html`<h2>${t.caseFacts}</h2>
      <p class="prose">${application.facts}</p>
      <h2>${t.evidence}</h2>
      ${evidence.length === 0 ? html`<p>—</p>` : table(t.evidence, [t.paperTitle, t.paperKind, t.state], rows)}`,
    signers: [t.applicant, t.takenBy],
  };
}

function materialsNotice({ language }: View, { missing, told, dueMs, ...file }: LegalCase): Made | undefined {
  if (missing.length === 0) return undefined;
  const t = texts(language);
  return {
    title: t.materialsNotice,
    facts: [
      ...head(language, file),
      [t.toldHow, word(language, 'legal', told)],
      [t.bringBy, when(dueMs, file.offsetMinutes)],
    ],
    body: html`<p>${t.materialsIntro}</p>
      <ol>
        ${missing.map((one) => html`<li>${one}</li>`)}
      </ol>
      <p>${t.materialsSilence}</p>`,
    signers: [t.applicant, t.takenBy],
  };
}

function writtenDecision({ language }: View, { verdict, ...file }: LegalCase): Made | undefined {
  if (verdict === undefined) return undefined;
  const t = texts(language);
  const { offsetMinutes } = file;
  const isNo = verdict.objectByMs > 0;
  return {
    title: word(language, 'legal', `DECISION_${verdict.verdict}`),
    facts: [
      ...head(language, file),
      [t.decidedAt, when(verdict.atMs, offsetMinutes)],
      ...(verdict.reason === '' ? [] : [[t.reason, word(language, 'legal', verdict.reason)] as const]),
      ...(isNo ? [[t.objectBy, when(verdict.objectByMs, offsetMinutes)] as const] : []),
    ],
    body: html`<p class="prose">${verdict.text}</p>
      ${isNo ? html`<p>${t.rightToObject}</p>` : undefined}`,
    signers: [t.deskLead, t.seal, t.receivedByApplicant],
  };
}

/** What is still open: the settlement where there is one, else the claim, less what has come. */
function letterOfDemand({ language }: View, { application, settledFen, receivedFen, ...file }: LegalCase): Made {
  const t = texts(language);
  const openFen = Math.max(0, (settledFen > 0 ? settledFen : application.claimedFen) - receivedFen);
  return {
    title: t.letterOfDemand,
    facts: [
      [t.letterTo, application.counterparty],
      [t.no, file.no],
      [t.letterDate, when(file.nowMs, file.offsetMinutes)],
      [t.stillOpen, yuan(openFen)],
    ],
    body: html`<p class="prose">${t.letterBody}</p>`,
    signers: [t.lawyer, t.seal],
  };
}

function head(
  language: Language,
  { no, type, lawyer }: Pick<LegalCase, 'no' | 'type' | 'lawyer'>,
): (readonly [string, string])[] {
  const t = texts(language);
  return [
    [t.no, no],
    [t.typeHead, word(language, 'type', type)],
    [t.lawyer, lawyer],
  ];
}

/** 分 as 元, two places, thousands parted. */
function yuan(fen: number): Html {
  const [whole = '0', part = '00'] = (fen / 100).toFixed(2).split('.');
  return html`¥ ${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}

export type DutyShift = Readonly<{ startMs: number; endMs: number; lawyer: string }>;

/** The roster of a month, for the wall. */
export function rosterPaper(
  view: View,
  { month, shifts, offsetMinutes }: Readonly<{ month: string; shifts: readonly DutyShift[]; offsetMinutes: number }>,
): string {
  const t = texts(view.language);
  const rows = shifts.map(({ startMs, endMs, lawyer }) => [
    when(startMs, offsetMinutes),
    when(endMs, offsetMinutes),
    lawyer === '' ? t.uncovered : lawyer,
  ]);
  const title = t.dutyRoster;
  return paper({
    view,
    title,
    facts: [[t.monthHead, month]],
    body: rows.length === 0 ? html`<p>—</p>` : table(title, [t.shiftFrom, t.shiftTo, t.lawyer], rows),
    signers: [t.deskLead],
  });
}
