// Original file: linli/meeting/v1/joint_meeting.proto

import type { TaskView as _linli_meeting_v1_TaskView, TaskView__Output as _linli_meeting_v1_TaskView__Output } from '../../../linli/meeting/v1/TaskView.ts';

/**
 * Answer of GetTask.
 */
export interface GetTaskResponse {
  'task'?: (_linli_meeting_v1_TaskView | null);
}

/**
 * Answer of GetTask.
 */
export interface GetTaskResponse__Output {
  'task': (_linli_meeting_v1_TaskView__Output | null);
}
