import { decideCarryOut, decideLayBack, decideTakeUp } from '../domain/resolution.ts';
import type { Rules } from '../domain/policy.ts';
import type { Cause, Items, Meetings } from './ports.ts';

type About = Readonly<{ meetingId: string; itemIds: readonly string[]; cause: Cause }>;

export type FollowMeetings = ReturnType<typeof makeFollowMeetings>;

/** What a meeting does to its items: one write for each. Done twice, or broken off and begun again, it comes out the same. */
export function makeFollowMeetings({
  meetings,
  items,
  rules,
}: Readonly<{ meetings: Meetings; items: Items; rules: Rules }>) {
  return {
    async takeUp({ meetingId, itemIds, cause }: About): Promise<void> {
      for (const itemId of itemIds)
        await items.change(itemId, cause, (item, nowMs) => decideTakeUp(item, meetingId, nowMs));
    },
    async layBack({ meetingId, itemIds, cause }: About): Promise<void> {
      for (const itemId of itemIds)
        await items.change(itemId, cause, (item, nowMs) => decideLayBack(item, meetingId, 'MEETING_CANCELLED', nowMs));
    },
    /** What was decided takes hold of its item; what was not waits for the next meeting. */
    async carryOut({ meetingId, cause }: About): Promise<void> {
      const meeting = (await meetings.find(meetingId))?.state;
      if (meeting === undefined) throw new Error('a signed meeting that is not kept');
      for (const { itemId, resolution, decidedBy: by } of meeting.agenda)
        await items.change(itemId, cause, (item, nowMs) =>
          resolution === null
            ? decideLayBack(item, meetingId, 'NOT_DECIDED', nowMs)
            : decideCarryOut(rules, item, { meetingId, by, resolution }, nowMs),
        );
    },
  };
}
