import type { JointMeetingServiceDefinition as Methods } from '@linli/proto/gen/linli/meeting/v1/JointMeetingService';
import type { TaskView } from '@linli/proto/gen/linli/meeting/v1/TaskView';
import { RpcRefusal, type Handlers, type RefusalStatus } from '@linli/rpc';

import type { Found, Outcome, Tasks } from '../../application/ports.ts';
import type { TaskSteps } from '../../application/task-steps.ts';
import type { TaskRefusal } from '../../domain/decide-task.ts';
import type { ExtensionRefusal } from '../../domain/extension.ts';
import type { Task } from '../../domain/task.ts';
import { asker } from './asker.ts';

/** How each refusal travels; one without a line here does not compile. */
const statusOf: Record<TaskRefusal | ExtensionRefusal, RefusalStatus> = {
  DEPT_TASK_UNKNOWN: 'NOT_FOUND',
  DEPT_TASK_STATE: 'FAILED_PRECONDITION',
  OWN_SUBMISSION: 'FAILED_PRECONDITION',
  REASON_MISSING: 'INVALID_ARGUMENT',
  EXTENSION_TOO_LATE: 'FAILED_PRECONDITION',
  EXTENSION_DAY_WRONG: 'INVALID_ARGUMENT',
  EXTENSION_PENDING: 'FAILED_PRECONDITION',
  EXTENSIONS_USED: 'FAILED_PRECONDITION',
  EXTENSION_UNKNOWN: 'FAILED_PRECONDITION',
  OWN_REQUEST: 'FAILED_PRECONDITION',
  REPORT_MISSING: 'INVALID_ARGUMENT',
  EVIDENCE_MISSING: 'INVALID_ARGUMENT',
};

const mostTasks = 200;
/** Its share of the contract. */
export type TaskMethods = Pick<
  Handlers<Methods>,
  Extract<keyof Handlers<Methods>, `${string}Task` | `${string}Extension` | 'ListTasks'>
>;

export function taskRpc(tasks: Pick<Tasks, 'find' | 'page'>, steps: TaskSteps): TaskMethods {
  const receipt = async (taskId: string, deciding: Promise<Outcome<string, TaskRefusal | ExtensionRefusal>>) => {
    const outcome = await deciding;
    if (!outcome.ok) throw new RpcRefusal(statusOf[outcome.refusal], outcome.refusal);
    return { receipt: { id: taskId, version: outcome.version, state: outcome.answer } };
  };
  return {
    async ListTasks({ communityId, deptId, cursor, limit }) {
      const most = limit > 0 ? Math.min(limit, mostTasks) : mostTasks;
      const listed =
        deptId === ''
          ? { index: 'area', equals: [communityId] }
          : { index: 'department', equals: [communityId, deptId] };
      const page = await tasks.page({ ...listed, limit: most, ...(cursor !== '' && { cursor }) });
      return { tasks: page.found.map(taskView), cursor: page.cursor ?? '' };
    },
    async GetTask({ taskId }) {
      const found = await tasks.find(taskId);
      if (found === undefined) throw new RpcRefusal(statusOf.DEPT_TASK_UNKNOWN, 'DEPT_TASK_UNKNOWN');
      return { task: taskView(found) };
    },
    AcknowledgeTask: ({ command, taskId }) => receipt(taskId, steps.acknowledge({ taskId, ...asker(command) })),
    ProgressTask: ({ command, ...asked }) => receipt(asked.taskId, steps.progress({ ...asked, ...asker(command) })),
    SubmitTask: ({ command, ...asked }) => receipt(asked.taskId, steps.submit({ ...asked, ...asker(command) })),
    RequestExtension: ({ command, ...asked }) =>
      receipt(asked.taskId, steps.requestExtension({ ...asked, ...asker(command) })),
    AnswerExtension: ({ command, ...asked }) =>
      receipt(asked.taskId, steps.answerExtension({ ...asked, ...asker(command) })),
    AcceptTask: ({ command, taskId }) => receipt(taskId, steps.accept({ taskId, ...asker(command) })),
    SendBackTask: ({ command, ...asked }) => receipt(asked.taskId, steps.sendBack({ ...asked, ...asker(command) })),
  };
}

function taskView({ state: task, version }: Found<Task>): TaskView {
  const { extension } = task;
  return { ...task, steps: [...task.steps], evidence: [...task.evidence], extension, version };
}
