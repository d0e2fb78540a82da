/**
 * Joint meeting (联席会议): departments decide together what nobody could settle alone.
 *
 *   PLANNED ─ agenda frozen, invited ─▶ NOTICED ─ who came, enough of them ─▶ CONVENED
 *      CONVENED ─ minutes written ─▶ MINUTED ─ the chair signs (签发) ─▶ SIGNED ─▶ CLOSED
 *   PLANNED, NOTICED ─ called off ─▶ CANCELLED
 *
 * From NOTICED on its items are on its agenda and on no other's. What was decided goes out when the chair has signed; what
 * was not decided waits for the next meeting. Prose (instructions, notes, minutes) stays in the house.
 */

import type { Level } from './item.ts';

export const cycles = ['REGULAR', 'AD_HOC'] as const;
export type Cycle = (typeof cycles)[number];

export const inviteeKinds = ['DEPARTMENT', 'ORGANISATION', 'RESIDENT_REP'] as const;
export const attendances = ['PRESENT', 'SUBSTITUTE', 'ABSENT'] as const;
/** A department by its code, an organisation or a representative by a name the desk gives; empty attendance = not yet known. */
export type Invitee = Readonly<{ inviteeId: string; kind: string; attendance: string; substitute: string }>;

export const decisionKinds = ['ASSIGN', 'FUND', 'POLICY', 'DEFER', 'REJECT', 'LEVEL_UP'] as const;
/**
 * What the meeting makes of one item (docs/rules.md §0.14). `dueMs` = day of the order, day of return of what is put off, or
 * until when those who reported are told. `reason` is a code.
 */
export type Resolution = Readonly<{
  kind: string;
  leadDeptId: string;
  coDeptIds: readonly string[];
  dueMs: number;
  trackerId: string;
  level: string;
  reason: string;
  /** What the departments are to do, or what is told: prose of the desk. */
  text: string;
}>;

/** One point of the agenda, in the order of the talk. */
export type AgendaPoint = Readonly<{
  itemId: string;
  minutes: number;
  speaker: string;
  resolution: Resolution | null;
  /** Who wrote the resolution down; empty = there is none yet. */
  decidedBy: string;
  note: string;
}>;

export const meetingStates = ['PLANNED', 'NOTICED', 'CONVENED', 'MINUTED', 'SIGNED', 'CLOSED', 'CANCELLED'] as const;
export type MeetingState = (typeof meetingStates)[number];

export type Meeting = Readonly<{
  meetingId: string;
  state: MeetingState;
  level: Level;
  cycle: Cycle;
  communityIds: readonly string[];
  scheduledAtMs: number;
  place: string;
  /** The account that signs. */
  chairId: string;
  /** How many of the invited must be there; 0 = no rule. */
  quorum: number;
  invitees: readonly Invitee[];
  agenda: readonly AgendaPoint[];
  minutesText: string;
  minutedBy: string;
  signedAtMs: number;
  reason: string;
}>;

export type Plan = Pick<Meeting, 'level' | 'cycle' | 'communityIds' | 'scheduledAtMs' | 'place' | 'chairId' | 'quorum'>;

export type MeetingEvent =
  | Readonly<{ type: 'planned'; meetingId: string; plan: Plan }>
  | Readonly<{ type: 'invited'; invitees: readonly Invitee[] }>
  | Readonly<{ type: 'agenda-set'; agenda: readonly AgendaPoint[] }>
  | Readonly<{ type: 'noticed'; atMs: number }>
  | Readonly<{ type: 'convened'; invitees: readonly Invitee[] }>
  | Readonly<{ type: 'resolved'; itemId: string; resolution: Resolution; by: string; note: string }>
  | Readonly<{ type: 'minuted'; text: string; by: string }>
  | Readonly<{ type: 'signed'; atMs: number }>
  | Readonly<{ type: 'closed' }>
  | Readonly<{ type: 'cancelled'; reason: string }>;

export function evolveMeeting(meeting: Meeting | undefined, event: MeetingEvent): Meeting {
  if (event.type === 'planned') {
    const empty = { invitees: [], agenda: [], minutesText: '', minutedBy: '', signedAtMs: 0, reason: '' };
    return { meetingId: event.meetingId, ...event.plan, ...empty, state: 'PLANNED' };
  }
  if (meeting === undefined) throw new Error(`${event.type} before planned`);
  switch (event.type) {
    case 'invited':
      return { ...meeting, invitees: event.invitees };
    case 'agenda-set':
      return { ...meeting, agenda: event.agenda };
    case 'noticed':
      return { ...meeting, state: 'NOTICED' };
    case 'convened':
      return { ...meeting, state: 'CONVENED', invitees: event.invitees };
    case 'resolved': {
      const { itemId, resolution, by: decidedBy, note } = event;
      const agenda = meeting.agenda.map((point) =>
        point.itemId === itemId ? { ...point, resolution, decidedBy, note } : point,
      );
      return { ...meeting, agenda };
    }
    case 'minuted':
      return { ...meeting, state: 'MINUTED', minutesText: event.text, minutedBy: event.by };
    case 'signed':
      return { ...meeting, state: 'SIGNED', signedAtMs: event.atMs };
    case 'closed':
      return { ...meeting, state: 'CLOSED' };
    case 'cancelled':
      return { ...meeting, state: 'CANCELLED', reason: event.reason };
  }
}
