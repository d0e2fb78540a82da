// Original file: linli/meeting/v1/joint_meeting.proto

import type { TaskView as _linli_meeting_v1_TaskView, TaskView__Output as _linli_meeting_v1_TaskView__Output } from '../../../linli/meeting/v1/TaskView.ts';

/**
 * Answer of ListTasks.
 */
export interface ListTasksResponse {
  'tasks'?: (_linli_meeting_v1_TaskView)[];
  'cursor'?: (string);
}

/**
 * Answer of ListTasks.
 */
export interface ListTasksResponse__Output {
  'tasks': (_linli_meeting_v1_TaskView__Output)[];
  'cursor': (string);
}
