import * as decide from '../domain/decide-task.ts';
import type { Cause, Tasks } from './ports.ts';

type On<More> = Readonly<{ taskId: string; by: string; cause: Cause }> & Readonly<More>;
export type TaskSteps = ReturnType<typeof makeTaskSteps>;

/** What is done about one department's task: load, decide, save. */
export function makeTaskSteps({ tasks }: Readonly<{ tasks: Tasks }>) {
  return {
    acknowledge: ({ taskId, cause, by }: On<unknown>) =>
      tasks.change(taskId, cause, (task, nowMs) => decide.decideAcknowledge(task, { by }, nowMs)),
    progress: ({ taskId, cause, ...how }: On<{ note: string }>) =>
      tasks.change(taskId, cause, (task, nowMs) => decide.decideProgress(task, how, nowMs)),
    submit: ({ taskId, cause, ...how }: On<{ note: string; evidence: readonly string[] }>) =>
      tasks.change(taskId, cause, (task, nowMs) => decide.decideSubmit(task, how, nowMs)),
    accept: ({ taskId, cause, by }: On<unknown>) =>
      tasks.change(taskId, cause, (task, nowMs) => decide.decideAccept(task, { by }, nowMs)),
    sendBack: ({ taskId, cause, ...how }: On<{ note: string }>) =>
      tasks.change(taskId, cause, (task, nowMs) => decide.decideSendBack(task, how, nowMs)),
  };
}
