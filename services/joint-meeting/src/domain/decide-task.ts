/** What is done about a department's task, by the department, by who verifies it, and by the item it belongs to. */

import { decided, refused, type Decision } from './decision.ts';
import { isOpenTask, type Charge, type Task, type TaskEvent, type TaskState } from './task.ts';

/** What a person may ask of a task, and from which states. */
const permitted = {
  acknowledge: ['SENT'],
  progress: ['ACKNOWLEDGED', 'IN_PROGRESS', 'SENT_BACK'],
  submit: ['ACKNOWLEDGED', 'IN_PROGRESS', 'SENT_BACK'],
  accept: ['SUBMITTED'],
  sendBack: ['SUBMITTED'],
} as const satisfies Record<string, readonly TaskState[]>;

export type TaskRequest = keyof typeof permitted;
export const taskRequests = Object.keys(permitted) as readonly TaskRequest[];

export function isTaskPermitted(state: TaskState, request: TaskRequest): boolean {
  const states: readonly TaskState[] = permitted[request];
  return states.includes(state);
}

type PermitRefusal = 'DEPT_TASK_UNKNOWN' | 'DEPT_TASK_STATE';
type Judged<Refusal = never> = Decision<TaskEvent, TaskState, PermitRefusal | Refusal>;
type Silent = Decision<TaskEvent, TaskState | null, never>;
type Said = Readonly<{ by: string; note: string }>;

/** Every "no" about a task. */
export type TaskRefusal = PermitRefusal | 'REPORT_MISSING' | 'REASON_MISSING' | 'EVIDENCE_MISSING' | 'OWN_SUBMISSION';

function notPermitted(task: Task | undefined, request: TaskRequest): PermitRefusal | undefined {
  if (task === undefined) return 'DEPT_TASK_UNKNOWN';
  return isTaskPermitted(task.state, request) ? undefined : 'DEPT_TASK_STATE';
}

/** The order goes out to the department, once. */
export function decideSend(task: Task | undefined, charge: Charge, nowMs: number): Silent {
  return decided(task === undefined ? [{ type: 'sent', atMs: nowMs, charge }] : [], task?.state ?? 'SENT');
}

/** The department has it (签收). */
export function decideAcknowledge(task: Task | undefined, { by }: Readonly<{ by: string }>, nowMs: number): Judged {
  const no = notPermitted(task, 'acknowledge');
  return no === undefined
    ? decided([{ type: 'acknowledged', atMs: nowMs, by, note: '' }], 'ACKNOWLEDGED')
    : refused(no);
}

/** How far it is, in the department's words. */
export function decideProgress(task: Task | undefined, { by, note }: Said, nowMs: number): Judged<'REPORT_MISSING'> {
  const no = notPermitted(task, 'progress');
  if (no !== undefined) return refused(no);
  if (note === '') return refused('REPORT_MISSING');
  return decided([{ type: 'progressed', atMs: nowMs, by, note }], 'IN_PROGRESS');
}

/** Done, as the department says; what it rests on is named, else nobody can verify it. */
export function decideSubmit(
  task: Task | undefined,
  how: Said & Readonly<{ evidence: readonly string[] }>,
  nowMs: number,
): Judged<'REPORT_MISSING' | 'EVIDENCE_MISSING'> {
  const no = notPermitted(task, 'submit');
  if (no !== undefined) return refused(no);
  const { by, note, evidence } = how;
  if (note === '') return refused('REPORT_MISSING');
  if (evidence.length === 0) return refused('EVIDENCE_MISSING');
  return decided([{ type: 'submitted', atMs: nowMs, by, note, evidence }], 'SUBMITTED');
}

/** Verified: never by who brought the submission. */
export function decideAccept(
  task: Task | undefined,
  { by }: Readonly<{ by: string }>,
  nowMs: number,
): Judged<'OWN_SUBMISSION'> {
  const no = notPermitted(task, 'accept');
  if (no !== undefined) return refused(no);
  if (by === task?.submittedBy) return refused('OWN_SUBMISSION');
  return decided([{ type: 'accepted', atMs: nowMs, by, note: '' }], 'ACCEPTED');
}

/** Not good enough; the department is told why. */
export function decideSendBack(
  task: Task | undefined,
  { by, note }: Said,
  nowMs: number,
): Judged<'REASON_MISSING' | 'OWN_SUBMISSION'> {
  const no = notPermitted(task, 'sendBack');
  if (no !== undefined) return refused(no);
  if (note === '') return refused('REASON_MISSING');
  if (by === task?.submittedBy) return refused('OWN_SUBMISSION');
  return decided([{ type: 'sent-back', atMs: nowMs, by, note }], 'SENT_BACK');
}

/** The item is over or was handed out anew: nothing is left to do. What was accepted stays accepted. */
export function decideCancel(task: Task | undefined, reason: string, nowMs: number): Silent {
  if (task === undefined || !isOpenTask(task)) return decided([], task?.state ?? null);
  return decided([{ type: 'cancelled', atMs: nowMs, by: '', note: reason }], 'CANCELLED');
}
