import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { communityOf } from './areas.ts';
import { commandOf, commandShape, receipt, receiptSchema, stepRoute } from './commands.ts';
import { rolesFor, route, visitor, type Call, type Doors, type Visitor } from './doors.ts';
import { meetingSchema, meetingSteps, planShape } from './meeting-schemas.ts';
import { id } from './schemas.ts';

const tags = ['joint meeting'];
const one = z.object({ meetingId: id });

/** 联席会议: planned, convened, minuted by the desk of the meeting; signed by its chair. */
export function meetingRoutes(doors: Doors): Route<Visitor>[] {
  const steps = Object.entries(meetingSteps).map(([name, step]) =>
    oneStep(doors, name, step, rolesFor('SETTLE_ITEMS')),
  );
  const sign = { what: 'sign', summary: '签发: signed; what was decided goes out', more: {} } as const;
  return [
    ...[planRoute(doors), listRoute(doors), readRoute(doors), ...steps],
    oneStep(doors, 'sign', sign, rolesFor('SIGN_MINUTES')),
  ];
}

type MeetingStep = Readonly<{ what: string; summary: string; more: z.core.$ZodShape }>;

function oneStep(
  doors: Doors,
  name: string,
  { what, summary, more }: MeetingStep,
  roles: readonly string[],
): Route<Visitor> {
  return stepRoute({
    ...{ path: `/api/v1/meetings/:meetingId/${name}`, summary, tags, roles, params: one, more },
    thing: ({ meetingId }, call) => meetingInArea(doors, meetingId, call),
    ask: (body, { command, params }, call) => {
      const { commandId: _, expectedVersion: __, ...given } = body as Record<string, unknown>;
      return doors.clients.meetings.TellMeeting({ command, ...params, [what]: given }, call);
    },
  });
}

/** Held for communities of the visitor's own; a foreign meeting and an unknown one look the same. */
export async function meetingInArea({ clients }: Doors, meetingId: string, call: Call) {
  const { meeting } = await clients.meetings.GetMeeting({ meetingId }, call);
  const mine = visitor(call).communityIds;
  if (meeting === null || !meeting.communityIds.every((community) => mine.includes(community)))
    throw new HttpProblem(404, 'MEETING_UNKNOWN');
  return meeting;
}

function planRoute({ clients }: Doors): Route<Visitor> {
  return route({
    ...{
      method: 'post',
      path: '/api/v1/meetings',
      summary: 'A meeting to come',
      tags,
      roles: rolesFor('SETTLE_ITEMS'),
    },
    body: z.strictObject({ ...commandShape, ...planShape }),
    status: 201,
    answer: receiptSchema,
    handler: async ({ body }, call) => {
      const { commandId, expectedVersion, ...plan } = body;
      for (const communityId of plan.communityIds) communityOf(communityId, call);
      const command = commandOf({ commandId, expectedVersion }, call);
      return receipt(await clients.meetings.TellMeeting({ command, meetingId: '', plan }, call));
    },
  });
}

function listRoute({ clients }: Doors): Route<Visitor> {
  return route({
    ...{
      method: 'get',
      path: '/api/v1/meetings',
      summary: 'Meetings of one of my communities, the latest first',
      tags,
    },
    roles: rolesFor('SEE_MEETINGS'),
    query: z.strictObject({ communityId: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
    answer: z.object({ meetings: z.array(meetingSchema) }),
    handler: async ({ query: { communityId, limit } }, call) => {
      const asked = { communityId: communityOf(communityId, call), limit };
      const { meetings } = await clients.meetings.ListMeetings(asked, call);
      const mine = visitor(call).communityIds;
      const seen = meetings.filter((meeting) => meeting.communityIds.every((community) => mine.includes(community)));
      return { meetings: z.array(meetingSchema).parse(seen) };
    },
  });
}

function readRoute(doors: Doors): Route<Visitor> {
  return route({
    ...{ method: 'get', path: '/api/v1/meetings/:meetingId', summary: 'One meeting with agenda and minutes', tags },
    roles: rolesFor('SEE_MEETINGS'),
    params: one,
    answer: meetingSchema,
    handler: async ({ params: { meetingId } }, call) =>
      meetingSchema.parse(await meetingInArea(doors, meetingId, call)),
  });
}
