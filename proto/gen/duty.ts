import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { DutyAssign as _linli_appointment_v1_DutyAssign, DutyAssign__Output as _linli_appointment_v1_DutyAssign__Output } from './linli/appointment/v1/DutyAssign.ts';
import type { DutyLeave as _linli_appointment_v1_DutyLeave, DutyLeave__Output as _linli_appointment_v1_DutyLeave__Output } from './linli/appointment/v1/DutyLeave.ts';
import type { DutyPlan as _linli_appointment_v1_DutyPlan, DutyPlan__Output as _linli_appointment_v1_DutyPlan__Output } from './linli/appointment/v1/DutyPlan.ts';
import type { DutyShiftView as _linli_appointment_v1_DutyShiftView, DutyShiftView__Output as _linli_appointment_v1_DutyShiftView__Output } from './linli/appointment/v1/DutyShiftView.ts';
import type { DutySwap as _linli_appointment_v1_DutySwap, DutySwap__Output as _linli_appointment_v1_DutySwap__Output } from './linli/appointment/v1/DutySwap.ts';
import type { DutyTake as _linli_appointment_v1_DutyTake, DutyTake__Output as _linli_appointment_v1_DutyTake__Output } from './linli/appointment/v1/DutyTake.ts';
import type { ListDutyShiftsRequest as _linli_appointment_v1_ListDutyShiftsRequest, ListDutyShiftsRequest__Output as _linli_appointment_v1_ListDutyShiftsRequest__Output } from './linli/appointment/v1/ListDutyShiftsRequest.ts';
import type { ListDutyShiftsResponse as _linli_appointment_v1_ListDutyShiftsResponse, ListDutyShiftsResponse__Output as _linli_appointment_v1_ListDutyShiftsResponse__Output } from './linli/appointment/v1/ListDutyShiftsResponse.ts';
import type { TellDutyRosterRequest as _linli_appointment_v1_TellDutyRosterRequest, TellDutyRosterRequest__Output as _linli_appointment_v1_TellDutyRosterRequest__Output } from './linli/appointment/v1/TellDutyRosterRequest.ts';
import type { TellDutyRosterResponse as _linli_appointment_v1_TellDutyRosterResponse, TellDutyRosterResponse__Output as _linli_appointment_v1_TellDutyRosterResponse__Output } from './linli/appointment/v1/TellDutyRosterResponse.ts';
import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from './linli/command/v1/Command.ts';
import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from './linli/command/v1/Receipt.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  linli: {
    appointment: {
      v1: {
        DutyAssign: MessageTypeDefinition<_linli_appointment_v1_DutyAssign, _linli_appointment_v1_DutyAssign__Output>
        DutyLeave: MessageTypeDefinition<_linli_appointment_v1_DutyLeave, _linli_appointment_v1_DutyLeave__Output>
        DutyPlan: MessageTypeDefinition<_linli_appointment_v1_DutyPlan, _linli_appointment_v1_DutyPlan__Output>
        DutyShiftView: MessageTypeDefinition<_linli_appointment_v1_DutyShiftView, _linli_appointment_v1_DutyShiftView__Output>
        DutySwap: MessageTypeDefinition<_linli_appointment_v1_DutySwap, _linli_appointment_v1_DutySwap__Output>
        DutyTake: MessageTypeDefinition<_linli_appointment_v1_DutyTake, _linli_appointment_v1_DutyTake__Output>
        ListDutyShiftsRequest: MessageTypeDefinition<_linli_appointment_v1_ListDutyShiftsRequest, _linli_appointment_v1_ListDutyShiftsRequest__Output>
        ListDutyShiftsResponse: MessageTypeDefinition<_linli_appointment_v1_ListDutyShiftsResponse, _linli_appointment_v1_ListDutyShiftsResponse__Output>
        TellDutyRosterRequest: MessageTypeDefinition<_linli_appointment_v1_TellDutyRosterRequest, _linli_appointment_v1_TellDutyRosterRequest__Output>
        TellDutyRosterResponse: MessageTypeDefinition<_linli_appointment_v1_TellDutyRosterResponse, _linli_appointment_v1_TellDutyRosterResponse__Output>
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

