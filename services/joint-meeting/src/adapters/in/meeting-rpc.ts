import type { JointMeetingServiceDefinition as Methods } from '@linli/proto/gen/linli/meeting/v1/JointMeetingService';
import type { MeetingResolution__Output as Resolved } from '@linli/proto/gen/linli/meeting/v1/MeetingResolution';
import type { MeetingView } from '@linli/proto/gen/linli/meeting/v1/MeetingView';
import type { TellMeetingRequest__Output as TellMeetingRequest } from '@linli/proto/gen/linli/meeting/v1/TellMeetingRequest';
import { RpcRefusal, type Handlers, type RefusalStatus } from '@linli/rpc';

import type { Found, Meetings } from '../../application/ports.ts';
import type { MeetingCommand, TellMeeting } from '../../application/tell-meeting.ts';
import type { MeetingRefusal } from '../../domain/meeting-permits.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { asker } from './asker.ts';

/** How each refusal travels; one without a line here does not compile. */
const statusOf: Record<MeetingRefusal | 'MEETING_COMMAND_MISSING', RefusalStatus> = {
  MEETING_UNKNOWN: 'NOT_FOUND',
  MEETING_STATE: 'FAILED_PRECONDITION',
  MEETING_COMMAND_MISSING: 'INVALID_ARGUMENT',
  MEETING_TIME_WRONG: 'INVALID_ARGUMENT',
  MEETING_TOO_LATE: 'INVALID_ARGUMENT',
  MEETING_AREA_MISSING: 'INVALID_ARGUMENT',
  CHAIR_MISSING: 'INVALID_ARGUMENT',
  CODE_UNKNOWN: 'INVALID_ARGUMENT',
  QUORUM_MISSING: 'FAILED_PRECONDITION',
  AGENDA_EMPTY: 'FAILED_PRECONDITION',
  AGENDA_FULL: 'INVALID_ARGUMENT',
  AGENDA_REPEATS: 'INVALID_ARGUMENT',
  ITEM_NOT_READY: 'FAILED_PRECONDITION',
  NOT_ON_AGENDA: 'FAILED_PRECONDITION',
  INVITEE_UNKNOWN: 'INVALID_ARGUMENT',
  MINUTES_MISSING: 'INVALID_ARGUMENT',
  CHAIR_ONLY: 'PERMISSION_DENIED',
  OWN_MINUTES: 'FAILED_PRECONDITION',
  REASON_MISSING: 'INVALID_ARGUMENT',
  DECISION_KIND_UNKNOWN: 'INVALID_ARGUMENT',
  DECISION_LEVEL_WRONG: 'INVALID_ARGUMENT',
  DECISION_REASON_MISSING: 'INVALID_ARGUMENT',
  DECISION_LEAD_MISSING: 'INVALID_ARGUMENT',
  DECISION_DUE_MISSING: 'INVALID_ARGUMENT',
  DECISION_TRACKER_MISSING: 'INVALID_ARGUMENT',
  DEPARTMENT_UNKNOWN: 'INVALID_ARGUMENT',
};

const mostMeetings = 100;
const refusal = (code: keyof typeof statusOf): RpcRefusal => new RpcRefusal(statusOf[code], code);

/** Its share of the contract. */
export type MeetingMethods = Pick<Handlers<Methods>, 'TellMeeting' | 'ListMeetings' | 'GetMeeting'>;

/** Joint meetings: one command, one list, one meeting. */
export function meetingRpc(meetings: Pick<Meetings, 'find' | 'page'>, tell: TellMeeting): MeetingMethods {
  return {
    async TellMeeting(request) {
      const { by, cause } = asker(request.command);
      const { meetingId, outcome } = await tell({ ...request, by, command: commandIn(request), cause });
      if (!outcome.ok) throw refusal(outcome.refusal);
      return { receipt: { id: meetingId, version: outcome.version, state: outcome.answer } };
    },
    async ListMeetings({ communityId, limit }) {
      const most = limit > 0 ? Math.min(limit, mostMeetings) : mostMeetings;
      const { found } = await meetings.page({ index: 'area', equals: [communityId], limit: most });
      return { meetings: found.map(view) };
    },
    async GetMeeting({ meetingId }) {
      const found = await meetings.find(meetingId);
      if (found === undefined) throw refusal('MEETING_UNKNOWN');
      return { meeting: view(found) };
    },
  };
}

function commandIn(request: TellMeetingRequest): MeetingCommand {
  const { what: step, plan, invite, setAgenda, convene, resolve, minute, cancel } = request;
  if (step === undefined) return missing();
  switch (step) {
    case 'plan':
      return plan ? { type: 'plan', plan } : missing();
    case 'invite':
      return { type: 'invite', invitees: invite?.invitees ?? [] };
    case 'setAgenda':
      return { type: 'setAgenda', points: setAgenda?.points ?? [] };
    case 'convene':
      return { type: 'convene', came: convene?.invitees ?? [] };
    case 'resolve':
      return resolve ? { type: 'resolve', ...resolve, resolution: resolution(resolve.resolution) } : missing();
    case 'minute':
      return { type: 'minute', text: minute?.text ?? '' };
    case 'cancel':
      return { type: 'cancel', reason: cancel?.text ?? '' };
    case 'fillAgenda':
    case 'notice':
    case 'sign':
    case 'close':
      return { type: step };
  }
}

function missing(): MeetingCommand {
  throw refusal('MEETING_COMMAND_MISSING');
}

const nothing = { kind: '', leadDeptId: '', coDeptIds: [], dueMs: 0, trackerId: '', level: '', reason: '', text: '' };

function resolution(said: Resolved | null): Resolved | typeof nothing {
  return said ?? nothing;
}

function view({ state: meeting, version }: Found<Meeting>): MeetingView {
  return {
    ...meeting,
    version,
    communityIds: [...meeting.communityIds],
    invitees: [...meeting.invitees],
    agenda: meeting.agenda.map((point) => ({
      ...point,
      resolution: point.resolution && { ...point.resolution, coDeptIds: [...point.resolution.coDeptIds] },
    })),
  };
}
