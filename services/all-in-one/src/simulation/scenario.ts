import type { Scenario, Stage, TrialOptions, World } from '@linli/sim';

import { buildLinli } from './country.ts';
import { History } from './history.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { markFacts } from './marks.ts';
import { deskPeople } from './people/desk.ts';
import { legalPeople } from './people/legal.ts';
import { meetingPeople } from './people/meetings.ts';
import { offerPeople } from './people/offers.ts';
import { opinionPeople } from './people/opinions.ts';
import { residents } from './people/residents.ts';
import { roundPeople } from './people/rounds.ts';
import { strangers } from './people/strangers.ts';
import { Town } from './people/town.ts';
import { visitPeople } from './people/visits.ts';
import { lastPoison, poison } from './poison.ts';
import { arrivalsKept } from './promises/arrivals.ts';
import { availabilityOf } from './promises/availability.ts';
import { clocksKept } from './promises/clocks.ts';
import { CommandsKept } from './promises/commands.ts';
import { DaysKept } from './promises/days.ts';
import { EventsDelivered, Handlers } from './promises/deliveries.ts';
import { NobodyForgotten } from './promises/demands.ts';
import { countedOnce } from './promises/figures.ts';
import { legalKept } from './promises/legal.ts';
import { OffersKept } from './promises/matches.ts';
import { meetingsKept } from './promises/meetings.ts';
import { messagesKept } from './promises/messages.ts';
import { replayedWithoutEffect } from './promises/replay.ts';
import { opinionsKept } from './promises/opinions.ts';
import type { Checker, Scene } from './promises/scene.ts';
import { settingsOf, type Settings } from './settings.ts';
import { buildSinks } from './sinks.ts';

const minuteMs = 60_000;
const demandsPerDay = 270;
/** Demands come in this share of the time; the rest of it is for their ends. */
const comingShare = 0.5;
/** One seed in so many is replayed from the beginning when it is over. */
const replayedSeeds = 3;

/** A day in a town with faults: the whole of Linli, its people, and everybody who checks a promise. */
export const townDay: Scenario = {
  startMs: (seed) => settingsOf(seed).startMs,
  stage: (world, options) => {
    const { seed, hours } = options;
    const come = (town: Town, ledger: Ledger): void => {
      residents(town, ledger, demandsIn(hours), hours * comingShare);
      strangers(town, ledger, demandsIn(hours) / 2, hours * comingShare);
      roundPeople(town, ledger, hours * comingShare);
      legalPeople(town, ledger);
      opinionPeople(town, ledger);
      meetingPeople(town, ledger, hours * comingShare);
    };
    return stageTown(world, options, { settings: settingsOf(seed), come, replayed: seed % replayedSeeds === 0 });
  },
};

/** How a town is set, who comes, and whether the day is replayed when it is over. */
export type Plan = Readonly<{ settings: Settings; come: (town: Town, ledger: Ledger) => void; replayed: boolean }>;

/** Names of those who come within so many hours; each may be left out. */
export function residentNames(hours: number): readonly string[] {
  return Array.from({ length: demandsIn(hours) }, (_, n) => `d${n}`);
}

function demandsIn(hours: number): number {
  return Math.ceil((demandsPerDay * hours) / 24);
}

export function stageTown(world: World, options: TrialOptions, plan: Plan): Stage {
  const { settings } = plan;
  const sinks = buildSinks(world);
  const handlers = new Handlers();
  handlers.nowMs = () => world.kernel.nowMs;
  const history = new History(world);
  const linli = buildLinli(world, settings, sinks, handlers);
  let healedAtMs = Infinity;
  const scene: Scene = { world, linli, history, sinks, settings, healedAtMs: () => healedAtMs };
  markFacts(world, history);
  const checkers = checkersOf(scene, handlers);
  const town = new Town(world, linli, settings, options.without ?? new Set());
  const ledger = ledgerOf(town);
  const country = { nodes: linli.nodes, stores: [...linli.stores.values()], log: linli.log };
  return {
    country,
    prepare: async () => {
      await town.node.incarnation?.env.clock.sleep(5_000, 'services start').done;
      await ledger.register();
      await town.node.incarnation?.env.clock.sleep(30_000, 'ledgers travel').done;
    },
    begin: () => {
      deskPeople(town);
      offerPeople(town, ledger);
      visitPeople(town);
      plan.come(town, ledger);
      poison(world, linli);
    },
    healed: () => {
      healedAtMs = world.kernel.nowMs;
      for (const checker of checkers) checker.healed?.();
      lastPoison(world, linli);
    },
    finish: async () => {
      town.asleep = true;
      await world.kernel.run(world.kernel.nowMs + 10 * minuteMs);
      const atRest = (): void => {
        for (const checker of checkers) if (world.violations.length === 0) checker.atRest?.();
      };
      atRest();
      if (world.violations.length === 0 && plan.replayed) {
        await replayedWithoutEffect(scene);
        atRest();
      }
      noteEnds(scene);
    },
  };
}

function checkersOf(scene: Scene, handlers: Handlers): readonly Checker[] {
  const availability = availabilityOf(scene.linli);
  return [
    new CommandsKept(scene),
    new EventsDelivered(scene, handlers, availability),
    new DaysKept(scene),
    new OffersKept(scene),
    clocksKept(scene, availability),
    arrivalsKept(scene, availability),
    legalKept(scene, availability),
    opinionsKept(scene),
    meetingsKept(scene),
    new NobodyForgotten(scene),
    messagesKept(scene),
    countedOnce(scene),
  ];
}

/** For the report: how many demands there were, and how many came to an end. */
function noteEnds({ world, linli }: Scene): void {
  const states = (linli.stores.get('needs-intake')?.engine.all('demand') ?? []).map(
    ({ state }) => (state as { stage: { state: string } }).stage.state,
  );
  const ended = states.filter((state) => ['CLOSED', 'REJECTED', 'WITHDRAWN', 'DUPLICATE'].includes(state)).length;
  world.figures.set('demands', states.length);
  world.figures.set('ended', ended);
}
