import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { openWorld, type Json, type Person, type World } from './http-world.ts';
import { play, stepsOf } from './told-page.ts';

/** A month of a grid worker as docs/desks/grid-worker.md tells it: every step is asked over HTTP and answered as it says. */

jest.setTimeout(180_000);

const page = new URL('../../../docs/desks/grid-worker.md', import.meta.url).pathname;
const gridWorkers = `社区,网格,网格员,电话,户数
东社区,第一网格,王一,13800000001,400
东社区,第二网格,王二,13800000002,400
`;
/** Green without a key group is on nobody's list. */
const households = `社区,网格,户主,电话,住址,等级,上次走访,人群类别
东社区,第一网格,李建国,13900001234,1号楼1单元101室,红,2026-11-20,
东社区,第一网格,周秀兰,13912345678,28号楼3单元502室,黄,,独居老人
东社区,第一网格,赵无事,13900005678,2号楼1单元101室,绿,2026-11-20,
`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const [kind, csv] of Object.entries({ 'grid-workers': gridWorkers, households })) {
    const { body } = await world.operator.ask<{ refused: Json[] }>(`/api/v1/imports/${kind}?fileName=a.csv`, {
      ...{ method: 'POST', headers: { 'content-type': 'text/csv' }, body: csv },
    });
    expect(body.refused).toEqual([]);
  }
  await world.settled();
});
afterAll(() => world.stop());

const area = { communityId: '', gridId: '' };
async function staff(): Promise<Readonly<Record<string, string>>> {
  const { places } = (await world.operator.get<{ places: Record<string, string>[] }>('/api/v1/places')).body;
  const community = places.find((place) => place['level'] === 'COMMUNITY')?.['jurisdictionId'] ?? '';
  const workers = await world.linli.gateway.people.byRole('GRID_WORKER', 10);
  const called = (name: string) => workers.find((user) => user.name === name)?.userId ?? '';
  const coordinator = await world.colleague('COMMUNITY_COORDINATOR', { communityIds: [community] });
  const clerk = await world.colleague('DESK_CLERK', { communityIds: [community] });
  area.communityId = community;
  area.gridId = places.find((place) => place['name'] === '第一网格')?.['jurisdictionId'] ?? '';
  return { worker: called('王一'), other: called('王二'), coordinator: coordinator.userId, clerk: clerk.userId };
}

describe("the page of the grid worker's round", () => {
  const steps = stepsOf(page);

  it('tells a whole month', () => {
    expect(steps.length).toBeGreaterThan(25);
  });

  it('is answered over HTTP as it says, step by step', async () => {
    const known = await staff();
    const present = new Map<string, Person>();
    const person = async (who: string): Promise<Person> => {
      const here = present.get(who);
      // Who was idle for too long comes in again.
      if (here !== undefined && (await here.get('/api/v1/me')).status === 200) return here;
      const came = await world.named(known[who] ?? '');
      present.set(who, came);
      return came;
    };
    const words = new Map<string, unknown>(Object.entries({ beginMs: world.clock.nowMs(), ...area }));
    const passTo = (atMs: number) => world.pass(Math.max(0, atMs - world.clock.nowMs()));
    await play(steps, { person, settled: world.settled, passTo }, words);
    expect([...words.keys()]).toEqual(expect.arrayContaining(['redId', 'aloneId', 'mustArriveId']));
  });
});
