import type { Ledger } from '../ledger.ts';
import { canary } from '../sinks.ts';
import type { Town } from './town.ts';

const hourMs = 3_600_000;

/** Demand types as often as they come, in hundredths. */
const mix: readonly (readonly [type: string, share: number])[] = [
  ['HOME_MEDICAL_ROUND', 18],
  ['MEDICATION_GUIDANCE', 10],
  ['REHAB_TRAINING', 5],
  ['MEDICINE_DELIVERY', 8],
  ['SIX_HELP_MEAL', 8],
  ['SIX_HELP_CLEAN', 6],
  ['SIX_HELP_BATH', 5],
  ['SIX_HELP_WALK', 4],
  ['SIX_HELP_URGENT', 3],
  ['VOLUNTEER_WISH', 7],
  ['LEGAL_UNPAID_WAGES', 4],
  ['LEGAL_INJURY', 2],
  ['LEGAL_SOCIAL_INSURANCE', 1],
  ['HAZARD_REPORT', 5],
  ['DISPUTE', 3],
  ['INFO_QUERY', 5],
  ['OTHER', 3],
  ['FACILITY_GAP', 2],
  ['COLLECTIVE_PETITION', 1],
];

/**
 * Residents who ask for something: `perDay` demands a day, spread over the first `hours`. Some are the same person again,
 * some are life and limb, some are STAT.
 */
export function residents(town: Town, ledger: Ledger, count: number, hours: number): void {
  for (let n = 0; n < count; n++) {
    const name = `d${n}`;
    if (town.without.has(name)) continue;
    const atMs = town.world.kernel.nowMs + Math.round(town.draw('comes', name) * hours * hourMs);
    town.at(atMs, () => submits(town, ledger, name));
  }
}

/** One resident asks for something; what is `given` is not left to chance. */
export function submits(
  town: Town,
  ledger: Ledger,
  name: string,
  given: Readonly<{ type?: string; urgency?: string }> = {},
): void {
  const type = given.type ?? typeOf(town.draw('type', name) * 100);
  const grid = ledger.grids[Math.floor(town.draw('grid', name) * ledger.grids.length)];
  // One in six is somebody who has asked before today.
  const person = town.chance('again', name, 0.16)
    ? Math.floor(town.draw('who', name) * 20)
    : 1_000 + Number(name.slice(1));
  const urgency = town.draw('urgency', name);
  const demand = {
    type,
    title: `需求${canary}`,
    description: `情况${canary}${name}`,
    urgency:
      given.urgency ?? (urgency < 0.03 ? 'STAT' : urgency < 0.1 ? 'ASAP' : urgency < 0.35 ? 'URGENT' : 'ROUTINE'),
    channel: 'MINI_PROGRAM',
    communityId: grid?.community ?? '',
    gridId: grid?.name ?? '',
    resident: {
      name: `居民${canary}${person}`,
      phone: town.chance('no phone', String(person), 0.15) ? '' : `1377749${String(person).padStart(4, '0')}`,
      address: `路${canary}${person}号`,
      groups: ['ELDER_ALONE'],
    },
    emergency: town.chance('emergency', name, 0.02),
    ...(type.startsWith('LEGAL') && { counterparty: `公司${canary}` }),
    ...(town.chance('place', name, 0.5) && {
      latitude: 41.8 + town.draw('north', name) / 50,
      longitude: 123.8 + town.draw('east', name) / 50,
    }),
  };
  town.asks({
    what: 'submit',
    id: name,
    role: 'RESIDENT',
    afterMs: 0,
    call: (command) => town.doors.needsIntake.SubmitDemand({ command, demand }),
  });
}

function typeOf(drawn: number): string {
  let left = drawn;
  for (const [type, share] of mix) {
    left -= share;
    if (left < 0) return type;
  }
  return 'OTHER';
}
