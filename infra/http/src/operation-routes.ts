import { z } from 'zod';

import { HttpProblem } from './problem.ts';
import { content } from './reply.ts';
import { routesFor, type Principal, type Route } from './route.ts';

/**
 * What a keeper of services asks: `/healthz` (the process answers), `/readyz` (it takes work; else 503), `/metrics`.
 * They tell no word about anybody, so they are open.
 */
export function operationRoutes<P extends Principal>({
  ready,
  metrics,
}: Readonly<{
  ready: () => Promise<boolean>;
  metrics: Readonly<{ metricsText: () => Promise<string>; contentType: string }>;
}>): readonly Route<P>[] {
  const route = routesFor<P>();
  const open = { method: 'get', roles: 'PUBLIC', tags: ['operation'] } as const;
  return [
    route({
      ...{ ...open, path: '/healthz', summary: 'The process answers', answer: z.object({ alive: z.boolean() }) },
      handler: async () => ({ alive: true }),
    }),
    route({
      ...{ ...open, path: '/readyz', summary: 'It takes work', answer: z.object({ ready: z.boolean() }) },
      handler: async () => {
        if (!(await ready())) throw new HttpProblem(503, 'NOT_READY', { headers: { 'retry-after': '2' } });
        return { ready: true };
      },
    }),
    route({
      ...{ ...open, path: '/metrics', summary: 'Prometheus metrics', produces: 'text/plain' },
      handler: async () => content(await metrics.metricsText(), metrics.contentType),
    }),
  ];
}
