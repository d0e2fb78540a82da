import { cellOf, isPlace, type Point } from '../domain/cells.ts';
import type { Demand, Situation } from '../domain/demand.ts';
import type { Household } from '../domain/household.ts';
import { addressKeyOf } from './names.ts';
import type { Households, Ids, Residents } from './ports.ts';

type WhoAndWhere = Readonly<{
  residentId: string;
  communityId: string;
  address: string;
  phone: string;
  /** Where the need is, when it was said; else the household's place counts. */
  point: Point;
}>;

export type LookUpSituation = (of: WhoAndWhere) => Promise<Situation>;

/** What the ledgers know about who needs it: household, colour, cell, and whether anybody can be called. */
export function makeLookUpSituation(ports: Readonly<{ households: Households; ids: Ids }>): LookUpSituation {
  return async (of) => {
    const { household, place } = await householdOf(ports, of);
    const point = isPlace(of.point) ? of.point : place;
    return {
      householdId: household?.householdId ?? '',
      tier: household?.tier ?? '',
      cell: cellOf(point.latitude, point.longitude),
      phoneUnknown: of.phone === '' && (household?.phone ?? '') === '',
    };
  };
}

/** The situation of a demand that is there already, by what is known of its resident now. */
export function makeLookAgain(
  ports: Readonly<{ households: Households; residents: Residents; ids: Ids }>,
): (demand: Demand) => Promise<Situation> {
  const lookUp = makeLookUpSituation(ports);
  return async ({ line, situation }) => {
    if (line.residentId === '') return situation;
    const resident = (await ports.residents.find(line.residentId))?.state;
    const { residentId, communityId, point } = line;
    const now = await lookUp({
      ...{ residentId, communityId, point },
      address: resident?.address ?? '',
      phone: resident?.phone ?? '',
    });
    return now.householdId === '' ? { ...situation, phoneUnknown: now.phoneUnknown } : now;
  };
}

const nowhere: Point = { latitude: 0, longitude: 0 };

/** The household that a resident heads, at this door if there are several; else the only one behind the door. */
async function householdOf(
  ports: Readonly<{ households: Households; ids: Ids }>,
  of: WhoAndWhere,
): Promise<{ household: Household | undefined; place: Point }> {
  const addressKey = of.address === '' ? '' : addressKeyOf(ports.ids, of.communityId, of.address);
  const headed = of.residentId === '' ? [] : await ports.households.ofHead(of.residentId);
  const own =
    headed.find((household) => household.addressKey === addressKey) ?? (headed.length === 1 ? headed[0] : undefined);
  if (own !== undefined) return { household: own, place: own.point };
  const behind = addressKey === '' ? [] : await ports.households.behindDoor(addressKey);
  return { household: behind.length === 1 ? behind[0] : undefined, place: behind[0]?.point ?? nowhere };
}
