import { fileURLToPath } from 'node:url';

import type { AppointmentServiceDefinition } from './gen/linli/appointment/v1/AppointmentService.ts';
import type { ServiceMatchingServiceDefinition } from './gen/linli/matching/v1/ServiceMatchingService.ts';
import type { JointMeetingServiceDefinition } from './gen/linli/meeting/v1/JointMeetingService.ts';
import type { NeedsIntakeServiceDefinition } from './gen/linli/needs/v1/NeedsIntakeService.ts';
import type { NotificationServiceDefinition } from './gen/linli/notification/v1/NotificationService.ts';

/** The folder that import paths inside .proto files start from. */
export const protoRoot = fileURLToPath(new URL('.', import.meta.url));

/** One gRPC service as the rpc layer takes it: full name, file below `root`, and (as a type only) its methods. */
export type RpcContract<Definition> = Readonly<{
  name: string;
  file: string;
  root: string;
  /** Never there at run time: it carries the type. */
  definition?: Definition;
}>;

function contract<Definition>(name: string, file: string): RpcContract<Definition> {
  return { name, file, root: protoRoot };
}

/** Every gRPC service of the house, by the name its callers use. */
export const contracts = {
  needsIntake: contract<NeedsIntakeServiceDefinition>(
    'linli.needs.v1.NeedsIntakeService',
    'linli/needs/v1/needs_intake.proto',
  ),
  serviceMatching: contract<ServiceMatchingServiceDefinition>(
    'linli.matching.v1.ServiceMatchingService',
    'linli/matching/v1/service_matching.proto',
  ),
  appointment: contract<AppointmentServiceDefinition>(
    'linli.appointment.v1.AppointmentService',
    'linli/appointment/v1/appointment.proto',
  ),
  jointMeeting: contract<JointMeetingServiceDefinition>(
    'linli.meeting.v1.JointMeetingService',
    'linli/meeting/v1/joint_meeting.proto',
  ),
  notification: contract<NotificationServiceDefinition>(
    'linli.notification.v1.NotificationService',
    'linli/notification/v1/notification.proto',
  ),
} as const;

export { fact, factOf, factSchemas, type FactData, type FactInit, type FactType } from './events.ts';
