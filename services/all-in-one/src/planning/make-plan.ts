import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { systemClock } from '@linli/env';
import { importLedger, type Taken } from '@linli/gateway/service';
import { contracts, fact } from '@linli/proto';
import { planOnce } from '@linli/service-matching/service';
import { silent } from '@linli/telemetry';

import { openDataFolder } from '../opening/data-folder.ts';
import { demandIdOf, inReadingOrder, type Named } from '../opening/import-folder.ts';
import { openLinli, type Linli } from '../opening/open-linli.ts';
import { StartRefused } from '../opening/refused.ts';

type ProviderLine = Extract<Taken['line'], { to: 'PROVIDERS' }>['line'];
type DemandLine = Extract<Taken['line'], { to: 'DEMANDS' }>['line'];
type Requests = Parameters<ReturnType<typeof planOnce>>[0]['requests'];

export type ProposedVisit = Readonly<{
  row: string;
  demand: DemandLine;
  provider: ProviderLine;
  startMs: number;
  endMs: number;
  cost: number;
}>;
export type Unserved = Readonly<{ row: string; demand: DemandLine; causes: readonly string[] }>;
export type RefusedLine = Readonly<{ file: string; row: string | number; why: string; mend: string }>;

export type MadePlan = Readonly<{
  demands: number;
  providers: number;
  placed: readonly ProposedVisit[];
  unserved: readonly Unserved[];
  refused: readonly RefusedLine[];
  cost: number;
  bound: number;
  certified: boolean;
}>;

/**
 * Plans in a Linli of its own that is thrown away: the demand list is taken in and acknowledged by needs-intake, so that
 * urgency, windows and conflicts are those of the real thing; then everybody is planned at once, exactly.
 * @throws StartRefused when a ledger cannot be read at all
 */
export async function makePlan(ledgers: readonly Named[], language: 'zh' | 'en'): Promise<MadePlan> {
  const path = mkdtempSync(join(tmpdir(), 'linli-plan-'));
  const folder = openDataFolder(path);
  try {
    const linli = await openLinli({ folder, clock: systemClock, logger: silent.logger, metrics: silent.metrics });
    try {
      return await planIn(linli, ledgers, language);
    } finally {
      await linli.stop();
    }
  } finally {
    folder.close();
    rmSync(path, { recursive: true, force: true });
  }
}

/** Places, tiers and demands are taken in, so that urgency is that of the real thing. */
const kept: ReadonlySet<string> = new Set(['grid-workers', 'households', 'demands'] satisfies Named['kind'][]);

async function planIn(linli: Linli, ledgers: readonly Named[], language: 'zh' | 'en'): Promise<MadePlan> {
  const refused: RefusedLine[] = [];
  const providers: ProviderLine[] = [];
  const demands = new Map<string, Readonly<{ row: string; line: DemandLine }>>();
  const { ids } = linli.env;
  for (const { kind, file } of inReadingOrder(ledgers)) {
    const answer = await importLedger({
      kind,
      source: file,
      language,
      ids,
      clock: systemClock,
      clients: {
        needsIntake: linli.network.client(contracts.needsIntake),
        serviceMatching: linli.network.client(contracts.serviceMatching),
      },
      // Providers stay out of this Linli: it shall plan nothing by itself.
      dryRun: !kept.has(kind),
      onTaken: ({ line, row }) => {
        if (line.to === 'PROVIDERS') providers.push(line.line);
        const demandId = demandIdOf(linli.env, { line });
        if (line.to === 'DEMANDS' && demandId !== undefined)
          demands.set(demandId, { row: String(row.name), line: line.line });
      },
    });
    if (!answer.ok)
      throw new StartRefused('LEDGER_UNREADABLE', {
        file: basename(file),
        why: answer.refusal.why,
        mend: answer.refusal.mend,
      });
    for (const { row, why, mend } of answer.result.refused) refused.push({ file: basename(file), row, why, mend });
  }
  const requests = await requestsOf(linli, [...demands.keys()]);
  const planned = await planOnce(ids)({ lines: providers, requests, nowMs: systemClock.nowMs() });
  return {
    demands: demands.size,
    providers: providers.length,
    placed: planned.placed.flatMap(({ demandId, line, startMs, endMs, cost }) => {
      const demand = demands.get(demandId);
      const provider = providers[line];
      return demand === undefined || provider === undefined
        ? []
        : [{ row: demand.row, demand: demand.line, provider, startMs, endMs, cost }];
    }),
    unserved: [
      ...planned.unserved.flatMap(({ demandId, causes }) => unservedAs(demands.get(demandId), causes)),
      ...[...demands]
        .filter(([demandId]) => !requests.some((request) => request.demandId === demandId))
        .flatMap(([, demand]) => unservedAs(demand, ['NOT_MATCHED'])),
    ],
    refused,
    cost: planned.cost,
    bound: planned.bound,
    certified: planned.certified,
  };
}

function unservedAs(
  demand: Readonly<{ row: string; line: DemandLine }> | undefined,
  causes: readonly string[],
): Unserved[] {
  return demand === undefined ? [] : [{ row: demand.row, demand: demand.line, causes }];
}

/** Acknowledges every demand and reads what needs-intake asks matching for: the very requests of the real thing. */
async function requestsOf({ network, log, env, quiet }: Linli, demandIds: readonly string[]): Promise<Requests> {
  const needs = network.client(contracts.needsIntake);
  for (let from = 0; from < demandIds.length; from += 64) {
    await Promise.all(
      demandIds.slice(from, from + 64).map((demandId) =>
        needs.AcknowledgeDemand({
          command: { commandId: env.ids.derived('cmd', demandId, 'plan'), actorId: 'plan', actorRole: 'DESK_CLERK' },
          demandId,
        }),
      ),
    );
  }
  while (!(await quiet())) await env.clock.sleep(5, 'plan').done;
  const asked = fact('needs.demand.v1/matching-requested');
  const requests: Requests[number][] = [];
  for (const partition of (await log.endOffsets('needs.demand.v1')).keys()) {
    for (let offset = 0; ;) {
      const records = await log.read('needs.demand.v1', partition, offset, 1000);
      if (records.length === 0) break;
      for (const { headers, value } of records) {
        if (headers['ce_type'] !== asked.type) continue;
        const data = asked.decode(JSON.parse(value));
        requests.push({
          ...data,
          urgency: data.urgency as Requests[number]['urgency'],
          waitingSinceMs: Number(data.waitingSinceMs),
          matchDueMs: Number(data.matchDueMs),
          visitDueMs: Number(data.visitDueMs),
        });
      }
      offset = (records.at(-1)?.offset ?? offset) + 1;
    }
  }
  return requests;
}
