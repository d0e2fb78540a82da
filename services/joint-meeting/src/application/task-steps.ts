import * as decide from '../domain/decide-task.ts';
import { decideExtension, decideRequestExtension } from '../domain/extension.ts';
import type { Cause, Items, Policy, Tasks } from './ports.ts';

type On<More> = Readonly<{ taskId: string; by: string; cause: Cause }> & Readonly<More>;
export type TaskSteps = ReturnType<typeof makeTaskSteps>;

/** What is done about one department's task: load, decide, save. */
export function makeTaskSteps({ tasks, items, policy }: Readonly<{ tasks: Tasks; items: Items; policy: Policy }>) {
  return {
    acknowledge: ({ taskId, cause, by }: On<unknown>) =>
      tasks.change(taskId, cause, (task, nowMs) => decide.decideAcknowledge(task, { by }, nowMs)),
    progress: ({ taskId, cause, ...how }: On<{ note: string }>) =>
      tasks.change(taskId, cause, (task, nowMs) => decide.decideProgress(task, how, nowMs)),
    submit: ({ taskId, cause, ...how }: On<{ note: string; evidence: readonly string[] }>) =>
      tasks.change(taskId, cause, (task, nowMs) => decide.decideSubmit(task, how, nowMs)),
    accept: ({ taskId, cause, by }: On<unknown>) =>
      tasks.change(taskId, cause, (task, nowMs) => decide.decideAccept(task, { by }, nowMs)),
    async requestExtension({ taskId, cause, ...how }: On<{ reason: string; untilMs: number }>) {
      const itemId = (await tasks.find(taskId))?.state.itemId ?? '';
      const severalDepartments = (await items.find(itemId))?.state.triggers.includes('MULTI_DEPT') ?? false;
      return tasks.change(taskId, cause, (task, nowMs) =>
        decideRequestExtension(policy, task, { ...how, severalDepartments }, nowMs),
      );
    },
    answerExtension: ({ taskId, cause, ...how }: On<{ grant: boolean; note: string }>) =>
      tasks.change(taskId, cause, (task, nowMs) => decideExtension(task, how, nowMs)),
    sendBack: ({ taskId, cause, ...how }: On<{ note: string }>) =>
      tasks.change(taskId, cause, (task, nowMs) => decide.decideSendBack(task, how, nowMs)),
  };
}
