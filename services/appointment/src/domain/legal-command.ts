import type { Application, Evidence, LegalState } from './legal-file.ts';

type Shown = readonly Omit<Evidence, 'evidenceId'>[];

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
  | Readonly<{ type: 'withdraw'; reason: string }>;
export type LegalCommandType = LegalCommand['type'];

type Permit = Readonly<{
  from: readonly LegalState[];
  /** DUTY: a lawyer on duty. CASE: who works on the file, or who leads the desk. LEAD: who leads the desk alone. */
  by: 'DUTY' | 'CASE' | 'LEAD';
}>;

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
  declareConflict: { from: ['UNDER_REVIEW', 'MATERIALS_AWAITED', 'GRANTED', 'ACTIVE'], by: 'CASE' },
  appoint: { from: ['GRANTED', 'ACTIVE'], by: 'LEAD' },
  withdraw: { from: ['UNDER_REVIEW', 'MATERIALS_AWAITED', 'GRANTED', 'ACTIVE'], by: 'CASE' },
};
