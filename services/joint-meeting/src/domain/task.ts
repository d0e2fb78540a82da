/**
 * Department task: what one department has to do for an item that was handed out, and how that stands.
 *
 *   SENT ─ signed for (签收) ─▶ ACKNOWLEDGED ─ progress ─▶ IN_PROGRESS ─ done, with evidence ─▶ SUBMITTED
 *                                     └───────────────── done, with evidence ──────────────────────┘
 *   SUBMITTED ─ verified by somebody else ─▶ ACCEPTED
 *       └───── not good enough, with a reason ─▶ SENT_BACK ─ progress, or done after all ─▶ as above
 *   always, before ACCEPTED: the item is over, or was handed out anew ─▶ CANCELLED
 */

/** One department leads; the others help it. */
export type TaskPart = 'LEAD' | 'CO';

/** What a department is to do; fixed when the order goes out. `instruction` is prose of the desk and stays in the house. */
export type Charge = Readonly<{
  taskId: string;
  itemId: string;
  communityId: string;
  deptId: string;
  part: TaskPart;
  dueMs: number;
  trackerId: string;
  instruction: string;
}>;

/** Something that was done about the task; `note` is prose and stays in the house. */
type TaskStep = Readonly<{ atMs: number; state: TaskState; by: string; note: string }>;

type Extension = Readonly<{ state: 'REQUESTED' | 'GRANTED' | 'DENIED'; untilMs: number; by: string; reason: string }>;

type Known = Charge &
  Readonly<{
    sentAtMs: number;
    steps: readonly TaskStep[];
    /** Who brought the last submission, and what it rests on: numbers of papers, photographs. Empty = none yet. */
    submittedBy: string;
    evidence: readonly string[];
    /** More time that was asked for last (extension.ts); null = none was. `by` = who asked. */
    extension: Extension | null;
    /** Times it was granted. */
    extended: number;
  }>;

const openStates = ['SENT', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SUBMITTED', 'SENT_BACK'] as const;
type OpenTask = Known & { readonly state: (typeof openStates)[number] };
type EndedTask = Known & { readonly state: 'ACCEPTED' | 'CANCELLED' };
export type Task = OpenTask | EndedTask;
export type TaskState = Task['state'];

/** True while the department, or who verifies its work, still has something to do. */
export function isOpenTask(task: Task): task is OpenTask {
  return openStates.some((state) => state === task.state);
}

/** True once the department has done its part: its work waits to be verified, or was. */
export function isSubmitted({ state }: Task): boolean {
  return state === 'SUBMITTED' || state === 'ACCEPTED';
}

type Said = Readonly<{ atMs: number; by: string; note: string }>;
export type TaskEvent =
  | Readonly<{ type: 'sent'; atMs: number; charge: Charge }>
  | (Said & Readonly<{ type: 'acknowledged' | 'progressed' | 'accepted' | 'sent-back' | 'cancelled' }>)
  | (Said & Readonly<{ type: 'submitted'; evidence: readonly string[] }>)
  | (Said & Readonly<{ type: 'extension-requested'; untilMs: number }>)
  | (Said & Readonly<{ type: 'extended' | 'extension-denied' }>);

const stateAfter = {
  acknowledged: 'ACKNOWLEDGED',
  progressed: 'IN_PROGRESS',
  submitted: 'SUBMITTED',
  accepted: 'ACCEPTED',
  'sent-back': 'SENT_BACK',
  cancelled: 'CANCELLED',
} as const;
/** Steps a task remembers, newest: a few rounds of sending back with daily progress between them. */
const keptSteps = 60;

/** The state after `event`, which must come from a decision on this very task. */
export function evolveTask(task: Task | undefined, event: TaskEvent): Task {
  if (event.type === 'sent') {
    const { charge, atMs: sentAtMs } = event;
    return {
      ...charge,
      state: 'SENT',
      sentAtMs,
      steps: [],
      submittedBy: '',
      evidence: [],
      extension: null,
      extended: 0,
    };
  }
  if (task === undefined || !isOpenTask(task)) throw new Error(`${event.type} does not follow from this task`);
  if (event.type === 'extension-requested' || event.type === 'extended' || event.type === 'extension-denied')
    return withTime(task, event);
  const state = stateAfter[event.type];
  const { atMs, by, note } = event;
  const steps = [...task.steps, { atMs, state, by, note }].slice(-keptSteps);
  const brought = event.type === 'submitted' && { submittedBy: by, evidence: event.evidence };
  return { ...task, steps, ...brought, state };
}

type Timed = Extract<TaskEvent, { type: 'extension-requested' | 'extended' | 'extension-denied' }>;

function withTime(task: OpenTask, event: Timed): Task {
  const { atMs, by, note } = event;
  const steps = [...task.steps, { atMs, state: task.state, by, note }].slice(-keptSteps);
  if (event.type === 'extension-requested')
    return { ...task, steps, extension: { state: 'REQUESTED', untilMs: event.untilMs, by, reason: note } };
  const { extension } = task;
  if (extension === null) return task;
  if (event.type === 'extension-denied') return { ...task, steps, extension: { ...extension, state: 'DENIED' } };
  const granted = { ...extension, state: 'GRANTED' } as const;
  return { ...task, steps, dueMs: extension.untilMs, extended: task.extended + 1, extension: granted };
}

/** A task as any version kept it: more time could not be asked for at first. */
export function taskAsKept(
  kept: Omit<Task, 'extension' | 'extended'> & Partial<Pick<Task, 'extension' | 'extended'>>,
): Task {
  return { extension: null, extended: 0, ...kept };
}
