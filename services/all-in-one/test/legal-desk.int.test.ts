import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { houseTopics } from '../src/opening/open-linli.ts';
import { commandId, openWorld, type Answer, type Json, type Person, type World } from './http-world.ts';

/** A rider's case at the legal aid desk, over HTTP: who may do what, and who never learns a word of it. */

// A world of six services takes its time where many others work.
jest.setTimeout(180_000);

const dayMs = 86_400_000;
const gridWorkers = `社区,网格,网格员,电话,户数
东社区,第一网格,王一,13800000001,400
西社区,第一网格,李一,13800000003,400
`;
const always = '周一至周日 8:00-18:00';
/** Bound to the other side is 丁; 戊 serves another community; 己 has no hours while anything here happens. */
const lawyers = `姓名,执业证号,专长,服务社区,值班时段,每班接待数,回避单位,电话
甲律师,11101200000000001,欠薪、工伤事故,东社区,${always},8,,13700000001
乙律师,11101200000000002,欠薪,东社区,${always},8,,13700000002
丙律师,11101200000000003,欠薪,东社区,${always},8,,13700000003
丁律师,11101200000000004,欠薪,东社区,${always},8,迅达配送公司,13700000004
戊律师,11101200000000005,欠薪,西社区,${always},8,,13700000005
己律师,11101200000000006,欠薪,东社区,周一至周日 22:00-23:00,8,,13700000006
`;
const doctors = `姓名,科室,可提供服务,每周可服务时段,每时段人数,每次时长,服务社区,电话,执业证号
赵医生,全科,上门巡诊,${always},8,30,东社区,13900000001,110211000000001
`;
/** Facts of the case: none of them may be where it is not said that it is. */
const secrets = [
  '迅达配送公司',
  '站长口头承诺',
  '罗庄租住',
  '派单截图共七张',
  '不予援助的理由原文',
  '先去监察大队',
] as const;
const [counterparty, facts, exemptionText, evidenceTitle, refusalText, advice] = secrets;

let world: World;
let communityId = '';
const people: Record<string, Person> = {};
/** Lines of the supply ledger, by name. */
const lines: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld();
  for (const [kind, csv] of [
    ['grid-workers', gridWorkers],
    ['lawyers', lawyers],
    ['doctors', doctors],
  ] as const) {
    const { body } = await world.operator.ask<{ refused: Json[] }>(`/api/v1/imports/${kind}?fileName=a.csv`, {
      ...{ method: 'POST', headers: { 'content-type': 'text/csv' }, body: csv },
    });
    expect(body.refused).toEqual([]);
  }
  await world.settled();
  const { places } = (await world.operator.get<{ places: Record<string, string>[] }>('/api/v1/places')).body;
  const named = (name: string) => places.find((place) => place['name'] === name)?.['jurisdictionId'] ?? '';
  communityId = named('东社区');
  const area = { communityIds: [communityId] };
  for (const user of await world.linli.gateway.people.byRole('PROVIDER_MEMBER', 20)) {
    lines[user.name] = user.providerId;
    people[user.name] = await world.named(user.userId);
  }
  people['lead'] = await world.colleague('TEAM_LEAD', { ...area, providerId: lines['丙律师'] ?? '' });
  people['secondLead'] = await world.colleague('TEAM_LEAD', { ...area, providerId: lines['乙律师'] ?? '' });
  people['doctorLead'] = await world.colleague('TEAM_LEAD', { ...area, providerId: lines['赵医生'] ?? '' });
  people['farLead'] = await world.colleague('TEAM_LEAD', {
    ...{ communityIds: [named('西社区')], providerId: lines['戊律师'] ?? '' },
  });
  people['clerk'] = await world.colleague('DESK_CLERK', area);
  people['coordinator'] = await world.colleague('COMMUNITY_COORDINATOR', area);
});
afterAll(() => world.stop());

