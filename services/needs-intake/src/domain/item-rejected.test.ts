import { describe, expect, it } from '@jest/globals';

import { after, assigned, inState, mondayMs, rules } from '../../test/given.ts';
import type { Demand, State } from './demand.ts';
import { decideItemOver } from './item-answers.ts';

const item = { itemId: 'es-1', triggers: ['COLLECTIVE'], clocks: [] } as const;
const over = { itemId: 'es-1', how: 'REJECTED', outcome: 'LEGAL_LIMIT', deskId: 'us-desk' } as const;
const rejected = (demand: Demand, outcome = 'LEGAL_LIMIT') =>
  after({ ...demand, item }, (now) => decideItemOver(rules, now, { ...over, outcome }, mondayMs));

describe('a demand that a meeting rejects', () => {
  const unmet: readonly State[] = ['TRIAGED', 'OPINION', 'MATCHING', 'WAITLISTED', 'ESCALATED'];

  it.each(unmet)('is unmet for the reason of the decision where nobody has it (%s)', (state) => {
    expect(rejected(inState[state]())).toMatchObject({ item: null, stage: { state: 'UNMET', reason: 'LEGAL_LIMIT' } });
  });

  it.each(['MATCHED', 'SCHEDULED', 'IN_SERVICE', 'DELIVERED'] as const)(
    'goes on where somebody has it (%s)',
    (state) => {
      expect(rejected(inState[state]())).toMatchObject({ item: null, stage: { state } });
    },
  );

  it('is taken from the department that had it; a reason of a later version counts as no capacity', () => {
    const atDepartment = { ...assigned(), owner: { id: 'us-t', role: 'DEPARTMENT' } };
    expect(rejected(atDepartment).stage).toMatchObject({ state: 'UNMET', reason: 'LEGAL_LIMIT' });
    expect(rejected(inState.TRIAGED(), 'NOT_YET_KNOWN').stage).toMatchObject({ reason: 'NO_CAPACITY' });
    expect(decideItemOver(rules, inState.TRIAGED(), over, mondayMs)).toMatchObject({ refusal: 'ITEM_NOT_OPEN' });
  });
});
