import { turnKnobs } from '@linli/config';
import {
  httpApp,
  operationRoutes,
  page,
  redirect,
  type HttpApp,
  type Problem,
  type Reply,
  type Route,
} from '@linli/http';
import type { ServicePorts } from '@linli/runtime';

import type { ServiceStatus } from '../pages/home-page.ts';
import { sentencePage } from '../pages/sentence-page.ts';
import { sentenceOf, texts } from '../pages/texts.ts';
import { failureLimit, guessingKnobs, type GuessingKnobs } from '../people/failure-limit.ts';
import { gatewayPolicy, type Gateway, type GatewayPolicy } from '../service.ts';
import { boardRoutes } from './board-routes.ts';
import { cookiesFor } from './cookies.ts';
import { demandRoutes } from './demand-routes.ts';
import { deskPageRoutes } from './desk-page-routes.ts';
import { printRoutes } from './print-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { clientsOf, type Doors, type Visitor } from './doors.ts';
import { departmentTaskRoutes } from './department-task-routes.ts';
import { figureRoutes } from './figure-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { dutyRoutes } from './duty-routes.ts';
import { legalRoutes } from './legal-routes.ts';
import { roundRoutes } from './round-routes.ts';
import { itemRoutes } from './item-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { offerRoutes } from './offer-routes.ts';
import { operator, sameToken } from './operator.ts';
import { operatorRoutes, type Operations } from './operator-routes.ts';
import { progressPageRoutes } from './progress-page-routes.ts';
import { progressRoutes } from './progress-routes.ts';
import { publicPageRoutes } from './public-page-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInPageRoutes } from './sign-in-page-routes.ts';
import { streamRoutes } from './stream-routes.ts';
import { supplyRoutes } from './supply-routes.ts';
import { userRoutes } from './user-routes.ts';
import { languageOf } from './views.ts';
import { visitRoutes } from './visit-routes.ts';

export type DoorOptions = Readonly<{
  gateway: Gateway;
  ports: ServicePorts;
  status: () => Promise<readonly ServiceStatus[]>;
  metrics: Readonly<{ metricsText: () => Promise<string>; contentType: string }>;
  /** What commands on this machine show instead of a session: the token of the data folder. */
  operatorToken: string;
  /** What the keeper of the machine may ask for beside; none where the process has no data folder. */
  operations?: Operations;
  policy?: GatewayPolicy;
  version: string;
  /** All traffic reaches us over TLS: cookies and headers say so. */
  behindTls?: boolean;
  /** How many proxies stand in front of us and are believed about addresses. */
  trustedProxies?: number;
  /** Telephone of the community, for those who would rather call. */
  helpPhone?: string;
  knobs?: Partial<GuessingKnobs>;
}>;

/** The one HTTP door: API, pages, feed, stream, and what keepers ask. */
export function makeDoor(options: DoorOptions): HttpApp {
  const { gateway, ports, behindTls = false, trustedProxies = 0 } = options;
  const doors = doorsOf(options);
  return httpApp<Visitor>({
    env: ports.env,
    logger: ports.logger,
    metrics: ports.metrics,
    tracer: ports.tracer,
    locales: ['zh', 'en'],
    titles: sentenceOf,
    chosenLocale: ({ query }) => query('lang'),
    authenticate: async ({ header, cookie }) => {
      const token = /^Bearer (.+)$/.exec(header('authorization') ?? '')?.[1];
      if (token !== undefined)
        return sameToken(token, options.operatorToken) ? { roles: ['OPERATOR', 'ADMIN'], user: operator } : undefined;
      const user = await gateway.people.who(cookie(doors.cookies.session) ?? '');
      return user && { roles: [user.role], user };
    },
    problemPage: (problem, { locale }) => problemPage(problem, locale, doors.helpPhone),
    api: { title: 'Linli 邻里', version: options.version, sessionCookie: doors.cookies.session },
    hsts: behindTls,
    trustedProxies,
    routes: doorRoutes(doors, options),
  });
}

/** Every route of the door, in the order of the API page. */
export function doorRoutes(
  doors: Doors,
  { gateway, operations, status, metrics }: Pick<DoorOptions, 'gateway' | 'operations' | 'status' | 'metrics'>,
): readonly Route<Visitor>[] {
  const ready = async (): Promise<boolean> => (await status()).every((service) => service.ready);
  return [
    ...[...sessionRoutes(doors), ...userRoutes(doors)],
    ...[...demandRoutes(doors), ...deskRoutes(doors), ...streamRoutes(doors, gateway.changes)],
    ...[...offerRoutes(doors), ...visitRoutes(doors), ...healthRoutes(doors)],
    ...[...legalRoutes(doors), ...dutyRoutes(doors), ...supplyRoutes(doors)],
    ...roundRoutes(doors),
    ...[...itemRoutes(doors), ...meetingRoutes(doors), ...departmentTaskRoutes(doors), ...messageRoutes(doors)],
    ...[...boardRoutes(doors), ...figureRoutes(doors), ...progressRoutes(doors)],
    ...[
      ...ledgerRoutes(doors),
      ...(operations ? operatorRoutes(operations) : []),
      ...operationRoutes<Visitor>({ ready, metrics }),
    ],
    ...[...publicPageRoutes(doors, status), ...progressPageRoutes(doors)],
    ...[...signInPageRoutes(doors), ...deskPageRoutes(doors), ...printRoutes(doors)],
  ];
}

/** What the routes work with. */
export function doorsOf(
  options: Omit<DoorOptions, 'status' | 'metrics' | 'operations' | 'operatorToken' | 'version'>,
): Doors {
  const { gateway, ports, policy = gatewayPolicy } = options;
  const knobs = turnKnobs('guessing', guessingKnobs, options.knobs);
  const { env } = ports;
  return {
    env,
    logger: ports.logger,
    clients: clientsOf(ports.rpc),
    rows: gateway.rows,
    people: gateway.people,
    boardDesk: gateway.boardDesk,
    policy,
    cookies: cookiesFor(options.behindTls ?? false),
    knobs,
    failures: { passwords: failureLimit(env.clock, knobs), codes: failureLimit(env.clock, knobs) },
    helpPhone: options.helpPhone ?? '',
  };
}

/** Who looks at pages reads a sentence; who is not signed in comes to the sign-in page. */
function problemPage({ status, title, code }: Problem, locale: string, helpPhone: string): Reply {
  const language = languageOf({ locale });
  if (status === 401) return redirect(`/login?lang=${language}`);
  const view = { language, large: false, helpPhone, here: '/', signedIn: undefined };
  return page(sentencePage(view, texts(language).failed, title, code));
}
