import type { Env } from '@linli/env';
import { HttpProblem, routesFor, type HttpCall } from '@linli/http';
import { contracts } from '@linli/proto';
import type { Client, Network } from '@linli/rpc';
import type { Logger } from '@linli/telemetry';

import type { BoardDesk } from '../board/board-desk.ts';
import { may, type Action } from '../people/access.ts';
import type { FailureLimit, GuessingKnobs } from '../people/failure-limit.ts';
import type { People } from '../people/people.ts';
import { roles as allRoles, type Role, type User } from '../people/user.ts';
import type { DemandRows } from '../read-models/demand-rows.ts';
import type { GatewayPolicy } from '../service.ts';
import type { Cookies } from './cookies.ts';

/** Who asks: a signed-in colleague, or the operator of this machine (a command with the token of the data folder). */
export type Visitor = Readonly<{ roles: readonly string[]; user: User }>;
export type Call = HttpCall<Visitor>;

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
  logger: Logger;
  clients: Clients;
  rows: DemandRows;
  people: People;
  boardDesk: BoardDesk;
  policy: GatewayPolicy;
  cookies: Cookies;
  knobs: GuessingKnobs;
  /** Wrong passwords and wrong progress codes, by network address. */
  failures: Readonly<{ passwords: FailureLimit; codes: FailureLimit }>;
  /** Telephone of the community, shown at the same place of every page; empty = none. */
  helpPhone: string;
}>;

/** The roles that may do something, as a route wants them. */
export function rolesFor(...actions: readonly Action[]): readonly Role[] {
  return allRoles.filter((role) => actions.some((action) => may({ role }, action)));
}

export function visitor(call: Call): User {
  if (call.principal === undefined) throw new HttpProblem(401, 'UNAUTHENTICATED');
  return call.principal.user;
}

/** The line of the supply ledger that the visitor is. */
export function providerOf(call: Call): string {
  const { providerId } = visitor(call);
  if (providerId === '') throw new HttpProblem(403, 'NOT_A_PROVIDER');
  return providerId;
}
