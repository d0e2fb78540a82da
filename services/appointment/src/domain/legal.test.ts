import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  active,
  advised,
  asked,
  awaited,
  commands,
  dayMs,
  decide,
  demand,
  files,
  granted,
  hourMs,
  intake,
  lawyer,
  lead,
  nowMs,
  paper,
  person,
  refusalOf,
  refused,
  rules,
  samples,
  secondLead,
  states,
  terminated,
  told,
  underReview,
  withdrawn,
} from '../../test/legal-given.ts';
import type { LegalDemand } from './decide-legal.ts';
import { decideLegalDue, legalDueAtMs } from './legal-clock.ts';
import { permits } from './legal-command.ts';
import { evolveLegalFile } from './legal-event.ts';
import type { LegalFile } from './legal-file.ts';
import { isWithin, partOf, type Person } from './legal-people.ts';

describe('a legal file', () => {
  it('comes to every state by commands alone', () => {
    for (const state of states) expect(files[state].stage.state).toBe(state);
  });

  it.each(states.flatMap((state) => commands.map((command) => [state, command] as const)))(
    'that is %s takes %s only where the table says so; a no changes nothing',
    (state, command) => {
      const before = structuredClone(files[state]);
      const answer = refusalOf(files[state], asked(samples[command], lead));
      const may = permits[command].from.includes(state);
      expect([state, command, answer === 'LEGAL_FILE_STATE']).toEqual([state, command, !may]);
      expect(files[state]).toEqual(before);
    },
  );

  it.each(commands)('that is not there takes %s only from a lawyer on duty', (command) => {
    const opens = command === 'consult' || command === 'apply';
    expect(refusalOf(undefined, asked(samples[command], intake))).toBe(opens ? 'DONE' : 'LEGAL_FILE_UNKNOWN');
  });

  it.each(states.flatMap((state) => commands.map((command) => [state, command] as const)))(
    'that is %s looks to a doctor, to a stranger and to another desk as if it were not there (%s)',
    (state, command) => {
      for (const who of [
        person('pv_lead', { isLawyer: false, leadsIn: ['jc_1'] }),
        person('pv_far', { servesIn: ['jc_2'], leadsIn: ['jc_2'] }),
      ])
        expect(refusalOf(files[state], asked(samples[command], who))).toBe('LEGAL_FILE_UNKNOWN');
      if (permits[command].by !== 'DUTY')
        expect(refusalOf(files[state], asked(samples[command], person('pv_other')))).toBe('LEGAL_FILE_UNKNOWN');
    },
  );

  it('only ever grows, whatever is asked of it in whatever order', () => {
    const step = fc.record({
      command: fc.constantFrom(...commands),
      who: fc.constantFrom(intake, lawyer, lead, secondLead, person('pv_x', { isLawyer: false })),
      afterMs: fc.integer({ min: 0, max: 5 * dayMs }),
    });
    const lists = [
      ...(['consultations', 'evidence', 'verdicts', 'objections', 'conflicts'] as const),
      ...(['limitations', 'steps', 'settlements', 'receipts'] as const),
    ];
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let file: LegalFile | undefined;
        let atMs = nowMs;
        for (const { command, who, afterMs } of steps) {
          atMs += afterMs;
          const decision = decide(file, asked(samples[command], who), atMs);
          if (!decision.ok) continue;
          const after = decision.events.reduce<LegalFile | undefined>(evolveLegalFile, file) as LegalFile;
          for (const list of lists) {
            const before = file?.[list] ?? [];
            if (command !== 'apply' || list !== 'evidence') expect(after[list].slice(0, before.length)).toEqual(before);
          }
          expect(after.stage.state).toBe(decision.answer.state);
          if (after.stage.state === 'ACTIVE') expect(after.lawyerId).not.toBe('');
          file = after;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('advice on the spot', () => {
  it('is given by a lawyer on duty, or by the one whom the resident comes to', () => {
    const off = person('pv_off', { isOnDuty: false });
    expect(refusalOf(undefined, asked(samples.consult, off))).toBe('NOT_ON_DUTY');
    expect(refusalOf(undefined, asked(samples.consult, off, { demand: { ...demand, providerId: 'pv_off' } }))).toBe(
      'DONE',
    );
  });

  it('is about a legal demand of the own community that has not ended', () => {
    const about = (more: Partial<LegalDemand>) =>
      refusalOf(undefined, asked(samples.consult, intake, { demand: { ...demand, ...more } }));
    expect(about({ type: 'HOME_MEDICAL_ROUND' })).toBe('NOT_A_LEGAL_DEMAND');
    expect(about({ communityId: 'jc_2' })).toBe('DEMAND_UNKNOWN');
    expect(about({ state: 'WITHDRAWN' })).toBe('DEMAND_ENDED');
    expect(about({ state: 'SUBMITTED' })).toBe('NOT_YET_ACKNOWLEDGED');
    expect(refusalOf(undefined, asked(samples.consult, intake, { demand: undefined }))).toBe('DEMAND_UNKNOWN');
    expect(refusalOf(undefined, asked({ ...samples.consult, advice: '' }, intake))).toBe('LEGAL_TEXT_MISSING');
  });

  it('becomes an application, by whoever is on duty then', () => {
    const applied = told(advised, samples.apply, lawyer);
    expect(applied).toMatchObject({ intakeId: 'pv_lawyer', stage: { state: 'UNDER_REVIEW' }, counterpartyKey: 'cp_1' });
    expect(applied.consultations).toEqual(advised.consultations);
  });
});

describe('an application', () => {
  it('has facts, a counterparty, an amount in whole 分 and codes that are known', () => {
    const with_ = (more: Partial<typeof samples.apply>) =>
      refusalOf(undefined, asked({ ...samples.apply, ...more }, intake));
    expect(with_({ facts: '' })).toBe('LEGAL_TEXT_MISSING');
    expect(with_({ counterparty: '' })).toBe('LEGAL_TEXT_MISSING');
    for (const claimedFen of [-1, 0.5, Number.NaN, 1e14]) expect(with_({ claimedFen })).toBe('LEGAL_AMOUNT_WRONG');
    expect(with_({ contractKind: 'VERBAL' })).toBe('LEGAL_CODE_UNKNOWN');
    expect(with_({ exemption: 'POOR' })).toBe('LEGAL_CODE_UNKNOWN');
    expect(with_({ exemption: 'OTHER' })).toBe('REASON_MISSING');
    expect(with_({ evidence: [{ ...paper, status: 'LOST' }] })).toBe('LEGAL_CODE_UNKNOWN');
    expect(with_({ evidence: Array.from({ length: 201 }, () => paper) })).toBe('LEGAL_FILE_FULL');
  });

  it('is not taken by who acts for the other side', () => {
    const bound = person('pv_bound', { conflictKeys: ['cp_1'] });
    expect(refusalOf(undefined, asked(samples.apply, bound))).toBe('CONFLICT_OF_INTEREST');
  });

  it('is decided within seven working days; what is missing is asked for once, and the clock stands still until it comes', () => {
    expect(underReview.stage).toMatchObject({ state: 'UNDER_REVIEW', decideByMs: nowMs + 7 * dayMs });
    const later = told(underReview, samples.askMaterials, intake, nowMs + 2 * dayMs);
    const taken = told(later, samples.takeMaterials, intake, nowMs + 5 * dayMs);
    expect(taken.stage).toEqual({
      ...{ state: 'UNDER_REVIEW', decideByMs: nowMs + 10 * dayMs, warnMs: nowMs + 8.25 * dayMs },
    });
    expect(taken.evidence.map(({ evidenceId }) => evidenceId)).toEqual(['li_1.1', 'li_1.1']);
    expect(refusalOf(taken, asked(samples.askMaterials, intake))).toBe('MATERIALS_ALREADY_ASKED');
    expect(refusalOf(underReview, asked({ ...samples.askMaterials, missing: [] }, intake))).toBe('MATERIALS_MISSING');
    expect(refusalOf(underReview, asked({ ...samples.askMaterials, told: 'BY_ROBOT' }, intake))).toBe(
      'LEGAL_CODE_UNKNOWN',
    );
    expect(refusalOf(awaited, asked({ ...samples.takeMaterials, evidence: [] }, intake))).toBe('MATERIALS_MISSING');
  });

  it('of which nothing is heard for ten days has been withdrawn, and not an hour before', () => {
    const dueMs = nowMs + 10 * dayMs;
    expect(legalDueAtMs(awaited, rules)).toBe(dueMs);
    expect(legalDueAtMs(active, rules)).toBeNull();
    expect(decideLegalDue(awaited, dueMs - 1, rules)).toMatchObject({ events: [] });
    expect(decideLegalDue(awaited, dueMs, rules)).toMatchObject({ events: [{ type: 'withdrawn', reason: 'SILENCE' }] });
    expect(decideLegalDue(active, dueMs, rules)).toMatchObject({ events: [] });
    expect(decideLegalDue(undefined, dueMs, rules)).toMatchObject({ events: [] });
  });
});

describe('a written decision', () => {
  it('is made by who leads the desk; a no has its reason and the day until which it may be objected to', () => {
    expect(refusalOf(underReview, asked(samples.grant, intake))).toBe('DESK_LEAD_ONLY');
    expect(refusalOf(underReview, asked({ ...samples.grant, text: '' }, lead))).toBe('LEGAL_TEXT_MISSING');
    for (const [file, type] of [
      [underReview, 'refuse'],
      [active, 'terminate'],
    ] as const) {
      expect(refusalOf(file, asked({ ...samples[type], reason: '' }, lead))).toBe('REASON_MISSING');
      expect(refusalOf(file, asked({ ...samples[type], text: '' }, lead))).toBe('LEGAL_TEXT_MISSING');
    }
    expect(refused.verdicts).toEqual([
      {
        ...{ verdict: 'REFUSED', deciderId: 'pv_lead', reason: 'NOT_IN_SCOPE', text: '不属于援助范围', atMs: nowMs },
        objectByMs: nowMs + 30 * dayMs,
      },
    ]);
    expect(terminated.verdicts.at(-1)).toMatchObject({ verdict: 'TERMINATED', objectByMs: nowMs + 30 * dayMs });
  });

  it('is objected to once, in time, and then somebody else decides', () => {
    const byMs = nowMs + 30 * dayMs;
    expect(refusalOf(refused, asked(samples.object, lead), byMs - 1)).toBe('DONE');
    expect(refusalOf(refused, asked({ ...samples.object, text: '' }, lead))).toBe('LEGAL_TEXT_MISSING');
    const objected = told(refused, samples.object, intake);
    expect(objected.stage.state).toBe('UNDER_REVIEW');
    for (const type of ['grant', 'refuse'] as const)
      expect(refusalOf(objected, asked(samples[type], lead))).toBe('SAME_REVIEWER');
    const again = told(objected, samples.refuse, secondLead);
    expect(refusalOf(again, asked(samples.object, lead))).toBe('OBJECTED_ALREADY');
    expect(told(objected, samples.grant, secondLead).stage.state).toBe('GRANTED');
    const shortTerm = { ...refused, stage: { state: 'REFUSED', objectByMs: nowMs, atMs: nowMs } as const };
    expect(refusalOf(shortTerm, asked(samples.object, lead))).toBe('OBJECTION_TOO_LATE');
  });
});

describe('the lawyer', () => {
  it('is named within three working days by who leads the desk, among the lawyers at work for the community', () => {
    expect(granted.stage).toMatchObject({ state: 'GRANTED', appointByMs: nowMs + 3 * dayMs });
    expect(refusalOf(granted, asked(samples.appoint, intake))).toBe('DESK_LEAD_ONLY');
    for (const appointee of [
      undefined,
      person('pv_lawyer', { isLawyer: false }),
      person('pv_lawyer', { servesIn: ['jc_2'] }),
    ])
      expect(refusalOf(granted, asked(samples.appoint, lead, { appointee }))).toBe('LAWYER_NOT_SUITABLE');
  });

  it('who acts for the counterparty is not named, and the file keeps why', () => {
    const appointee = person('pv_lawyer', { conflictKeys: ['cp_1'] });
    const decision = decide(granted, asked(samples.appoint, lead, { appointee }));
    expect(decision).toMatchObject({
      ...{ ok: true, answer: { state: 'GRANTED', refusedBy: 'CONFLICT_OF_INTEREST' } },
      events: [{ type: 'conflict-noted', conflict: { lawyerId: 'pv_lawyer', reason: 'ACTS_FOR_COUNTERPARTY' } }],
    });
    const kept = decision.ok ? decision.events.reduce(evolveLegalFile, granted) : granted;
    expect(refusalOf(kept, asked(samples.appoint, lead))).toBe('CONFLICT_OF_INTEREST');
  });

  it('who declares a conflict lays the case down, is not named again and sees it no more', () => {
    const laidDown = told(active, samples.declareConflict, lawyer);
    expect(laidDown).toMatchObject({ lawyerId: '', stage: { state: 'GRANTED' } });
    expect(refusalOf(laidDown, asked(samples.appoint, lead))).toBe('CONFLICT_OF_INTEREST');
    const backAtIntake = { ...laidDown, intakeId: 'pv_lawyer' };
    expect(partOf(backAtIntake, lawyer, nowMs, rules)).toEqual({ refusal: 'CONFLICT_OF_INTEREST' });
    expect(refusalOf(active, asked({ ...samples.declareConflict, lawyerId: 'pv_other' }, lawyer))).toBe(
      'DESK_LEAD_ONLY',
    );
    expect(told(active, { ...samples.declareConflict, lawyerId: 'pv_lawyer' }, lead).stage.state).toBe('GRANTED');
    expect(refusalOf(active, asked({ ...samples.declareConflict, reason: '' }, lawyer))).toBe('REASON_MISSING');
  });
});

describe('who may open it', () => {
  const seen = (file: LegalFile, who: Person, atMs = nowMs) => {
    const found = partOf(file, who, atMs, rules);
    return 'part' in found ? found.part : found.refusal;
  };

  it('is who works on it and who leads the desk, until thirty days after its end', () => {
    expect([seen(underReview, intake), seen(active, intake), seen(active, lawyer), seen(active, lead)]).toEqual([
      ...['LAWYER', 'LEGAL_FILE_UNKNOWN', 'LAWYER', 'LEAD'],
    ]);
    expect(seen(active, lead, nowMs + 400 * dayMs)).toBe('LEAD');
    for (const over of [refused, terminated, withdrawn])
      expect([seen(over, lead, nowMs + 30 * dayMs - 1), seen(over, lead, nowMs + 30 * dayMs)]).toEqual([
        ...['LEAD', 'LEGAL_FILE_OVER'],
      ]);
  });

  it('is on duty within the hours of the ledger, in the time of the place', () => {
    const monday = [{ weekday: 1, fromMinute: 540, toMinute: 720 }];
    expect(
      [nowMs - 1, nowMs, nowMs + 3 * hourMs - 1, nowMs + 3 * hourMs].map((ms) => isWithin(monday, ms, 480)),
    ).toEqual([false, true, true, false]);
    expect(isWithin(monday, nowMs + dayMs, 480)).toBe(false);
    expect(isWithin([], nowMs, 480)).toBe(false);
  });
});
