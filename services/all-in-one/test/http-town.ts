import { hourMs, type Json, type Person, type World } from './http-world.ts';

/** Two communities that know nothing of each other, with somebody of every role in each. */

export const roles = [
  'GRID_WORKER',
  'DESK_CLERK',
  'COMMUNITY_COORDINATOR',
  'PROVIDER_MEMBER',
  'TEAM_LEAD',
  'MEETING_COORDINATOR',
  'MEETING_CHAIR',
  'DEPT_LIAISON',
  'PUBLISHER',
  'ADMIN',
] as const;
export type Role = (typeof roles)[number];

export type Community = Readonly<{
  communityId: string;
  gridIds: readonly string[];
  /** Who has been asked for by `present`. */
  staff: Map<Role, Person>;
}>;

export type Town = Readonly<{ here: Community; there: Community }>;

const gridWorkers = `社区,网格,网格员,电话,户数
东社区,第一网格,王一,13800000001,400
东社区,第二网格,王二,13800000002,400
西社区,第一网格,李一,13800000003,400
`;
const allDays = '周一至周日 8:00-18:00';
const doctors = `姓名,科室,可提供服务,每周可服务时段,每时段人数,每次时长,服务社区,电话,执业证号
赵医生,全科,上门巡诊、用药指导,${allDays},8,30,东社区,13900000001,110211000000001
钱医生,全科,康复训练,${allDays},8,30,东社区,13900000002,110211000000002
孙医生,全科,上门巡诊、用药指导,${allDays},8,30,西社区,13900000003,110211000000003
`;
/** One household to be called on in each community. */
const households = `社区,网格,户主,电话,住址,等级,人群类别
东社区,第一网格,吴桂英,13712345678,5号楼1单元101室,红,独居老人
西社区,第一网格,郑玉兰,13612345678,6号楼1单元101室,红,独居老人
`;

/** Everything personal about the residents below; none of it may show where it is not said that it does. */
export const personal = ['周秀兰', '13912345678', '28号楼3单元502室', '211221194001010019'] as const;
const [name, phone, address, idNumber] = personal;
export const resident = { name, phone, address, idNumber } as const;

export async function openTown(world: World): Promise<Town> {
  await bring(world, 'grid-workers', gridWorkers);
  await bring(world, 'doctors', doctors);
  await bring(world, 'households', households);
  await world.settled();
  const { places } = (await world.operator.get<{ places: Record<string, string>[] }>('/api/v1/places')).body;
  return { here: community(places, '东社区'), there: community(places, '西社区') };
}

async function bring(world: World, kind: string, csv: string): Promise<void> {
  const { status, body } = await world.operator.ask<{ refused: unknown[] }>(`/api/v1/imports/${kind}?fileName=a.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: csv,
  });
  if (status !== 200 || body.refused.length > 0) throw new Error(`${kind} ${status} ${JSON.stringify(body)}`);
}

function community(places: readonly Json[], called: string): Community {
  const communityId = String(places.find((place) => place['name'] === called)?.['jurisdictionId']);
  const gridIds = places
    .filter(({ parentId }) => parentId === communityId)
    .map(({ jurisdictionId }) => String(jurisdictionId));
  return { communityId, gridIds, staff: new Map() };
}

/** Somebody of a role, signed in; who was idle for too long or went out comes in again. */
export async function present(world: World, at: Community, role: Role): Promise<Person> {
  const known = at.staff.get(role);
  if (known !== undefined && (await known.get('/api/v1/me')).status === 200) return known;
  const person = known === undefined ? await arrive(world, at, role) : await world.named(known.userId);
  at.staff.set(role, person);
  return person;
}

async function arrive(world: World, { communityId, gridIds }: Community, role: Role): Promise<Person> {
  if (role === 'PROVIDER_MEMBER') {
    const users = await world.linli.gateway.people.byRole(role, 10);
    const doctor = users.find(({ name, communityIds }) => communityIds.includes(communityId) && name !== '钱医生');
    return world.named(doctor?.userId ?? '');
  }
  const area = { communityIds: [communityId] };
  if (role === 'TEAM_LEAD')
    return world.colleague(role, { ...area, providerId: `pv_lead_of_${communityId.slice(-8)}` });
  if (role === 'DEPT_LIAISON') return world.colleague(role, { ...area, departmentId: 'JUSTICE' });
  return world.colleague(role, role === 'GRID_WORKER' ? { ...area, gridIds: gridIds.slice(0, 1) } : area);
}

/** Takes in one demand at a community's desk. */
export async function submit(
  world: World,
  at: Community,
  more: Json = {},
): Promise<{ demandId: string; progressCode: string }> {
  const clerk = await present(world, at, 'DESK_CLERK');
  const { status, body } = await clerk.tell<{ receipt: { id: string }; progressCode: string }>('/api/v1/demands', {
    ...{ type: 'HOME_MEDICAL_ROUND', communityId: at.communityId, gridId: at.gridIds[0], resident },
    ...{ description: '高血压，需要上门量血压', ...more },
  });
  if (status !== 201) throw new Error(`submit ${status} ${JSON.stringify(body)}`);
  return { demandId: body.receipt.id, progressCode: body.progressCode };
}

export type Offered = Readonly<{ demandId: string; progressCode: string; offerId: string }>;

/** A demand that a doctor of the community has been asked about. */
export async function offered(world: World, at: Community): Promise<Offered> {
  const demand = await submit(world, at);
  const clerk = await present(world, at, 'DESK_CLERK');
  const { status, body } = await clerk.tell(`/api/v1/demands/${demand.demandId}/acknowledge`);
  if (status !== 200) throw new Error(`acknowledge ${status} ${JSON.stringify(body)}`);
  const offer = await world.until(async () => {
    const doctor = await present(world, at, 'PROVIDER_MEMBER');
    const { body } = await doctor.get<{ offers: Json[] }>('/api/v1/offers');
    return body.offers.find(({ demandId }) => demandId === demand.demandId);
  }, 12 * hourMs);
  return { ...demand, offerId: String(offer['offerId']) };
}

/** The doctor's yes and the resident's yes by code: a visit is booked. */
export async function booked(world: World, at: Community, offer: Offered): Promise<string> {
  const { offerId, progressCode, demandId } = offer;
  const doctor = await present(world, at, 'PROVIDER_MEMBER');
  const yes = await doctor.tell(`/api/v1/offers/${offerId}/answer`, { accept: true });
  if (yes.status !== 200) throw new Error(`answer ${yes.status} ${JSON.stringify(yes.body)}`);
  await world.settled();
  const confirmed = await world.anybody.tell(`/api/v1/progress/${progressCode}/confirm`, { offerId, accept: true });
  if (confirmed.status !== 200) throw new Error(`confirm ${confirmed.status} ${JSON.stringify(confirmed.body)}`);
  await world.settled();
  const { body } = await (await present(world, at, 'DESK_CLERK')).get(`/api/v1/demands/${demandId}`);
  return String(body['visitId']);
}
