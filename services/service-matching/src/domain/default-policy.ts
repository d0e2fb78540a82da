import { hourMs, minuteMs } from './local-time.ts';
import type { Policy, TypeRule } from './policy.ts';

const medical: TypeRule = {
  group: 'MEDICAL',
  mode: 'HOME',
  confirms: true,
  wave: 1,
  answerMs: 24 * hourMs,
  minutes: 40,
  claimMs: 0,
  silenceIsYesMs: 0,
};
const help: TypeRule = { ...medical, group: 'HELP', wave: 3, answerMs: 4 * hourMs, minutes: 60 };
const legal: TypeRule = { ...medical, group: 'LEGAL', mode: 'STATION', wave: 3, minutes: 20 };

/** What a tenant has who has set nothing; every value with its source. */
export const defaultPolicy: Policy = {
  version: '2026-11',
  utcOffsetMin: 480,
  quiet: { fromMinute: 21 * 60, toMinute: 8 * 60 }, // R29
  horizonDays: 14, // assumed
  // Answer windows and waves: R33; confirmation windows: R34; notice and margin: assumed.
  paces: {
    ROUTINE: {
      answerMs: 24 * hourMs,
      confirmMs: 24 * hourMs,
      wave: 1,
      noticeMs: 12 * hourMs,
      marginMs: 2 * hourMs,
      keepsQuiet: true,
    },
    URGENT: {
      answerMs: 4 * hourMs,
      confirmMs: 4 * hourMs,
      wave: 3,
      noticeMs: 4 * hourMs,
      marginMs: hourMs,
      keepsQuiet: true,
    },
    ASAP: {
      answerMs: 30 * minuteMs,
      confirmMs: hourMs,
      wave: 5,
      noticeMs: hourMs,
      marginMs: 15 * minuteMs,
      keepsQuiet: false,
    },
    STAT: {
      answerMs: 10 * minuteMs,
      confirmMs: hourMs,
      wave: 5,
      noticeMs: 30 * minuteMs,
      marginMs: 10 * minuteMs,
      keepsQuiet: false,
    },
  },
  // Modes, waves and answer windows by type: R35; minutes of a visit: assumed.
  types: {
    HOME_MEDICAL_ROUND: medical,
    MEDICATION_GUIDANCE: { ...medical, minutes: 30 },
    REHAB_TRAINING: { ...medical, minutes: 60 },
    MEDICINE_DELIVERY: { ...help, minutes: 30 },
    'SIX_HELP_*': help,
    VOLUNTEER_WISH: { ...help, answerMs: 72 * hourMs, claimMs: 72 * hourMs, silenceIsYesMs: 12 * hourMs },
    LEGAL_INJURY: { ...legal, answerMs: 4 * hourMs },
    'LEGAL_*': legal,
  },
  travelMin: {
    HOME: { before: 10, after: 10 },
    STATION: { before: 0, after: 0 },
    FACILITY: { before: 0, after: 0 },
    REMOTE: { before: 0, after: 0 },
  }, // assumed
  gatherMs: [1_000, 5_000, 30_000, 30_000, 30_000], // assumed
  offersPerProviderDay: 8, // assumed
  offersPerMatch: 50, // a document stays small
  silencesPerProvider: 2, // assumed
  passedOverLimit: 5, // assumed
  runSize: 500,
  wokenPerRun: 50,
  wakeAfterMs: 2_000,
  claimAnswerMs: 10 * minuteMs,
  askAboutHoldMs: minuteMs, // P14: a hold whose holder died is freed within a minute more
  cost: {
    walkMetersPerMin: 80, // R3
    detour: 1.3, // R3
    unknownTravelSec: 900,
    maxTravelSec: 7_200,
    waitPerHour: [1_200, 300, 60, 20, 5],
    lateFactor: 10,
    strangerSec: 1_200,
    silentSec: 900,
    loadSec: 90,
    maxEdge: 1_000_000,
  }, // assumed
  newProvidersAre: 'ACTIVE',
};
