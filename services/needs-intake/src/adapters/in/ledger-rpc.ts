import type { NeedsIntakeServiceDefinition as Methods } from '@linli/proto/gen/linli/needs/v1/NeedsIntakeService';
import type { LineOutcome } from '@linli/proto/gen/linli/needs/v1/LineOutcome';
import type { Handlers } from '@linli/rpc';

import type { RowOutcome } from '../../application/register-households.ts';
import type { UseCases } from '../../application/use-cases.ts';
import { causeIn } from './cause.ts';
import { refusal } from './refusals.ts';

const mostHouseholds = 200;

/** The five-colour ledger and the map. */
export function ledgerRpc(
  useCases: UseCases,
  batchLines: number,
): Pick<Handlers<Methods>, 'ListHouseholds' | 'RegisterHouseholds' | 'RegisterJurisdictions' | 'ListJurisdictions'> {
  return {
    async ListHouseholds({ householdIds, masked }) {
      if (householdIds.length > mostHouseholds) throw refusal('BATCH_TOO_LARGE');
      return { households: [...(await useCases.listHouseholds(householdIds, masked))] };
    },
    async RegisterHouseholds({ command, lines }) {
      if (lines.length > batchLines) throw refusal('BATCH_TOO_LARGE');
      const read = lines.map(({ latitude, longitude, ...line }) => ({ ...line, point: { latitude, longitude } }));
      const bySupervisor = command?.actorRole === 'SUPERVISOR';
      return { outcomes: (await useCases.registerHouseholds(causeIn(command), read, bySupervisor)).map(lineOutcome) };
    },
    async RegisterJurisdictions({ command, lines }) {
      if (lines.length > batchLines) throw refusal('BATCH_TOO_LARGE');
      return { outcomes: (await useCases.registerJurisdictions(causeIn(command), lines)).map(lineOutcome) };
    },
    async ListJurisdictions() {
      return { jurisdictions: [...(await useCases.listJurisdictions())] };
    },
  };
}

function lineOutcome(row: RowOutcome<string>): LineOutcome {
  if (row.outcome === 'REFUSED') return { outcome: 'REFUSED', code: row.refusal };
  return { outcome: row.outcome, id: row.id, warnings: [...row.warnings] };
}
