import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { openWorld, type Json, type Person, type World } from './http-world.ts';
import { play, stepsOf } from './told-page.ts';

/** The day of a hospital team as docs/desks/home-visits.md tells it: every step is asked over HTTP and answered as it says. */

// A world of six services takes its time where many others work.
jest.setTimeout(180_000);

const page = new URL('../../../docs/desks/home-visits.md', import.meta.url).pathname;
const gridWorkers = `社区,网格,网格员,电话,户数
东社区,第一网格,王一,13800000001,400
`;
/** One who leads and has hours; a colleague who comes along; one of another house. */
const doctors = `姓名,医院,科室,可提供服务,每周可服务时段,每时段人数,每次时长,服务社区,电话,执业证号
赵医生,县医院,全科,上门巡诊,周一至周日 8:00-12:00,4,30,东社区,13900000001,110211000000001
钱护士,县医院,全科,上门巡诊,周一 6:00-6:30,1,30,东社区,13900000002,110211000000002
孙医生,卫生院,全科,上门巡诊,周一 6:00-6:30,1,30,东社区,13900000003,110211000000003
`;

let world: World;
beforeAll(async () => {
  world = await openWorld({}, { HOME_MEDICAL_ROUND: 2 });
  for (const [kind, csv] of [
    ['grid-workers', gridWorkers],
    ['doctors', doctors],
  ] as const) {
    const { body } = await world.operator.ask<{ refused: Json[] }>(`/api/v1/imports/${kind}?fileName=a.csv`, {
      ...{ method: 'POST', headers: { 'content-type': 'text/csv' }, body: csv },
    });
    expect(body.refused).toEqual([]);
  }
  await world.settled();
});
afterAll(() => world.stop());

async function staff(): Promise<Readonly<Record<string, string>>> {
  const { places } = (await world.operator.get<{ places: Record<string, string>[] }>('/api/v1/places')).body;
  const id = (level: string) => places.find((place) => place['level'] === level)?.['jurisdictionId'] ?? '';
  const doctorsNamed = await world.linli.gateway.people.byRole('PROVIDER_MEMBER', 10);
  const called = (name: string) => doctorsNamed.find((user) => user.name === name)?.userId ?? '';
  const clerk = await world.colleague('DESK_CLERK', { communityIds: [id('COMMUNITY')] });
  const lead = await world.colleague('TEAM_LEAD', { communityIds: [id('COMMUNITY')], providerId: 'pv_lead' });
  return {
    ...{ communityId: id('COMMUNITY'), gridId: id('GRID') },
    ...{ doctor: called('赵医生'), nurse: called('钱护士'), elsewhere: called('孙医生') },
    ...{ clerk: clerk.userId, lead: lead.userId },
  };
}

describe('the page of the home visits desk', () => {
  const steps = stepsOf(page);

  it('tells a whole day', () => {
    expect(steps.length).toBeGreaterThan(35);
  });

  it('is answered over HTTP as it says, step by step', async () => {
    const known = await staff();
    const present = new Map<string, Person>();
    const person = async (who: string): Promise<Person> => {
      const here = present.get(who);
      // Who was idle for too long comes in again.
      if (here !== undefined && (await here.get('/api/v1/me')).status === 200) return here;
      const came = who === 'resident' ? world.anybody : await world.named(known[who] ?? '');
      if (who !== 'resident') present.set(who, came);
      return came;
    };
    const { communityId, gridId } = known;
    const words = new Map<string, unknown>(Object.entries({ communityId, gridId, beginMs: world.clock.nowMs() }));
    await play(
      steps,
      {
        ...{ person, settled: world.settled },
        passTo: (atMs) => world.pass(Math.max(0, atMs - world.clock.nowMs())),
      },
      words,
    );
    expect([...words.keys()]).toEqual(expect.arrayContaining(['offerId', 'visitId', 'assistantId']));
  });
});
