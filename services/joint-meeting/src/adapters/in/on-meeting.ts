import { causeOf, handled, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { FollowMeetings } from '../../application/follow-meetings.ts';

/** The agenda stands: its items are on it, and on no other's. */
export function onMeetingNoticed(follow: FollowMeetings): EventHandler<FactData<'meeting.meeting.v1/noticed'>> {
  return async (event) => {
    await follow.takeUp({ ...event.data, cause: causeOf(event) });
    return handled;
  };
}

/** The chair has signed: what was decided goes out. */
export function onMeetingSigned(follow: FollowMeetings): EventHandler<FactData<'meeting.meeting.v1/signed'>> {
  return async (event) => {
    await follow.carryOut({ ...event.data, cause: causeOf(event) });
    return handled;
  };
}

/** Called off: its items wait for the next one. */
export function onMeetingCancelled(follow: FollowMeetings): EventHandler<FactData<'meeting.meeting.v1/cancelled'>> {
  return async (event) => {
    await follow.layBack({ ...event.data, cause: causeOf(event) });
    return handled;
  };
}
