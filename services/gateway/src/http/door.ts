import { httpApp, operationRoutes, page, redirect, type HttpApp, type Problem } from '@linli/http';
import type { ServicePorts } from '@linli/runtime';

import refusalsEn from '../../locale/refusals.en.json' with { type: 'json' };
import refusalsZh from '../../locale/refusals.zh.json' with { type: 'json' };
import type { ServiceStatus } from '../pages/home-page.ts';
import { sentencePage } from '../pages/login-page.ts';
import { texts } from '../pages/texts.ts';
import type { User } from '../people/user.ts';
import { gatewayPolicy, type Gateway, type GatewayPolicy } from '../service.ts';
import { boardRoutes } from './board-routes.ts';
import { demandRoutes } from './demand-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { clientsOf, type Doors, type Visitor } from './doors.ts';
import { itemRoutes } from './item-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { offerRoutes } from './offer-routes.ts';
import { operatorRoutes, type Operations } from './operator-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { progressRoutes } from './progress-routes.ts';
import { sessionCookie, sessionRoutes } from './session-routes.ts';
import { streamRoutes } from './stream-routes.ts';
import { supplyRoutes } from './supply-routes.ts';
import { userRoutes } from './user-routes.ts';
import { visitRoutes } from './visit-routes.ts';

export type DoorOptions = Readonly<{
  gateway: Gateway;
  ports: ServicePorts;
  status: () => Promise<readonly ServiceStatus[]>;
  metrics: Readonly<{ metricsText: () => Promise<string>; contentType: string }>;
  /** What commands on this machine show instead of a session: the token of the data folder. */
  operatorToken: string;
  operations: Operations;
  policy?: GatewayPolicy;
  version: string;
}>;

/** The one HTTP door: API, pages, feed, stream, and what keepers ask. */
export function makeDoor(options: DoorOptions): HttpApp {
  const { gateway, ports, status, metrics, policy = gatewayPolicy } = options;
  const { env, logger, rpc } = ports;
  const doors: Doors = {
    env,
    clients: clientsOf(rpc),
    rows: gateway.rows,
    people: gateway.people,
    boardDesk: gateway.boardDesk,
    policy,
  };
  return httpApp<Visitor>({
    env,
    logger,
    metrics: ports.metrics,
    locales: ['zh', 'en'],
    titles: titleOf,
    chosenLocale: ({ query }) => query('lang'),
    authenticate: async ({ header, cookie }) => {
      const token = /^Bearer (.+)$/.exec(header('authorization') ?? '')?.[1];
      if (token !== undefined)
        return token === options.operatorToken ? { roles: ['OPERATOR', 'ADMIN'], user: operator } : undefined;
      const user = await gateway.people.who(cookie(sessionCookie) ?? '');
      return user && { roles: [user.role], user };
    },
    problemPage: (problem, { locale }) => problemPage(problem, locale === 'en' ? 'en' : 'zh'),
    api: { title: 'Linli 邻里', version: options.version },
    routes: [
      ...sessionRoutes(doors),
      ...demandRoutes(doors),
      ...deskRoutes(doors),
      ...offerRoutes(doors),
      ...visitRoutes(doors),
      ...itemRoutes(doors),
      ...supplyRoutes(doors),
      ...boardRoutes(doors),
      ...userRoutes(doors),
      ...progressRoutes(doors),
      ...ledgerRoutes(doors),
      ...streamRoutes(doors, gateway),
      ...operatorRoutes(options.operations),
      ...operationRoutes<Visitor>({ ready: async () => (await status()).every(({ ready }) => ready), metrics }),
      ...pageRoutes(doors, status),
    ],
  });
}

/** The person at the machine itself, known by the token of the data folder. */
const operator: User = {
  userId: 'operator',
  login: 'operator',
  role: 'ADMIN',
  name: 'operator',
  communityIds: [],
  gridIds: [],
  providerId: '',
  state: 'ACTIVE',
  wrongPasswords: 0,
  lockedUntilMs: 0,
};

/** The sentence of a refusal; the code itself when it comes from a newer service. */
function titleOf(code: string, locale: string): string {
  const sentences: Readonly<Record<string, string>> = locale === 'en' ? refusalsEn : refusalsZh;
  return sentences[code] ?? code;
}

function problemPage(problem: Problem, language: 'zh' | 'en') {
  if (problem.status === 401) return redirect(`/login?lang=${language}`);
  const title = texts(language).failed;
  return page(sentencePage(language, title, `${problem.title} (${problem.code})`));
}
