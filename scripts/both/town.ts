import { contracts } from '@linli/proto';
import type { Network } from '@linli/rpc';

import { chanceFrom } from '../../services/all-in-one/src/demo/chance.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const demands = 12;
/** Demands come in this many hours from the start. */
const comingHours = 30;
const community = '两岸社区';
const grids = ['第一网格', '第二网格'];

/** Who helps, for which types, and how many at once. Scarce on purpose: some demands must wait, some go up. */
const providers = [
  { kind: 'DOCTOR', count: 3, capacity: 2, skills: ['HOME_MEDICAL_ROUND', 'MEDICATION_GUIDANCE'] },
  { kind: 'DOCTOR', count: 1, capacity: 1, skills: ['REHAB_TRAINING'] },
  { kind: 'VOLUNTEER', count: 3, capacity: 3, skills: ['SIX_HELP_CLEAN', 'SIX_HELP_MEAL', 'VOLUNTEER_WISH'] },
  { kind: 'LAWYER', count: 2, capacity: 2, skills: ['LEGAL_UNPAID_WAGES', 'LEGAL_INJURY'] },
] as const;

const types = [
  ...['HOME_MEDICAL_ROUND', 'HOME_MEDICAL_ROUND', 'MEDICATION_GUIDANCE', 'REHAB_TRAINING', 'SIX_HELP_CLEAN'],
  ...['SIX_HELP_MEAL', 'VOLUNTEER_WISH', 'LEGAL_UNPAID_WAGES', 'LEGAL_INJURY', 'MEDICINE_DELIVERY', 'HAZARD_REPORT'],
];
const urgencies = ['ROUTINE', 'ROUTINE', 'ROUTINE', 'URGENT', 'ASAP'];

type Command = ReturnType<typeof commandOf>;

/** One demand of one resident, and when it is said. */
export type Submission = Readonly<{ atMs: number; command: Command; demand: object }>;

/** A community, those who help there, and what is asked for, as the seed has it. */
export type Town = Readonly<{ register: (network: Network) => Promise<void>; submissions: readonly Submission[] }>;

export function townOf(seed: number, startMs: number): Town {
  const chance = chanceFrom(seed);
  const one = <T>(list: readonly T[], question: string, id: string): T =>
    list[Math.floor(chance.of(question, id) * list.length)] as T;
  const submissions = Array.from({ length: demands }, (_, n): Submission => {
    const id = `${seed}-${n}`;
    const type = one(types, 'type', id);
    // One in four is somebody who has asked before.
    const person = chance.of('again', id) < 0.25 ? Math.floor(n / 2) : n;
    return {
      atMs: startMs + Math.round((chance.of('comes', id) * comingHours * hourMs) / minuteMs) * minuteMs + n,
      command: commandOf(`both-${id}`, 'RESIDENT'),
      demand: {
        ...{ type, title: '需求', description: '需要帮助', urgency: one(urgencies, 'urgency', id) },
        ...{ channel: 'STATION_DESK', communityId: community, gridId: one(grids, 'grid', id) },
        resident: {
          ...{ name: `居民${person}`, address: `${person}号楼` },
          phone: chance.of('no phone', String(person)) < 0.2 ? '' : `138000${String(10_000 + person)}`,
        },
        ...(type.startsWith('LEGAL') && { counterparty: '某配送公司' }),
      },
    };
  });
  submissions.sort((a, b) => a.atMs - b.atMs);
  return { submissions, register };
}

async function register(network: Network): Promise<void> {
  await network.client(contracts.needsIntake).RegisterJurisdictions({
    command: commandOf('both-places', 'DESK_CLERK'),
    lines: [
      { level: 'COMMUNITY', name: community },
      ...grids.map((name) => ({ level: 'GRID', name, parentName: community, responsibleName: `${name}网格员` })),
    ],
  });
  const lines = providers.flatMap(({ kind, count, capacity, skills }, k) =>
    Array.from({ length: count }, (_, n) => ({
      ...{ kind, name: `${kind}${k}${n}`, phone: `1390000${k}${String(n).padStart(3, '0')}`, licence: `L${k}${n}` },
      skills: [...skills],
      windows: [1, 2, 3, 4, 5].flatMap((weekday) => [
        { weekday, fromMinute: 9 * 60, toMinute: 12 * 60, capacity },
        { weekday, fromMinute: 14 * 60, toMinute: 17 * 60, capacity },
      ]),
    })),
  );
  await network
    .client(contracts.serviceMatching)
    .RegisterProviders({ command: commandOf('both-providers', 'DESK_CLERK'), lines });
}

function commandOf(commandId: string, actorRole: string) {
  return { commandId, actorId: `us_${actorRole.toLowerCase()}`, actorRole, correlationId: commandId, traceparent: '' };
}
