import { factOf } from '@linli/proto';

import type { Meeting, MeetingEvent } from '../../domain/meeting.ts';

type Fact = ReturnType<typeof factOf>;

/** What others hear of a meeting: when it is and which items are on it. What was said and decided stays inside; each item tells its own. */
export function meetingFacts(event: MeetingEvent, meeting: Meeting): readonly Fact[] {
  const { meetingId, chairId, level } = meeting;
  const communityIds = [...meeting.communityIds];
  const itemIds = meeting.agenda.map(({ itemId }) => itemId);
  switch (event.type) {
    case 'noticed': {
      const scheduledAtMs = String(meeting.scheduledAtMs);
      const told = { meetingId, level, communityIds, scheduledAtMs, chairId, itemIds };
      return [factOf('meeting.meeting.v1/noticed', told)];
    }
    case 'minuted':
      return [factOf('meeting.meeting.v1/minuted', { meetingId, communityIds, chairId })];
    case 'signed':
      return [factOf('meeting.meeting.v1/signed', { meetingId, itemIds })];
    case 'cancelled':
      return [factOf('meeting.meeting.v1/cancelled', { meetingId, reason: event.reason, itemIds })];
    case 'planned':
    case 'invited':
    case 'agenda-set':
    case 'convened':
    case 'resolved':
    case 'closed':
      return [];
  }
}
