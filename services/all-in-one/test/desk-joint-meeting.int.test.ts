import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { openWorld, type Json, type Person, type World } from './http-world.ts';
import { play, stepsOf } from './told-page.ts';

/** A joint meeting as docs/desks/joint-meeting.md tells it: every step is asked over HTTP and answered as it says. */

jest.setTimeout(180_000);

const page = new URL('../../../docs/desks/joint-meeting.md', import.meta.url).pathname;
const gridWorkers = `社区,网格,网格员,电话,户数
东社区,第一网格,王一,13800000001,400
`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { body } = await world.operator.ask<{ refused: Json[] }>('/api/v1/imports/grid-workers?fileName=a.csv', {
    ...{ method: 'POST', headers: { 'content-type': 'text/csv' }, body: gridWorkers },
  });
  expect(body.refused).toEqual([]);
  await world.settled();
});
afterAll(() => world.stop());

describe('the page of the joint meeting', () => {
  const steps = stepsOf(page);

  it('tells a whole meeting', () => {
    expect(steps.length).toBeGreaterThan(35);
  });

  it('is answered over HTTP as it says, step by step; its papers name no resident', async () => {
    const { places } = (await world.operator.get<{ places: Record<string, string>[] }>('/api/v1/places')).body;
    const id = (level: string) => places.find((place) => place['level'] === level)?.['jurisdictionId'] ?? '';
    const area = { communityIds: [id('COMMUNITY')] };
    const present: Readonly<Record<string, Person>> = {
      clerk: await world.colleague('DESK_CLERK', area),
      meeting: await world.colleague('MEETING_COORDINATOR', area),
      chair: await world.colleague('MEETING_CHAIR', area),
      fire: await world.colleague('DEPT_LIAISON', { ...area, departmentId: 'FIRE' }),
    };
    const person = (who: string): Promise<Person> => Promise.resolve(present[who] ?? world.anybody);
    const begin = { communityId: id('COMMUNITY'), gridId: id('GRID'), beginMs: world.clock.nowMs() };
    const words = new Map<string, unknown>(Object.entries({ ...begin, chairId: present['chair']?.userId }));
    const passTo = (atMs: number) => world.pass(Math.max(0, atMs - world.clock.nowMs()));
    await play(steps, { person, settled: world.settled, passTo }, words);
    const paper = async (what: string) => {
      const path = `/print/meetings/${String(words.get('meetingId'))}/${what}`;
      return (await person('meeting').then((who) => who.get<{ text: string }>(path))).body.text;
    };
    const [agenda, minutes] = [await paper('agenda'), await paper('minutes')];
    for (const said of ['联席会议议程', 'XF-', '楼道堆物，消防与物业各说各的', '三楼会议室'])
      expect(agenda).toContain(said);
    for (const said of ['联席会议纪要', '替会', '消防', '不予办理', '到会两家，议定两件'])
      expect(minutes).toContain(said);
    expect(agenda + minutes).not.toMatch(/周秀兰|吴桂英|1391234|1371234/);
  });
});
