import type { CaseStep, Limitation, Mark, Receipt, Settlement } from './legal-case.ts';
import type { Evidence, LegalFile } from './legal-file.ts';

/** What happened in a case that is worked on. */
export type LegalCaseEvent =
  | Readonly<{ type: 'evidence-noted'; evidence: Evidence }>
  | Readonly<{ type: 'limitation-noted'; limitation: Limitation }>
  | Readonly<{ type: 'limitation-marked'; limitationId: string; mark: Mark }>
  | Readonly<{ type: 'limitation-confirmed'; limitationId: string; lawyerId: string }>
  | Readonly<{ type: 'step-added'; step: CaseStep }>
  | Readonly<{ type: 'settled'; settlement: Settlement }>
  | Readonly<{ type: 'received'; receipt: Receipt }>
  | Readonly<{ type: 'closed'; lawyerId: string; userId: string; outcome: string; text: string; atMs: number }>;

export function evolveLegalCase(file: LegalFile, event: LegalCaseEvent): LegalFile {
  switch (event.type) {
    case 'evidence-noted': {
      const { evidence } = event;
      const known = file.evidence.some(({ evidenceId }) => evidenceId === evidence.evidenceId);
      if (!known) return { ...file, evidence: [...file.evidence, evidence] };
      const changed = file.evidence.map((one) => (one.evidenceId === evidence.evidenceId ? evidence : one));
      return { ...file, evidence: changed };
    }
    case 'limitation-noted':
      return { ...file, limitations: [...file.limitations, event.limitation] };
    case 'limitation-marked':
      return limited(file, event.limitationId, (one) => ({ ...one, marks: [...one.marks, event.mark] }));
    case 'limitation-confirmed':
      return limited(file, event.limitationId, (one) => ({
        ...one,
        marks: one.marks.map((mark) => ({ ...mark, confirmed: true })),
        confirmedBy: event.lawyerId,
      }));
    case 'step-added':
      return { ...file, steps: [...file.steps, event.step] };
    case 'settled':
      return { ...file, settlements: [...file.settlements, event.settlement] };
    case 'received':
      return { ...file, receipts: [...file.receipts, event.receipt] };
    case 'closed': {
      const { outcome, text, atMs } = event;
      return { ...file, stage: { state: 'CLOSED', outcome, text, atMs } };
    }
  }
}

function limited(file: LegalFile, limitationId: string, change: (one: Limitation) => Limitation): LegalFile {
  const limitations = file.limitations.map((one) => (one.limitationId === limitationId ? change(one) : one));
  return { ...file, limitations };
}
