import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { openWorld, type Json, type Person, type World } from './http-world.ts';
import { play, stepsOf } from './told-page.ts';

/** A case of the legal aid desk as docs/desks/legal-aid.md tells it: every step is asked over HTTP and answered as it says. */

// A world of six services takes its time where many others work.
jest.setTimeout(180_000);

const pages = ['legal-aid.md', 'legal-aid.zh-CN.md'].map(
  (name) => new URL(`../../../docs/desks/${name}`, import.meta.url).pathname,
);
const gridWorkers = `社区,网格,网格员,电话,户数
东社区,第一网格,王一,13800000001,400
`;
const always = '周一至周日 8:00-18:00';
/** 甲 is on duty and takes it in, 乙 gets it, 丙 and 戊 lead the desk, 丁 is bound to the other side, 己 has no hours now. */
const lawyers = `姓名,执业证号,专长,服务社区,值班时段,每班接待数,回避单位,电话
甲律师,11101200000000001,欠薪,东社区,${always},8,,13700000001
乙律师,11101200000000002,欠薪,东社区,${always},8,,13700000002
丙律师,11101200000000003,欠薪,东社区,${always},8,,13700000003
丁律师,11101200000000004,欠薪,东社区,${always},8,迅达配送公司,13700000004
戊律师,11101200000000005,欠薪,东社区,${always},8,,13700000005
己律师,11101200000000006,欠薪,东社区,周一至周日 22:00-23:00,8,,13700000006
`;
const doctors = `姓名,科室,可提供服务,每周可服务时段,每时段人数,每次时长,服务社区,电话,执业证号
赵医生,全科,上门巡诊,${always},8,30,东社区,13900000001,110211000000001
`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const [kind, csv] of [
    ['grid-workers', gridWorkers],
    ['lawyers', lawyers],
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

async function staff() {
  const { places } = (await world.operator.get<{ places: Record<string, string>[] }>('/api/v1/places')).body;
  const id = (level: string) => places.find((place) => place['level'] === level)?.['jurisdictionId'] ?? '';
  const named = await world.linli.gateway.people.byRole('PROVIDER_MEMBER', 10);
  const user = (name: string) => named.find((one) => one.name === name)?.userId ?? '';
  const line = (name: string) => named.find((one) => one.name === name)?.providerId ?? '';
  const area = { communityIds: [id('COMMUNITY')] };
  const lead = async (name: string) => (await world.colleague('TEAM_LEAD', { ...area, providerId: line(name) })).userId;
  const who: Readonly<Record<string, string>> = {
    ...{ lawyer: user('甲律师'), other: user('乙律师'), bound: user('丁律师'), off: user('己律师') },
    ...{ lead: await lead('丙律师'), secondLead: await lead('戊律师'), doctor: user('赵医生') },
    clerk: (await world.colleague('DESK_CLERK', area)).userId,
  };
  const words = {
    ...{ communityId: id('COMMUNITY'), gridId: id('GRID'), beginMs: world.clock.nowMs() },
    ...{ lawyerId: line('甲律师'), otherId: line('乙律师'), boundId: line('丁律师'), doctorId: line('赵医生') },
  };
  return { who, words };
}

describe('the page of the legal aid desk', () => {
  const [page = '', chinese = ''] = pages;
  const steps = stepsOf(page);

  it('tells a whole case, in both languages the same', () => {
    expect(steps.length).toBeGreaterThan(50);
    const blocks = (file: string) => readFileSync(file, 'utf8').match(/^```(?:http|clock)\n[^]*?^```$/gm);
    expect(blocks(chinese)).toEqual(blocks(page));
    const headings = (file: string) => readFileSync(file, 'utf8').match(/^#+ /gm);
    expect(headings(chinese)).toEqual(headings(page));
  });

  it('is answered over HTTP as it says, step by step', async () => {
    const { who: known, words: begin } = await staff();
    const present = new Map<string, Person>();
    const person = async (who: string): Promise<Person> => {
      const here = present.get(who);
      // Who was idle for too long comes in again.
      if (here !== undefined && (await here.get('/api/v1/me')).status === 200) return here;
      const came = await world.named(known[who] ?? '');
      present.set(who, came);
      return came;
    };
    const words = new Map<string, unknown>(Object.entries(begin));
    await play(
      steps,
      {
        ...{ person, settled: world.settled },
        passTo: (atMs) => world.pass(Math.max(0, atMs - world.clock.nowMs())),
      },
      words,
    );
    expect([...words.keys()]).toEqual(expect.arrayContaining(['limitationId', 'second', 'counterpartyKey']));
  });
});
