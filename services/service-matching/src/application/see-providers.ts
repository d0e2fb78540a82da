import type { Provider } from '../domain/provider.ts';
import type { Providers } from './ports.ts';

/** Questions about the supply ledger; who may see names and phones is decided at the door. */
export type SeeProviders = Readonly<{
  one: (providerId: string) => Promise<Provider | undefined>;
  /** A page of all, or of those who serve one community; those of several communities come last. */
  page: (
    query: Readonly<{ communityId: string; cursor: string; limit: number }>,
  ) => Promise<Readonly<{ providers: readonly Provider[]; cursor: string }>>;
}>;

const several = 'several/';

export function makeSeeProviders({ providers }: Readonly<{ providers: Providers }>): SeeProviders {
  return {
    one: async (providerId) => (await providers.find(providerId))?.state,
    page: async ({ communityId, cursor, limit }) => {
      if (communityId === '') {
        const page = await providers.page({ index: 'id', limit, ...(cursor !== '' && { cursor }) });
        return { providers: page.found.map(({ state }) => state), cursor: page.cursor ?? '' };
      }
      const second = cursor.startsWith(several);
      const at = second ? cursor.slice(several.length) : cursor;
      const page = await providers.page({
        index: 'area',
        equals: [second ? '*' : communityId],
        limit,
        ...(at !== '' && { cursor: at }),
      });
      const serving = page.found
        .map(({ state }) => state)
        .filter(({ profile }) => profile.communityIds.length === 0 || profile.communityIds.includes(communityId));
      if (page.cursor !== undefined)
        return { providers: serving, cursor: second ? several + page.cursor : page.cursor };
      return { providers: serving, cursor: second ? '' : several };
    },
  };
}
