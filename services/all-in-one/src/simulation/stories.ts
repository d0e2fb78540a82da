import type { Scenario } from '@linli/sim';

import { submits } from './people/residents.ts';
import { stageTown } from './scenario.ts';
import { settingsOf, type Behaviour, type Settings } from './settings.ts';

type Story = Readonly<{
  /** Long enough for its end; six tenths of it are for what people do. */
  hours: number;
  /** Marks that it must make, else it is another story. */
  sees: readonly string[];
  demands: readonly Readonly<{ name: string; type: string; urgency: string }>[];
  behaviour?: Partial<Behaviour>;
  draws?: Settings['draws'];
}>;

const minute = 60_000;
const obliging: Behaviour = {
  ...{ silent: 0, declines: 0, late: 0, dropsOut: 0, residentSilent: 0, residentDeclines: 0, cancels: 0 },
  ...{ providerMissing: 0, residentMissing: 0, evaluationSilent: 0, withdraws: 0, reopens: 0 },
  ...{ doubleClicks: 0, asksAgain: 0, givesUp: 0, answerMeanMs: minute, deskMeanMs: minute },
};
/** Somebody at the desk takes it on, nobody is an emergency, nobody has asked before. */
const plain = {
  'at the desk': 0.5,
  emergency: 0.9,
  again: 0.9,
  place: 0.9,
  'no phone': 0.9,
  hastens: 0.9,
  whistles: 0.9,
  forgets: 0.9,
};

/** Three stories for the sweep: each of their calls is struck once at each of four moments. */
export const stories: Readonly<Record<string, Story>> = {
  // From the first word to the evaluation, a doctor and a confirmation between.
  visit: {
    hours: 4,
    sees: ['appointment.visit.v1/recorded', 'needs.demand.v1/closed'],
    demands: [{ name: 'd1', type: 'HOME_MEDICAL_ROUND', urgency: 'URGENT' }],
  },
  // The visit is called off by the provider: somebody else is sought, one step more pressing, found, and comes.
  rematch: {
    hours: 5,
    sees: [
      'appointment.visit.v1/cancelled',
      'round:second',
      'appointment.visit.v1/recorded',
      'needs.demand.v1/evaluated',
    ],
    demands: [{ name: 'd2', type: 'SIX_HELP_MEAL', urgency: 'URGENT' }],
    behaviour: { cancels: 0.5 },
    draws: { visit: [0.4, 0.9], 'calls off': 0.1 },
  },
  // Nobody answers: offers expire, the clock runs out, it goes up, and somebody decides.
  escalation: {
    hours: 4,
    sees: [
      'matching.match.v1/offers-expired',
      'needs.demand.v1/clock-breached',
      'meeting.item.v1/raised',
      'meeting.item.v1/closed',
    ],
    demands: [{ name: 'd3', type: 'REHAB_TRAINING', urgency: 'ASAP' }],
    behaviour: { silent: 1 },
    draws: { item: 0.5 },
  },
};

/** One story as a scenario: one replica of each service, its settings the same in every run. */
export function story(name: string): Scenario {
  const told = stories[name];
  if (told === undefined) throw new RangeError(`no story ${name}`);
  const base = settingsOf(1);
  const settings: Settings = {
    ...base,
    replicas: {},
    runtime: { safetyMs: 30_000, leaseMs: 0 },
    behaviour: { ...obliging, ...told.behaviour },
    draws: { ...plain, ...told.draws },
  };
  return {
    startMs: () => settings.startMs,
    stage: (world, options) =>
      stageTown(world, options, {
        settings,
        replayed: false,
        come: (town, ledger) => {
          for (const { name: resident, type, urgency } of told.demands) {
            town.at(world.kernel.nowMs + minute, () => submits(town, ledger, resident, { type, urgency }));
          }
        },
      }),
  };
}
