import { readFileSync } from 'node:fs';

import { makeAppointment } from '@linli/appointment/service';
import type { EventEnvelope, TopicSpec, Verdict } from '@linli/bus';
import { makeGateway } from '@linli/gateway/service';
import { makeJointMeeting } from '@linli/joint-meeting/service';
import { makeNeedsIntake } from '@linli/needs-intake/service';
import { makeNotification } from '@linli/notification/service';
import { startService, type Service, type ServicePorts } from '@linli/runtime';
import { makeServiceMatching } from '@linli/service-matching/service';
import { SimLog, SimNetwork, SimNode, SimStore, type Boot, type Incarnation, type World } from '@linli/sim';
import { silent, type Logger } from '@linli/telemetry';

import type { Settings } from './settings.ts';
import type { Sinks } from './sinks.ts';

const topicsFile = new URL('../../../../infra/kafka/topics.json', import.meta.url);
export const topics = (JSON.parse(readFileSync(topicsFile, 'utf8')) as { topics: readonly TopicSpec[] }).topics;

/** A service and the facts it listens to, as its wiring says. */
export type Listening = Readonly<{ group: string; types: readonly string[] }>;

/** An event in the hands of a service: when it begins, and with what verdict it ends (none when it throws). */
export type Watch = Readonly<{
  begins: (group: string, event: Heard, by: string) => void;
  ends: (group: string, event: Heard, verdict: Verdict, by: string) => void;
  complains: (group: string, fields: Readonly<Record<string, unknown>>, message: string) => void;
}>;
export type Heard = Readonly<{
  eventId: string;
  aggregateId: string;
  incarnation: number;
  sequence: number;
  type: string;
}>;

export type SimulatedLinli = Readonly<{
  nodes: readonly SimNode[];
  stores: ReadonlyMap<string, SimStore>;
  log: SimLog;
  network: SimNetwork;
  listening: () => readonly Listening[];
}>;

type Make = (ports: ServicePorts) => Service;

/** All services as nodes of a simulated country: the code of the product as it is, on simulated ports. */
export function buildLinli(world: World, settings: Settings, sinks: Sinks, watch: Watch): SimulatedLinli {
  const log = new SimLog(world, settings.log);
  const network = new SimNetwork(world);
  const stores = new Map<string, SimStore>();
  const listening = new Map<string, Listening>();
  const makers: Readonly<Record<string, Make>> = {
    'needs-intake': (ports) => makeNeedsIntake(ports, { policy: settings.intake }),
    'service-matching': (ports) => makeServiceMatching(ports, { policy: settings.matching }),
    appointment: (ports) => makeAppointment(ports, { policy: settings.appointment }),
    notification: (ports) => makeNotification(ports, { channels: sinks.channels }),
    'joint-meeting': (ports) => makeJointMeeting(ports),
    gateway: (ports) => makeGateway(ports).service,
  };
  const nodes: SimNode[] = [];
  for (const [name, make] of Object.entries(makers)) {
    const store = new SimStore(name);
    stores.set(name, store);
    const boot: Boot = async (incarnation) => {
      const ports = portsOf(incarnation, store, network, watch, name);
      const service = make(ports);
      listening.set(name, { group: name, types: service.listensTo.map(({ type }) => type) });
      await startService(watched(service, watch, incarnation), {
        ...ports,
        log: log.handle(incarnation),
        topics,
        knobs: settings.runtime,
        relayKnobs: settings.relay,
        consumerKnobs: settings.consumer,
      });
    };
    const replicas = settings.replicas[name] ?? 1;
    for (let n = 1; n <= replicas; n++) nodes.push(new SimNode(world, { id: `${name}/${n}`, service: name, boot }));
  }
  return { nodes, stores, log, network, listening: () => [...listening.values()] };
}

function portsOf(
  incarnation: Incarnation,
  store: SimStore,
  network: SimNetwork,
  watch: Watch,
  name: string,
): ServicePorts {
  return {
    env: incarnation.env,
    incarnation: 1,
    store: store.handle(incarnation),
    rpc: network.handle(incarnation),
    logger: listeningLogger(name, watch),
    metrics: silent.metrics,
  };
}

/** The service with every handler seen from outside; what it does is the same. */
function watched(service: Service, watch: Watch, incarnation: Incarnation): Service {
  const by = incarnation.node.id;
  return {
    ...service,
    listensTo: service.listensTo.map((subscription) => ({
      ...subscription,
      handle: async (event: EventEnvelope<never>) => {
        watch.begins(service.name, event, by);
        const verdict = await subscription.handle(event);
        watch.ends(service.name, event, verdict, by);
        return verdict;
      },
    })),
  };
}

function listeningLogger(group: string, watch: Watch): Logger {
  const logger: Logger = {
    ...silent.logger,
    error: (fields, message) => watch.complains(group, fields, message),
    child: () => logger,
  };
  return logger;
}
