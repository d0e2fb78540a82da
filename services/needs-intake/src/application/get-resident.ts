import { ageBand, maskedName, maskedPhone } from '../domain/resident.ts';
import { makeLookUpSituation } from './look-up-situation.ts';
import type { Inside } from './ports.ts';

const purposes = ['CARE', 'LEGAL', 'COORDINATION', 'CONTACT'];

type ResidentSeen = Readonly<{
  name: string;
  phone: string;
  address: string;
  ageBand: string;
  groups: readonly string[];
  latitude: number;
  longitude: number;
}>;

export type GetResident = (
  request: Readonly<{ residentId: string; purpose: string; masked: boolean }>,
) => Promise<ResidentSeen | 'RESIDENT_UNKNOWN' | 'PURPOSE_UNKNOWN'>;

/** Who a resident is, for a purpose. CONTACT gets name and phone; masked is surname and ends of the phone, no place. */
export function makeGetResident(ports: Inside): GetResident {
  const { residents, households, clock, rules } = ports;
  const lookUpSituation = makeLookUpSituation(ports);
  return async ({ residentId, purpose, masked }) => {
    if (!purposes.includes(purpose)) return 'PURPOSE_UNKNOWN';
    const resident = (await residents.find(residentId))?.state;
    if (resident === undefined) return 'RESIDENT_UNKNOWN';
    const { name, phone, address, communityId, groups } = resident;
    const band = ageBand(resident.idNumber, clock.nowMs(), rules.policy.utcOffsetMinutes);
    const nowhere = { address: '', latitude: 0, longitude: 0 };
    if (masked) {
      return { name: maskedName(name), phone: maskedPhone(phone), ageBand: band, groups: [], ...nowhere };
    }
    if (purpose === 'CONTACT') return { name, phone, ageBand: band, groups: [], ...nowhere };
    const { householdId } = await lookUpSituation({
      ...{ residentId, communityId, address, phone },
      point: { latitude: 0, longitude: 0 },
    });
    const household = householdId === '' ? undefined : (await households.find(householdId))?.state;
    const { latitude, longitude } = household?.point ?? nowhere;
    return { name, phone, address, ageBand: band, groups, latitude, longitude };
  };
}
