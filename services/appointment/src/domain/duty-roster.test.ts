import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { hourMs, nowMs, person } from '../../test/legal-given.ts';
import { decideRoster, evolveRoster, onDutyBy, type DutyRoster, type RosterCommand } from './duty-roster.ts';
import type { Person } from './legal-people.ts';

const kept = { rosterId: 'dr_1', communityId: 'jc_1', month: '2026-03' };
const lead = person('pv_lead', { leadsIn: ['jc_1'] });
const people = Object.fromEntries(['pv_a', 'pv_b', 'pv_c'].map((id) => [id, person(id)]));
const [a, b, c] = [person('pv_a'), person('pv_b'), person('pv_c')];

function decide(
  roster: DutyRoster | undefined,
  command: RosterCommand,
  who: Person,
  newShiftId = 'sh_1',
  atMs = nowMs,
) {
  const named = 'lawyerId' in command ? people[command.lawyerId] : undefined;
  return decideRoster(roster, { kept, command, who, named, newShiftId }, atMs);
}

function told(roster: DutyRoster | undefined, command: RosterCommand, who: Person, newShiftId = 'sh_1'): DutyRoster {
  const decision = decide(roster, command, who, newShiftId);
  if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal}`);
  return decision.events.reduce<DutyRoster | undefined>(evolveRoster, roster) as DutyRoster;
}

function said(roster: DutyRoster | undefined, command: RosterCommand, who: Person, atMs = nowMs): string {
  const decision = decide(roster, command, who, 'sh_new', atMs);
  return decision.ok ? 'DONE' : decision.refusal;
}

const plan = (fromHour: number, toHour: number, lawyerId = ''): RosterCommand => ({
  ...{ type: 'plan', startMs: nowMs + fromHour * hourMs, endMs: nowMs + toHour * hourMs, lawyerId },
});
const morning = told(undefined, plan(1, 4, 'pv_a'), lead, 'sh_1');
const day = told(morning, plan(5, 8, 'pv_b'), lead, 'sh_2');
const lawyersOf = ({ shifts }: DutyRoster) => shifts.map(({ lawyerId }) => lawyerId);

describe('the roster of a desk', () => {
  it('is planned by who leads the desk: shifts to come, twelve hours at most, of lawyers of the community', () => {
    expect(said(undefined, plan(1, 4), a)).toBe('DESK_LEAD_ONLY');
    expect(said(undefined, plan(1, 4), person('pv_far', { servesIn: ['jc_2'] }))).toBe('DESK_LEAD_ONLY');
    expect(said(undefined, plan(1, 4), person('pv_doctor', { isLawyer: false, leadsIn: ['jc_1'] }))).toBe(
      'DESK_LEAD_ONLY',
    );
    expect(said(morning, { type: 'take', shiftId: 'sh_1' }, person('pv_far', { servesIn: ['jc_2'] }))).toBe(
      'SHIFT_UNKNOWN',
    );
    for (const [from, to] of [
      [-1, 2],
      [2, 2],
      [3, 2],
      [1, 14],
    ] as const)
      expect(said(undefined, plan(from, to), lead)).toBe('SHIFT_TIMES_WRONG');
    expect(said(undefined, plan(1, 4, 'pv_nobody'), lead)).toBe('LAWYER_NOT_SUITABLE');
    expect(said(morning, plan(3, 6, 'pv_a'), lead)).toBe('SHIFT_OVERLAP');
    expect(said(morning, plan(4, 6, 'pv_a'), lead)).toBe('DONE');
  });

  it('a lawyer who cannot come says why, and the shift is uncovered until somebody takes it', () => {
    const leave: RosterCommand = { type: 'leave', shiftId: 'sh_1', reason: 'ILL' };
    expect(said(day, leave, b)).toBe('SHIFT_UNKNOWN');
    expect(said(day, { ...leave, reason: '' }, a)).toBe('REASON_MISSING');
    const uncovered = told(day, leave, a);
    expect(lawyersOf(uncovered)).toEqual(['', 'pv_b']);
    expect(uncovered.shifts[0]?.leaves).toEqual([{ lawyerId: 'pv_a', reason: 'ILL', atMs: nowMs }]);
    expect(said(day, { type: 'take', shiftId: 'sh_2' }, c)).toBe('SHIFT_TAKEN');
    expect(lawyersOf(told(uncovered, { type: 'take', shiftId: 'sh_1' }, c))).toEqual(['pv_c', 'pv_b']);
    expect(lawyersOf(told(uncovered, { type: 'assign', shiftId: 'sh_1', lawyerId: 'pv_c' }, lead))).toEqual([
      'pv_c',
      'pv_b',
    ]);
    expect(said(uncovered, { type: 'assign', shiftId: 'sh_1', lawyerId: 'pv_c' }, c)).toBe('DESK_LEAD_ONLY');
    expect(said(uncovered, leave, lead)).toBe('SHIFT_UNKNOWN');
    expect(said(day, leave, a, nowMs + 4 * hourMs)).toBe('SHIFT_OVER');
  });

  it('two lawyers swap when both want it, and nobody has two shifts at once by it', () => {
    const offer: RosterCommand = { type: 'offerSwap', shiftId: 'sh_1', forShiftId: 'sh_2' };
    const accept: RosterCommand = { type: 'acceptSwap', shiftId: 'sh_2', forShiftId: 'sh_1' };
    expect(said(day, accept, b)).toBe('SWAP_NOT_OFFERED');
    expect(said(day, offer, b)).toBe('SHIFT_UNKNOWN');
    const offered = told(day, offer, a);
    expect(lawyersOf(offered)).toEqual(['pv_a', 'pv_b']);
    expect(said(offered, accept, c)).toBe('SHIFT_UNKNOWN');
    const swapped = told(offered, accept, b);
    expect(lawyersOf(swapped)).toEqual(['pv_b', 'pv_a']);
    expect(said(swapped, accept, a)).toBe('SWAP_NOT_OFFERED');
    const busy = told(offered, plan(1, 4, 'pv_b'), lead, 'sh_3');
    expect(said(busy, accept, b)).toBe('SHIFT_OVERLAP');
    const left = told(offered, { type: 'leave', shiftId: 'sh_1', reason: 'ILL' }, a);
    expect(said(left, accept, b)).toBe('SWAP_NOT_OFFERED');
  });

  it('says who is on duty; where it says nothing the hours of the ledger hold', () => {
    const at = (hours: number) => onDutyBy(day, nowMs + hours * hourMs);
    expect([at(0), at(1), at(4), at(5), at(8)]).toEqual([undefined, ['pv_a'], undefined, ['pv_b'], undefined]);
    expect(onDutyBy(undefined, nowMs)).toBeUndefined();
    expect(onDutyBy(told(day, { type: 'leave', shiftId: 'sh_1', reason: 'ILL' }, a), nowMs + hourMs)).toEqual([]);
  });

  it('never has one lawyer twice at once and never loses a shift, whatever is asked in whatever order', () => {
    const shiftId = fc.constantFrom('sh_0', 'sh_1', 'sh_2', 'sh_3');
    const lawyerId = fc.constantFrom('', 'pv_a', 'pv_b', 'pv_c');
    const command = fc.oneof(
      fc
        .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 6 }), lawyerId)
        .map(([from, long, id]) => plan(from, from + long, id)),
      fc.record({ type: fc.constant('assign' as const), shiftId, lawyerId }),
      fc.record({ type: fc.constant('leave' as const), shiftId, reason: fc.constant('ILL') }),
      fc.record({ type: fc.constant('take' as const), shiftId }),
      fc.record({ type: fc.constant('offerSwap' as const), shiftId, forShiftId: shiftId }),
      fc.record({ type: fc.constant('acceptSwap' as const), shiftId, forShiftId: shiftId }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(command, fc.constantFrom(lead, a, b, c)), { maxLength: 40 }), (steps) => {
        let roster: DutyRoster | undefined;
        for (const [one, who] of steps) {
          const before = roster?.shifts.length ?? 0;
          const decision = decide(roster, one, who, `sh_${before}`);
          if (decision.ok) roster = decision.events.reduce<DutyRoster | undefined>(evolveRoster, roster);
          const shifts = roster?.shifts ?? [];
          expect(shifts.length - before).toBe(decision.ok && one.type === 'plan' ? 1 : 0);
          for (const x of shifts)
            for (const y of shifts)
              if (x !== y && x.lawyerId !== '' && x.lawyerId === y.lawyerId)
                expect(x.startMs < y.endMs && y.startMs < x.endMs).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
