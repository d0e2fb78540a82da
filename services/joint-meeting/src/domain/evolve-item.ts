import { triggers, type Item, type ItemEvent, type OpenItem, type Step } from './item.ts';

const stateAfter = { withdrawn: 'WITHDRAWN', returned: 'RETURNED', closed: 'CLOSED', rejected: 'CLOSED' } as const;
/** Steps an item remembers, newest: more than its states and levels can make without going in circles. */
const keptSteps = 60;

/** The state after `event`, which must come from a decision on this very item. */
export function evolveItem(item: Item | undefined, event: ItemEvent): Item {
  if (event.type === 'raised') return begin(event);
  if (item === undefined || 'endedAtMs' in item) throw new Error(`${event.type} does not follow from this item`);
  switch (event.type) {
    case 'trigger-added':
      return { ...item, triggers: triggers.filter((one) => one === event.trigger || item.triggers.includes(one)) };
    case 'clock-noted':
      return { ...item, clocks: [...item.clocks, event.link].slice(-event.kept) };
    case 'attempts-awaited':
    case 'attempts-collected':
      return collected(item, event);
    case 'screened':
      return { ...stepped(item, 'SCREENED', event), summary: event.summary, state: 'SCREENED' };
    case 'queued':
      return { ...stepped(item, 'QUEUED', event), state: 'QUEUED' };
    case 'levelled-up': {
      const { level, climbAtMs, atMs: levelSinceMs } = event;
      // At the joint meeting's own levels it waits in the queue of the next meeting.
      const state = level === 'COMMUNITY' ? (item as OpenItem).state : 'QUEUED';
      return { ...stepped(item, level, event), level, climbAtMs, levelSinceMs, state };
    }
    case 'taken-up':
      return { ...stepped(item, 'ON_AGENDA', event), meetingId: event.meetingId, climbAtMs: null, state: 'ON_AGENDA' };
    case 'laid-back':
      return { ...stepped(item, 'LAID_BACK', event), notBeforeMs: event.notBeforeMs, state: 'QUEUED' };
    case 'merged':
      return {
        ...stepped(item, 'MERGED', event),
        into: event.into,
        climbAtMs: null,
        collectAtMs: null,
        state: 'MERGED',
      };
    case 'split':
      return { ...stepped(item, 'SPLIT', event), state: 'SCREENED' };
    case 'member-joined':
      return { ...item, members: [...item.members, event.member] };
    case 'member-left':
      return { ...item, members: item.members.filter(({ itemId }) => itemId !== event.itemId) };
    case 'assigned':
      return {
        ...stepped(item, 'ASSIGNED', event),
        order: event.order,
        ...{ urges: 0, urgeAtMs: event.urgeAtMs },
        climbAtMs: null,
        state: 'ASSIGNED',
      };
    case 'urged':
    case 'urging-put-off':
    case 'order-extended':
      return urged(item, event);
    case 'withdrawn':
    case 'returned':
    case 'rejected':
    case 'closed': {
      const { atMs: endedAtMs, reason, by: endedBy } = event;
      const nothingDue = { collectAtMs: null, climbAtMs: null, urgeAtMs: null };
      return { ...item, ...nothingDue, state: stateAfter[event.type], endedAtMs, reason, endedBy };
    }
  }
}

function begin(event: Extract<ItemEvent, { type: 'raised' }>): Item {
  const { subject, trigger, level, climbAtMs, ownerId, atMs } = event;
  return {
    ...{ ...subject, state: 'RAISED', triggers: [trigger], ownerId, raisedAtMs: atMs },
    ...{ level, levelSinceMs: atMs, climbAtMs, summary: '', into: '', order: null, urges: 0, urgeAtMs: null },
    ...{ clocks: [], attempts: [], steps: [], members: [], collectAtMs: atMs },
    ...{ meetingId: '', notBeforeMs: 0 },
  };
}

function stepped<Of extends Item>(
  item: Of,
  code: string,
  { atMs, by, reason: why }: Readonly<{ atMs: number; by: string; reason: string }>,
): Of {
  const step: Step = { atMs, code, why, by };
  return { ...item, steps: [...item.steps, step].slice(-keptSteps) };
}

function urged(item: Item, event: Extract<ItemEvent, { type: 'urged' | 'urging-put-off' | 'order-extended' }>): Item {
  const { urgeAtMs } = event;
  if (event.type === 'order-extended') {
    const order = item.order && { ...item.order, dueMs: event.dueMs };
    return { ...item, order, urges: 0, urgeAtMs };
  }
  if (event.type === 'urging-put-off') return { ...item, urgeAtMs };
  return { ...stepped(item, 'URGED', event), urges: item.urges + 1, urgeAtMs };
}

function collected(item: Item, event: Extract<ItemEvent, { type: 'attempts-awaited' | 'attempts-collected' }>): Item {
  if (event.type === 'attempts-awaited') return { ...item, collectAtMs: event.collectAtMs };
  return { ...item, attempts: event.attempts.slice(-event.kept), collectAtMs: null };
}
