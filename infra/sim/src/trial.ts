import process from 'node:process';

import { withoutReality } from './ban.ts';
import { ratesOf, type Fired } from './faults.ts';
import { heal, startWeather, type Country } from './weather.ts';
import { World, type Phase, type Violation } from './world.ts';

const hourMs = 3_600_000;
/** Share of the time in which faults strike; after it everything heals and must come to its end. */
const stormShare = 0.6;

export type TrialOptions = Readonly<{
  seed: number;
  hours: number;
  /** Only these faults may strike. */
  allowed?: ReadonlySet<string>;
  /** Parts of the workload that are left out, by name; for shrinking. */
  without?: ReadonlySet<string>;
  /** Strike one call and nothing else. */
  strike?: Readonly<{ call: number; phase: Phase }>;
  /** No fault at all. */
  calm?: boolean;
  /** Gets every line of the trace. */
  onLine?: (line: string) => void;
}>;

/** The simulated country of one seed, and what its people do. */
export type Stage = Readonly<{
  country: Country;
  /** Before any fault: what must be there for people to begin. Resolves in virtual time. */
  prepare: () => Promise<void>;
  /** People begin. */
  begin: () => void;
  /** Everything has healed. */
  healed: () => void;
  /** The time is over: what must be true now. May run the kernel on. */
  finish: () => Promise<void>;
}>;

/** Builds the country of a seed. `startMs` of the world is the scenario's choice. */
export type Scenario = Readonly<{
  startMs: (seed: number) => number;
  stage: (world: World, options: TrialOptions) => Stage;
}>;

export type TrialReport = Readonly<{
  seed: number;
  /** Simulated hours up to the end, or to the first violation. */
  hours: number;
  events: number;
  calls: number;
  fired: readonly Fired[];
  faults: Readonly<Record<string, number>>;
  marks: readonly string[];
  figures: Readonly<Record<string, number>>;
  violations: readonly Violation[];
  /** Eight hex digits. */
  hash: string;
  lastLines: readonly string[];
  labels: readonly string[];
}>;

/** Runs one seed: calm preparation, a storm of faults, healing, the end. The first broken promise ends it. */
export async function runTrial(scenario: Scenario, options: TrialOptions): Promise<TrialReport> {
  const { seed, hours } = options;
  const startMs = scenario.startMs(seed);
  const world = new World({
    seed,
    startMs,
    ...(options.strike === undefined && options.calm !== true && { rates: ratesOf(seed) }),
    ...(options.allowed !== undefined && { allowed: options.allowed }),
    ...(options.strike !== undefined && { strike: options.strike }),
  });
  if (options.onLine !== undefined) world.kernel.listener = options.onLine;
  const stage = scenario.stage(world, options);
  const unhandled = (reason: unknown): void => {
    world.violate(
      'BUG',
      `a promise that nobody awaits was rejected: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`,
    );
  };
  process.on('unhandledRejection', unhandled);
  try {
    await withoutReality(() => play(world, stage, hours, options.calm === true));
  } finally {
    process.off('unhandledRejection', unhandled);
  }
  return reportOf(world, seed, startMs);
}

async function play(world: World, stage: Stage, hours: number, calm: boolean): Promise<void> {
  const { kernel } = world;
  for (const node of stage.country.nodes) node.start();
  await kernel.runUntilSettled(stage.prepare);
  if (world.violations.length > 0) return;
  const begunMs = kernel.nowMs;
  if (calm) world.labels = [];
  world.calls = 0;
  world.begun = true;
  world.faults.on = true;
  startWeather(world, stage.country);
  stage.begin();
  await kernel.run(begunMs + stormShare * hours * hourMs);
  if (world.violations.length > 0) return;
  heal(world, stage.country);
  stage.healed();
  await kernel.run(begunMs + hours * hourMs);
  if (world.violations.length > 0) return;
  await stage.finish();
  kernel.trace('end');
}

function reportOf(world: World, seed: number, startMs: number): TrialReport {
  const { kernel, faults } = world;
  return {
    seed,
    hours: (kernel.nowMs - startMs) / hourMs,
    events: kernel.events,
    calls: world.calls,
    fired: faults.fired,
    faults: faults.counts(),
    marks: [...world.marks],
    figures: Object.fromEntries(world.figures),
    violations: world.violations,
    hash: kernel.hash.toString(16).padStart(8, '0'),
    lastLines: kernel.lastLines(400),
    labels: world.labels ?? [],
  };
}
