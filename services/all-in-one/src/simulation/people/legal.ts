import type { Ledger } from '../ledger.ts';
import type { Town } from './town.ts';

const minute = 60_000;
const hourMs = 60 * minute;
const dayMs = 24 * hourMs;

type Said = Readonly<{ itemId: string }>;
type Step = Parameters<Town['doors']['appointment']['TellLegalFile']>[0];

/** Riders who come to the legal aid desk, the lawyers who sit there, and those who lead it. */
export function legalPeople(town: Town, { lawyers }: Ledger): void {
  const communities = new Map<string, string>();
  const [first = '', second = '', third = ''] = lawyers;
  town.hears('needs.demand.v1/submitted', ({ demandId, type, communityId }) => {
    if (type.startsWith('LEGAL_')) communities.set(demandId, communityId);
  });
  town.hears('needs.demand.v1/acknowledged', ({ demandId }) => {
    const communityId = communities.get(demandId);
    if (communityId === undefined || !town.chance('to the legal desk', demandId, 0.7)) return;
    new Case(town, { demandId, communityId, lawyerId: first, leadId: second, otherLeadId: third }).begins();
  });
}

type Who = Readonly<{ demandId: string; communityId: string; lawyerId: string; leadId: string; otherLeadId: string }>;

/** One case, step by step: each follows the answer to the one before, and some are never taken. */
class Case {
  readonly #town: Town;
  readonly #who: Who;

  constructor(town: Town, who: Who) {
    this.#town = town;
    this.#who = who;
  }

  begins(): void {
    const { lawyerId } = this.#who;
    if (this.#draw('legal aid') < 0.25) this.#says('consult', lawyerId, 10, { consult: { advice: '先收集证据' } });
    else this.#says('apply', lawyerId, 10, { apply: application }, ({ itemId }) => this.#reviewed(`${itemId}.1`));
  }

  /** What is missing is asked for, the time that runs is noted, and somebody decides, or nobody does. */
  #reviewed(paperId: string): void {
    const { lawyerId, leadId } = this.#who;
    const fate = this.#draw('review');
    if (this.#draw('limitation') < 0.6) {
      const startMs = this.#town.world.kernel.nowMs - (13 + Math.round(2 * this.#draw('runs since'))) * dayMs;
      this.#says('limitation', lawyerId, 15, { noteLimitation: { basis: 'COURT_AFTER_AWARD', startMs } });
    }
    if (fate < 0.2) {
      this.#says('ask', lawyerId, 10, { askMaterials: { missing: ['身份证'], told: 'IN_PERSON' } }, () => {
        if (this.#draw('brings') < 0.6)
          this.#says('take', lawyerId, 60, { takeMaterials: { evidence: [paper] } }, () => this.#granted(paperId));
      });
    } else if (fate < 0.45) {
      this.#says('refuse', leadId, 30, { refuse: { reason: 'NOT_IN_SCOPE', text: '不予援助' } }, () => {
        if (this.#draw('objects') < 0.6)
          this.#says('object', lawyerId, 60, { object: { text: '不服' } }, () => this.#granted(paperId));
      });
    } else if (fate < 0.8) this.#granted(paperId);
    else if (fate < 0.88) this.#says('withdraw', lawyerId, 60, { withdraw: { reason: 'APPLICANT_ASKED' } });
  }

  #granted(paperId: string): void {
    const { lawyerId, otherLeadId } = this.#who;
    this.#says('grant', otherLeadId, 40, { grant: { text: '准予援助' } }, () => {
      if (this.#draw('appoints') < 0.25) return;
      this.#says('appoint', otherLeadId, 30, { appoint: { lawyerId } }, () => this.#worksOn(paperId));
    });
  }

  #worksOn(paperId: string): void {
    const { lawyerId, otherLeadId } = this.#who;
    if (this.#draw('terminates') < 0.15) {
      this.#says('terminate', otherLeadId, 60, { terminate: { reason: 'NO_CONTACT', text: '终止援助' } });
      return;
    }
    const dueMs = this.#town.world.kernel.nowMs + 2 * hourMs;
    const settle = { kind: 'AGREED', amountFen: 100, evidenceId: paperId, instalments: [{ dueMs, amountFen: 100 }] };
    this.#says('settle', lawyerId, 30, { settle }, () => {
      if (this.#draw('pays') < 0.4) return;
      this.#says('close', lawyerId, 120, { close: { outcome: 'AWARDED_UNPAID', text: '结案' } });
    });
    // Who closes what is closed, or pays twice, hears why not.
    if (this.#draw('hurries') < 0.3) this.#says('close at once', lawyerId, 200, { withdraw: { reason: 'HASTE' } });
  }

  #draw(question: string): number {
    return this.#town.draw(question, this.#who.demandId);
  }

  #says(what: string, personId: string, minutes: number, step: Partial<Step>, then?: (said: Said) => void): void {
    const { demandId, communityId, lawyerId } = this.#who;
    const leadsIn = personId === lawyerId ? [] : [communityId];
    this.#town.asks({
      ...{ what: `legal ${what}`, id: demandId, role: personId === lawyerId ? 'PROVIDER_MEMBER' : 'TEAM_LEAD' },
      actorId: `us_${personId}`,
      afterMs: this.#town.takes(`legal ${what}`, demandId, minutes * minute),
      call: (command) => this.#town.doors.appointment.TellLegalFile({ command, demandId, personId, leadsIn, ...step }),
      ...(then !== undefined && { then: (said) => then(said as Said) }),
    });
  }
}

const paper = { evidenceId: '', kind: 'PAY_RECORD', title: '工资流水', status: 'IN_HAND' };
const application = {
  ...{ counterparty: '某配送公司', counterpartyKind: 'COMPANY', contractKind: 'UNWRITTEN', facts: '欠薪' },
  ...{ claimedFen: 100, identityProof: 'ID_CARD', exemption: 'NONE', exemptionText: '', evidence: [paper] },
};
