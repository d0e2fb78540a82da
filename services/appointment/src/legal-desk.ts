import { defaultOffice, workingCalendar, type CalendarData } from '@linli/calendar';
import { everyDue, type Service, type ServicePorts } from '@linli/runtime';

import { legalRpc } from './adapters/in/legal-rpc.ts';
import { rosterRpc } from './adapters/in/roster-rpc.ts';
import { keepReadings } from './adapters/out/health-store.ts';
import { intakeDemands, ledgerLawyers } from './adapters/out/legal-people.ts';
import { keepLegalFiles } from './adapters/out/legal-store.ts';
import { keepRosters } from './adapters/out/roster-store.ts';
import { workingTime } from './adapters/out/working-time.ts';
import { makeListShifts, makeTellRoster } from './application/duty-roster.ts';
import { makeListLegalFiles, makeReadLegalFile } from './application/read-legal-file.ts';
import { makeTellLegalFile } from './application/tell-legal-file.ts';
import { makeWatchLegalFile } from './application/watch-legal-file.ts';
import type { Policy } from './domain/policy.ts';

type LegalDesk = Pick<Service, 'collections' | 'sweeps'> &
  Readonly<{ handlers: ReturnType<typeof legalRpc> & ReturnType<typeof rosterRpc> }>;

/** The legal aid desk: who sits there, files, and who has looked into them. */
export function makeLegalDesk(ports: ServicePorts, policy: Policy, office: CalendarData = defaultOffice): LegalDesk {
  const { clock, ids } = ports.env;
  const keeping = { store: ports.store, clock, incarnation: ports.incarnation };
  const legalReadings = keepReadings(keeping, 'legal-reading');
  const rosters = keepRosters(keeping);
  const { legal, utcOffsetMinutes } = policy;
  const legalRules = { policy: legal, time: workingTime(workingCalendar(office)), utcOffsetMinutes };
  const legalFiles = keepLegalFiles(keeping, legalRules);
  const inside = {
    ...{ legalFiles, legalReadings, rosters, ids, clock, policy },
    lawyers: ledgerLawyers(ports.rpc),
    demands: intakeDemands(ports.rpc),
    legalRules,
  };
  return {
    collections: [legalFiles.collection, legalReadings.collection, rosters.collection],
    handlers: {
      ...legalRpc(
        {
          tell: makeTellLegalFile(inside),
          read: makeReadLegalFile(inside),
          list: makeListLegalFiles(inside),
        },
        { clock, rules: legalRules },
      ),
      ...rosterRpc({ tell: makeTellRoster(inside), list: makeListShifts(inside) }),
    },
    sweeps: [
      {
        name: 'watch-legal-files',
        collection: 'legal-file',
        run: everyDue(clock, legalFiles, makeWatchLegalFile(inside)),
      },
    ],
  };
}