async function as(who: string): Promise<Person> {
  const here = people[who];
  if (here === undefined) throw new Error(`nobody is called ${who}`);
  if ((await here.get('/api/v1/me')).status === 200) return here;
  return (people[who] = await world.named(here.userId));
}

let riders = 0;
async function demand(type = 'LEGAL_UNPAID_WAGES'): Promise<string> {
  const clerk = await as('clerk');
  const { status, body } = await clerk.tell<{ receipt: { id: string } }>('/api/v1/demands', {
    ...{ type, communityId, gridId: await gridId(), description: '法律咨询' },
    resident: { name: `骑手${++riders}`, phone: `1391111${String(riders).padStart(4, '0')}` },
  });
  expect(status).toBe(201);
  await clerk.tell(`/api/v1/demands/${body.receipt.id}/acknowledge`);
  await world.settled();
  return body.receipt.id;
}

async function gridId(): Promise<string> {
  const { places } = (await world.operator.get<{ places: Record<string, string>[] }>('/api/v1/places')).body;
  return places.find(({ parentId }) => parentId === communityId)?.['jurisdictionId'] ?? '';
}

async function tell(who: string, demandId: string, step: string, body: Json = {}): Promise<Answer> {
  const answer = await (await as(who)).tell(`/api/v1/demands/${demandId}/legal-file/${step}`, body);
  await world.settled();
  return answer;
}

async function said(who: string, demandId: string, step: string, body: Json = {}): Promise<string> {
  const { status, body: answer } = await tell(who, demandId, step, body);
  return status === 200 ? String((answer['receipt'] as Json)['state']) : `${status} ${String(answer['code'])}`;
}

async function open(who: string, demandId: string): Promise<Answer> {
  return (await as(who)).tell(`/api/v1/demands/${demandId}/legal-file`, { purpose: 'LEGAL' });
}

const application: Json = {
  ...{ counterparty, counterpartyKind: 'COMPANY', contractKind: 'UNWRITTEN', facts, claimedFen: 3_600_000 },
  ...{ identityProof: 'ID_CARD', exemption: 'OTHER', exemptionText },
  evidence: [{ kind: 'ORDER_LOG', title: evidenceTitle, status: 'PROMISED' }],
};

/** An application, granted, with 乙 as its lawyer. */
async function activeFile(): Promise<string> {
  const demandId = await demand();
  expect(await said('甲律师', demandId, 'apply', application)).toBe('UNDER_REVIEW');
  expect(await said('lead', demandId, 'grant', { text: '准予' })).toBe('GRANTED');
  expect(await said('lead', demandId, 'appoint', { lawyerId: lines['乙律师'] })).toBe('ACTIVE');
  return demandId;
}

describe('at the desk', () => {
  it('the lawyer on duty gives advice on the spot; it may become an application later', async () => {
    const demandId = await demand();
    expect(await said('己律师', demandId, 'consult', { advice })).toBe('409 NOT_ON_DUTY');
    expect(await said('戊律师', demandId, 'consult', { advice })).toBe('404 DEMAND_UNKNOWN');
    expect(await said('赵医生', demandId, 'consult', { advice })).toBe('404 LEGAL_FILE_UNKNOWN');
    expect(await said('clerk', demandId, 'consult', { advice })).toBe('403 FORBIDDEN');
    expect(await said('甲律师', demandId, 'consult', { advice })).toBe('ADVISED');
    expect((await open('甲律师', demandId)).body).toMatchObject({
      ...{ row: { state: 'ADVISED', dueMs: 0 }, application: null },
      consultations: [{ lawyerId: lines['甲律师'], advice }],
    });
    // The demand is served, and nobody else is asked for it.
    const served = (await (await as('clerk')).get(`/api/v1/demands/${demandId}`)).body;
    expect(served).toMatchObject({ state: 'DELIVERED', outcomeCodes: ['ADVICE'] });
    const offers = (await (await as('乙律师')).get<{ offers: Json[] }>('/api/v1/offers')).body.offers;
    expect(offers.map((offer) => offer['demandId'])).not.toContain(demandId);
    expect(await said('甲律师', demandId, 'apply', application)).toBe('UNDER_REVIEW');
    expect(await said('甲律师', await demand('HAZARD_REPORT'), 'consult', { advice })).toBe('409 NOT_A_LEGAL_DEMAND');
  });

  it('the same command asked again is done once, and an old version is told so', async () => {
    const demandId = await demand();
    const path = `/api/v1/demands/${demandId}/legal-file/consult`;
    const once = { commandId: commandId(), advice };
    const lawyer = await as('甲律师');
    const [first, again] = [await lawyer.post(path, once), await lawyer.post(path, once)];
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    expect((await open('甲律师', demandId)).body['consultations']).toHaveLength(1);
    expect(await said('甲律师', demandId, 'consult', { advice, expectedVersion: 9 })).toBe('409 VERSION_CONFLICT');
    // Nobody else gets an answer that was given to somebody else.
    const stranger = await (await as('赵医生')).post(path, once);
    expect([stranger.status, stranger.body['code']]).toEqual([404, 'LEGAL_FILE_UNKNOWN']);
  });
});

