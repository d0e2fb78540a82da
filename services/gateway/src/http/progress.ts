import { HttpProblem } from '@linli/http';
import { RpcRefusal } from '@linli/rpc';

import type { Progress } from '../pages/progress-page.ts';
import type { DemandRow } from '../read-models/demand-row.ts';
import { commandOf, receipt } from './commands.ts';
import type { Call, Doors } from './doors.ts';
import { demandTries } from './sign-in.ts';

/** Whoever holds the code speaks for the resident: that is what the receipt is for. */
const resident = { id: 'progress-code', role: 'RESIDENT' } as const;

export type Looked = Readonly<{ shown: Progress; demandId: string }>;

/**
 * Where the demand of a code stands. One implementation behind the API and the page.
 * @throws RpcRefusal PROGRESS_CODE_UNKNOWN, HttpProblem 429 for who has guessed too often
 */
export async function lookUp(doors: Doors, given: string, call: Call): Promise<Looked> {
  const { clients, rows, failures } = doors;
  const code = given.trim().toUpperCase();
  demandTries(failures.codes.begin(call.address));
  const found = await clients.needs.GetProgress({ progressCode: code }, call).catch((error: unknown) => {
    // Only an unknown code is a wrong guess; while a service is away nobody is to blame.
    if (!(error instanceof RpcRefusal)) failures.codes.succeeded(call.address);
    throw error;
  });
  failures.codes.succeeded(call.address);
  const row = (await rows.find(found.demandId))?.state;
  const { no, type, state, loopStage, steps, visitStartMs, demandId, opinion } = found;
  const offer = await offerOf(doors, row, call);
  const shown = { code, no, type, state, loopStage, steps, visitStartMs, opinion, offer };
  return { shown, demandId };
}

/** The offer that waits for the resident's word, with the masked name of who would come. */
async function offerOf({ clients }: Doors, row: DemandRow | undefined, call: Call): Promise<Progress['offer']> {
  const match = row?.match;
  const offer = match?.offers.find(({ offerId }) => offerId === match.confirmOfferId);
  if (match === undefined || offer === undefined) return undefined;
  const { provider } = await clients.matching.GetProvider({ providerId: offer.providerId, masked: true }, call);
  return {
    offerId: offer.offerId,
    startMs: offer.startMs,
    confirmByMs: match.confirmByMs,
    who: provider?.name ?? '',
    kind: provider?.kind ?? '',
  };
}

type Said = Readonly<{ code: string; commandId: string }>;

/** Yes or no to one offer of the code's own demand; asked again the answer is the same. */
export async function confirmByCode(
  doors: Doors,
  { code, commandId, offerId, accept }: Said & Readonly<{ offerId: string; accept: boolean }>,
  call: Call,
) {
  const { demandId } = await lookUp(doors, code, call);
  const { offer } = await doors.clients.matching.GetOffer({ offerId }, call);
  if (offer?.demandId !== demandId) throw new HttpProblem(404, 'OFFER_UNKNOWN');
  const command = commandOf({ commandId }, call, resident);
  const said = { command, offerId, accept, reason: accept ? '' : 'TIME', recordedBy: 'RESIDENT', how: 'PAGE' };
  return receipt(await doors.clients.matching.ConfirmOffer(said, call));
}

export async function evaluateByCode(
  doors: Doors,
  { code, commandId, ...verdict }: Said & Readonly<{ solved: string; satisfaction: number; comment: string }>,
  call: Call,
) {
  const { demandId } = await lookUp(doors, code, call);
  const command = commandOf({ commandId }, call, resident);
  return receipt(
    await doors.clients.needs.EvaluateDemand({ command, demandId, ...verdict, givenBy: 'RESIDENT' }, call),
  );
}

export async function withdrawByCode(doors: Doors, { code, commandId }: Said, call: Call) {
  const { demandId } = await lookUp(doors, code, call);
  const command = commandOf({ commandId }, call, resident);
  return receipt(await doors.clients.needs.WithdrawDemand({ command, demandId, reason: 'RESIDENT_ASKED' }, call));
}
