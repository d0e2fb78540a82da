import { describe, expect, it } from '@jest/globals';

import { after, assigned, inState, mondayMs, rules, visited } from '../../test/given.ts';
import { clockOf, type Demand, type State } from './demand.ts';
import { decideLegallyEnded, decideLegallyObjected, decideLegallyServed, decideTakenOn } from './legal-file.ts';

const lawyer = { lawyerId: 'pv-lawyer', userId: 'us-lawyer' };
const served = { ...lawyer, outcomeCode: 'ADVICE' };
const states = Object.keys(inState) as readonly State[];
const free: readonly State[] = ['TRIAGED', 'MATCHING', 'WAITLISTED'];

describe('what the legal aid desk does about a demand', () => {
  it.each(states)('that is %s counts only where nobody has it yet', (state) => {
    const demand = inState[state]();
    const before = structuredClone(demand);
    const taken = decideTakenOn(demand, lawyer, mondayMs);
    expect(taken.ok ? 'TAKEN' : taken.refusal).toBe(free.includes(state) ? 'TAKEN' : 'NOT_AWAITED');
    const done = decideLegallyServed(rules, demand, served, mondayMs);
    // Who has a demand in hand without a visit may be the lawyer of before.
    expect(done.ok).toBe(free.includes(state) || state === 'IN_SERVICE');
    expect(demand).toEqual(before);
  });

  it('an application makes it theirs; the end of the case, or advice on the spot, serves it', () => {
    for (const state of free) {
      const theirs = after(inState[state](), (now) => decideTakenOn(now, lawyer, mondayMs));
      expect(theirs).toMatchObject({
        owner: { id: 'us-lawyer', role: 'PROVIDER_MEMBER' },
        stage: { state: 'IN_SERVICE' },
      });
      const closed = (demand: Demand) => after(demand, (now) => decideLegallyServed(rules, now, served, mondayMs));
      for (const demand of [closed(theirs), closed(inState[state]())]) {
        expect(demand).toMatchObject({
          stage: { state: 'DELIVERED' },
          outcomeCodes: ['ADVICE'],
          servedBy: expect.arrayContaining(['pv-lawyer']) as unknown,
        });
        expect(['STOPPED', undefined]).toContain(clockOf(demand, 'MATCH')?.state);
        expect(clockOf(demand, 'FEEDBACK')?.state).toBe('RUNNING');
      }
    }
  });

  it('does not end what a visit or a department has in hand', () => {
    expect(decideLegallyServed(rules, visited(), served, mondayMs)).toMatchObject({ refusal: 'NOT_AWAITED' });
    const atDepartment = { ...assigned(), owner: { id: 'us-tracker', role: 'DEPARTMENT' } };
    expect(decideLegallyServed(rules, atDepartment, served, mondayMs)).toMatchObject({ refusal: 'NOT_AWAITED' });
    const noOutcome = decideLegallyServed(rules, assigned(), { ...served, outcomeCode: '' }, mondayMs);
    expect(noOutcome).toMatchObject({ refusal: 'NO_OUTCOME' });
  });

  it.each(states)(
    'that is %s is ended by the desk only where a lawyer has it; an objection opens only what was unmet',
    (state) => {
      const demand = inState[state]();
      for (const how of ['REFUSED', 'TERMINATED', 'WITHDRAWN'] as const)
        expect([how, decideLegallyEnded(rules, demand, { how }, mondayMs).ok]).toEqual([how, state === 'IN_SERVICE']);
      expect(decideLegallyObjected(rules, demand, mondayMs).ok).toBe(state === 'UNMET');
    },
  );

  it('a no is told with its reason and asked about; an objection brings it back to its lawyer, with a new term', () => {
    const theirs = after(inState.MATCHING(), (now) => decideTakenOn(now, lawyer, mondayMs));
    const refused = after(theirs, (now) => decideLegallyEnded(rules, now, { how: 'REFUSED' }, mondayMs));
    expect(refused.stage).toMatchObject({ state: 'UNMET', reason: 'NOT_ELIGIBLE' });
    expect(clockOf(refused, 'RESOLVE')?.state).toBe('STOPPED');
    const version = clockOf(refused, 'RESOLVE')?.version ?? 0;
    const silent: Demand = { ...refused, stage: { state: 'CLOSED', resolution: 'UNMET', closedAtMs: mondayMs } };
    for (const demand of [refused, silent]) {
      const again = after(demand, (now) => decideLegallyObjected(rules, now, mondayMs + 1));
      expect(again).toMatchObject({ stage: { state: 'IN_SERVICE', visit: null }, owner: { id: 'us-lawyer' } });
      expect(again.flags).toContain('OBJECTION');
      expect(clockOf(again, 'RESOLVE')).toMatchObject({ state: 'RUNNING', version: version + 1 });
      expect(decideLegallyServed(rules, again, served, mondayMs + 2).ok).toBe(true);
    }
    const ended = after(theirs, (now) => decideLegallyEnded(rules, now, { how: 'TERMINATED' }, mondayMs));
    expect(ended.stage).toMatchObject({ state: 'UNMET', reason: 'LEGAL_LIMIT' });
    const gone = after(theirs, (now) => decideLegallyEnded(rules, now, { how: 'WITHDRAWN' }, mondayMs));
    expect(gone.stage).toEqual({ state: 'WITHDRAWN', reason: 'APPLICATION_WITHDRAWN' });
  });
});