describe('the review', () => {
  it('asks once for everything that is missing, stands still meanwhile, and ends in writing', async () => {
    const demandId = await demand();
    await tell('甲律师', demandId, 'apply', application);
    const dueOf = async () => ((await open('甲律师', demandId)).body['row'] as { dueMs: number }).dueMs;
    // Tuesday 1st, so the seventh working day is Thursday 10th; the desk closes at 18:00 or as the tenant has it.
    const dueMs = await dueOf();
    expect(new Date(dueMs).toISOString().slice(0, 10)).toBe('2026-12-10');
    expect(await said('甲律师', demandId, 'ask-materials', { missing: [], told: 'IN_PERSON' })).toBe(
      '422 MATERIALS_MISSING',
    );
    expect(await said('甲律师', demandId, 'ask-materials', { missing: ['身份证'], told: 'IN_PERSON' })).toBe(
      'MATERIALS_AWAITED',
    );
    expect(await said('lead', demandId, 'grant', { text: '准予' })).toBe('409 LEGAL_FILE_STATE');
    await world.pass(2 * dayMs);
    const evidence = [{ kind: 'ID_PAPER', title: '身份证', status: 'IN_HAND' }];
    expect(await said('甲律师', demandId, 'take-materials', { evidence })).toBe('UNDER_REVIEW');
    expect(await dueOf()).toBeGreaterThan(dueMs);
    expect(await said('甲律师', demandId, 'ask-materials', { missing: ['户口本'], told: 'IN_PERSON' })).toBe(
      '409 MATERIALS_ALREADY_ASKED',
    );
    expect(await said('甲律师', demandId, 'grant', { text: '准予' })).toBe('409 DESK_LEAD_ONLY');
    expect(await said('lead', demandId, 'refuse', { reason: 'NOT_IN_SCOPE', text: refusalText })).toBe('REFUSED');
    expect((await open('lead', demandId)).body['verdicts']).toMatchObject([
      { verdict: 'REFUSED', reason: 'NOT_IN_SCOPE', text: refusalText, objectByMs: world.clock.nowMs() + 30 * dayMs },
    ]);
    expect(await said('甲律师', demandId, 'object', { text: '不服' })).toBe('UNDER_REVIEW');
    expect(await said('lead', demandId, 'grant', { text: '准予' })).toBe('409 SAME_REVIEWER');
    expect(await said('secondLead', demandId, 'grant', { text: '准予' })).toBe('GRANTED');
  });

  it('counts ten days of silence as withdrawn', async () => {
    const demandId = await demand();
    await tell('甲律师', demandId, 'apply', application);
    await tell('甲律师', demandId, 'ask-materials', { missing: ['身份证'], told: 'IN_WRITING' });
    await world.pass(10 * dayMs);
    expect((await open('甲律师', demandId)).body['row']).toMatchObject({ state: 'WITHDRAWN' });
  });
});

