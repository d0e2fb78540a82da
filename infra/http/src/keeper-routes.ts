import { ParkedUnknown, type ParkedDesk } from '@linli/bus';
import { z } from 'zod';

import { HttpProblem } from './problem.ts';
import { routesFor, type Principal, type Route } from './route.ts';

/** One look at set-up or data. `name` is a code, with the service it is about behind a blank where there is one. */
export type Check = Readonly<{ name: string; ok: boolean; why: string }>;

export type Keeping = Readonly<{ parked: ParkedDesk; doctor: () => Promise<readonly Check[]> }>;

const word = z.string().min(1).max(300);
const place = { service: word, topic: word, key: word };
const prefix = '/api/v1/operations';

/** What a keeper with the operator's token may ask of one process: its checks, and the keys that are parked in it. */
export function keeperRoutes<P extends Principal>({ parked: desk, doctor }: Keeping): readonly Route<P>[] {
  const route = routesFor<P>();
  const byToken = { tags: ['operation'], roles: ['OPERATOR'] } as const;
  return [
    route({
      ...byToken,
      ...{ method: 'get', path: `${prefix}/doctor`, summary: 'Looks at set-up and data, changes nothing' },
      answer: z.object({ checks: z.array(z.object({ name: z.string(), ok: z.boolean(), why: z.string() })) }),
      handler: async () => ({ checks: [...(await doctor())] }),
    }),
    route({
      ...byToken,
      ...{ method: 'get', path: `${prefix}/parked`, summary: 'Keys that wait for a person, of every service' },
      answer: z.object({
        keys: z.array(
          z.object({
            ...place,
            state: z.enum(['PARKED', 'RELEASING']),
            ...{ why: z.string(), count: z.number().int(), sinceMs: z.number().int() },
          }),
        ),
      }),
      handler: async () => ({ keys: [...(await desk.list())] }),
    }),
    route({
      ...byToken,
      ...{ method: 'post', path: `${prefix}/parked/show`, summary: 'Events parked under one key, in order' },
      body: z.strictObject(place),
      answer: z.object({
        events: z.array(
          z.object({
            ...{ n: z.number().int(), eventId: z.string(), type: z.string(), why: z.string() },
            parkedAtMs: z.number().int(),
          }),
        ),
      }),
      handler: async ({ body }) => ({ events: [...(await found(desk.show(body)))] }),
    }),
    route({
      ...byToken,
      ...{ method: 'post', path: `${prefix}/parked/release`, summary: 'Handle what is parked under a key' },
      body: z.strictObject(place),
      withinMs: 600_000,
      answer: z.object({ released: z.number().int(), free: z.boolean(), why: z.string() }),
      handler: async ({ body }) => found(desk.release(body)),
    }),
    route({
      ...byToken,
      ...{ method: 'post', path: `${prefix}/parked/drop`, summary: 'Give one parked event up for good' },
      body: z.strictObject({ ...place, n: z.number().int().min(0), reason: z.string().trim().min(3).max(300) }),
      answer: z.object({ dropped: z.literal(true) }),
      handler: async ({ body }) => {
        await found(desk.drop(body));
        return { dropped: true as const };
      },
    }),
  ];
}

async function found<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ParkedUnknown)) throw error;
    throw new HttpProblem(409, error.code, { more: error.words, cause: error });
  }
}
