/** What each kind of decision needs: one that lacks it is not saved (docs/rules.md §0.14, R17). And what it does to its item. */

import { decided, type Decision } from './decision.ts';
import { orderLacks } from './desk.ts';
import { levels, type Item, type ItemEvent, type ItemState, type Level } from './item.ts';
import { climbAtMs } from './ladder.ts';
import { decisionKinds, type Resolution } from './meeting.ts';
import type { Policy, Rules } from './policy.ts';
import { urgeAtMs } from './urge.ts';

export type ResolutionRefusal =
  | 'DECISION_KIND_UNKNOWN'
  | 'DECISION_LEVEL_WRONG'
  | 'DECISION_REASON_MISSING'
  | 'DECISION_LEAD_MISSING'
  | 'DECISION_DUE_MISSING'
  | 'DECISION_TRACKER_MISSING'
  | 'DEPARTMENT_UNKNOWN';

/** Why it cannot be saved; undefined = it is complete. `level` = of the meeting. */
export function resolutionLacks(
  policy: Policy,
  level: Level,
  resolution: Resolution,
  nowMs: number,
): ResolutionRefusal | undefined {
  const { kind, dueMs, trackerId, reason, text: instruction } = resolution;
  switch (decisionKinds.find((one) => one === kind)) {
    case undefined:
      return 'DECISION_KIND_UNKNOWN';
    case 'ASSIGN':
    case 'FUND':
    case 'POLICY':
      return orderLacks(policy, { ...resolution, instruction }, nowMs);
    case 'DEFER':
      return dueMs <= nowMs ? 'DECISION_DUE_MISSING' : trackerLacks(trackerId);
    case 'LEVEL_UP': {
      const up = levels.findIndex((one) => one === resolution.level);
      return up <= levels.indexOf(level) ? 'DECISION_LEVEL_WRONG' : trackerLacks(trackerId);
    }
    case 'REJECT':
      if (!policy.rejectReasons.includes(reason)) return 'DECISION_REASON_MISSING';
      return dueMs <= nowMs ? 'DECISION_DUE_MISSING' : trackerLacks(trackerId);
  }
}

function trackerLacks(trackerId: string): 'DECISION_TRACKER_MISSING' | undefined {
  return trackerId === '' ? 'DECISION_TRACKER_MISSING' : undefined;
}

type Silent = Decision<ItemEvent, ItemState | null, never>;

/** A meeting's agenda stands: the item is on it, and on no other's. One that is no longer waiting is left alone. */
export function decideTakeUp(item: Item | undefined, meetingId: string, nowMs: number): Silent {
  if (item?.state !== 'QUEUED') return decided([], item?.state ?? null);
  return decided([{ type: 'taken-up', meetingId, atMs: nowMs, by: '', reason: meetingId }], 'ON_AGENDA');
}

/** The meeting was called off, or came to no decision about it: it waits for the next one. */
export function decideLayBack(item: Item | undefined, meetingId: string, reason: string, nowMs: number): Silent {
  if (item?.state !== 'ON_AGENDA' || item.meetingId !== meetingId) return decided([], item?.state ?? null);
  return decided([{ type: 'laid-back', notBeforeMs: 0, atMs: nowMs, by: '', reason }], 'QUEUED');
}

/** The chair has signed: the decision takes hold of its item, unless it was served or settled meanwhile. */
export function decideCarryOut(
  rules: Rules,
  item: Item | undefined,
  { meetingId, by, resolution }: Readonly<{ meetingId: string; by: string; resolution: Resolution }>,
  nowMs: number,
): Silent {
  if (item?.state !== 'ON_AGENDA' || item.meetingId !== meetingId) return decided([], item?.state ?? null);
  const { kind, leadDeptId, coDeptIds, dueMs, trackerId, text: instruction } = resolution;
  const said = { atMs: nowMs, by, reason: kind };
  switch (kind) {
    case 'DEFER':
      return decided([{ type: 'laid-back', notBeforeMs: dueMs, ...said }], 'QUEUED');
    case 'REJECT':
      return decided([{ type: 'rejected', ...said, reason: resolution.reason }], 'CLOSED');
    case 'LEVEL_UP': {
      const level = levels.find((one) => one === resolution.level) ?? item.level;
      return decided([{ type: 'levelled-up', level, climbAtMs: climbAtMs(rules, level, nowMs), ...said }], 'QUEUED');
    }
    default: {
      const order = { leadDeptId, coDeptIds, dueMs, trackerId, instruction, by };
      return decided(
        [{ type: 'assigned', order, urgeAtMs: urgeAtMs(rules, order, 0) ?? dueMs, ...said, reason: leadDeptId }],
        'ASSIGNED',
      );
    }
  }
}
