import * as decide from '../domain/decide-meeting.ts';
import { decideFillAgenda, decideSetAgenda } from '../domain/meeting-agenda.ts';
import type { MeetingRefusal } from '../domain/meeting-permits.ts';
import type { MeetingState, AgendaPoint, Invitee, Resolution } from '../domain/meeting.ts';
import type { Item } from '../domain/item.ts';
import type { Rules } from '../domain/policy.ts';
import type { Cause, Ids, Items, Meetings, Outcome } from './ports.ts';

type CommandCause = Extract<Cause, { kind: 'command' }>;
type Told = Readonly<{ meetingId: string; outcome: Outcome<MeetingState, MeetingRefusal> }>;

/** One step of a meeting, as somebody says it. */
export type MeetingCommand =
  | Readonly<{ type: 'plan'; plan: decide.PlanAsked }>
  | Readonly<{ type: 'invite'; invitees: readonly Pick<Invitee, 'inviteeId' | 'kind'>[] }>
  | Readonly<{ type: 'fillAgenda' }>
  | Readonly<{ type: 'setAgenda'; points: readonly Pick<AgendaPoint, 'itemId' | 'minutes' | 'speaker'>[] }>
  | Readonly<{ type: 'notice' }>
  | Readonly<{ type: 'convene'; came: readonly Pick<Invitee, 'inviteeId' | 'attendance' | 'substitute'>[] }>
  | Readonly<{ type: 'resolve'; itemId: string; note: string; resolution: Resolution }>
  | Readonly<{ type: 'minute'; text: string }>
  | Readonly<{ type: 'sign' }>
  | Readonly<{ type: 'close' }>
  | Readonly<{ type: 'cancel'; reason: string }>;

export type TellMeeting = (
  asked: Readonly<{ meetingId: string; by: string; command: MeetingCommand; cause: CommandCause }>,
) => Promise<Told>;

type Ports = Readonly<{ meetings: Meetings; items: Items; ids: Ids; rules: Rules }>;

/** Items that a rule looks at for one agenda: more than it can hold. */
const mostWaiting = 200;

/** What the desk and the chair do with a meeting: load, decide, save. The id of a new one derives from the command. */
export function makeTellMeeting({ meetings, items, ids, rules }: Ports): TellMeeting {
  return async ({ meetingId: named, by, command, cause }) => {
    const meetingId = command.type === 'plan' ? ids.derived('jm', cause.commandId) : named;
    const looked = await looking(meetingId, command);
    const outcome = await meetings.change(meetingId, cause, (meeting, nowMs) => {
      switch (command.type) {
        case 'plan':
          return decide.decidePlan(rules, meeting, { ...command.plan, meetingId }, nowMs);
        case 'invite':
          return decide.decideInvite(meeting, command.invitees);
        case 'fillAgenda':
          return decideFillAgenda(rules, meeting, [...looked.values()]);
        case 'setAgenda':
          return decideSetAgenda(rules, meeting, command.points, looked);
        case 'notice':
          return decide.decideNotice(meeting, nowMs);
        case 'convene':
          return decide.decideConvene(meeting, command.came);
        case 'resolve':
          return decide.decideResolve(rules, meeting, { ...command, by }, nowMs);
        case 'minute':
          return decide.decideMinute(meeting, { by, text: command.text });
        case 'sign':
          return decide.decideSign(meeting, by, nowMs);
        case 'close':
          return decide.decideCloseMeeting(meeting);
        case 'cancel':
          return decide.decideCancelMeeting(meeting, command.reason);
      }
    });
    return { meetingId, outcome };
  };

  /** The items that an agenda is made of. */
  async function looking(meetingId: string, command: MeetingCommand): Promise<ReadonlyMap<string, Item>> {
    const found = new Map<string, Item>();
    if (command.type === 'setAgenda')
      for (const { itemId } of command.points.slice(0, mostWaiting)) {
        const item = await items.find(itemId);
        if (item !== undefined) found.set(itemId, item.state);
      }
    if (command.type === 'fillAgenda') {
      const meeting = (await meetings.find(meetingId))?.state;
      for (const communityId of meeting?.communityIds ?? []) {
        const page = await items.page({
          ...{ index: 'level', equals: [communityId, meeting?.level ?? ''], limit: mostWaiting },
        });
        for (const { state } of page.found) found.set(state.itemId, state);
      }
    }
    return found;
  }
}