describe('the lawyer of a case', () => {
  it('is named by who leads the desk, never somebody bound to the other side; the file keeps why', async () => {
    const demandId = await demand();
    expect(await said('丁律师', demandId, 'apply', application)).toBe('409 CONFLICT_OF_INTEREST');
    await tell('甲律师', demandId, 'apply', application);
    await tell('lead', demandId, 'grant', { text: '准予' });
    const appoint = (lawyerId = '') => said('lead', demandId, 'appoint', { lawyerId });
    expect(await said('甲律师', demandId, 'appoint', { lawyerId: lines['乙律师'] })).toBe('409 DESK_LEAD_ONLY');
    expect(await appoint(lines['赵医生'])).toBe('409 LAWYER_NOT_SUITABLE');
    expect(await appoint(lines['戊律师'])).toBe('409 LAWYER_NOT_SUITABLE');
    expect(await appoint(lines['丁律师'])).toBe('409 CONFLICT_OF_INTEREST');
    expect(await appoint(lines['乙律师'])).toBe('ACTIVE');
    expect(await said('乙律师', demandId, 'declare-conflict', { reason: 'FORMER_CLIENT' })).toBe('GRANTED');
    expect(await appoint(lines['乙律师'])).toBe('409 CONFLICT_OF_INTEREST');
    expect((await open('乙律师', demandId)).body['code']).toBe('LEGAL_FILE_UNKNOWN');
    expect((await open('lead', demandId)).body['conflicts']).toMatchObject([
      { lawyerId: lines['丁律师'], reason: 'ACTS_FOR_COUNTERPARTY' },
      { lawyerId: lines['乙律师'], reason: 'FORMER_CLIENT' },
    ]);
    expect(await appoint(lines['甲律师'])).toBe('ACTIVE');
  });
});

