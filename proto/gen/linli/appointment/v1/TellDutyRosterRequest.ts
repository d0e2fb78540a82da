// Original file: linli/appointment/v1/duty.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { DutyPlan as _linli_appointment_v1_DutyPlan, DutyPlan__Output as _linli_appointment_v1_DutyPlan__Output } from '../../../linli/appointment/v1/DutyPlan.ts';
import type { DutyAssign as _linli_appointment_v1_DutyAssign, DutyAssign__Output as _linli_appointment_v1_DutyAssign__Output } from '../../../linli/appointment/v1/DutyAssign.ts';
import type { DutyLeave as _linli_appointment_v1_DutyLeave, DutyLeave__Output as _linli_appointment_v1_DutyLeave__Output } from '../../../linli/appointment/v1/DutyLeave.ts';
import type { DutyTake as _linli_appointment_v1_DutyTake, DutyTake__Output as _linli_appointment_v1_DutyTake__Output } from '../../../linli/appointment/v1/DutyTake.ts';
import type { DutySwap as _linli_appointment_v1_DutySwap, DutySwap__Output as _linli_appointment_v1_DutySwap__Output } from '../../../linli/appointment/v1/DutySwap.ts';

/**
 * Request of TellDutyRoster: one command about the roster of a desk and month.
 */
export interface TellDutyRosterRequest {
  'command'?: (_linli_command_v1_Command | null);
  'communityId'?: (string);
  /**
   * YYYY-MM; of a plan it follows from the start.
   */
  'month'?: (string);
  'personId'?: (string);
  /**
   * Communities whose desk the asker leads, by the account.
   */
  'leadsIn'?: (string)[];
  'plan'?: (_linli_appointment_v1_DutyPlan | null);
  'assign'?: (_linli_appointment_v1_DutyAssign | null);
  'leave'?: (_linli_appointment_v1_DutyLeave | null);
  'take'?: (_linli_appointment_v1_DutyTake | null);
  'offerSwap'?: (_linli_appointment_v1_DutySwap | null);
  'acceptSwap'?: (_linli_appointment_v1_DutySwap | null);
  'what'?: "plan"|"assign"|"leave"|"take"|"offerSwap"|"acceptSwap";
}

/**
 * Request of TellDutyRoster: one command about the roster of a desk and month.
 */
export interface TellDutyRosterRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'communityId': (string);
  /**
   * YYYY-MM; of a plan it follows from the start.
   */
  'month': (string);
  'personId': (string);
  /**
   * Communities whose desk the asker leads, by the account.
   */
  'leadsIn': (string)[];
  'plan'?: (_linli_appointment_v1_DutyPlan__Output | null);
  'assign'?: (_linli_appointment_v1_DutyAssign__Output | null);
  'leave'?: (_linli_appointment_v1_DutyLeave__Output | null);
  'take'?: (_linli_appointment_v1_DutyTake__Output | null);
  'offerSwap'?: (_linli_appointment_v1_DutySwap__Output | null);
  'acceptSwap'?: (_linli_appointment_v1_DutySwap__Output | null);
  'what'?: "plan"|"assign"|"leave"|"take"|"offerSwap"|"acceptSwap";
}
