import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import { evolveMeeting, type Meeting, type MeetingEvent } from '../../domain/meeting.ts';
import { meetingFacts } from './meeting-facts.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Later than any instant here: keys count down from it, so that the newest comes first. */
const farMs = 9_999_999_999_999;

/** Joint meetings, listed by the first of their communities, the latest first. */
export function keepMeetings(keeping: Keeping): Documents<Meeting, MeetingEvent> {
  return documents<Meeting, MeetingEvent>(keeping, {
    collection: { name: 'meeting', indexes: { area: ['communityId', 'latestFirst'] } },
    evolve: evolveMeeting,
    facts: meetingFacts,
    dueAtMs: () => null,
    keys: ({ communityIds: [communityId = ''], scheduledAtMs }) => ({ area: [communityId, farMs - scheduledAtMs] }),
  });
}
