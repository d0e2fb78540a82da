import { resumeClock } from './clock.ts';
import { isCode } from './codes.ts';
import { decided, refused, type Decision, type Rules } from './decision.ts';
import type { Demand } from './demand.ts';
import { dayMs } from './local-day.ts';
import { refusalOf, type StateRefusal } from './permits.ts';

const mostDocs = 16;

/** Asks for what is missing; every running clock of the demand pauses until it comes. */
export function decideRequestInfo(
  rules: Rules,
  demand: Demand,
  command: Readonly<{ reason: string; docs: readonly string[]; told: boolean }>,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | 'REASON_MISSING' | 'DOCS_UNKNOWN'> {
  const no = refusalOf(demand, 'requestInfo');
  if (no !== undefined) return refused(no);
  if (command.reason === '') return refused('REASON_MISSING');
  if (command.docs.length > mostDocs || !command.docs.every(isCode)) return refused('DOCS_UNKNOWN');
  const silentAtMs = nowMs + rules.policy.info.silenceDays * dayMs;
  return decided([{ type: 'info-requested', ...command, silentAtMs, atMs: nowMs }], { state: 'NEEDS_INFO' });
}

/** What was missing has come: back to where it was asked, and the clocks run on with what was paused added behind. */
export function decideSupplyInfo(
  rules: Rules,
  demand: Demand,
  nowMs: number,
): Decision<{ state: string }, StateRefusal> {
  const no = refusalOf(demand, 'supplyInfo');
  if (no !== undefined) return refused(no);
  const clocks = demand.clocks.map((clock) => resumeClock(clock, nowMs, rules.time));
  const state = demand.stage.state === 'NEEDS_INFO' ? demand.stage.from : 'SUBMITTED';
  return decided([{ type: 'info-supplied', clocks, atMs: nowMs }], { state });
}
