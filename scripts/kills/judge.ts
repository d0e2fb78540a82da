import type { Entry } from './journal.ts';
import type { Door } from './linli-process.ts';

type Receipt = NonNullable<Entry['receipt']>;

/** After these, no other answer about the thing may come. */
const final: ReadonlySet<string> = new Set(['RECORDED', 'CANCELLED_PROVIDER', 'NO_SHOW_RESIDENT', 'NO_SHOW_PROVIDER']);
/** What an offer that was answered with yes, or confirmed, or declined can never be. */
const never: Readonly<Record<string, readonly string[]>> = {
  ACCEPTED: ['SENT', 'DECLINED', 'EXPIRED', 'SUPERSEDED'],
  CONFIRMED: ['SENT', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED', 'RESIDENT_SILENT'],
  DECLINED: ['SENT', 'ACCEPTED', 'CONFIRMED'],
};

/** Everything that was acknowledged and is not there, asked over HTTP as a coordinator. */
export async function missing(door: Pick<Door, 'get'>, entries: readonly Entry[]): Promise<string[]> {
  const receipts = entries.flatMap(({ receipt }) => (receipt === undefined ? [] : [receipt]));
  const demandIds = new Set(entries.flatMap(({ taken }) => (taken === undefined ? [] : [taken])));
  for (const { id } of receipts) if (id.startsWith('dm_')) demandIds.add(id);
  const offers = await offersOf(door, demandIds);
  const wrong: string[] = [];
  for (const demandId of demandIds) {
    const { status, body } = await door.get(`/demands/${demandId}`);
    const told = receipts.filter(({ id }) => id === demandId).map(({ version }) => version);
    if (status !== 200 || Number(body['version']) < Math.max(1, ...told)) wrong.push(`${demandId} ${status}`);
  }
  for (const receipt of receipts.filter(({ id }) => id.startsWith('vs_')))
    wrong.push(...(await visitMissing(door, receipt)));
  for (const { id, state } of receipts.filter((receipt) => receipt.id.startsWith('of_'))) {
    const now = offers.get(id);
    if (now === undefined || never[state]?.includes(now) === true) wrong.push(`${id} ${state}, now ${now ?? 'gone'}`);
  }
  return wrong;
}

async function visitMissing(door: Pick<Door, 'get'>, { id, version, state }: Receipt): Promise<string[]> {
  const { status, body } = await door.get(`/visits/${id}`);
  const kept = status === 200 && Number(body['version']) >= version && (!final.has(state) || body['state'] === state);
  return kept ? [] : [`${id} ${state}, now ${status} ${String(body['state'])}`];
}

/** The state of every offer that was ever made about these demands. */
async function offersOf(door: Pick<Door, 'get'>, demandIds: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const offers = new Map<string, string>();
  for (const demandId of demandIds) {
    const { body } = await door.get(`/demands/${demandId}/match`);
    const attempts = (body['attempts'] ?? []) as readonly { offerId: string; state: string }[];
    for (const { offerId, state } of attempts) offers.set(offerId, state);
  }
  return offers;
}
