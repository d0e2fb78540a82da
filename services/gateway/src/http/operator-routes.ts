import type { Route } from '@linli/http';
import { z } from 'zod';

import { route, type Visitor } from './doors.ts';

/** What the keeper of the machine may do while Linli runs; done by the composition root, which knows the files. */
export interface Operations {
  backup(
    out: string,
  ): Promise<{ files: number; bytes: number; out: string; position: Readonly<Record<string, readonly number[]>> }>;
  doctor(): Promise<readonly { name: string; ok: boolean; why: string }[]>;
  /** The whole demand list as cells, for `linli export`. */
  rows(): Promise<readonly (readonly (string | number)[])[]>;
}

/** Only with the token of the data folder: who can read that can read the data. */
export function operatorRoutes(operations: Operations): Route<Visitor>[] {
  return [
    route({
      method: 'post',
      path: '/api/v1/operations/backup',
      summary: 'One consistent copy of all data, while writers wait',
      tags: ['operation'],
      roles: ['OPERATOR'],
      body: z.strictObject({ out: z.string().min(1).max(1000) }),
      answer: z.object({
        files: z.number().int(),
        bytes: z.number().int(),
        out: z.string(),
        position: z.record(z.string(), z.array(z.number().int())),
      }),
      handler: async ({ body }) => {
        const { position, ...copied } = await operations.backup(body.out);
        return {
          ...copied,
          position: Object.fromEntries(Object.entries(position).map(([topic, offsets]) => [topic, [...offsets]])),
        };
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/operations/doctor',
      summary: 'Is set-up sound, are the data sound',
      tags: ['operation'],
      roles: ['OPERATOR'],
      answer: z.object({ checks: z.array(z.object({ name: z.string(), ok: z.boolean(), why: z.string() })) }),
      handler: async () => ({ checks: [...(await operations.doctor())] }),
    }),
    route({
      method: 'get',
      path: '/api/v1/operations/rows',
      summary: 'The whole demand list as cells; codes, places and instants',
      tags: ['operation'],
      roles: ['OPERATOR'],
      answer: z.object({ rows: z.array(z.array(z.union([z.string(), z.number()]))) }),
      handler: async () => ({ rows: (await operations.rows()).map((row) => [...row]) }),
    }),
  ];
}
