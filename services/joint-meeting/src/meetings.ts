import { on } from '@linli/bus';
import { fact } from '@linli/proto';
import type { Service, ServicePorts } from '@linli/runtime';

import { meetingRpc, type MeetingMethods } from './adapters/in/meeting-rpc.ts';
import { onMeetingCancelled, onMeetingNoticed, onMeetingSigned } from './adapters/in/on-meeting.ts';
import { keepMeetings } from './adapters/out/meeting-store.ts';
import { makeFollowMeetings } from './application/follow-meetings.ts';
import type { Ids, Items } from './application/ports.ts';
import { makeTellMeeting } from './application/tell-meeting.ts';
import type { Rules } from './domain/policy.ts';

type Meetings = Pick<Service, 'collections' | 'listensTo'> & Readonly<{ handlers: MeetingMethods }>;

/** The meetings themselves, from the plan to the signed minutes, and what they do to their items. */
export function makeMeetings(
  keeping: Pick<ServicePorts, 'store' | 'incarnation'> & Pick<ServicePorts['env'], 'clock'>,
  inside: Readonly<{ items: Items; ids: Ids; rules: Rules }>,
): Meetings {
  const meetings = keepMeetings(keeping);
  const follow = makeFollowMeetings({ ...inside, meetings });
  return {
    collections: [meetings.collection],
    handlers: meetingRpc(meetings, makeTellMeeting({ ...inside, meetings })),
    listensTo: [
      on(fact('meeting.meeting.v1/noticed'), onMeetingNoticed(follow)),
      on(fact('meeting.meeting.v1/signed'), onMeetingSigned(follow)),
      on(fact('meeting.meeting.v1/cancelled'), onMeetingCancelled(follow)),
    ],
  };
}
