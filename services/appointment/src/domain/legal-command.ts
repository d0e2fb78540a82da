import type { CaseStep, Instalment, Mark, Receipt } from './legal-case.ts';
import type { Application, Evidence, LegalState } from './legal-file.ts';

type Shown = readonly Omit<Evidence, 'evidenceId'>[];

/** What is done in a case. Instants are days on which something was done; `evidenceId` = the paper of it. */
export type LegalCaseCommand =
  /** With an id: what has become of that paper; without: a new one. */
  | (Readonly<{ type: 'noteEvidence' }> & Evidence)
  | Readonly<{ type: 'noteLimitation'; basis: string; startMs: number; evidenceId: string }>
  | (Readonly<{ type: 'markLimitation'; limitationId: string }> & Omit<Mark, 'markId' | 'confirmed'>)
  | Readonly<{ type: 'confirmLimitation'; limitationId: string }>
  | (Readonly<{ type: 'addStep' }> & Omit<CaseStep, 'stepId' | 'authorId'>)
  | Readonly<{
      type: 'settle';
      kind: string;
      amountFen: number;
      evidenceId: string;
      instalments: readonly Omit<Instalment, 'instalmentId'>[];
    }>
  | (Readonly<{ type: 'receive' }> & Omit<Receipt, 'receiptId'>)
  | Readonly<{ type: 'close'; outcome: string; text: string }>;

/** What a lawyer or who leads the desk does with a legal file. Codes are judged by who decides, not by the type. */
export type LegalCommand =
  | Readonly<{ type: 'consult'; advice: string }>
  | (Readonly<{ type: 'apply'; evidence: Shown }> & Application)
  | Readonly<{ type: 'askMaterials'; missing: readonly string[]; told: string }>
  | Readonly<{ type: 'takeMaterials'; evidence: Shown }>
  | Readonly<{ type: 'grant'; text: string }>
  | Readonly<{ type: 'refuse'; reason: string; text: string }>
  | Readonly<{ type: 'terminate'; reason: string; text: string }>
  | Readonly<{ type: 'object'; text: string }>
  | Readonly<{ type: 'declareConflict'; lawyerId: string; reason: string }>
  | Readonly<{ type: 'appoint'; lawyerId: string }>
  | Readonly<{ type: 'withdraw'; reason: string }>
  | LegalCaseCommand;
export type LegalCommandType = LegalCommand['type'];

type Permit = Readonly<{
  from: readonly LegalState[];
  /** DUTY: a lawyer on duty. CASE: who works on the file, or who leads the desk. LEAD: who leads the desk alone. */
  by: 'DUTY' | 'CASE' | 'LEAD';
}>;

const open = ['UNDER_REVIEW', 'MATERIALS_AWAITED', 'GRANTED', 'ACTIVE'] as const;

/** From which states, and by whom. What begins a file is asked of a lawyer on duty. */
export const permits: Readonly<Record<LegalCommandType, Permit>> = {
  consult: { from: ['ADVISED'], by: 'DUTY' },
  apply: { from: ['ADVISED'], by: 'DUTY' },
  askMaterials: { from: ['UNDER_REVIEW'], by: 'CASE' },
  takeMaterials: { from: ['MATERIALS_AWAITED'], by: 'CASE' },
  grant: { from: ['UNDER_REVIEW'], by: 'LEAD' },
  refuse: { from: ['UNDER_REVIEW'], by: 'LEAD' },
  terminate: { from: ['GRANTED', 'ACTIVE'], by: 'LEAD' },
  object: { from: ['REFUSED', 'TERMINATED'], by: 'CASE' },
  declareConflict: { from: open, by: 'CASE' },
  appoint: { from: ['GRANTED', 'ACTIVE'], by: 'LEAD' },
  withdraw: { from: open, by: 'CASE' },
  noteEvidence: { from: open, by: 'CASE' },
  noteLimitation: { from: open, by: 'CASE' },
  markLimitation: { from: open, by: 'CASE' },
  confirmLimitation: { from: open, by: 'CASE' },
  addStep: { from: open, by: 'CASE' },
  settle: { from: ['ACTIVE'], by: 'CASE' },
  receive: { from: ['ACTIVE'], by: 'CASE' },
  close: { from: ['ACTIVE'], by: 'CASE' },
};
