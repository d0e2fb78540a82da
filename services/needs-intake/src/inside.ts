import { workingCalendar, type CalendarData } from '@linli/calendar';
import type { ServicePorts } from '@linli/runtime';

import { keepDemands } from './adapters/out/demand-store.ts';
import { keepHouseholds } from './adapters/out/household-store.ts';
import { keepJurisdictions } from './adapters/out/jurisdiction-store.ts';
import { keepNumbers } from './adapters/out/numbers.ts';
import { keepResidents } from './adapters/out/resident-store.ts';
import { workingTime } from './adapters/out/working-time.ts';
import { itemIdOf } from './application/names.ts';
import type { Rules } from './domain/decision.ts';
import type { Policy } from './domain/policy.ts';

/** What the use cases stand on: the stores, the numbers, and the rules of one tenant. */
export function makeInside(ports: ServicePorts, policy: Policy, office: CalendarData) {
  const { clock, ids } = ports.env;
  const keeping = { store: ports.store, clock, incarnation: ports.incarnation };
  const rules: Rules = {
    policy,
    time: workingTime(workingCalendar(office)),
    itemId: (demandId, n) => itemIdOf(ids, demandId, n),
  };
  return {
    demands: keepDemands(keeping, policy),
    residents: keepResidents(keeping),
    households: keepHouseholds(keeping),
    jurisdictions: keepJurisdictions(keeping),
    numbers: keepNumbers(keeping, ids, policy.utcOffsetMinutes),
    ids,
    clock,
    rules,
  };
}
