import type { Ledger } from '../ledger.ts';
import type { Town } from './town.ts';

const second = 1_000;
const minute = 60 * second;
const asked = ['FACILITY_GAP', 'COLLECTIVE_PETITION'];

/** A plan that touches many is put before the households; some change their mind, some speak too late. */
export function opinionPeople(town: Town, ledger: Ledger): void {
  const { needsIntake } = town.doors;
  const types = new Map<string, string>();
  const owners = new Map<string, string>();
  town.hears('needs.demand.v1/submitted', ({ demandId, type }) => types.set(demandId, type));
  town.hears('needs.demand.v1/acknowledged', ({ demandId, ownerId }) => {
    owners.set(demandId, ownerId);
    if (!asked.includes(types.get(demandId) ?? '') || !town.chance('opinion', demandId, 0.6)) return;
    const closesAtMs = town.world.kernel.nowMs + 90 * minute;
    town.asks({
      ...{
        what: 'ask households',
        id: demandId,
        role: 'COORDINATOR',
        afterMs: second,
      },
      call: (command) =>
        needsIntake.OpenOpinion({
          ...{
            command,
            demandId,
            question: '建在哪里',
            options: ['东', '西'],
            gridIds: [],
            closesAtMs,
            leastVoices: 2,
          },
        }),
    });
    for (const householdId of ledger.households())
      for (const n of [0, 1]) {
        const id = `${demandId}:${householdId}:${n}`;
        const option = town.chance('wants', id, 0.5) ? 0 : 1;
        town.asks({
          ...{ what: 'voice', id, role: 'GRID_WORKER', afterMs: town.takes('voice', id, 35 * minute) },
          call: (command) => needsIntake.GiveVoice({ command, demandId, householdId, option }),
        });
      }
  });
  town.hears('needs.demand.v1/opinion-closed', ({ demandId, outcome }) => {
    if (outcome === 'OVERTAKEN') return;
    const ownerId = owners.get(demandId) ?? '';
    town.asks({
      ...{ what: 'assign', id: `${demandId}+opinion`, role: 'DESK_CLERK' },
      afterMs: town.takes('then', demandId, 5 * minute),
      call: (command) => needsIntake.AssignDemand({ command, demandId, ownerId, ownerRole: 'GRID_WORKER' }),
    });
  });
  town.hears('needs.demand.v1/opinion-over', ({ demandId, voices }) => {
    const outcome = voices >= 2 ? 'APPROVED' : 'REVISED';
    town.asks({
      ...{ what: 'close opinion', id: demandId, role: 'COORDINATOR' },
      afterMs: town.takes('close opinion', demandId, 10 * minute),
      call: (command) => needsIntake.CloseOpinion({ command, demandId, outcome }),
    });
  });
}
