import { isWithin, type Person } from '../domain/legal-people.ts';
import type { Clock, Lawyers, Policy } from './ports.ts';

type Ports = Readonly<{ lawyers: Lawyers; clock: Clock; policy: Policy }>;

/** Who asks, as the ledger knows them; who is not in it is no lawyer. */
export async function personNamed(
  ports: Ports,
  personId: string,
  leadsIn: readonly string[],
  userId = '',
): Promise<Person> {
  const known = personId === '' ? undefined : await ports.lawyers.find(personId);
  const { isLawyer = false, servesIn = [], conflictKeys = [], hours = [] } = known ?? {};
  const isOnDuty = isWithin(hours, ports.clock.nowMs(), ports.policy.utcOffsetMinutes);
  return { personId, userId, isLawyer, leadsIn, servesIn, conflictKeys, isOnDuty };
}
