import type { Service, ServicePorts } from '@linli/runtime';

import { figureBuckets, keepFigures } from './board/buckets.ts';
import { makeBoardDesk, type BoardDesk } from './board/board-desk.ts';
import { findCandidates, publicItems } from './board/public-items.ts';
import { makePeople, type People } from './people/people.ts';
import { monthOf } from './pages/instant.ts';
import { demandRows, keepDemandRows, type DemandRows } from './read-models/demand-rows.ts';
import { hearOthers } from './read-models/hear-others.ts';
import { rowListeners, type RowListeners } from './read-models/row-listeners.ts';

/** What the doors of the gateway (HTTP, pages, command line) work with. */
export type Gateway = Readonly<{
  service: Service;
  rows: DemandRows;
  boardDesk: BoardDesk;
  people: People;
  changes: RowListeners;
  /** For one of several: hears also what the others have written. @returns ends it */
  hearOthers: () => () => Promise<void>;
}>;

export type GatewayPolicy = Readonly<{
  /** Minutes east of UTC of the tenant's zone. */
  offsetMinutes: number;
  /** Minutes after a visit during which who came may still see name, phone and address (P33). */
  contactAfterVisitMinutes: number;
}>;

export const gatewayPolicy: GatewayPolicy = { offsetMinutes: 480, contactAfterVisitMinutes: 24 * 60 };

/** The only door: read models from events, people and sessions, the public board. HTTP is put in front of it in http/. */
export function makeGateway(ports: ServicePorts, policy: GatewayPolicy = gatewayPolicy): Gateway {
  const { env, store, incarnation } = ports;
  const documentPorts = { store, clock: env.clock, incarnation };
  const rows = demandRows(documentPorts);
  const buckets = figureBuckets(documentPorts);
  const items = publicItems(documentPorts);
  const people = makePeople({ store, env, incarnation });
  const changes = rowListeners();
  const month = (atMs: number): string => monthOf(atMs, policy.offsetMinutes);

  return {
    service: {
      name: 'gateway',
      collections: [rows.collection, buckets.collection, items.collection, ...people.collections],
      rpc: [],
      listensTo: [
        ...keepDemandRows(rows, changes),
        ...keepFigures(buckets, env.ids, month),
        ...findCandidates(items, env.ids),
      ],
      sweeps: [],
    },
    rows,
    boardDesk: makeBoardDesk({ items, buckets, clock: env.clock, monthOf: month }),
    people,
    changes,
    hearOthers: () => hearOthers({ rows, changes, clock: env.clock, logger: ports.logger }),
  };
}

export { makeDoor, type DoorOptions } from './http/door.ts';
export { doorSettings, gatewaySettings } from './http/settings.ts';
export type { LedgerFile, Operations } from './http/operator-routes.ts';
export {
  guessKind,
  importLedger,
  ledgerKinds,
  lineCommandId,
  type ImportAnswer,
  type ImportResult,
  type LedgerKind,
  type Taken,
} from './ledger/index.ts';
export { accountsFromLedger } from './people/accounts-from-ledger.ts';
export { word } from './pages/texts.ts';
