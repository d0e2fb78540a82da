import { defaultLegalPolicy, type makeAppointment } from '@linli/appointment/service';
import type { makeNeedsIntake } from '@linli/needs-intake/service';
import type { makeServiceMatching } from '@linli/service-matching/service';
import { Chance } from '@linli/sim';

type Appointment = NonNullable<NonNullable<Parameters<typeof makeAppointment>[1]>['policy']>;
type Intake = NonNullable<NonNullable<Parameters<typeof makeNeedsIntake>[1]>['policy']>;
type Matching = NonNullable<NonNullable<Parameters<typeof makeServiceMatching>[1]>['policy']>;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const utcOffsetMs = 8 * hourMs;

/** How the simulated town is set in one seed: its policies at legal extremes (F24), and how its people behave (F28). */
export type Settings = Readonly<{
  startMs: number;
  replicas: Readonly<Record<string, number>>;
  intake: Intake;
  appointment: Appointment;
  matching: Matching;
  behaviour: Behaviour;
  runtime: Readonly<{ safetyMs: number; leaseMs: number }>;
  relay: Readonly<{ windowSize: number; sweepMs: number; alarmAgeMs: number }>;
  consumer: Readonly<{ concurrency: number; watchdogMs: number; rememberedAggregates: number }>;
  log: Readonly<{ batchSize: number; sessionMs: number }>;
  /** What falls out at each question, whoever is asked about: always the same, or one after the other. A story is told this way. */
  draws?: Readonly<Record<string, number | readonly number[]>>;
}>;

/** Shares of people who do something, and how long they take on average. */
export type Behaviour = Readonly<{
  silent: number;
  declines: number;
  late: number;
  dropsOut: number;
  residentSilent: number;
  residentDeclines: number;
  cancels: number;
  providerMissing: number;
  residentMissing: number;
  evaluationSilent: number;
  withdraws: number;
  reopens: number;
  doubleClicks: number;
  asksAgain: number;
  givesUp: number;
  answerMeanMs: number;
  deskMeanMs: number;
}>;

export function settingsOf(seed: number): Settings {
  const chance = new Chance(seed, 'settings');
  const two = (): number => chance.between(1, 2);
  return {
    startMs: startOf(chance),
    replicas: {
      ...{ 'needs-intake': two(), 'service-matching': two(), appointment: two() },
      ...{ notification: two(), 'joint-meeting': two(), gateway: 1 },
    },
    behaviour: behaviourOf(chance),
    intake: intakePolicy(chance),
    appointment: appointmentPolicy,
    matching: matchingPolicy(chance),
    runtime: { safetyMs: 30_000, leaseMs: chance.hits(0.5) ? 0 : chance.between(15_000, 25_000) },
    relay: { windowSize: chance.pick([1, 8, 100, 500]), sweepMs: chance.between(30_000, 300_000), alarmAgeMs: 600_000 },
    consumer: {
      concurrency: chance.pick([1, 4, 32]),
      watchdogMs: chance.between(60_000, 100_000),
      rememberedAggregates: chance.pick([1, 50, 2_000]),
    },
    log: { batchSize: chance.pick([1, 5, 100]), sessionMs: chance.between(6_000, 15_000) },
  };
}

/** Some morning of 2027; now and then another hour, the last of a month, or 29 February 2028 (F17). */
function startOf(chance: Chance): number {
  // Days that run into the next month, the leap day and the next year; and the 20th, on which months are reminded of.
  const days = chance.hits(0.2) ? [30, 58, 423, 364, 19, 19] : [chance.below(365)];
  const midnight = Date.UTC(2027, 0, 1) + chance.pick(days) * dayMs - utcOffsetMs;
  return midnight + (chance.hits(0.7) ? 6.5 * hourMs : chance.below(24) * hourMs);
}

function behaviourOf(chance: Chance): Behaviour {
  const share = (most: number): number => most * chance.next();
  return {
    silent: 0.05 + 0.85 * chance.next() ** 3,
    declines: share(0.3),
    late: share(0.1),
    dropsOut: share(0.1),
    residentSilent: 0.05 + 0.85 * chance.next() ** 4,
    residentDeclines: share(0.1),
    cancels: share(0.15),
    providerMissing: share(0.08),
    residentMissing: share(0.08),
    evaluationSilent: 0.05 + 0.85 * chance.next() ** 3,
    withdraws: share(0.12),
    reopens: share(0.12),
    doubleClicks: share(0.2),
    asksAgain: share(0.15),
    givesUp: share(0.1),
    answerMeanMs: chance.between(1, 8) * minuteMs,
    deskMeanMs: chance.between(1, 10) * minuteMs,
  };
}

const matched = [
  ...['HOME_MEDICAL_ROUND', 'MEDICATION_GUIDANCE', 'REHAB_TRAINING', 'MEDICINE_DELIVERY', 'SIX_HELP_BATH'],
  ...['SIX_HELP_CLEAN', 'SIX_HELP_MEDICAL', 'SIX_HELP_MEAL', 'SIX_HELP_WALK', 'SIX_HELP_URGENT'],
  ...['LEGAL_UNPAID_WAGES', 'LEGAL_INJURY', 'LEGAL_SOCIAL_INSURANCE', 'LEGAL_OTHER', 'VOLUNTEER_WISH'],
];
const queued = [
  ...['TELE_CONSULT', 'MEAL_DELIVERY', 'MEAL_BOOKING', 'HAZARD_REPORT', 'DISPUTE', 'COLLECTIVE_PETITION'],
  ...['FACILITY_GAP', 'EVENT_ENROL', 'CHILD_CARE', 'INFO_QUERY', 'OTHER'],
];

