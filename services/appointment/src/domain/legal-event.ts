import { evolveLegalCase, type LegalCaseEvent } from './legal-case-event.ts';
import type { LegalAlarm } from './legal-alarms.ts';
import type { Application, Conflict, Evidence, LegalFile, Stage, Verdict } from './legal-file.ts';

/** What happened to a legal file. Stays inside: these hold facts of the case (adapters/out/legal-facts.ts says what others hear). */
export type LegalEvent =
  | Readonly<{ type: 'opened'; file: Pick<LegalFile, 'fileId' | 'demandId' | 'type' | 'communityId'>; atMs: number }>
  | Readonly<{ type: 'advised'; lawyerId: string; userId: string; advice: string; atMs: number }>
  | Readonly<{
      type: 'applied';
      lawyerId: string;
      userId: string;
      application: Application;
      counterpartyKey: string;
      evidence: readonly Evidence[];
      stage: Stage;
    }>
  | Readonly<{ type: 'materials-asked'; missing: readonly string[]; told: string; atMs: number; stage: Stage }>
  | Readonly<{ type: 'materials-taken'; evidence: readonly Evidence[]; atMs: number; stage: Stage }>
  | Readonly<{ type: 'decided'; verdict: Verdict; stage: Stage }>
  | Readonly<{ type: 'objected'; text: string; atMs: number; stage: Stage }>
  | Readonly<{ type: 'conflict-noted'; conflict: Conflict }>
  /** Who had it has it no more, and somebody else must be named. */
  | Readonly<{ type: 'laid-down'; stage: Stage }>
  | Readonly<{ type: 'appointed'; lawyerId: string }>
  | Readonly<{ type: 'withdrawn'; reason: string; atMs: number }>
  /** Somebody is told that a term ends soon or is over; `key` so that it is told once. */
  | Readonly<{ type: 'alarmed'; alarm: LegalAlarm; dueMs: number; key: string; atMs: number }>
  | LegalCaseEvent;

/** Far more than the terms that can run at one time. */
const toldKept = 1_000;

const nothing = {
  ...{ intakeId: '', lawyerId: '', counterpartyKey: '', application: null, materials: null },
  ...{ consultations: [], evidence: [], verdicts: [], objections: [], conflicts: [] },
  ...{ limitations: [], steps: [], settlements: [], receipts: [], told: [] },
} as const;

export function evolveLegalFile(before: LegalFile | undefined, event: LegalEvent): LegalFile {
  if (event.type === 'opened')
    return { ...event.file, ...nothing, openedAtMs: event.atMs, stage: { state: 'ADVISED', atMs: event.atMs } };
  if (before === undefined) throw new Error(`${event.type} before opened`);
  const file = before;
  switch (event.type) {
    case 'advised': {
      const { lawyerId, advice, atMs } = event;
      const consultations = [...file.consultations, { lawyerId, advice, atMs }];
      return { ...file, intakeId: lawyerId, consultations, stage: { state: 'ADVISED', atMs } };
    }
    case 'applied': {
      const { lawyerId, application, counterpartyKey, evidence, stage } = event;
      return { ...file, intakeId: lawyerId, application, counterpartyKey, evidence, stage };
    }
    case 'materials-asked': {
      const { missing, told, atMs, stage } = event;
      return { ...file, materials: { missing, told, askedAtMs: atMs, takenAtMs: 0 }, stage };
    }
    case 'materials-taken': {
      const evidence = [...file.evidence, ...event.evidence];
      const materials = file.materials && { ...file.materials, takenAtMs: event.atMs };
      return { ...file, materials, evidence, stage: event.stage };
    }
    case 'decided':
      return { ...file, verdicts: [...file.verdicts, event.verdict], stage: event.stage };
    case 'objected': {
      const { text, atMs, stage } = event;
      return { ...file, objections: [...file.objections, { text, atMs }], lawyerId: '', stage };
    }
    case 'conflict-noted':
      return { ...file, conflicts: [...file.conflicts, event.conflict] };
    case 'laid-down':
      return { ...file, lawyerId: '', stage: event.stage };
    case 'appointed':
      return { ...file, lawyerId: event.lawyerId, stage: { state: 'ACTIVE' } };
    case 'withdrawn': {
      const { reason, atMs } = event;
      return { ...file, stage: { state: 'WITHDRAWN', reason, atMs } };
    }
    case 'alarmed':
      return { ...file, told: [...file.told, event.key].slice(-toldKept) };
    case 'evidence-noted':
    case 'limitation-noted':
    case 'limitation-marked':
    case 'limitation-confirmed':
    case 'step-added':
    case 'settled':
    case 'received':
    case 'closed':
      return evolveLegalCase(file, event);
  }
}
