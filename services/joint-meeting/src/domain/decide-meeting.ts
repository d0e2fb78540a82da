/** What the desk and the chair do with a joint meeting. Nobody here asks the clock: `nowMs` is handed in. */

import { decided, refused } from './decision.ts';
import { levels } from './item.ts';
import { notPermitted, type Judged } from './meeting-permits.ts';
import { attendances, cycles, inviteeKinds, type Invitee, type Meeting, type Resolution } from './meeting.ts';
import type { Rules } from './policy.ts';
import { resolutionLacks } from './resolution.ts';

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

function isOneOf(codes: readonly string[], code: string): boolean {
  return codes.includes(code);
}
