import type { Visit } from '../domain/visit.ts';
import type { Found, Visits } from './ports.ts';

export type ListVisits = (
  query: Readonly<{ providerId: string; fromMs: number; limit: number }>,
) => Promise<readonly Found<Visit>[]>;

/** Visits that one person goes to, leading or as the second, soonest first. */
export function makeListVisits({ visits }: { visits: Visits }): ListVisits {
  return async ({ providerId, fromMs, limit }) => {
    const roles = ['provider', 'assistant'];
    const pages = await Promise.all(
      roles.map((index) => visits.page({ index, equals: [providerId], from: fromMs, limit })),
    );
    return pages
      .flatMap(({ found }) => found)
      .sort((a, b) => a.state.startMs - b.state.startMs)
      .slice(0, limit);
  };
}
