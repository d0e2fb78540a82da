import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AcknowledgeMustArriveRequest as _linli_appointment_v1_AcknowledgeMustArriveRequest, AcknowledgeMustArriveRequest__Output as _linli_appointment_v1_AcknowledgeMustArriveRequest__Output } from './linli/appointment/v1/AcknowledgeMustArriveRequest.ts';
import type { AcknowledgeMustArriveResponse as _linli_appointment_v1_AcknowledgeMustArriveResponse, AcknowledgeMustArriveResponse__Output as _linli_appointment_v1_AcknowledgeMustArriveResponse__Output } from './linli/appointment/v1/AcknowledgeMustArriveResponse.ts';
import type { ArriveStepView as _linli_appointment_v1_ArriveStepView, ArriveStepView__Output as _linli_appointment_v1_ArriveStepView__Output } from './linli/appointment/v1/ArriveStepView.ts';
import type { AttemptView as _linli_appointment_v1_AttemptView, AttemptView__Output as _linli_appointment_v1_AttemptView__Output } from './linli/appointment/v1/AttemptView.ts';
import type { EndMustArriveRequest as _linli_appointment_v1_EndMustArriveRequest, EndMustArriveRequest__Output as _linli_appointment_v1_EndMustArriveRequest__Output } from './linli/appointment/v1/EndMustArriveRequest.ts';
import type { EndMustArriveResponse as _linli_appointment_v1_EndMustArriveResponse, EndMustArriveResponse__Output as _linli_appointment_v1_EndMustArriveResponse__Output } from './linli/appointment/v1/EndMustArriveResponse.ts';
import type { GetMustArriveRequest as _linli_appointment_v1_GetMustArriveRequest, GetMustArriveRequest__Output as _linli_appointment_v1_GetMustArriveRequest__Output } from './linli/appointment/v1/GetMustArriveRequest.ts';
import type { GetMustArriveResponse as _linli_appointment_v1_GetMustArriveResponse, GetMustArriveResponse__Output as _linli_appointment_v1_GetMustArriveResponse__Output } from './linli/appointment/v1/GetMustArriveResponse.ts';
import type { GetVisitPlanRequest as _linli_appointment_v1_GetVisitPlanRequest, GetVisitPlanRequest__Output as _linli_appointment_v1_GetVisitPlanRequest__Output } from './linli/appointment/v1/GetVisitPlanRequest.ts';
import type { GetVisitPlanResponse as _linli_appointment_v1_GetVisitPlanResponse, GetVisitPlanResponse__Output as _linli_appointment_v1_GetVisitPlanResponse__Output } from './linli/appointment/v1/GetVisitPlanResponse.ts';
import type { ListMustArriveRequest as _linli_appointment_v1_ListMustArriveRequest, ListMustArriveRequest__Output as _linli_appointment_v1_ListMustArriveRequest__Output } from './linli/appointment/v1/ListMustArriveRequest.ts';
import type { ListMustArriveResponse as _linli_appointment_v1_ListMustArriveResponse, ListMustArriveResponse__Output as _linli_appointment_v1_ListMustArriveResponse__Output } from './linli/appointment/v1/ListMustArriveResponse.ts';
import type { ListRoundRequest as _linli_appointment_v1_ListRoundRequest, ListRoundRequest__Output as _linli_appointment_v1_ListRoundRequest__Output } from './linli/appointment/v1/ListRoundRequest.ts';
import type { ListRoundResponse as _linli_appointment_v1_ListRoundResponse, ListRoundResponse__Output as _linli_appointment_v1_ListRoundResponse__Output } from './linli/appointment/v1/ListRoundResponse.ts';
import type { MonthView as _linli_appointment_v1_MonthView, MonthView__Output as _linli_appointment_v1_MonthView__Output } from './linli/appointment/v1/MonthView.ts';
import type { MustArriveView as _linli_appointment_v1_MustArriveView, MustArriveView__Output as _linli_appointment_v1_MustArriveView__Output } from './linli/appointment/v1/MustArriveView.ts';
import type { ReachPlaceRequest as _linli_appointment_v1_ReachPlaceRequest, ReachPlaceRequest__Output as _linli_appointment_v1_ReachPlaceRequest__Output } from './linli/appointment/v1/ReachPlaceRequest.ts';
import type { ReachPlaceResponse as _linli_appointment_v1_ReachPlaceResponse, ReachPlaceResponse__Output as _linli_appointment_v1_ReachPlaceResponse__Output } from './linli/appointment/v1/ReachPlaceResponse.ts';
import type { RecordAttemptRequest as _linli_appointment_v1_RecordAttemptRequest, RecordAttemptRequest__Output as _linli_appointment_v1_RecordAttemptRequest__Output } from './linli/appointment/v1/RecordAttemptRequest.ts';
import type { RecordAttemptResponse as _linli_appointment_v1_RecordAttemptResponse, RecordAttemptResponse__Output as _linli_appointment_v1_RecordAttemptResponse__Output } from './linli/appointment/v1/RecordAttemptResponse.ts';
import type { VisitPlanView as _linli_appointment_v1_VisitPlanView, VisitPlanView__Output as _linli_appointment_v1_VisitPlanView__Output } from './linli/appointment/v1/VisitPlanView.ts';
import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from './linli/command/v1/Command.ts';
import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from './linli/command/v1/Receipt.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  linli: {
    appointment: {
      v1: {
        AcknowledgeMustArriveRequest: MessageTypeDefinition<_linli_appointment_v1_AcknowledgeMustArriveRequest, _linli_appointment_v1_AcknowledgeMustArriveRequest__Output>
        AcknowledgeMustArriveResponse: MessageTypeDefinition<_linli_appointment_v1_AcknowledgeMustArriveResponse, _linli_appointment_v1_AcknowledgeMustArriveResponse__Output>
        ArriveStepView: MessageTypeDefinition<_linli_appointment_v1_ArriveStepView, _linli_appointment_v1_ArriveStepView__Output>
        AttemptView: MessageTypeDefinition<_linli_appointment_v1_AttemptView, _linli_appointment_v1_AttemptView__Output>
        EndMustArriveRequest: MessageTypeDefinition<_linli_appointment_v1_EndMustArriveRequest, _linli_appointment_v1_EndMustArriveRequest__Output>
        EndMustArriveResponse: MessageTypeDefinition<_linli_appointment_v1_EndMustArriveResponse, _linli_appointment_v1_EndMustArriveResponse__Output>
        GetMustArriveRequest: MessageTypeDefinition<_linli_appointment_v1_GetMustArriveRequest, _linli_appointment_v1_GetMustArriveRequest__Output>
        GetMustArriveResponse: MessageTypeDefinition<_linli_appointment_v1_GetMustArriveResponse, _linli_appointment_v1_GetMustArriveResponse__Output>
        GetVisitPlanRequest: MessageTypeDefinition<_linli_appointment_v1_GetVisitPlanRequest, _linli_appointment_v1_GetVisitPlanRequest__Output>
        GetVisitPlanResponse: MessageTypeDefinition<_linli_appointment_v1_GetVisitPlanResponse, _linli_appointment_v1_GetVisitPlanResponse__Output>
        ListMustArriveRequest: MessageTypeDefinition<_linli_appointment_v1_ListMustArriveRequest, _linli_appointment_v1_ListMustArriveRequest__Output>
        ListMustArriveResponse: MessageTypeDefinition<_linli_appointment_v1_ListMustArriveResponse, _linli_appointment_v1_ListMustArriveResponse__Output>
        ListRoundRequest: MessageTypeDefinition<_linli_appointment_v1_ListRoundRequest, _linli_appointment_v1_ListRoundRequest__Output>
        ListRoundResponse: MessageTypeDefinition<_linli_appointment_v1_ListRoundResponse, _linli_appointment_v1_ListRoundResponse__Output>
        MonthView: MessageTypeDefinition<_linli_appointment_v1_MonthView, _linli_appointment_v1_MonthView__Output>
        MustArriveView: MessageTypeDefinition<_linli_appointment_v1_MustArriveView, _linli_appointment_v1_MustArriveView__Output>
        ReachPlaceRequest: MessageTypeDefinition<_linli_appointment_v1_ReachPlaceRequest, _linli_appointment_v1_ReachPlaceRequest__Output>
        ReachPlaceResponse: MessageTypeDefinition<_linli_appointment_v1_ReachPlaceResponse, _linli_appointment_v1_ReachPlaceResponse__Output>
        RecordAttemptRequest: MessageTypeDefinition<_linli_appointment_v1_RecordAttemptRequest, _linli_appointment_v1_RecordAttemptRequest__Output>
        RecordAttemptResponse: MessageTypeDefinition<_linli_appointment_v1_RecordAttemptResponse, _linli_appointment_v1_RecordAttemptResponse__Output>
        VisitPlanView: MessageTypeDefinition<_linli_appointment_v1_VisitPlanView, _linli_appointment_v1_VisitPlanView__Output>
      }
    }
    command: {
      v1: {
        Command: MessageTypeDefinition<_linli_command_v1_Command, _linli_command_v1_Command__Output>
        Receipt: MessageTypeDefinition<_linli_command_v1_Receipt, _linli_command_v1_Receipt__Output>
      }
    }
  }
}

