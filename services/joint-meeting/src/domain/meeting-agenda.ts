/** Which items a meeting talks about: by rule, or by hand. */

import { decided, refused } from './decision.ts';
import { triggers, type Item } from './item.ts';
import { notPermitted, type Judged } from './meeting-permits.ts';
import type { AgendaPoint, Meeting } from './meeting.ts';
import type { Rules } from './policy.ts';

/** The agenda in the order given, by hand. Each point is an item of this meeting's level and area that waits for a meeting. */
export function decideSetAgenda(
  rules: Rules,
  meeting: Meeting | undefined,
  points: readonly Pick<AgendaPoint, 'itemId' | 'minutes' | 'speaker'>[],
  items: ReadonlyMap<string, Item>,
): Judged {
  const no = notPermitted(meeting, 'setAgenda');
  if (no !== undefined || meeting === undefined) return refused(no ?? 'MEETING_UNKNOWN');
  if (points.length > rules.policy.mostAgenda) return refused('AGENDA_FULL');
  if (new Set(points.map(({ itemId }) => itemId)).size !== points.length) return refused('AGENDA_REPEATS');
  if (!points.every(({ itemId }) => isReady(meeting, items.get(itemId)))) return refused('ITEM_NOT_READY');
  return decided([{ type: 'agenda-set', agenda: points.map(pointOf) }], 'PLANNED');
}

/** By rule: what is there stays in its order, and behind it what waits, the strongest trigger first, then the longest wait. */
export function decideFillAgenda(rules: Rules, meeting: Meeting | undefined, waiting: readonly Item[]): Judged {
  const no = notPermitted(meeting, 'fillAgenda');
  if (no !== undefined || meeting === undefined) return refused(no ?? 'MEETING_UNKNOWN');
  const there = new Set(meeting.agenda.map(({ itemId }) => itemId));
  const more = waiting
    .filter((item) => isReady(meeting, item) && !there.has(item.itemId))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.raisedAtMs - b.raisedAtMs)
    .map(({ itemId }) => pointOf({ itemId, minutes: rules.policy.pointMinutes, speaker: '' }));
  const agenda = [...meeting.agenda, ...more].slice(0, rules.policy.mostAgenda);
  return decided(agenda.length === meeting.agenda.length ? [] : [{ type: 'agenda-set', agenda }], 'PLANNED');
}

/** Waits for a meeting of this level, in one of its communities. */
export function isReady({ level, communityIds, scheduledAtMs }: Meeting, item: Item | undefined): boolean {
  if (item?.state !== 'QUEUED' || item.level !== level || !communityIds.includes(item.communityId)) return false;
  return item.notBeforeMs <= scheduledAtMs;
}

/** The triggers of an item are in their order of strength. */
function rankOf({ triggers: [strongest] }: Item): number {
  return strongest === undefined ? triggers.length : triggers.indexOf(strongest);
}

function pointOf({ itemId, minutes, speaker }: Pick<AgendaPoint, 'itemId' | 'minutes' | 'speaker'>): AgendaPoint {
  return { itemId, minutes, speaker, resolution: null, decidedBy: '', note: '' };
}
