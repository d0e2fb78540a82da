import { z } from 'zod';

/** An id as it travels: what it names is judged by the service that owns it. */
export const id = z.string().min(1).max(60);

const controls = /\p{Cc}/u;
const controlsButBreaks = /(?![\t\n\r])\p{Cc}/u;

/** One line that somebody wrote: no control character, no half of a character, one spelling for what looks the same. */
export const line = (most: number) => z.string().trim().max(most).refine(isText(controls)).normalize('NFC');

/** As `line`, over several lines. */
export const prose = (most: number) => z.string().trim().max(most).refine(isText(controlsButBreaks)).normalize('NFC');

function isText(forbidden: RegExp): (text: string) => boolean {
  return (text) => text.isWellFormed() && !forbidden.test(text);
}

export const residentSchema = z.strictObject({
  name: line(40).min(1),
  idNumber: line(18).default(''),
  phone: line(20).default(''),
  address: line(200).default(''),
  groups: z.array(z.string().max(40)).max(20).default([]),
});

export const wantedSchema = z.strictObject({
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
  fromMinute: z.number().int().min(0).max(1439),
  toMinute: z.number().int().min(1).max(1440),
});

export const offerSchema = z.object({
  offerId: z.string(),
  demandId: z.string(),
  providerId: z.string(),
  state: z.string(),
  startMs: z.number().int(),
  endMs: z.number().int(),
  answerByMs: z.number().int(),
  confirmByMs: z.number().int(),
  type: z.string(),
  urgencyWord: z.string(),
  gridId: z.string(),
  staffNeeded: z.number().int(),
  wanted: z.array(
    z.object({ weekdays: z.array(z.number().int()), fromMinute: z.number().int(), toMinute: z.number().int() }),
  ),
  walkMinutes: z.number().int(),
  reason: z.string(),
  assistantId: z.string(),
});

export const assistantSchema = z.object({
  providerId: z.string(),
  kind: z.string(),
  name: z.string(),
  colleague: z.boolean(),
  free: z.boolean(),
});

export const visitSchema = z.object({
  visitId: z.string(),
  demandId: z.string(),
  providerId: z.string(),
  assistantId: z.string(),
  type: z.string(),
  mode: z.string(),
  state: z.string(),
  startMs: z.number().int(),
  endMs: z.number().int(),
  gridId: z.string(),
  version: z.number().int(),
  outcomeCodes: z.array(z.string()),
});

export const deliverySchema = z.object({
  deliveryId: z.string(),
  demandId: z.string(),
  template: z.string(),
  recipientId: z.string(),
  channel: z.string(),
  state: z.string(),
  attempts: z.number().int(),
  createdAtMs: z.number().int(),
  notBeforeMs: z.number().int(),
  reason: z.string(),
});

export const providerSchema = z.object({
  providerId: z.string(),
  kind: z.string(),
  name: z.string(),
  phone: z.string(),
  status: z.string(),
  skills: z.array(z.string()),
  communityIds: z.array(z.string()),
  organisation: z.string(),
  station: z.string(),
  visitMinutes: z.number().int(),
  weeklyCap: z.number().int(),
  windows: z.array(
    z.object({
      ...{ weekday: z.number().int(), fromMinute: z.number().int(), toMinute: z.number().int() },
      capacity: z.number().int(),
    }),
  ),
  reason: z.string(),
  insuredUntilMs: z.number().int(),
});

export const placeSchema = z.object({
  jurisdictionId: z.string(),
  level: z.string(),
  name: z.string(),
  parentId: z.string(),
  householdCount: z.number().int(),
});

export const publicFigureSchema = z.object({
  month: z.string(),
  type: z.string(),
  ended: z.number().int(),
  evaluated: z.number().int(),
  solvedRate: z.number().nullable(),
  satisfiedRate: z.number().nullable(),
  medianDays: z.number().nullable(),
});

export const publishedSchema = z.object({
  itemId: z.string(),
  headline: z.string(),
  category: z.string(),
  month: z.string(),
  durationDays: z.number(),
  solved: z.string(),
});

export const candidateSchema = z.object({
  itemId: z.string(),
  state: z.string(),
  category: z.string(),
  month: z.string(),
  durationDays: z.number(),
  headline: z.string().optional(),
});

export const userSchema = z.object({
  userId: z.string(),
  login: z.string(),
  role: z.string(),
  state: z.string(),
  communityIds: z.array(z.string()),
  gridIds: z.array(z.string()),
});

const rowName = z.union([z.number(), z.string()]);

/** What became of a ledger, row by row. */
export const importSchema = z.object({
  kind: z.string(),
  rows: z.number().int(),
  taken: z.number().int(),
  unchanged: z.number().int(),
  repeated: z.array(z.object({ row: rowName, of: rowName })).readonly(),
  refused: z
    .array(
      z.object({
        row: rowName,
        column: z.string(),
        value: z.string(),
        code: z.string(),
        why: z.string(),
        mend: z.string(),
      }),
    )
    .readonly(),
  warnings: z.array(z.object({ row: rowName, column: z.string(), code: z.string() })).readonly(),
  byType: z.record(z.string(), z.number().int()),
  seconds: z.number(),
});

/** Six characters of a receipt; one too short or too long names nothing. */
export const progressCode = z.string().trim().min(6).max(12);

/** What the holder of a code may see. */
/** An opinion round, without who said what; null = there was none. `tally` is empty while it runs. */
export const opinionSchema = z
  .object({
    ...{ question: z.string(), options: z.array(z.string()), tally: z.array(z.number().int()) },
    ...{ voices: z.number().int(), leastVoices: z.number().int(), closesAtMs: z.number().int(), outcome: z.string() },
  })
  .nullable();

export const progressSchema = z.object({
  no: z.string(),
  type: z.string(),
  state: z.string(),
  loopStage: z.string(),
  steps: z.array(z.object({ fact: z.string(), atMs: z.number().int() })),
  visitStartMs: z.number().int(),
  offer: z
    .object({
      offerId: z.string(),
      startMs: z.number().int(),
      confirmByMs: z.number().int(),
      who: z.string(),
      kind: z.string(),
    })
    .nullable(),
  opinion: opinionSchema,
});

/** What a resident says afterwards. */
export const verdictShape = {
  solved: z.enum(['YES', 'PARTLY', 'NO']),
  satisfaction: z.number().int().min(1).max(5),
  comment: prose(1000).default(''),
} as const;

export const pageQuery = {
  cursor: z.string().max(800).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
} as const;