describe('the case of a rider whose wages have not been paid', () => {
  /** A command that adds something to a list: the id of what was added. */
  async function added(who: string, demandId: string, step: string, body: Json): Promise<string> {
    const { status, body: answer } = await tell(who, demandId, step, body);
    expect([step, status, answer['code']]).toEqual([step, 200, undefined]);
    return String(answer['itemId']);
  }

  it('goes from the papers to the last instalment; recovered is what has come, and not a 分 more', async () => {
    const demandId = await activeFile();
    const lawyer = '乙律师';
    const nowMs = world.clock.nowMs();
    const note = (kind: string, title: string, status = 'IN_HAND') =>
      added(lawyer, demandId, 'note-evidence', { kind, title, status });
    const chat = await note('CHAT_RECORD', '催讨记录');
    const limitationId = await added(lawyer, demandId, 'note-limitation', {
      ...{ basis: 'LABOUR_ARBITRATION', startMs: nowMs - 360 * dayMs },
    });
    const limitation = async () =>
      ((await open(lawyer, demandId)).body['limitations'] as Json[]).at(0) as Json & { earliestEndMs: number };
    const unconfirmed = await limitation();
    expect(unconfirmed).toMatchObject({ assumed: true, confirmed: false, confirmedBy: '' });
    const row = async () => (await open('lead', demandId)).body['row'] as Json;
    expect(await row()).toMatchObject({ alarms: ['ACT_FIRST'], limitationConfirmed: false });
    await added(lawyer, demandId, 'mark-limitation', {
      ...{ limitationId, kind: 'INTERRUPTION', fromMs: nowMs - 60 * dayMs, evidenceId: chat },
    });
    // What nobody has confirmed does not move the day.
    expect((await limitation()).earliestEndMs).toBe(unconfirmed.earliestEndMs);
    await added(lawyer, demandId, 'confirm-limitation', { limitationId });
    expect((await limitation()).earliestEndMs - unconfirmed.earliestEndMs).toBe(300 * dayMs);
    expect(await row()).toMatchObject({ alarms: [], limitationConfirmed: true });

    for (const [kind, text] of [
      ['LABOUR_INSPECTION_COMPLAINT', '投诉已受理'],
      ['MEDIATION', '双方到场'],
    ] as const)
      await added(lawyer, demandId, 'add-step', { kind, onMs: nowMs, text });
    const paper = await note('AGREEMENT', '调解协议');
    const parts = [
      { dueMs: nowMs + 2 * dayMs, amountFen: 1_000_000 },
      { dueMs: nowMs + 4 * dayMs, amountFen: 2_000_000 },
    ];
    const agreed = { kind: 'AGREED', amountFen: 3_000_000, evidenceId: paper, instalments: parts };
    expect(await said(lawyer, demandId, 'settle', { ...agreed, amountFen: 3_000_001 })).toBe('422 INSTALMENTS_DIFFER');
    await added(lawyer, demandId, 'settle', agreed);
    const planned = (
      (await open(lawyer, demandId)).body['settlements'] as { instalments: { instalmentId: string }[] }[]
    )
      .flatMap(({ instalments }) => instalments)
      .map(({ instalmentId }) => instalmentId);
    expect(planned).toHaveLength(2);

    const [first = '', second = ''] = planned;
    const promised = await note('BANK_SLIP', '说是已打款', 'PROMISED');
    const slip = (instalmentId: string, amountFen: number, evidenceId: string) => ({
      ...{ instalmentId, amountFen, evidenceId, onMs: world.clock.nowMs() },
    });
    expect(await said(lawyer, demandId, 'receive', slip(first, 1_000_000, promised))).toBe('409 PROOF_MISSING');
    await world.pass(2 * dayMs);
    expect(await row()).toMatchObject({ alarms: ['INSTALMENT_LATE'] });
    await added(lawyer, demandId, 'receive', slip(first, 1_000_000, await note('BANK_SLIP', '第一期回单')));
    expect(await row()).toMatchObject({ alarms: [] });
    const close = (outcome: string) => said(lawyer, demandId, 'close', { outcome, text: '结案说明' });
    expect(await close('RECOVERED')).toBe('409 NOT_RECOVERED');
    await world.pass(2 * dayMs);
    expect(await row()).toMatchObject({ alarms: ['INSTALMENT_LATE'] });
    await added(lawyer, demandId, 'receive', slip(second, 2_000_000, await note('BANK_SLIP', '第二期回单')));
    expect(await close('RECOVERED')).toBe('CLOSED');
    expect((await open('lead', demandId)).body).toMatchObject({
      ...{ claimedFen: 3_600_000, settledFen: 3_000_000, receivedFen: 3_000_000, outcome: 'RECOVERED' },
      ...{ row: { state: 'CLOSED', days: 4 }, steps: [{ kind: 'LABOUR_INSPECTION_COMPLAINT' }, { kind: 'MEDIATION' }] },
    });
    expect(await said(lawyer, demandId, 'add-step', { kind: 'LETTER', onMs: nowMs, text: '补记' })).toBe(
      '409 LEGAL_FILE_STATE',
    );
  });

  it('may be acted on before the papers when less than seven days are left', async () => {
    const demandId = await demand('LEGAL_INJURY');
    expect(await said('甲律师', demandId, 'apply', application)).toBe('UNDER_REVIEW');
    const nowMs = world.clock.nowMs();
    const step = { kind: 'WORK_INJURY_RECOGNITION', onMs: nowMs, text: '先行提交申请' };
    expect(await said('甲律师', demandId, 'add-step', step)).toBe('409 PAPERS_FIRST');
    await added('甲律师', demandId, 'note-limitation', {
      ...{ basis: 'WORK_INJURY_BY_EMPLOYER', startMs: nowMs - 25 * dayMs },
    });
    expect(await said('甲律师', demandId, 'add-step', step)).toBe('UNDER_REVIEW');
  });
});

