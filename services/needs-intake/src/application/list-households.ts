import { maskedName, maskedPhone } from '../domain/resident.ts';
import type { Inside } from './ports.ts';

type HouseholdSeen = Readonly<{
  householdId: string;
  communityId: string;
  gridId: string;
  headName: string;
  phone: string;
  address: string;
  tier: string;
}>;
export type ListHouseholds = (householdIds: readonly string[], masked: boolean) => Promise<readonly HouseholdSeen[]>;

/** Who lives behind these doors, in the order asked; masked is surname and ends of the phone, no address. */
export function makeListHouseholds({ households }: Pick<Inside, 'households'>): ListHouseholds {
  return async (householdIds, masked) => {
    const found = await Promise.all(householdIds.map((householdId) => households.find(householdId)));
    return found
      .flatMap((one) => (one === undefined ? [] : [one.state]))
      .map(({ householdId, communityId, gridId, headName, phone, address, tier }) => ({
        ...{ householdId, communityId, gridId, tier },
        headName: masked ? maskedName(headName) : headName,
        phone: masked ? maskedPhone(phone) : phone,
        address: masked ? '' : address,
      }));
  };
}