/** Clocks of a town in a hurry: what takes days elsewhere is minutes and hours here, so that one day sees whole stories. */
function intakePolicy(chance: Chance): Intake {
  const minutes = (from: number, to: number) => ({ unit: 'MINUTES' as const, amount: chance.between(from, to) });
  const row = {
    need: 'OTHER',
    visibility: 'ITEM',
    firstResponse: minutes(30, 90),
    triage: { unit: 'WORK_HOURS', amount: 2 },
    resolve: minutes(600, 1_000),
    leadDepartments: ['STREET'],
  };
  const visited = {
    ...row,
    triage: minutes(60, 180),
    served: 'MATCHING',
    mode: 'PARALLEL',
    firstVisit: { amount: minutes(300, 600), red: minutes(120, 240) },
  };
  const above = {
    HAZARD_REPORT: { goesUp: 'MUST_REPORT', anonymous: true, asapIsStat: true },
    COLLECTIVE_PETITION: { goesUp: 'COLLECTIVE' },
  };
  const types = Object.fromEntries([
    ...matched.map((type) => [
      type,
      { ...visited, need: type.startsWith('LEGAL') ? 'LEGAL' : type.startsWith('SIX') ? 'CARE' : 'MEDICAL' },
    ]),
    ...queued.map((type) => [
      type,
      { ...row, served: 'QUEUE', mode: 'DESK', ...(above as Record<string, object>)[type] },
    ]),
  ]) as Intake['types'];
  return {
    ...(types && { types }),
    staffNeeded: chance.hits(0.3) ? { HOME_MEDICAL_ROUND: 2 } : {},
    match: {
      byUrgency: { STAT: minutes(20, 40), ASAP: minutes(30, 80), URGENT: minutes(60, 180), ROUTINE: minutes(120, 300) },
      byType: { VOLUNTEER_WISH: minutes(300, 500) },
    },
    evaluation: { silenceDays: chance.pick([0.05, 0.1, 0.2]), reminderDays: [0.01, 0.03], callback: minutes(60, 120) },
    info: { silenceDays: 0.1, neverWithdraw: ['RED', 'ORANGE'] },
    duplicates: { personDays: 7, placeDays: 30, meters: 250, byPlace: ['HAZARD_REPORT', 'FACILITY_GAP'] },
  };
}

/** Terms of the legal aid desk: hours instead of days, so that one day sees reviews, appointments and objections run out. */
const appointmentPolicy: Appointment = {
  legal: {
    ...defaultLegalPolicy,
    ...{ review: hours(3), appoint: hours(2), silence: hours(4), objection: hours(6), relation: hours(48) },
    limitationAhead: { ...hours(30), unit: 'DAYS' },
    limitationAlarm: { ...hours(20), unit: 'DAYS' },
    actFirst: { ...hours(6), unit: 'DAYS' },
  },
};

function hours(amount: number) {
  return { amount: amount / 24, unit: 'DAYS', source: '', assumed: true } as const;
}

function matchingPolicy(chance: Chance): Matching {
  const pace = (wave: number, most: number, keepsQuiet: boolean) => {
    const answerMs = chance.between(Math.ceil(most / 3), most) * minuteMs;
    return {
      answerMs,
      confirmMs: chance.between(10, 40) * minuteMs,
      wave,
      noticeMs: answerMs + 20 * minuteMs,
      marginMs: 5 * minuteMs,
      keepsQuiet,
    };
  };
  const home = {
    group: 'MEDICAL',
    mode: 'HOME',
    confirms: true,
    wave: 1,
    answerMs: 2 * hourMs,
    minutes: 30,
    claimMs: 0,
    silenceIsYesMs: 0,
  } as const;
  const help = { ...home, group: 'HELP', wave: 3 } as const;
  const legal = { ...home, group: 'LEGAL', mode: 'STATION', wave: 3, minutes: 20 } as const;
  return {
    quiet: chance.hits(0.5) ? { fromMinute: 21 * 60, toMinute: 8 * 60 } : { fromMinute: 3 * 60, toMinute: 4 * 60 },
    horizonDays: 2,
    paces: {
      ROUTINE: pace(1, 60, chance.hits(0.3)),
      URGENT: pace(3, 40, chance.hits(0.3)),
      ASAP: pace(5, 20, false),
      STAT: pace(5, 10, false),
    },
    types: {
      HOME_MEDICAL_ROUND: home,
      MEDICATION_GUIDANCE: { ...home, minutes: 20 },
      REHAB_TRAINING: { ...home, minutes: 40 },
      MEDICINE_DELIVERY: { ...help, minutes: 20 },
      'SIX_HELP_*': help,
      VOLUNTEER_WISH: { ...help, claimMs: chance.between(20, 120) * minuteMs, silenceIsYesMs: 20 * minuteMs },
      'LEGAL_*': legal,
    },
    gatherMs: [1_000, 5_000, 30_000, 60_000, 60_000],
    offersPerProviderDay: 24,
    claimAnswerMs: 10 * minuteMs,
  };
}
