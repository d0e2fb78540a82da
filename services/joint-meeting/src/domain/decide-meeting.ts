/** What the desk and the chair do with a joint meeting. Nobody here asks the clock: `nowMs` is handed in. */

import { decided, refused, type Decision } from './decision.ts';
import { levels, triggers, type Item } from './item.ts';
import {
  attendances,
  cycles,
  inviteeKinds,
  type AgendaPoint,
  type Invitee,
  type Meeting,
  type MeetingEvent,
  type MeetingState,
  type Resolution,
} from './meeting.ts';
import type { Rules } from './policy.ts';
import { resolutionLacks, type ResolutionRefusal } from './resolution.ts';

/** What a person may ask of a meeting, and from which states. */
export const meetingPermits = {
  invite: ['PLANNED'],
  fillAgenda: ['PLANNED'],
  setAgenda: ['PLANNED'],
  notice: ['PLANNED'],
  convene: ['NOTICED'],
  resolve: ['CONVENED'],
  minute: ['CONVENED'],
  sign: ['MINUTED'],
  close: ['SIGNED'],
  cancel: ['PLANNED', 'NOTICED'],
} as const satisfies Record<string, readonly MeetingState[]>;
export type MeetingRequest = keyof typeof meetingPermits;

export type MeetingRefusal =
  | ResolutionRefusal
  | 'MEETING_UNKNOWN'
  | 'MEETING_STATE'
  | 'MEETING_TIME_WRONG'
  | 'MEETING_TOO_LATE'
  | 'MEETING_AREA_MISSING'
  | 'CHAIR_MISSING'
  | 'CODE_UNKNOWN'
  | 'QUORUM_MISSING'
  | 'AGENDA_EMPTY'
  | 'AGENDA_FULL'
  | 'AGENDA_REPEATS'
  | 'ITEM_NOT_READY'
  | 'NOT_ON_AGENDA'
  | 'INVITEE_UNKNOWN'
  | 'MINUTES_MISSING'
  | 'CHAIR_ONLY'
  | 'OWN_MINUTES'
  | 'REASON_MISSING';
type Judged = Decision<MeetingEvent, MeetingState, MeetingRefusal>;

export type PlanAsked = Readonly<{
  level: string;
  cycle: string;
  communityIds: readonly string[];
  scheduledAtMs: number;
  place: string;
  chairId: string;
  quorum: number;
}>;

/** A regular meeting some day; one called for because of something pressing within three working days (R16). */
export function decidePlan(
  rules: Rules,
  meeting: Meeting | undefined,
  { meetingId, ...asked }: PlanAsked & Readonly<{ meetingId: string }>,
  nowMs: number,
): Judged {
  if (meeting !== undefined) return decided([], meeting.state);
  const { communityIds, scheduledAtMs, chairId, quorum } = asked;
  const level = levels.find((one) => one === asked.level);
  const cycle = cycles.find((one) => one === asked.cycle);
  if (level === undefined || cycle === undefined || level === 'GRID') return refused('CODE_UNKNOWN');
  if (communityIds.length === 0) return refused('MEETING_AREA_MISSING');
  if (scheduledAtMs <= nowMs || quorum < 0) return refused('MEETING_TIME_WRONG');
  if (cycle === 'AD_HOC' && scheduledAtMs > rules.time.addDays(nowMs, rules.policy.adHocDays))
    return refused('MEETING_TOO_LATE');
  if (chairId === '') return refused('CHAIR_MISSING');
  return decided([{ type: 'planned', meetingId, plan: { ...asked, level, cycle } }], 'PLANNED');
}

function notPermitted(
  meeting: Meeting | undefined,
  request: MeetingRequest,
): 'MEETING_UNKNOWN' | 'MEETING_STATE' | undefined {
  if (meeting === undefined) return 'MEETING_UNKNOWN';
  const states: readonly MeetingState[] = meetingPermits[request];
  return states.includes(meeting.state) ? undefined : 'MEETING_STATE';
}

export function decideInvite(
  meeting: Meeting | undefined,
  invitees: readonly Pick<Invitee, 'inviteeId' | 'kind'>[],
): Judged {
  const no = notPermitted(meeting, 'invite');
  if (no !== undefined) return refused(no);
  if (!invitees.every(({ kind, inviteeId }) => isOneOf(inviteeKinds, kind) && inviteeId !== ''))
    return refused('CODE_UNKNOWN');
  const fresh = invitees.map(({ inviteeId, kind }) => ({ inviteeId, kind, attendance: '', substitute: '' }));
  return decided([{ type: 'invited', invitees: fresh }], 'PLANNED');
}

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

