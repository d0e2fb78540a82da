import { hourMs, type Json, type Person, type World } from './http-world.ts';

/** Two communities that know nothing of each other, with somebody of every role in each. */

export const roles = [
  'GRID_WORKER',
  'DESK_CLERK',
  'COMMUNITY_COORDINATOR',
  'PROVIDER_MEMBER',
  'TEAM_LEAD',
  'MEETING_COORDINATOR',
  'PUBLISHER',
  'ADMIN',
] as const;
export type Role = (typeof roles)[number];

export type Community = Readonly<{
  communityId: string;
  gridIds: readonly string[];
  /** Who works there; the provider is the first doctor of the ledger. Ask for them by `present`. */
  staff: Record<Role, Person>;
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

/** Everything personal about the residents below; none of it may show where it is not said that it does. */
export const personal = ['周秀兰', '13912345678', '28号楼3单元502室', '211221194001010019'] as const;
const [name, phone, address, idNumber] = personal;
export const resident = { name, phone, address, idNumber } as const;

export async function openTown(world: World): Promise<Town> {
  await bring(world, 'grid-workers', gridWorkers);
  await bring(world, 'doctors', doctors);
  await world.settled();
  const { places } = (await world.operator.get<{ places: Record<string, string>[] }>('/api/v1/places')).body;
  return { here: await community(world, places, '东社区'), there: await community(world, places, '西社区') };
}

async function bring(world: World, kind: string, csv: string): Promise<void> {
  const { status, body } = await world.operator.ask<{ refused: unknown[] }>(`/api/v1/imports/${kind}?fileName=a.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: csv,
  });
  if (status !== 200 || body.refused.length > 0) throw new Error(`${kind} ${status} ${JSON.stringify(body)}`);
}

async function community(world: World, places: readonly Json[], called: string): Promise<Community> {
  const communityId = String(places.find((place) => place['name'] === called)?.['jurisdictionId']);
  const gridIds = places
    .filter(({ parentId }) => parentId === communityId)
    .map(({ jurisdictionId }) => String(jurisdictionId));
  const users = await world.linli.gateway.people.byRole('PROVIDER_MEMBER', 10);
  const [first] = users.filter(({ communityIds }) => communityIds.includes(communityId)).toSorted(byName);
  if (first === undefined) throw new Error(`no doctor in ${called}`);
  const doctor = await world.named(first.userId);
  const area = { communityIds: [communityId] };
  const lead = await world.colleague('TEAM_LEAD', { ...area, providerId: `pv_lead_of_${communityId.slice(-8)}` });
  const others = roles.filter((role) => role !== 'TEAM_LEAD' && role !== 'PROVIDER_MEMBER');
  const staff = new Map<Role, Person>([
    ['TEAM_LEAD', lead],
    ['PROVIDER_MEMBER', doctor],
  ]);
  for (const role of others) {
    const grids = role === 'GRID_WORKER' ? { gridIds: gridIds.slice(0, 1) } : {};
    staff.set(role, await world.colleague(role, { ...area, ...grids }));
  }
  return { communityId, gridIds, staff: Object.fromEntries(staff) as Community['staff'] };
}

/** 赵医生 before 钱医生: by licence, which the ledger orders. */
function byName(a: Readonly<{ name: string }>, b: Readonly<{ name: string }>): number {
  return Number(a.name === '钱医生') - Number(b.name === '钱医生');
}

/** Somebody of a role, signed in: who was idle for too long or went out comes in again. */
export async function present(world: World, { staff }: Community, role: Role): Promise<Person> {
  if ((await staff[role].get('/api/v1/me')).status !== 200) staff[role] = await world.named(staff[role].userId);
  return staff[role];
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