describe('a fact of the case', () => {
  const strangers = ['赵医生', 'doctorLead', 'farLead', '丙律师', '丁律师', '戊律师', 'clerk', 'coordinator'] as const;

  it('is shown to the lawyer of the case and to who leads the desk, and each look is written down', async () => {
    const demandId = await activeFile();
    expect((await open('乙律师', demandId)).body).toMatchObject({ application: { facts, claimedFen: 3_600_000 } });
    const { body } = await open('lead', demandId);
    const lookers = (body['readings'] as Json[]).map(
      ({ readerId, purpose }) => `${String(readerId)} ${String(purpose)}`,
    );
    expect(lookers.sort()).toEqual([`${lines['乙律师']} LEGAL`, `${lines['丙律师']} LEGAL`].sort());
    // Who took the application has handed it on.
    expect((await open('甲律师', demandId)).status).toBe(404);
    const unsaid = await (await as('lead')).tell(`/api/v1/demands/${demandId}/legal-file`, { purpose: 'RESEARCH' });
    expect(unsaid.status).toBe(422);
  });

  it('is printed for them alone, and each print is a look', async () => {
    const demandId = await activeFile();
    const print = async (who: string, paper: string) => {
      const { status, body } = await (await as(who)).get<{ text?: string }>(`/print/legal-files/${demandId}/${paper}`);
      return { status, text: body.text ?? JSON.stringify(body) };
    };
    const form = await print('乙律师', 'application');
    expect(form.status).toBe(200);
    for (const said of ['法律援助申请表', counterparty, facts, evidenceTitle, '36,000.00', '乙律师', 'XF-'])
      expect([said, form.text.includes(said)]).toEqual([said, true]);
    expect((await print('lead', 'decision')).text).toContain('准予法律援助决定书');
    expect((await print('乙律师', 'letter')).text).toContain('催告函');
    expect(await print('乙律师', 'materials')).toMatchObject({ status: 409 });
    for (const who of strangers) {
      const { status, text } = await print(who, 'application');
      expect([who, status]).toEqual([who, who === 'clerk' || who === 'coordinator' ? 403 : 404]);
      for (const secret of secrets) expect([who, secret, text.includes(secret)]).toEqual([who, secret, false]);
    }
    const readings = (await open('lead', demandId)).body['readings'] as Json[];
    expect(readings.filter(({ readerId }) => readerId === lines['乙律师'])).toHaveLength(3);
  });

  it('reaches nobody else: not by the file, not by a list, not by a refusal, not by the demand', async () => {
    const demandId = await activeFile();
    const heard: string[] = [];
    for (const who of strangers) {
      const person = await as(who);
      const opened = await open(who, demandId);
      expect([who, opened.status]).toEqual([who, who === 'clerk' || who === 'coordinator' ? 403 : 404]);
      for (const answer of [
        opened,
        await person.tell(`/api/v1/demands/${demandId}/legal-file/withdraw`, { reason: 'X' }),
        await person.get('/api/v1/legal-files'),
        await person.get('/api/v1/demands'),
        await person.get(`/api/v1/demands/${demandId}`),
        await person.get('/api/v1/visits'),
        await person.get('/api/v1/offers'),
      ])
        heard.push(JSON.stringify(answer.body));
    }
    const list = await (await as('lead')).get<{ files: Json[] }>('/api/v1/legal-files');
    expect(list.body.files.map((row) => row['demandId'])).toContain(demandId);
    heard.push(JSON.stringify(list.body));
    for (const secret of secrets) expect([secret, heard.join('\n').includes(secret)]).toEqual([secret, false]);
    expect((await (await as('戊律师')).get<{ files: Json[] }>('/api/v1/legal-files')).body.files).toEqual([]);
  });

  it('is in no event', async () => {
    let log = '';
    for (const { name } of houseTopics()) {
      const ends = await world.linli.log.endOffsets(name);
      for (let partition = 0; partition < ends.length; partition++)
        log += JSON.stringify(await world.linli.log.read(name, partition, 0, 5_000));
    }
    expect(log).toContain('needs.demand.v1/submitted');
    for (const secret of secrets) expect([secret, log.includes(secret)]).toEqual([secret, false]);
  });

  it('joins the files against one counterparty under the eyes of who leads the desk', async () => {
    const demandId = await activeFile();
    const other = await demand();
    await tell('甲律师', other, 'apply', { ...application, counterparty: '另一家公司' });
    const key = String(((await open('lead', demandId)).body['row'] as Json)['counterpartyKey']);
    expect(key).not.toContain(counterparty);
    const { body } = await (await as('lead')).get<{ files: Json[] }>(`/api/v1/legal-files?counterpartyKey=${key}`);
    const joined = body.files.map((row) => row['demandId']);
    expect(joined.length).toBeGreaterThan(1);
    expect(joined).toContain(demandId);
    expect(joined).not.toContain(other);
  });
});