/** From now on the agenda stands, and everybody invited is told. */
export function decideNotice(meeting: Meeting | undefined, nowMs: number): Judged {
  const no = notPermitted(meeting, 'notice');
  if (no !== undefined) return refused(no);
  if (meeting?.agenda.length === 0) return refused('AGENDA_EMPTY');
  return decided([{ type: 'noticed', atMs: nowMs }], 'NOTICED');
}

/** Who came, themselves or by a substitute (替会); enough of them where there is a rule. */
export function decideConvene(
  meeting: Meeting | undefined,
  came: readonly Pick<Invitee, 'inviteeId' | 'attendance' | 'substitute'>[],
): Judged {
  const no = notPermitted(meeting, 'convene');
  if (no !== undefined || meeting === undefined) return refused(no ?? 'MEETING_UNKNOWN');
  if (!came.every(({ attendance }) => isOneOf(attendances, attendance))) return refused('CODE_UNKNOWN');
  const known = new Set(meeting.invitees.map(({ inviteeId }) => inviteeId));
  if (!came.every(({ inviteeId }) => known.has(inviteeId))) return refused('INVITEE_UNKNOWN');
  const invitees = meeting.invitees.map((invitee) => {
    const said = came.find(({ inviteeId }) => inviteeId === invitee.inviteeId);
    const { attendance = 'ABSENT', substitute = '' } = said ?? {};
    return { ...invitee, attendance, substitute };
  });
  const present = invitees.filter(({ attendance }) => attendance !== 'ABSENT').length;
  if (present < meeting.quorum) return refused('QUORUM_MISSING');
  return decided([{ type: 'convened', invitees }], 'CONVENED');
}

/** What the meeting makes of one item, complete or not at all; said again while it sits, the last word counts. */
export function decideResolve(
  rules: Rules,
  meeting: Meeting | undefined,
  { itemId, by, note, resolution }: Readonly<{ itemId: string; by: string; note: string; resolution: Resolution }>,
  nowMs: number,
): Judged {
  const no = notPermitted(meeting, 'resolve');
  if (no !== undefined || meeting === undefined) return refused(no ?? 'MEETING_UNKNOWN');
  if (meeting.agenda.every((point) => point.itemId !== itemId)) return refused('NOT_ON_AGENDA');
  const lacks = resolutionLacks(rules.policy, meeting.level, resolution, nowMs);
  if (lacks !== undefined) return refused(lacks);
  return decided([{ type: 'resolved', itemId, resolution, by, note }], 'CONVENED');
}

export function decideMinute(
  meeting: Meeting | undefined,
  { by, text }: Readonly<{ by: string; text: string }>,
): Judged {
  const no = notPermitted(meeting, 'minute');
  if (no !== undefined) return refused(no);
  if (text === '') return refused('MINUTES_MISSING');
  return decided([{ type: 'minuted', text, by }], 'MINUTED');
}

/** 签发: by the chair, who has not written the minutes. Then what was decided goes out. */
export function decideSign(meeting: Meeting | undefined, by: string, nowMs: number): Judged {
  const no = notPermitted(meeting, 'sign');
  if (no !== undefined) return refused(no);
  if (by !== meeting?.chairId) return refused('CHAIR_ONLY');
  if (by === meeting.minutedBy) return refused('OWN_MINUTES');
  return decided([{ type: 'signed', atMs: nowMs }], 'SIGNED');
}

export function decideCloseMeeting(meeting: Meeting | undefined): Judged {
  const no = notPermitted(meeting, 'close');
  return no === undefined ? decided([{ type: 'closed' }], 'CLOSED') : refused(no);
}

export function decideCancelMeeting(meeting: Meeting | undefined, reason: string): Judged {
  const no = notPermitted(meeting, 'cancel');
  if (no !== undefined) return refused(no);
  if (reason === '') return refused('REASON_MISSING');
  return decided([{ type: 'cancelled', reason }], 'CANCELLED');
}

/** The triggers of an item are in their order of strength. */
function rankOf({ triggers: [strongest] }: Item): number {
  return strongest === undefined ? triggers.length : triggers.indexOf(strongest);
}

function pointOf({ itemId, minutes, speaker }: Pick<AgendaPoint, 'itemId' | 'minutes' | 'speaker'>): AgendaPoint {
  return { itemId, minutes, speaker, resolution: null, decidedBy: '', note: '' };
}

function isOneOf(codes: readonly string[], code: string): boolean {
  return codes.includes(code);
}
