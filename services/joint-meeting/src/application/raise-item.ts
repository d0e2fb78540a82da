import { decideRaise } from '../domain/decide-item.ts';
import type { ClockLink, Level, Subject, Trigger } from '../domain/item.ts';
import { birthLevel } from '../domain/ladder.ts';
import type { Rules } from '../domain/policy.ts';
import type { Cause, Ids, Items, Places } from './ports.ts';

type RaiseItemCommand = Readonly<{ subject: Subject; trigger: Trigger; clock: ClockLink | null; cause: Cause }>;
export type RaiseItem = (command: RaiseItemCommand) => Promise<void>;

/**
 * A demand goes up. Nothing is asked of another service here: with matching or intake away the item is raised all the same
 * (P24), and its chain is collected afterwards.
 */
export function makeRaiseItem(ports: { items: Items; places: Places; ids: Ids; rules: Rules }): RaiseItem {
  return async ({ subject, trigger, clock, cause }) => {
    const level = birthLevel(ports.rules.policy, trigger, subject);
    const ownerId = await ownerAt(ports, level, subject);
    await ports.items.change(subject.itemId, cause, (item, nowMs) =>
      decideRaise(ports.rules, item, { subject, trigger, level, ownerId, clock }, nowMs),
    );
  };
}

/** Who answers for the place at this level; the desk of the community when nobody is named, so never nobody (P19). */
async function ownerAt(
  { places, ids }: { places: Places; ids: Ids },
  level: Level,
  { communityId, gridId }: Subject,
): Promise<string> {
  const known = await places.find(level === 'GRID' ? gridId : communityId);
  const responsible = known?.state.responsibleUserId ?? '';
  return responsible === '' ? ids.derived('us', `desk:${communityId}`) : responsible;
}
