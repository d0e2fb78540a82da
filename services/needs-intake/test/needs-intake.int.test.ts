import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RpcRefusal } from '@linli/rpc';

import { dayMs, hourMs, minuteMs, mondayMs } from './given.ts';
import { openIntake, type IntakeWorld } from './intake-world.ts';

let world: IntakeWorld;
beforeEach(async () => {
  world = await openIntake();
  await world.intake.RegisterJurisdictions({
    command: world.command(),
    lines: [
      { level: 'COMMUNITY', name: '风华社区', responsibleUserId: 'us-coordinator', householdCount: 2000 },
      { level: 'GRID', name: '第3网格', parentName: '风华社区', responsiblePhone: '15129324733', householdCount: 450 },
    ],
  });
  await world.facts();
});
afterEach(() => world.close());

const resident = {
  name: '李梅树',
  idNumber: '211421196701099148',
  phone: '15020806643',
  address: '13-2-401',
  groups: ['ELDER_ALONE'],
};
const demand = {
  type: 'HOME_MEDICAL_ROUND',
  description: '同时吃五种药，不清楚先后顺序',
  urgency: 'ROUTINE',
  channel: 'PHONE',
  communityId: '风华社区',
  gridId: '第3网格',
  resident,
  counterparty: '某物流公司丙',
};

async function submit(over: object = {}, commandId?: string) {
  return world.intake.SubmitDemand({ command: world.command(commandId), demand: { ...demand, ...over } });
}

async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (thrown) {
    if (thrown instanceof RpcRefusal) return `${thrown.status} ${thrown.code}`;
    throw thrown;
  }
  return 'no refusal';
}

const visitOf = (demandId: string, offerId = 'of-1') => ({
  visitId: `vs-${offerId}`,
  demandId,
  offerId,
  providerId: `pv-${offerId}`,
  residentId: 'rs-1',
  startMs: String(mondayMs + dayMs),
  endMs: String(mondayMs + dayMs + hourMs),
});

async function stateOf(demandId: string) {
  const { demand: view } = await world.intake.GetDemand({ demandId });
  if (view === null) throw new Error('no view');
  return view;
}

