import type { Env } from '@linli/env';
import { HttpProblem, routesFor, type HttpCall } from '@linli/http';
import { contracts } from '@linli/proto';
import type { Client, Network } from '@linli/rpc';
import { z } from 'zod';

import type { GatewayPolicy } from '../service.ts';
import { roles as allRoles, type Role, type User } from '../people/user.ts';
import { inArea, may, type Action } from '../people/access.ts';
import type { People } from '../people/people.ts';
import type { BoardDesk } from '../board/board-desk.ts';
import type { DemandRow } from '../read-models/demand-row.ts';
import type { DemandRows } from '../read-models/demand-rows.ts';

/** Who asks: a signed-in colleague, or the operator of this machine (a command with the token of the data folder). */
export type Visitor = Readonly<{ roles: readonly string[]; user: User }>;

export const route = routesFor<Visitor>();

/** The services behind the door. */
export type Clients = Readonly<{
  needs: Client<NonNullable<(typeof contracts.needsIntake)['definition']>>;
  matching: Client<NonNullable<(typeof contracts.serviceMatching)['definition']>>;
  visits: Client<NonNullable<(typeof contracts.appointment)['definition']>>;
  meetings: Client<NonNullable<(typeof contracts.jointMeeting)['definition']>>;
  messages: Client<NonNullable<(typeof contracts.notification)['definition']>>;
}>;

export function clientsOf(network: Network): Clients {
  return {
    needs: network.client(contracts.needsIntake),
    matching: network.client(contracts.serviceMatching),
    visits: network.client(contracts.appointment),
    meetings: network.client(contracts.jointMeeting),
    messages: network.client(contracts.notification),
  };
}

/** What every group of routes works with. */
export type Doors = Readonly<{
  env: Env;
  clients: Clients;
  rows: DemandRows;
  people: People;
  boardDesk: BoardDesk;
  policy: GatewayPolicy;
}>;

/** The roles that may do something, as a route wants them. */
export function rolesFor(...actions: readonly Action[]): readonly Role[] {
  return allRoles.filter((role) => actions.some((action) => may({ role } as User, action)));
}

/** What every command carries in its body. The client makes the id and keeps it before sending: asked again, it gets the same answer. */
export const commandShape = {
  commandId: z.string().regex(/^[\w-]{8,80}$/),
  /** Version the client has seen; left out = whatever it is now. */
  expectedVersion: z.number().int().positive().optional(),
} as const;

export const receiptSchema = z.object({ id: z.string(), version: z.number().int(), state: z.string() });

type Commanded = Readonly<{ commandId: string; expectedVersion?: number | undefined }>;

/** The command of an RPC from an HTTP body and who sent it. */
export function commandOf(body: Commanded, call: HttpCall<Visitor>, actor?: Readonly<{ id: string; role: string }>) {
  return {
    commandId: body.commandId,
    expectedVersion: body.expectedVersion ?? 0,
    actorId: actor?.id ?? call.principal?.user.userId ?? '',
    actorRole: actor?.role ?? call.principal?.user.role ?? '',
    correlationId: call.correlationId,
    traceparent: call.traceparent,
  };
}

/** Ids and deadline of a request, for the calls it makes. */
export function onward(call: HttpCall<Visitor>) {
  return { requestId: call.requestId, traceparent: call.traceparent };
}

/** The receipt of an RPC answer in the shape that HTTP promises. */
export function receipt(answer: Readonly<{ receipt: { id: string; version: number; state: string } | null }>) {
  return { id: answer.receipt?.id ?? '', version: answer.receipt?.version ?? 0, state: answer.receipt?.state ?? '' };
}

export function visitor(call: HttpCall<Visitor>): User {
  if (call.principal === undefined) throw new HttpProblem(401, 'SIGN_IN');
  return call.principal.user;
}

/** A demand of the visitor's area; a foreign one and an unknown one look the same. */
export async function demandInArea(rows: DemandRows, demandId: string, call: HttpCall<Visitor>): Promise<DemandRow> {
  const row = (await rows.find(demandId))?.state;
  if (row === undefined || !inArea(visitor(call), row)) throw new HttpProblem(404, 'DEMAND_UNKNOWN');
  return row;
}
