import type { Client } from '@linli/rpc';
import type { Clock, Ids } from '@linli/env';
import type { Command } from '@linli/proto/gen/linli/command/v1/Command';
import type { ServiceMatchingServiceDefinition } from '@linli/proto/gen/linli/matching/v1/ServiceMatchingService';
import type { JurisdictionLine__Output } from '@linli/proto/gen/linli/needs/v1/JurisdictionLine';
import type { NeedsIntakeServiceDefinition } from '@linli/proto/gen/linli/needs/v1/NeedsIntakeService';

import type { LedgerKind } from './kinds.ts';
import { contentOf, type LedgerLine } from './lines.ts';
import type { LedgerPolicy } from './policy.ts';
import { tryAgain, type Tried } from './try-again.ts';

export type Clients = Readonly<{
  needsIntake: Client<NeedsIntakeServiceDefinition>;
  serviceMatching: Client<ServiceMatchingServiceDefinition>;
}>;

export type SendPorts = Readonly<{
  clients: Clients;
  ids: Ids;
  clock: Clock;
  policy: LedgerPolicy;
  tenant: string;
  actor: Readonly<{ id: string; role: string }>;
  correlationId: string;
}>;

/** What a service says about one line. */
export type Outcome = Readonly<{ outcome: string; code: string; ofRow: string; warnings: readonly string[] }>;

/** Sends lines of one ledger, one batch after the other, each as often as it takes. */
export type Sender = (lines: readonly LedgerLine[]) => Promise<Tried<readonly Outcome[]>>;

/** The command id of a line of a ledger: the same content gets the same one. */
export function lineCommandId(ids: Pick<Ids, 'keyed'>, kind: LedgerKind, line: LedgerLine, tenant = 'default'): string {
  return ids.keyed('cmd', `${tenant}|${kind}|${contentOf(line)}`);
}

/**
 * The same content gets the same command id, whenever and wherever in a ledger it is sent; under the installation's key,
 * because content is personal.
 */
export function makeSender(kind: LedgerKind, ports: SendPorts): Sender {
  const { clients, ids, policy, tenant, actor, correlationId } = ports;
  const commandOf = (content: string): Command => ({
    commandId: ids.keyed('cmd', `${tenant}|${kind}|${content}`),
    expectedVersion: 0,
    ...{ actorId: actor.id, actorRole: actor.role, correlationId, traceparent: '' },
  });
  const { needsIntake, serviceMatching } = clients;
  const placesSent = new Set<string>();

  const send = async (lines: readonly LedgerLine[]): Promise<readonly Outcome[]> => {
    const command = commandOf(lines.map(contentOf).join('\n'));
    const options = { deadlineMs: ports.clock.nowMs() + policy.deadlineMs, requestId: correlationId };
    switch (lines[0]?.to) {
      case undefined:
        return [];
      case 'DEMANDS': {
        const requests = only(lines, 'DEMANDS').map(({ line }, at) => ({
          command: commandOf(contentOf(lines[at] ?? { to: 'DEMANDS', line })),
          demand: line,
        }));
        return (await needsIntake.SubmitDemands({ lines: requests }, options)).outcomes;
      }
      case 'HOUSEHOLDS':
        return (
          await needsIntake.RegisterHouseholds(
            { command, lines: only(lines, 'HOUSEHOLDS').map(({ line }) => line) },
            options,
          )
        ).outcomes;
      case 'PROVIDERS': {
        const { outcomes } = await serviceMatching.RegisterProviders(
          { command, lines: only(lines, 'PROVIDERS').map(({ line }) => line) },
          options,
        );
        return outcomes.map((outcome) => ({ ...outcome, ofRow: '' }));
      }
      case 'PLACES': {
        const grids = only(lines, 'PLACES').map(({ line }) => line);
        const communities = newCommunities(
          grids.map(({ community }) => community),
          placesSent,
        );
        const places = [...communities, ...grids.map(({ grid }) => grid)];
        const { outcomes } = await needsIntake.RegisterJurisdictions({ command, lines: places }, options);
        for (const { name } of communities) placesSent.add(name);
        const refused = communities.filter((_, at) => outcomes[at]?.outcome === 'REFUSED').map(({ name }) => name);
        // A grid whose community was not taken is not taken either.
        return outcomes
          .slice(communities.length)
          .map((outcome, at) =>
            refused.includes(grids[at]?.community.name ?? '')
              ? { ...outcome, outcome: 'REFUSED', code: 'COMMUNITY_UNKNOWN' }
              : outcome,
          );
      }
    }
  };
  return (lines) => tryAgain(() => send(lines), ports);
}

function newCommunities(
  communities: readonly JurisdictionLine__Output[],
  sent: ReadonlySet<string>,
): readonly JurisdictionLine__Output[] {
  return [...new Map(communities.map((community) => [community.name, community])).values()].filter(
    ({ name }) => !sent.has(name),
  );
}

function only<To extends LedgerLine['to']>(
  lines: readonly LedgerLine[],
  to: To,
): readonly Extract<LedgerLine, { to: To }>[] {
  return lines.filter((line): line is Extract<LedgerLine, { to: To }> => line.to === to);
}
