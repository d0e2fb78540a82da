/** The ladder (小事不出网格、大事不出社区): where an item is born, when it climbs, and by whom it is raised further. */

import { decided, refused, type Decision } from './decision.ts';
import {
  isOpen,
  levels,
  type Item,
  type ItemEvent,
  type ItemState,
  type Level,
  type Subject,
  type Trigger,
} from './item.ts';
import { notPermitted, type PermitRefusal } from './permits.ts';
import type { Policy, Rules } from './policy.ts';

/** The service class of what endangers life or limb now. */
const statClass = 0;

export function birthLevel(policy: Policy, trigger: Trigger, { type, serviceClass }: Subject): Level {
  const hurried = serviceClass === statClass && policy.skipLadder.includes(type);
  return hurried ? 'STREET_JOINT' : policy.levelAtBirth[trigger];
}

/** When an item that came to a level at `sinceMs` climbs from it; from the joint meetings nothing climbs by itself. */
export function climbAtMs({ policy, time }: Rules, level: Level, sinceMs: number): number | null {
  return level === 'GRID' || level === 'COMMUNITY' ? time.addDays(sinceMs, policy.rungDays[level]) : null;
}

/** Nobody has handed it out or settled it within the days of its level: one rung up, counted anew from there. */
export function decideClimb(
  rules: Rules,
  item: Item | undefined,
  nowMs: number,
): Decision<ItemEvent, ItemState | null, never> {
  if (item === undefined || !isOpen(item) || item.climbAtMs === null || nowMs < item.climbAtMs) {
    return decided([], item?.state ?? null);
  }
  return decided([up(rules, item, { by: '', reason: 'RUNG_OVER' }, nowMs)], item.state);
}

/** Whoever has it on the desk may raise it before its time. */
export function decideLevelUp(
  rules: Rules,
  item: Item | undefined,
  how: Readonly<{ by: string; reason: string }>,
  nowMs: number,
): Decision<ItemEvent, ItemState, PermitRefusal | 'REASON_MISSING' | 'TOP_LEVEL'> {
  const no = notPermitted(item, 'levelUp');
  if (no !== undefined) return refused(no);
  if (how.reason === '') return refused('REASON_MISSING');
  if (item?.level === 'COUNTY_JOINT') return refused('TOP_LEVEL');
  return decided([up(rules, item as Item, how, nowMs)], 'QUEUED');
}

function up(rules: Rules, item: Item, how: Readonly<{ by: string; reason: string }>, nowMs: number): ItemEvent {
  const level = levels[levels.indexOf(item.level) + 1] ?? 'COUNTY_JOINT';
  return { type: 'levelled-up', level, climbAtMs: climbAtMs(rules, level, nowMs), atMs: nowMs, ...how };
}
