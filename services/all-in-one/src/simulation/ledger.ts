import type { Ids } from '@linli/env';

import { canary } from './sinks.ts';
import type { Town } from './people/town.ts';

/** What the town consists of, and how it gets into Linli before the first fault. */
export type Ledger = Readonly<{
  communities: readonly string[];
  grids: readonly Readonly<{ name: string; community: string }>[];
  /** Somebody to go with a doctor. */
  partnerOf: (providerId: string) => string;
  /** Each may sit at the legal aid desk, at any hour. */
  lawyers: readonly string[];
  /** A volunteer, by a number in [0, 1). */
  volunteer: (drawn: number) => string;
  /** One window of somebody's hours, minutes of the local day, by a number in [0, 1). */
  hours: (drawn: number) => Hours & { readonly providerId: string };
  /** Red households where somebody lives alone; known once they are registered. */
  households: () => readonly string[];
  register: () => Promise<void>;
}>;

/** A window of every day, in minutes of the local day. */
type Hours = Readonly<{ fromMinute: number; toMinute: number; capacity: number }>;

type Provider = Readonly<{
  providerId: string;
  kind: string;
  name: string;
  phone: string;
  skills: readonly string[];
  windows: readonly [Hours, Hours];
}>;

const communities = ['风华社区', '银杏社区'];
const kinds: readonly Readonly<{ kind: string; count: number; capacity: number; skills: readonly string[] }>[] = [
  { kind: 'DOCTOR', count: 8, capacity: 10, skills: ['HOME_MEDICAL_ROUND', 'MEDICATION_GUIDANCE'] },
  { kind: 'DOCTOR', count: 2, capacity: 3, skills: ['REHAB_TRAINING'] },
  {
    kind: 'VOLUNTEER',
    count: 9,
    capacity: 9,
    skills: ['SIX_HELP_MEAL', 'SIX_HELP_CLEAN', 'SIX_HELP_BATH', 'SIX_HELP_WALK', 'VOLUNTEER_WISH'],
  },
  {
    kind: 'VOLUNTEER',
    count: 4,
    capacity: 4,
    skills: ['MEDICINE_DELIVERY', 'SIX_HELP_MEDICAL', 'SIX_HELP_URGENT', 'VOLUNTEER_WISH'],
  },
  { kind: 'LAWYER', count: 3, capacity: 9, skills: ['LEGAL_UNPAID_WAGES', 'LEGAL_INJURY', 'LEGAL_OTHER'] },
];

export function ledgerOf(town: Town): Ledger {
  const grids = communities.flatMap((community, c) =>
    [0, 1].map((g) => ({ name: `第${c * 2 + g + 1}网格`, community })),
  );
  const providers = providersOf(town.ids);
  const [first] = providers;
  if (first === undefined) throw new Error('a town without providers');
  const scarce = providers.filter(({ windows }) => windows[0].capacity < 4);
  const doctors = providers.filter(({ kind }) => kind === 'DOCTOR');
  const volunteers = providers.filter(({ kind }) => kind === 'VOLUNTEER');
  let households: readonly string[] = [];
  return {
    communities,
    grids,
    households: () => households,
    partnerOf: (providerId) => {
      const at = doctors.findIndex((doctor) => doctor.providerId === providerId);
      return doctors[(at + 1) % 8]?.providerId ?? '';
    },
    hours: (drawn) => {
      // Every other one goes to the few who have little room.
      const pool = drawn < 0.5 ? scarce : providers;
      const at = ((drawn * 2) % 1) * pool.length;
      const { providerId, windows } = pool[Math.floor(at)] ?? first;
      return { providerId, ...windows[at % 1 < 0.5 ? 0 : 1] };
    },
    lawyers: providers.filter(({ kind }) => kind === 'LAWYER').map(({ providerId }) => providerId),
    volunteer: (drawn) => volunteers[Math.floor(drawn * volunteers.length)]?.providerId ?? '',
    register: async () => {
      await registerPlaces(town, grids);
      await registerProviders(town, providers);
      households = await registerHouseholds(town, grids);
    },
  };
}

/** Places and people of the ledgers, asked for until Linli has taken them. */
async function registerPlaces(town: Town, grids: Ledger['grids']): Promise<void> {
  const lines = [
    ...communities.map((name) => ({ level: 'COMMUNITY', name, parentName: '', householdCount: 2_000 })),
    ...grids.map(({ name, community }) => ({
      level: 'GRID',
      name,
      parentName: community,
      responsibleName: `格${name}`,
      responsiblePhone: '13900007749',
      householdCount: 400,
    })),
  ];
  await untilTaken(town, () => town.doors.needsIntake.RegisterJurisdictions({ command: commandOf('places'), lines }));
}

async function registerProviders(town: Town, providers: readonly Provider[]): Promise<void> {
  const lines = providers.map(({ kind, name, phone, skills, windows }) => ({
    ...{ kind, name, phone, skills: [...skills], organisation: '卫生院', sex: 'F', licence: '' },
    windows: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => windows.map((hours) => ({ weekday, ...hours }))),
  }));
  await untilTaken(town, () =>
    town.doors.serviceMatching.RegisterProviders({ command: commandOf('providers'), lines }),
  );
}

/** @returns their ids */
async function registerHouseholds(town: Town, grids: Ledger['grids']): Promise<readonly string[]> {
  const lines = Array.from({ length: 6 }, (_, n) => ({
    ...{ communityId: grids[n % grids.length]?.community ?? '', gridId: grids[n % grids.length]?.name ?? '' },
    ...{ headName: `户${canary}${n}`, phone: `1377749000${n}`, address: `${canary}${n}号`, tier: 'RED' },
    groups: ['ELDER_ALONE'],
  }));
  const { outcomes } = await untilTaken(town, () =>
    town.doors.needsIntake.RegisterHouseholds({ command: commandOf('households'), lines }),
  );
  return outcomes.map(({ id }) => id);
}

function providersOf(ids: Ids): Provider[] {
  return kinds.flatMap(({ kind, count, capacity, skills }, k) =>
    Array.from({ length: count }, (_, n) => {
      const name = `${kind}${canary}${k}${n}`;
      const phone = `1387749${k}${String(n).padStart(3, '0')}`;
      // Nobody begins when another does: who goes along with somebody has odd gaps in their day.
      const late = (n % 4) * 10;
      const windows = [
        { fromMinute: 5 * 60 + late, toMinute: 14 * 60, capacity },
        { fromMinute: 14 * 60 + late, toMinute: 24 * 60, capacity },
      ] as const;
      return { providerId: ids.keyed('pv', `${kind}|${name}|${phone}`), kind, name, phone, skills, windows };
    }),
  );
}

function commandOf(name: string) {
  return {
    commandId: `cm_${name}`,
    actorId: 'us_clerk',
    actorRole: 'DESK_CLERK',
    correlationId: name,
    traceparent: '',
  };
}

/** Services start in any order; what is not there yet is asked again. */
async function untilTaken<Answer>(town: Town, ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Unavailable' || attempt === 50) throw error;
    }
  }
}
