import type { Route } from '@linli/http';
import { z } from 'zod';

import { route, type Visitor } from './doors.ts';

/** A key whose events wait for a person, and which service it waits in. No content of events: ids and codes alone. */
export type ParkedLine = Readonly<{
  service: string;
  topic: string;
  key: string;
  state: 'PARKED' | 'RELEASING';
  why: string;
  count: number;
  sinceMs: number;
}>;

export type ParkedEventLine = Readonly<{ n: number; eventId: string; type: string; why: string; parkedAtMs: number }>;

export type ParkedPlace = Readonly<{ service: string; topic: string; key: string }>;

/** What can be done about keys that are parked. Whatever names a place where nothing is parked is refused. */
export interface ParkedDesk {
  list(): Promise<readonly ParkedLine[]>;
  show(place: ParkedPlace): Promise<readonly ParkedEventLine[]>;
  /** Handles what is parked there, in order, until none is left or one must be parked again. */
  release(place: ParkedPlace): Promise<Readonly<{ released: number; free: boolean; why: string }>>;
  /** Gives one event up for good; the reason goes to the log. */
  drop(place: ParkedPlace & Readonly<{ n: number; reason: string }>): Promise<void>;
}

const word = z.string().min(1).max(300);
const place = { service: word, topic: word, key: word };

export function parkedRoutes(desk: ParkedDesk): Route<Visitor>[] {
  const byToken = { tags: ['operation'], roles: ['OPERATOR'] } as const;
  return [
    route({
      ...byToken,
      ...{ method: 'get', path: '/api/v1/operations/parked', summary: 'Keys that wait for a person, of every service' },
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
      ...{ method: 'post', path: '/api/v1/operations/parked/show', summary: 'Events parked under one key, in order' },
      body: z.strictObject(place),
      answer: z.object({
        events: z.array(
          z.object({
            ...{ n: z.number().int(), eventId: z.string(), type: z.string(), why: z.string() },
            parkedAtMs: z.number().int(),
          }),
        ),
      }),
      handler: async ({ body }) => ({ events: [...(await desk.show(body))] }),
    }),
    route({
      ...byToken,
      ...{ method: 'post', path: '/api/v1/operations/parked/release', summary: 'Handle what is parked under a key' },
      body: z.strictObject(place),
      withinMs: 600_000,
      answer: z.object({ released: z.number().int(), free: z.boolean(), why: z.string() }),
      handler: async ({ body }) => desk.release(body),
    }),
    route({
      ...byToken,
      ...{ method: 'post', path: '/api/v1/operations/parked/drop', summary: 'Give one parked event up for good' },
      body: z.strictObject({ ...place, n: z.number().int().min(0), reason: z.string().trim().min(3).max(300) }),
      answer: z.object({ dropped: z.literal(true) }),
      handler: async ({ body }) => {
        await desk.drop(body);
        return { dropped: true as const };
      },
    }),
  ];
}