describe('one demand from the first word to the last', () => {
  it('travels through all the services and ends with what the resident says', async () => {
    const { receipt, no, progressCode } = await submit();
    const demandId = receipt?.id ?? '';
    expect(no).toBe('XF-20261123-0001');
    expect(progressCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(await stateOf(demandId)).toMatchObject({
      state: 'SUBMITTED',
      ownerRole: 'GRID_WORKER',
      loopStage: 'SUBMIT',
    });

    await world.intake.AcknowledgeDemand({ command: world.command(), demandId });
    expect((await world.facts()).map(({ fact }) => fact)).toEqual(['submitted', 'acknowledged', 'matching-requested']);

    const match = { source: 'ma-1', sequence: 1 };
    await world.tell(
      'matching.match.v1/offer-accepted',
      { demandId, offerId: 'of-1', confirmationNeeded: true },
      match,
    );
    expect(await world.intake.GetProgress({ progressCode: progressCode.toLowerCase() })).toMatchObject({
      ...{ no, state: 'MATCHING', confirmationAwaited: true, loopStage: 'SERVE' },
    });
    const confirmed = { demandId, round: 1, offerId: 'of-1', providerId: 'pv-of-1', confirmedBy: 'RESIDENT' };
    expect(await world.tell('matching.match.v1/confirmed', confirmed, { source: 'ma-1', sequence: 2 })).toEqual({
      verdict: 'handled',
    });
    const visit = visitOf(demandId);
    await world.tell('appointment.visit.v1/booked', { visit }, { source: 'vs-1', sequence: 1 });
    expect(await world.intake.GetProgress({ progressCode })).toMatchObject({
      state: 'SCHEDULED',
      visitStartMs: mondayMs + dayMs,
    });
    await world.tell('appointment.visit.v1/started', { visit }, { source: 'vs-1', sequence: 2 });
    await world.tell(
      'appointment.visit.v1/recorded',
      { visit, outcomeCodes: ['ROUND_DONE'] },
      { source: 'vs-1', sequence: 3 },
    );
    expect(await stateOf(demandId)).toMatchObject({
      state: 'DELIVERED',
      visitId: 'vs-of-1',
      providerId: 'pv-of-1',
      outcomeCodes: ['ROUND_DONE'],
    });

    const said = { demandId, solved: 'YES', satisfaction: 5, givenBy: 'CALLBACK_CLERK' };
    expect(
      await refusalOf(
        world.intake.EvaluateDemand({ command: world.command('cm-self', { actorId: 'pv-of-1' }), ...said }),
      ),
    ).toBe('PERMISSION_DENIED NOBODY_RATES_HIMSELF');
    const { receipt: last } = await world.intake.EvaluateDemand({ command: world.command(), ...said });
    expect(last?.state).toBe('CLOSED');
    expect((await world.facts()).map(({ fact }) => fact)).toEqual([
      'matched',
      'scheduled',
      'in-service',
      'delivered',
      'evaluated',
      'closed',
    ]);
    expect((await world.intake.GetProgress({ progressCode })).steps.map(({ fact }) => fact)).toEqual([
      ...['submitted', 'acknowledged', 'matching-requested', 'matched', 'scheduled'],
      ...['in-service', 'delivered', 'evaluated', 'closed'],
    ]);
  });

  it('tells nobody a name, a phone, an address, a company or a word of the case', async () => {
    const { receipt } = await submit();
    const demandId = receipt?.id ?? '';
    await world.intake.AcknowledgeDemand({ command: world.command(), demandId });
    await world.intake.EscalateDemand({ command: world.command(), demandId, reason: '两个单位互相推' });
    await world.intake.WithdrawDemand({ command: world.command(), demandId, reason: 'NO_LONGER_NEEDED' });
    const told = JSON.stringify(await world.facts());
    expect(told).toContain('matching-requested');
    for (const word of ['李梅树', '211421', '150208', '13-2-401', '五种药', '物流', '互相推'])
      expect(told).not.toContain(word);
  });

  it('sends everything matching may know', async () => {
    await world.intake.RegisterHouseholds({
      command: world.command(),
      lines: [
        {
          ...{ communityId: '风华社区', gridId: '第3网格', headName: '李梅树', headIdNumber: resident.idNumber },
          ...{ phone: '1', address: '13-2-401', tier: 'RED', latitude: 40.290931, longitude: 120.318537 },
        },
      ],
    });
    const { receipt } = await submit({
      registeredAtMs: mondayMs - 9 * dayMs,
      excludedProviderIds: ['pv-9'],
      wanted: [{ weekdays: [6, 7], fromMinute: 480, toMinute: 720 }],
    });
    await world.intake.AcknowledgeDemand({ command: world.command(), demandId: receipt?.id ?? '' });
    const request = (await world.facts()).find(({ fact }) => fact === 'matching-requested');
    expect(request?.data).toMatchObject({
      ...{ round: 1, type: 'HOME_MEDICAL_ROUND', urgency: 'URGENT', cell: '41041:17940', staffNeeded: 2 },
      wanted: [{ weekdays: [6, 7], fromMinute: 480, toMinute: 720 }],
      excludedProviderIds: ['pv-9'],
      waitingSinceMs: String(mondayMs - 9 * dayMs),
      matchDueMs: String(mondayMs + dayMs),
      visitDueMs: String(mondayMs + 2 * dayMs),
    });
    expect(request?.data['serviceClass']).toBeUndefined(); // 0, the most pressing
    expect(request?.data['counterpartyKeys']).toHaveLength(1);
  });
});

describe('the same again', () => {
  it('answers the same command the same and has one effect', async () => {
    const first = await submit({}, 'cm-x');
    const again = await submit({}, 'cm-x');
    expect(again).toEqual(first);
    expect((await world.facts()).map(({ fact }) => fact)).toEqual(['submitted']);
  });

  it('ignores a fact it has seen, and one of a round that is over', async () => {
    const { receipt } = await submit();
    const demandId = receipt?.id ?? '';
    await world.intake.AcknowledgeDemand({ command: world.command(), demandId });
    const booked = { visit: visitOf(demandId) };
    expect(await world.tell('appointment.visit.v1/booked', booked, { source: 'vs-1', sequence: 1 })).toEqual({
      verdict: 'handled',
    });
    expect(await world.tell('appointment.visit.v1/booked', booked, { source: 'vs-1', sequence: 1 })).toEqual({
      verdict: 'ignored',
      why: 'SEEN',
    });
    const confirmed = { demandId, round: 1, offerId: 'of-1', providerId: 'pv-of-1' };
    expect(await world.tell('matching.match.v1/confirmed', confirmed)).toEqual({
      verdict: 'ignored',
      why: 'ALREADY_MATCHED',
    });
    await world.tell('appointment.visit.v1/cancelled', { ...booked, by: 'PROVIDER' }, { source: 'vs-1', sequence: 2 });
    expect(await stateOf(demandId)).toMatchObject({ state: 'MATCHING', round: 2, urgency: 'URGENT' });
    expect(await world.tell('matching.match.v1/confirmed', confirmed)).toEqual({
      verdict: 'ignored',
      why: 'STALE_ROUND',
    });
    expect(await world.tell('matching.match.v1/waitlisted', { demandId, round: 2, causes: ['SKILL'] })).toEqual({
      verdict: 'handled',
    });
    expect(await world.tell('matching.match.v1/coordinator-asked', { demandId, why: 'RESIDENT_SILENT' })).toEqual({
      verdict: 'handled',
    });
    expect(await world.tell('matching.match.v1/offer-ended', { demandId, offerId: 'of-7' })).toEqual({
      verdict: 'ignored',
      why: 'OTHER_OFFER',
    });
    expect(await world.tell('matching.match.v1/offer-accepted', { demandId, offerId: 'of-7' })).toEqual({
      verdict: 'ignored',
      why: 'NOTHING_NEW',
    });
    expect(await world.tell('matching.match.v1/confirmed', { ...confirmed, demandId: 'dm-nobody' })).toEqual({
      verdict: 'ignored',
      why: 'DEMAND_UNKNOWN',
    });
    expect(await world.tell('appointment.visit.v1/booked', {})).toEqual({ verdict: 'park', why: 'VISIT_MISSING' });
  });

  it('brings a demand back to the desk when the resident calls off or is not met', async () => {
    const { receipt } = await submit();
    const demandId = receipt?.id ?? '';
    await world.intake.AcknowledgeDemand({ command: world.command(), demandId });
    const visit = visitOf(demandId);
    await world.tell('appointment.visit.v1/booked', { visit }, { source: 'vs-1', sequence: 1 });
    await world.facts();
    await world.tell('appointment.visit.v1/no-show', { visit, by: 'RESIDENT' }, { source: 'vs-1', sequence: 2 });
    expect((await world.facts()).map(({ fact, data }) => [fact, data['why'] ?? data['state']])).toEqual([
      ['returned', 'RESIDENT_NO_SHOW'],
      ['callback-requested', 'TRIAGED'],
    ]);
    expect((await world.intake.RequestMatching({ command: world.command(), demandId })).receipt?.state).toBe(
      'MATCHING',
    );
    expect(await stateOf(demandId)).toMatchObject({ round: 2, urgency: 'ROUTINE' });
  });
});

describe('a ledger', () => {
  const row = (n: number, over: object = {}, commandId = `row-${n}`) => ({
    command: world.command(commandId),
    demand: {
      ...demand,
      channel: '',
      imported: true,
      ledgerRow: String(n),
      registeredAtMs: mondayMs - 3 * dayMs,
      ...over,
    },
  });
  const others = (n: number) => ({
    resident: { ...resident, idNumber: '', name: `某${n}`, phone: `1502080${1000 + n}` },
  });

  it('says of each line in order what became of it', async () => {
    const lines = [
      row(1),
      row(2, { type: '不知道' }),
      row(3, { communityId: '别处社区' }),
      row(4), // word for word what row 1 says
      row(5, { registeredAtMs: mondayMs - 2 * dayMs }), // another day: another need
      row(6, { ...others(6), gridId: '第9网格' }),
    ];
    const { outcomes } = await world.intake.SubmitDemands({ lines });
    expect(outcomes.map(({ outcome, code, ofRow, warnings }) => [outcome, code, ofRow, warnings.join()])).toEqual([
      ['TAKEN', '', '', ''],
      ['REFUSED', 'TYPE_UNKNOWN', '', ''],
      ['REFUSED', 'COMMUNITY_UNKNOWN', '', ''],
      ['REPEATED', '', '1', ''],
      ['TAKEN', '', '', ''],
      ['TAKEN', '', '', 'GRID_NOT_REGISTERED'],
    ]);
    const facts = await world.facts();
    expect(facts.map(({ fact }) => fact)).toEqual(['submitted', 'submitted', 'submitted']);
    expect(facts.every(({ data }) => !JSON.stringify(data).includes('POTENTIAL_DUPLICATE'))).toBe(true);
    const again = await world.intake.SubmitDemands({ lines });
    expect(again.outcomes.map(({ outcome }) => outcome)).toEqual([
      'UNCHANGED',
      'REFUSED',
      'REFUSED',
      'REPEATED',
      'UNCHANGED',
      'UNCHANGED',
    ]);
    expect(await world.facts()).toEqual([]);
  });

  it('takes every community while the map is empty, with a warning', async () => {
    const empty = await openIntake();
    const { receipt, warnings } = await empty.intake.SubmitDemand({ command: empty.command(), demand });
    expect(warnings).toEqual(['COMMUNITY_NOT_REGISTERED', 'GRID_NOT_REGISTERED']);
    expect((await empty.intake.GetDemand({ demandId: receipt?.id ?? '' })).demand?.ownerRole).toBe('DESK_CLERK');
    await empty.close();
  });

  it('does not take the grid of another community for one of this', async () => {
    const place = { responsibleUserId: '', responsibleName: '', householdCount: 0 };
    const lines = [
      { ...place, level: 'COMMUNITY', name: '锦华社区', parentName: '', responsiblePhone: '' },
      { ...place, level: 'GRID', name: '第1网格', parentName: '锦华社区', responsiblePhone: '13800000000' },
    ];
    const { outcomes } = await world.intake.RegisterJurisdictions({ command: world.command(), lines });
    const elsewhere = outcomes[1]?.id ?? '';
    const command = world.command();
    const { receipt, warnings } = await world.intake.SubmitDemand({
      command,
      demand: { ...demand, gridId: elsewhere },
    });
    expect(warnings).toContain('GRID_NOT_REGISTERED');
    const { demand: taken } = await world.intake.GetDemand({ demandId: receipt?.id ?? '' });
    expect(taken?.gridId).not.toBe(elsewhere);
    expect(taken?.ownerRole).not.toBe('GRID_WORKER');
    const submitted = (await world.facts()).find(({ fact }) => fact === 'submitted');
    expect(submitted?.data).toMatchObject({ ownerId: taken?.ownerId, ownerRole: taken?.ownerRole });
  });

  it('refuses a batch over the limit and a line without a command', async () => {
    expect(await refusalOf(world.intake.SubmitDemands({ lines: Array.from({ length: 501 }, (_, n) => row(n)) }))).toBe(
      'INVALID_ARGUMENT BATCH_TOO_LARGE',
    );
    expect(await refusalOf(world.intake.SubmitDemands({ lines: [{ demand }] }))).toBe(
      'INVALID_ARGUMENT COMMAND_ID_MISSING',
    );
  });

  it('of households changes nothing the second time, and two households may share a door', async () => {
    const household = (headName: string, tier: string) => ({
      ...{ communityId: '风华社区', gridId: '第3网格', headName, phone: '1', address: '28-3-502', tier },
    });
    const lines = [
      household('常珍卫', 'GREEN'),
      household('孟博长', 'RED'),
      household('董芳金', '紫'),
      { ...household('赖思欣', 'BLUE'), address: '' },
    ];
    const first = await world.intake.RegisterHouseholds({ command: world.command(), lines });
    expect(first.outcomes.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['TAKEN', ''],
      ['TAKEN', ''],
      ['REFUSED', 'TIER_UNKNOWN'],
      ['REFUSED', 'ADDRESS_MISSING'],
    ]);
    expect(new Set(first.outcomes.map(({ id }) => id)).size).toBe(3);
    const again = await world.intake.RegisterHouseholds({ command: world.command(), lines });
    expect(again.outcomes.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect((await world.facts()).map(({ data }) => data['tier'])).toEqual(['GREEN', 'RED']);
  });

  it('of places changes nothing the second time and lists them by level and name', async () => {
    const lines = [
      { level: 'STREET', name: '绥中镇' },
      { level: 'GRID', name: '第4网格', parentName: '风华社区', householdCount: 700 },
      { level: 'PLANET', name: 'x' },
      { level: 'GRID', name: '第5网格' },
      { level: 'COMMUNITY', name: '' },
    ];
    const first = await world.intake.RegisterJurisdictions({ command: world.command(), lines });
    expect(first.outcomes.map(({ outcome, code, warnings }) => [outcome, code, warnings.join()])).toEqual([
      ['TAKEN', '', ''],
      ['TAKEN', '', 'SIZE_UNUSUAL'],
      ['REFUSED', 'LEVEL_UNKNOWN', ''],
      ['REFUSED', 'PARENT_MISSING', ''],
      ['REFUSED', 'NAME_MISSING', ''],
    ]);
    const again = await world.intake.RegisterJurisdictions({ command: world.command(), lines });
    expect(again.outcomes.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
    const { jurisdictions } = await world.intake.ListJurisdictions({});
    expect(jurisdictions.map(({ level, name }) => `${level} ${name}`)).toEqual([
      'COMMUNITY 风华社区',
      'GRID 第3网格',
      'GRID 第4网格',
      'STREET 绥中镇',
    ]);
  });
});

describe('a suspicion', () => {
  it('is told with the receipt and blocks nothing', async () => {
    const first = await submit();
    const second = await submit({ description: 'the same again' });
    expect(second.suspectedDuplicateOf).toBe(first.receipt?.id);
    expect((await stateOf(second.receipt?.id ?? '')).flags).toContain('POTENTIAL_DUPLICATE');
    expect((await submit({ type: 'REHAB_TRAINING' })).suspectedDuplicateOf).toBe('');
  });

  it('of a hazard goes by place', async () => {
    const hazard = { type: 'HAZARD_REPORT', latitude: 40.3, longitude: 120.32, resident: null };
    const first = await submit(hazard);
    expect((await submit({ ...hazard, latitude: 40.302 })).suspectedDuplicateOf).toBe(first.receipt?.id);
    expect((await submit({ ...hazard, latitude: 40.31 })).suspectedDuplicateOf).toBe('');
  });

  it('that proves right is merged, and both receipts follow one demand', async () => {
    const first = await submit();
    const second = await submit({ description: 'the same again' });
    const [primaryId, demandId] = [first.receipt?.id ?? '', second.receipt?.id ?? ''];
    const merge = (of: string, into: string) =>
      world.intake.MergeDemand({ command: world.command(), demandId: of, primaryId: into });
    expect(await refusalOf(merge(demandId, demandId))).toBe('INVALID_ARGUMENT PRIMARY_IS_ITSELF');
    expect(await refusalOf(merge(demandId, 'dm-nobody'))).toBe('FAILED_PRECONDITION PRIMARY_UNKNOWN');
    expect((await merge(demandId, primaryId)).receipt?.state).toBe('DUPLICATE');
    expect(await refusalOf(merge(primaryId, demandId))).toBe('FAILED_PRECONDITION PRIMARY_IS_DUPLICATE');
    await world.intake.AcknowledgeDemand({ command: world.command(), demandId: primaryId });
    expect((await world.intake.GetProgress({ progressCode: second.progressCode })).state).toBe('MATCHING');
  });
});

describe('time', () => {
  it('warns and breaches once each, sends the demand up, and the meeting hears when it is served', async () => {
    const { receipt } = await submit();
    const demandId = receipt?.id ?? '';
    await world.intake.AcknowledgeDemand({ command: world.command(), demandId });
    await world.facts();
    world.nowMs = mondayMs + 3 * dayMs - 1;
    await world.sweep();
    expect((await world.facts()).map(({ fact, data }) => [fact, data['clock']])).toEqual([['clock-warned', 'MATCH']]);
    world.nowMs += 1;
    await Promise.all([world.sweep(), world.sweep()]);
    const facts = await world.facts();
    expect(facts.map(({ fact }) => fact)).toEqual(['clock-breached', 'escalation-requested']);
    expect(facts[1]?.data).toMatchObject({ trigger: 'BREACH', clock: 'MATCH', dueMs: String(mondayMs + 3 * dayMs) });
    await world.sweep();
    expect(await world.facts()).toEqual([]);
    const { itemId, flags, state } = await stateOf(demandId);
    expect({ state, up: flags.includes('ESCALATED') }).toEqual({ state: 'MATCHING', up: true });

    await world.tell('matching.match.v1/confirmed', { demandId, round: 1, offerId: 'of-1', providerId: 'pv-1' });
    expect((await world.facts()).map(({ fact, data }) => [fact, data['itemId']])).toEqual([
      ['matched', undefined],
      ['escalation-served', itemId],
    ]);
    expect(await world.tell('meeting.item.v1/withdrawn', { demandId, itemId, reason: 'SERVED' })).toEqual({
      verdict: 'ignored',
      why: 'ITEM_NOT_OPEN',
    });
  });

  it('ends an escalated demand’s wait when the item comes back', async () => {
    const { receipt } = await submit({ type: 'DISPUTE' });
    const demandId = receipt?.id ?? '';
    await world.intake.AcknowledgeDemand({ command: world.command(), demandId });
    const { itemId, receipt: up } = await world.intake.EscalateDemand({
      command: world.command(),
      demandId,
      reason: 'x',
    });
    expect(up?.state).toBe('ESCALATED');
    expect(await world.tell('meeting.item.v1/returned', { demandId, itemId, reason: 'OURS' })).toEqual({
      verdict: 'handled',
    });
    expect(await stateOf(demandId)).toMatchObject({ state: 'TRIAGED', itemId: '' });
  });

  it('is in service while a department has an escalated demand, and asks the resident when it is done', async () => {
    const { receipt } = await submit({ type: 'DISPUTE' });
    const demandId = receipt?.id ?? '';
    await world.intake.AcknowledgeDemand({ command: world.command(), demandId });
    const up = { command: world.command(), demandId, reason: 'x' };
    const { itemId } = await world.intake.EscalateDemand(up);
    const answered = (more: Record<string, string>) =>
      world.tell('meeting.item.v1/answered', { demandId, itemId, ...more });
    expect(await answered({ answer: 'ASSIGNED', leadDeptId: 'JUSTICE', trackerId: 'us-tracker' })).toEqual({
      verdict: 'handled',
    });
    expect(await stateOf(demandId)).toMatchObject({ state: 'IN_SERVICE', itemId, ownerId: 'us-tracker' });
    expect(await answered({ answer: 'ASSIGNED', leadDeptId: 'JUSTICE', trackerId: 'us-tracker' })).toMatchObject({
      why: 'NOT_AWAITED',
    });
    expect(await answered({ answer: 'GUESS' })).toEqual({ verdict: 'park', why: 'ANSWER_UNKNOWN:GUESS' });
    await world.facts();
    expect(await answered({ answer: 'CLOSED', outcome: 'SOLVED' })).toEqual({ verdict: 'handled' });
    expect(await stateOf(demandId)).toMatchObject({ state: 'DELIVERED', itemId: '' });
    expect(await world.facts()).toMatchObject([{ fact: 'delivered', data: { outcomeCodes: ['SOLVED'] } }]);
  });

  it('is at the desk again when the item of a department comes back', async () => {
    const { receipt } = await submit({ type: 'DISPUTE' });
    const demandId = receipt?.id ?? '';
    await world.intake.AcknowledgeDemand({ command: world.command(), demandId });
    const { itemId } = await world.intake.EscalateDemand({ command: world.command(), demandId, reason: 'x' });
    const assigned = { demandId, itemId, answer: 'ASSIGNED', leadDeptId: 'JUSTICE', trackerId: 'us-tracker' };
    await world.tell('meeting.item.v1/answered', assigned);
    await world.tell('meeting.item.v1/returned', { demandId, itemId, reason: 'OURS' });
    const { state, ownerId } = await stateOf(demandId);
    expect(state).toBe('TRIAGED');
    expect(ownerId).toMatch(/^us_/); // the desk of the community
  });

  it('leaves a demand that is being matched to the matching when a department takes its item', async () => {
    const { receipt } = await submit();
    const demandId = receipt?.id ?? '';
    await world.intake.AcknowledgeDemand({ command: world.command(), demandId });
    const { itemId } = await world.intake.EscalateDemand({ command: world.command(), demandId, reason: 'x' });
    const assigned = { demandId, itemId, answer: 'ASSIGNED', leadDeptId: 'HEALTH' };
    expect(await world.tell('meeting.item.v1/answered', assigned)).toEqual({ verdict: 'ignored', why: 'NOT_AWAITED' });
    await world.tell('meeting.item.v1/closed', { demandId, itemId, outcome: 'SOLVED' });
    expect(await stateOf(demandId)).toMatchObject({ state: 'MATCHING', itemId: '' });
  });

  it('asks for what is missing, reminds, and closes in silence', async () => {
    const { receipt } = await submit({ type: 'DISPUTE' });
    const demandId = receipt?.id ?? '';
    await world.intake.RequestInfo({ command: world.command(), demandId, reason: 'which house', docs: ['ID_CARD'] });
    expect(await stateOf(demandId)).toMatchObject({
      state: 'NEEDS_INFO',
      clocks: [{ state: 'STOPPED' }, { state: 'PAUSED' }],
    });
    await world.intake.SupplyInfo({ command: world.command(), demandId });
    await world.intake.AcknowledgeDemand({
      command: world.command(),
      demandId,
      urgency: 'URGENT',
      ownerId: 'us-clerk',
    });
    expect(await stateOf(demandId)).toMatchObject({ urgency: 'URGENT', ownerId: 'us-clerk', ownerRole: 'DESK_CLERK' });
    await world.intake.AssignDemand({
      command: world.command(),
      demandId,
      ownerId: 'us-mediator',
      ownerRole: 'MEDIATOR',
    });
    await world.intake.DeliverDemand({ command: world.command(), demandId, outcomeCodes: ['SETTLED'] });
    await world.facts();
    for (const day of [3, 7, 15]) {
      world.nowMs = mondayMs + day * dayMs;
      await world.sweep();
    }
    const facts = (await world.facts()).filter(({ fact }) => !fact.startsWith('clock-'));
    expect(facts.map(({ fact }) => fact)).toEqual(['evaluation-reminded', 'evaluation-reminded', 'closed']);
    expect(facts[2]?.data).toMatchObject({ resolution: 'NO_ANSWER', month: '2026-12', visibility: 'AGGREGATE_ONLY' });
    expect(
      (await world.intake.ReopenDemand({ command: world.command(), demandId, reason: 'louder than before' })).receipt
        ?.state,
    ).toBe('TRIAGED');
    expect(await stateOf(demandId)).toMatchObject({ ownerId: 'us-coordinator', ownerRole: 'COMMUNITY_COORDINATOR' });
    await world.intake.ResolveUnmet({ command: world.command(), demandId, reason: 'DECLINED_SERVICE' });
    expect(await stateOf(demandId)).toMatchObject({
      state: 'UNMET',
      reason: 'DECLINED_SERVICE',
      fhirStatus: 'revoked / failed',
    });
  });

  it('gives an emergency to the grid worker at once and shows whom to call', async () => {
    const answer = await submit({ emergency: true });
    expect(answer).toMatchObject({ receipt: { state: 'IN_SERVICE' }, callNumbers: ['110', '119', '120'] });
    const facts = await world.facts();
    expect(facts.map(({ fact }) => fact)).toEqual(['submitted', 'emergency-declared', 'assigned', 'in-service']);
    const { ownerId } = await stateOf(answer.receipt?.id ?? '');
    expect(facts[1]?.data['ownerId']).toBe(ownerId);
    world.nowMs += 2 * hourMs;
    await world.sweep();
    expect((await world.facts()).map(({ fact }) => fact)).toEqual([
      'clock-warned',
      'clock-breached',
      'escalation-requested',
    ]);
  });
});

describe('asking', () => {
  it('shows a resident for a purpose and masks the rest', async () => {
    const { receipt } = await submit();
    const { residentId } = await stateOf(receipt?.id ?? '');
    const ask = (purpose: string, masked = false) => world.intake.GetResident({ residentId, purpose, masked });
    expect(await ask('CARE')).toMatchObject({
      name: '李梅树',
      phone: '15020806643',
      address: '13-2-401',
      ageBand: '18-59',
      groups: ['ELDER_ALONE'],
    });
    expect(await ask('CONTACT')).toMatchObject({ name: '李梅树', address: '', groups: [] });
    expect(await ask('CARE', true)).toMatchObject({ name: '李**', phone: '150****6643', address: '' });
    expect(await refusalOf(ask('CURIOSITY'))).toBe('INVALID_ARGUMENT PURPOSE_UNKNOWN');
    expect(await refusalOf(world.intake.GetResident({ residentId: 'rs-nobody', purpose: 'CARE' }))).toBe(
      'NOT_FOUND RESIDENT_UNKNOWN',
    );
  });

  it('refuses what is not there, and an asker who has seen an older version', async () => {
    expect(await refusalOf(world.intake.GetDemand({ demandId: 'dm-nobody' }))).toBe('NOT_FOUND DEMAND_UNKNOWN');
    expect(await refusalOf(world.intake.GetProgress({ progressCode: 'ZZZZZZ' }))).toBe(
      'NOT_FOUND PROGRESS_CODE_UNKNOWN',
    );
    for (const step of ['AcknowledgeDemand', 'RequestMatching', 'ReopenDemand'] as const) {
      expect(await refusalOf(world.intake[step]({ command: world.command(), demandId: 'dm-nobody' }))).toBe(
        'NOT_FOUND DEMAND_UNKNOWN',
      );
    }
    const { receipt } = await submit();
    const command = world.command('cm-stale', { expectedVersion: 7 });
    expect(
      await refusalOf(world.intake.WithdrawDemand({ command, demandId: receipt?.id ?? '', reason: 'MOVED_AWAY' })),
    ).toMatch(/^ABORTED/);
    expect(
      await refusalOf(
        submit({ imported: true, registeredAtMs: 1 }).then(() => submit({ imported: true, registeredAtMs: 1 })),
      ),
    ).toBe('FAILED_PRECONDITION LINE_REPEATED');
  });

  it('hands out numbers and codes once, whoever asks at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        submit({ resident: { ...resident, idNumber: '', phone: `1391111${1000 + n}` } }),
      ),
    );
    expect(new Set(answers.map(({ no }) => no)).size).toBe(60);
    expect(new Set(answers.map(({ progressCode }) => progressCode)).size).toBe(60);
    expect(
      answers
        .map(({ no }) => no)
        .sort()
        .at(-1),
    ).toBe('XF-20261123-0060');
    world.nowMs += 15 * hourMs + minuteMs;
    expect((await submit()).no).toBe('XF-20261124-0001');
  });
});
