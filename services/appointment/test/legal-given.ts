import { decideLegal, type LegalAsk, type LegalDemand } from '../src/domain/decide-legal.ts';
import type { LegalCommand, LegalCommandType } from '../src/domain/legal-command.ts';
import { evolveLegalFile } from '../src/domain/legal-event.ts';
import type { LegalFile, LegalState } from '../src/domain/legal-file.ts';
import type { Person } from '../src/domain/legal-people.ts';
import { defaultLegalPolicy, type LegalRules } from '../src/domain/legal-policy.ts';

/** Legal files at any point of their way, for tests of the domain. */

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** Monday 2026-03-02, 09:00 in Beijing. */
export const nowMs = Date.UTC(2026, 2, 2, 1, 0);
/** Every day is worked round the clock: what a working day is, the calendar's own tests say. */
export const rules: LegalRules = {
  policy: defaultLegalPolicy,
  time: {
    addDays: (startMs, days) => startMs + days * dayMs,
    addMinutes: (startMs, minutes) => startMs + minutes * 60_000,
    minutesBetween: (fromMs, toMs) => (toMs - fromMs) / 60_000,
  },
  utcOffsetMinutes: 480,
};
export const demand: LegalDemand = {
  ...{ demandId: 'dm_1', type: 'LEGAL_UNPAID_WAGES', communityId: 'jc_1', state: 'MATCHING', providerId: '' },
};

export const person = (personId: string, more: Partial<Person> = {}): Person => ({
  ...{
    personId,
    userId: `us_${personId}`,
    isLawyer: true,
    leadsIn: [],
    servesIn: ['jc_1'],
    conflictKeys: [],
    isOnDuty: true,
  },
  ...more,
});
export const intake = person('pv_intake');
export const lawyer = person('pv_lawyer');
export const lead = person('pv_lead', { leadsIn: ['jc_1'] });
export const secondLead = person('pv_lead_2', { leadsIn: ['jc_1'] });

export const paper = { kind: 'PAY_RECORD', title: '工资流水', status: 'IN_HAND' };
export const samples: { readonly [Type in LegalCommandType]: Extract<LegalCommand, { type: Type }> } = {
  consult: { type: 'consult', advice: '先收集派单记录' },
  apply: {
    ...{ type: 'apply', counterparty: '某配送公司', counterpartyKind: 'COMPANY', contractKind: 'UNWRITTEN' },
    ...{ facts: '欠薪十二个月', claimedFen: 3_600_000, identityProof: 'ID_CARD' },
    ...{ exemption: 'WAGES_OF_MIGRANT_WORKER', exemptionText: '', evidence: [paper] },
  },
  askMaterials: { type: 'askMaterials', missing: ['身份证复印件'], told: 'IN_PERSON' },
  takeMaterials: { type: 'takeMaterials', evidence: [paper] },
  grant: { type: 'grant', text: '准予援助' },
  refuse: { type: 'refuse', reason: 'NOT_IN_SCOPE', text: '不属于援助范围' },
  terminate: { type: 'terminate', reason: 'FALSE_PAPERS', text: '终止援助' },
  object: { type: 'object', text: '不服' },
  declareConflict: { type: 'declareConflict', lawyerId: '', reason: 'FORMER_CLIENT' },
  appoint: { type: 'appoint', lawyerId: 'pv_lawyer' },
  withdraw: { type: 'withdraw', reason: 'APPLICANT_ASKED' },
  noteEvidence: { type: 'noteEvidence', evidenceId: '', ...paper },
  noteLimitation: { type: 'noteLimitation', basis: 'LABOUR_ARBITRATION', startMs: nowMs - 100 * dayMs, evidenceId: '' },
  markLimitation: {
    ...{ type: 'markLimitation', limitationId: 'li_limit', kind: 'INTERRUPTION', fromMs: nowMs - 10 * dayMs, toMs: 0 },
    evidenceId: 'li_1.1',
  },
  confirmLimitation: { type: 'confirmLimitation', limitationId: 'li_limit' },
  addStep: { type: 'addStep', kind: 'PRESERVATION', onMs: nowMs, text: '申请保全', evidenceId: '' },
  settle: {
    ...{ type: 'settle', kind: 'AGREED', amountFen: 3_000_000, evidenceId: 'li_1.1' },
    instalments: [
      { dueMs: nowMs + 30 * dayMs, amountFen: 1_000_000 },
      { dueMs: nowMs + 60 * dayMs, amountFen: 2_000_000 },
    ],
  },
  receive: { type: 'receive', amountFen: 1_000_000, onMs: nowMs, evidenceId: 'li_1.1', instalmentId: '' },
  close: { type: 'close', outcome: 'OTHERWISE', text: '结案' },
};
export const commands = Object.keys(samples) as readonly LegalCommandType[];

export function asked(command: LegalCommand, who: Person, more: Partial<LegalAsk> = {}): LegalAsk {
  const counterpartyKey = command.type === 'apply' ? 'cp_1' : '';
  return { fileId: 'lf_1', command, who, itemId: 'li_1', demand, counterpartyKey, appointee: lawyer, ...more };
}

export function decide(file: LegalFile | undefined, ask: LegalAsk, atMs = nowMs) {
  return decideLegal(file, ask, atMs, rules);
}

export function told(
  file: LegalFile | undefined,
  command: LegalCommand,
  who: Person,
  atMs = nowMs,
  itemId = 'li_1',
): LegalFile {
  const decision = decide(file, asked(command, who, { itemId }), atMs);
  if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal}`);
  return decision.events.reduce<LegalFile | undefined>(evolveLegalFile, file) as LegalFile;
}

export function refusalOf(file: LegalFile | undefined, ask: LegalAsk, atMs = nowMs): string {
  const decision = decide(file, ask, atMs);
  return decision.ok ? 'DONE' : decision.refusal;
}

export const advised = told(undefined, samples.consult, intake);
export const underReview = told(undefined, samples.apply, intake);
export const awaited = told(underReview, samples.askMaterials, intake);
export const granted = told(underReview, samples.grant, lead);
export const active = told(granted, samples.appoint, lead);
export const refused = told(underReview, samples.refuse, lead);
export const terminated = told(active, samples.terminate, lead);
export const withdrawn = told(active, samples.withdraw, lawyer);
const closed = told(active, samples.close, lawyer);
export const files: Readonly<Record<LegalState, LegalFile>> = {
  ...{ ADVISED: advised, UNDER_REVIEW: underReview, MATERIALS_AWAITED: awaited, GRANTED: granted, ACTIVE: active },
  ...{ REFUSED: refused, TERMINATED: terminated, WITHDRAWN: withdrawn },
  CLOSED: closed,
};
export const states = Object.keys(files) as readonly LegalState[];
