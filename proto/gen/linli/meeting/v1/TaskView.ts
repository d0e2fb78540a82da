// Original file: linli/meeting/v1/joint_meeting.proto

import type { TaskStep as _linli_meeting_v1_TaskStep, TaskStep__Output as _linli_meeting_v1_TaskStep__Output } from '../../../linli/meeting/v1/TaskStep.ts';
import type { TaskExtension as _linli_meeting_v1_TaskExtension, TaskExtension__Output as _linli_meeting_v1_TaskExtension__Output } from '../../../linli/meeting/v1/TaskExtension.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * What one department has to do.
 */
export interface TaskView {
  'taskId'?: (string);
  'itemId'?: (string);
  'communityId'?: (string);
  'deptId'?: (string);
  /**
   * LEAD or CO.
   */
  'part'?: (string);
  'dueMs'?: (number | string | Long);
  'trackerId'?: (string);
  'instruction'?: (string);
  'state'?: (string);
  'sentAtMs'?: (number | string | Long);
  'steps'?: (_linli_meeting_v1_TaskStep)[];
  'submittedBy'?: (string);
  'evidence'?: (string)[];
  'version'?: (number | string | Long);
  /**
   * More time that was asked for last; unset = none was.
   */
  'extension'?: (_linli_meeting_v1_TaskExtension | null);
}

/**
 * What one department has to do.
 */
export interface TaskView__Output {
  'taskId': (string);
  'itemId': (string);
  'communityId': (string);
  'deptId': (string);
  /**
   * LEAD or CO.
   */
  'part': (string);
  'dueMs': (number);
  'trackerId': (string);
  'instruction': (string);
  'state': (string);
  'sentAtMs': (number);
  'steps': (_linli_meeting_v1_TaskStep__Output)[];
  'submittedBy': (string);
  'evidence': (string)[];
  'version': (number);
  /**
   * More time that was asked for last; unset = none was.
   */
  'extension': (_linli_meeting_v1_TaskExtension__Output | null);
}
