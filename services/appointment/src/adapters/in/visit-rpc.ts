import type { ArriveVisitRequest__Output as ArriveVisitRequest } from '@linli/proto/gen/linli/appointment/v1/ArriveVisitRequest';
import type { ArriveVisitResponse } from '@linli/proto/gen/linli/appointment/v1/ArriveVisitResponse';
import type { CancelVisitRequest__Output as CancelVisitRequest } from '@linli/proto/gen/linli/appointment/v1/CancelVisitRequest';
import type { CancelVisitResponse } from '@linli/proto/gen/linli/appointment/v1/CancelVisitResponse';
import type { RecordVisitRequest__Output as RecordVisitRequest } from '@linli/proto/gen/linli/appointment/v1/RecordVisitRequest';
import type { RecordVisitResponse } from '@linli/proto/gen/linli/appointment/v1/RecordVisitResponse';
import type { ReportNoShowRequest__Output as ReportNoShowRequest } from '@linli/proto/gen/linli/appointment/v1/ReportNoShowRequest';
import type { ReportNoShowResponse } from '@linli/proto/gen/linli/appointment/v1/ReportNoShowResponse';
import type { SetOutRequest__Output as SetOutRequest } from '@linli/proto/gen/linli/appointment/v1/SetOutRequest';
import type { SetOutResponse } from '@linli/proto/gen/linli/appointment/v1/SetOutResponse';
import type { StartVisitRequest__Output as StartVisitRequest } from '@linli/proto/gen/linli/appointment/v1/StartVisitRequest';
import type { StartVisitResponse } from '@linli/proto/gen/linli/appointment/v1/StartVisitResponse';
import { RpcRefusal } from '@linli/rpc';

import type {
  ArriveVisit,
  CancelVisit,
  RecordVisit,
  ReportNoShow,
  SetOut,
  StartVisit,
} from '../../application/change-visit.ts';
import type { CheckIn, Side } from '../../domain/visit.ts';
import { causeOfCommand, receiptOf } from './command.ts';

type Rpc<Request, Response> = (request: Request) => Promise<Response>;

export function arriveVisitRpc(arriveVisit: ArriveVisit): Rpc<ArriveVisitRequest, ArriveVisitResponse> {
  return async ({ command, visitId, method, reason }) => {
    const cause = causeOfCommand(command);
    return receiptOf(visitId, await arriveVisit({ visitId, cause, method: toCheckIn(method), reason }));
  };
}

export function setOutRpc(setOut: SetOut): Rpc<SetOutRequest, SetOutResponse> {
  return async ({ command, visitId }) => receiptOf(visitId, await setOut({ visitId, cause: causeOfCommand(command) }));
}

export function startVisitRpc(startVisit: StartVisit): Rpc<StartVisitRequest, StartVisitResponse> {
  return async ({ command, visitId }) =>
    receiptOf(visitId, await startVisit({ visitId, cause: causeOfCommand(command) }));
}

export function recordVisitRpc(recordVisit: RecordVisit): Rpc<RecordVisitRequest, RecordVisitResponse> {
  return async ({ command, visitId, outcomeCodes, note }) =>
    receiptOf(visitId, await recordVisit({ visitId, cause: causeOfCommand(command), outcomeCodes, note }));
}

export function cancelVisitRpc(cancelVisit: CancelVisit): Rpc<CancelVisitRequest, CancelVisitResponse> {
  return async ({ command, visitId, by, reason }) =>
    receiptOf(visitId, await cancelVisit({ visitId, cause: causeOfCommand(command), by: toSide(by), reason }));
}

export function reportNoShowRpc(reportNoShow: ReportNoShow): Rpc<ReportNoShowRequest, ReportNoShowResponse> {
  return async ({ command, visitId, by }) =>
    receiptOf(visitId, await reportNoShow({ visitId, cause: causeOfCommand(command), by: toSide(by) }));
}

const checkIns: readonly CheckIn[] = ['CODE', 'PLACE', 'MANUAL'];
const sides: readonly Side[] = ['RESIDENT', 'PROVIDER'];

function toCheckIn(method: string): CheckIn {
  const known = checkIns.find((one) => one === method);
  if (known === undefined) throw new RpcRefusal('INVALID_ARGUMENT', 'CHECK_IN_METHOD_UNKNOWN');
  return known;
}

function toSide(by: string): Side {
  const known = sides.find((one) => one === by);
  if (known === undefined) throw new RpcRefusal('INVALID_ARGUMENT', 'SIDE_UNKNOWN');
  return known;
}
