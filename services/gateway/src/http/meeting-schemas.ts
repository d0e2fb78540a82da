import { z } from 'zod';

import { itemLevels } from './item-schemas.ts';
import { id, line, prose } from './schemas.ts';

/** Bodies and answers of the joint meeting; what each decision needs is judged by the service. */

const code = z.string().max(60);
const instant = z.number().int().min(0);
const departments = z.array(code).max(16).default([]);
const resolution = {
  ...{ kind: code, leadDeptId: code.default(''), coDeptIds: departments, dueMs: instant.default(0) },
  ...{ trackerId: code.default(''), level: code.default(''), reason: code.default(''), text: prose(2000).default('') },
} as const;
const attendance = z.strictObject({
  ...{ inviteeId: line(60).min(1), attendance: code, substitute: line(60).default('') },
});

export const planShape = {
  level: z.enum(itemLevels),
  cycle: z.enum(['REGULAR', 'AD_HOC']),
  communityIds: z.array(id).min(1).max(60),
  ...{ scheduledAtMs: instant, place: line(200).default(''), chairId: code.default('') },
  quorum: z.number().int().min(0).max(200).default(0),
} as const;

/** Each step by the last part of its path; `what` = its name in the message, `give` = what the message takes. */
export const meetingSteps = {
  invite: {
    what: 'invite',
    summary: 'Who is asked to come, all of them',
    more: {
      invitees: z
        .array(
          z.strictObject({ inviteeId: line(60).min(1), kind: z.enum(['DEPARTMENT', 'ORGANISATION', 'RESIDENT_REP']) }),
        )
        .max(100),
    },
  },
  'fill-agenda': { what: 'fillAgenda', summary: 'Behind what is there, what waits: strongest, then longest', more: {} },
  'set-agenda': {
    what: 'setAgenda',
    summary: 'The agenda in this order, by hand',
    more: {
      points: z
        .array(
          z.strictObject({
            itemId: id,
            minutes: z.number().int().min(0).max(480).default(10),
            speaker: line(60).default(''),
          }),
        )
        .max(100),
    },
  },
  notice: { what: 'notice', summary: 'The agenda stands; everybody invited is told', more: {} },
  convene: {
    what: 'convene',
    summary: 'Who came, themselves or by a substitute',
    more: { invitees: z.array(attendance).max(100).default([]) },
  },
  resolve: {
    what: 'resolve',
    summary: 'A decision about one point; without what its kind needs it is not saved',
    more: { itemId: id, note: prose(2000).default(''), resolution: z.strictObject(resolution) },
  },
  minute: { what: 'minute', summary: 'The minutes', more: { text: prose(20_000).default('') } },
  close: { what: 'close', summary: 'The meeting is over', more: {} },
  cancel: {
    what: 'cancel',
    summary: 'Called off, with a reason; its items wait for the next one',
    more: { text: code },
  },
} as const;

const text = z.string();
const ms = z.number().int();

export const meetingSchema = z.object({
  ...{ meetingId: text, state: text, level: text, cycle: text, communityIds: z.array(text), scheduledAtMs: ms },
  ...{ place: text, chairId: text, quorum: ms },
  invitees: z.array(z.object({ inviteeId: text, kind: text, attendance: text, substitute: text })),
  agenda: z.array(
    z.object({
      ...{ itemId: text, minutes: ms, speaker: text, decidedBy: text, note: text },
      resolution: z
        .object({
          ...{ kind: text, leadDeptId: text, coDeptIds: z.array(text), dueMs: ms, trackerId: text },
          ...{ level: text, reason: text, text },
        })
        .nullable(),
    }),
  ),
  ...{ minutesText: text, minutedBy: text, signedAtMs: ms, reason: text, version: ms },
});