describe('the roster', () => {
  it('says who is on duty, lists what nobody has, and lets lawyers take, leave and swap', async () => {
    const startMs = world.clock.nowMs() + 600_000;
    const body = (more: Json = {}) => ({ communityId, month: '2026-12', ...more });
    const shift = async (who: string, path: string, more: Json = {}) => {
      const { status, body: answer } = await (await as(who)).tell(`/api/v1/duty-shifts${path}`, body(more));
      return status === 200 ? String(answer['id']) : `${status} ${String(answer['code'])}`;
    };
    const plan = async (fromHour: number, name = '') => {
      const times = { startMs: startMs + fromHour * 3_600_000, endMs: startMs + (fromHour + 2) * 3_600_000 };
      const { body: answer } = await (
        await as('lead')
      ).tell('/api/v1/duty-shifts', { communityId, ...times, lawyerId: lines[name] ?? '' });
      return String(answer['id']);
    };
    expect(await shift('赵医生', '/sh_none/take')).toBe('404 SHIFT_UNKNOWN');
    const now = await plan(0, '乙律师');
    const later = await plan(3, '丙律师');
    const open = await plan(6);
    const uncovered = async () => {
      const path = '/api/v1/duty-shifts?uncovered=true';
      const { body: answer } = await (await as('甲律师')).get<{ shifts: { shiftId: string }[] }>(path);
      return answer.shifts.map(({ shiftId }) => shiftId);
    };
    expect(await uncovered()).toEqual([open]);
    expect(await shift('丁律师', `/${open}/take`)).toBe(open);
    expect(await uncovered()).toEqual([]);
    expect(await shift('丁律师', `/${now}/leave`, { reason: 'ILL' })).toBe('404 SHIFT_UNKNOWN');
    expect(await shift('丙律师', `/${later}/offer-swap`, { forShiftId: open })).toBe(later);
    expect(await shift('丁律师', `/${open}/accept-swap`, { forShiftId: later })).toBe(later);
    expect(await shift('丙律师', `/${open}/leave`, { reason: 'ILL' })).toBe(open);
    expect(await uncovered()).toEqual([open]);
    const wall = (await (await as('lead')).get<{ text: string }>('/print/duty-shifts?month=2026-12')).body.text;
    for (const said of ['法律援助值班表', '乙律师', '丁律师', '空缺']) expect(wall).toContain(said);

    await world.pass(600_000);
    const demandId = await demand();
    // By the hours of the ledger 甲 would be on duty; the roster names 乙.
    expect(await said('甲律师', demandId, 'consult', { advice })).toBe('409 NOT_ON_DUTY');
    expect(await said('乙律师', demandId, 'consult', { advice })).toBe('ADVISED');
    expect((await (await as('戊律师')).get<{ shifts: Json[] }>('/api/v1/duty-shifts')).body.shifts).toEqual([]);
  });
});
