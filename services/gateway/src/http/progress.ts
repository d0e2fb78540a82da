import { HttpProblem, type HttpCall } from '@linli/http';

import type { Progress } from '../pages/progress-page.ts';
import { commandOf, onward, receipt, type Doors, type Visitor } from './doors.ts';

/** Whoever holds the code speaks for the resident: that is what the receipt is for. */
const resident = { id: 'progress-code', role: 'RESIDENT' } as const;

/** What the holder of a progress code may see and say; one implementation behind the API and the page. */
export function progressOf(doors: Doors) {
  const { clients, rows, policy } = doors;

  const look = async (code: string, call: HttpCall<Visitor>) => {
    const found = await clients.needs.GetProgress({ progressCode: code.trim().toUpperCase() }, onward(call));
    const row = (await rows.find(found.demandId))?.state;
    const confirmOfferId = row?.match?.confirmOfferId ?? '';
    const confirmStartMs = row?.match?.offers.find(({ offerId }) => offerId === confirmOfferId)?.startMs ?? 0;
    const shown: Progress = {
      code: code.trim().toUpperCase(),
      no: found.no,
      type: found.type,
      state: found.state,
      loopStage: found.loopStage,
      steps: found.steps,
      visitStartMs: found.visitStartMs,
      confirmStartMs,
      offsetMinutes: policy.offsetMinutes,
    };
    return { shown, demandId: found.demandId, confirmOfferId };
  };

  return {
    look,
    async confirm(code: string, accept: boolean, commandId: string, call: HttpCall<Visitor>) {
      const { confirmOfferId } = await look(code, call);
      if (confirmOfferId === '') throw new HttpProblem(409, 'NOTHING_TO_CONFIRM');
      const command = commandOf({ commandId }, call, resident);
      return receipt(
        await clients.matching.ConfirmOffer(
          {
            command,
            offerId: confirmOfferId,
            accept,
            reason: accept ? '' : 'TIME',
            recordedBy: 'RESIDENT',
            how: 'PAGE',
          },
          onward(call),
        ),
      );
    },
    async evaluate(
      code: string,
      verdict: Readonly<{ solved: string; satisfaction: number; comment: string }>,
      commandId: string,
      call: HttpCall<Visitor>,
    ) {
      const { demandId } = await look(code, call);
      return receipt(
        await clients.needs.EvaluateDemand(
          { command: commandOf({ commandId }, call, resident), demandId, ...verdict, givenBy: 'RESIDENT' },
          onward(call),
        ),
      );
    },
    async withdraw(code: string, commandId: string, call: HttpCall<Visitor>) {
      const { demandId } = await look(code, call);
      return receipt(
        await clients.needs.WithdrawDemand(
          { command: commandOf({ commandId }, call, resident), demandId, reason: 'RESIDENT_ASKED' },
          onward(call),
        ),
      );
    },
  };
}
