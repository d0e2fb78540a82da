import { VersionConflict } from '@linli/store';

import type { Clock, Demands } from '../../application/ports.ts';
import type { WatchDemand } from '../../application/watch-demand.ts';

const batch = 100;

/**
 * Looks after what is due, one batch at a time; true when there may be more. One demand that fails does not keep the
 * others of its batch waiting, and one that somebody else is changing is looked at again.
 */
export function everyDue(clock: Clock, demands: Demands, watchDemand: WatchDemand): () => Promise<boolean> {
  return async () => {
    const due = await demands.due(clock.nowMs(), batch);
    const looks = await Promise.allSettled(due.map(watchDemand));
    const failed = looks.filter((look) => look.status === 'rejected').map(({ reason }) => reason as Error);
    const failure = failed.find((reason) => !(reason instanceof VersionConflict));
    if (failure !== undefined) throw failure;
    return due.length === batch || failed.length > 0;
  };
}
