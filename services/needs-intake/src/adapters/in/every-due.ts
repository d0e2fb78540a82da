import type { Clock, Demands } from '../../application/ports.ts';
import type { WatchDemand } from '../../application/watch-demand.ts';

const batch = 100;

/** Looks after what is due, one batch at a time; true when there may be more. */
export function everyDue(clock: Clock, demands: Demands, watchDemand: WatchDemand): () => Promise<boolean> {
  return async () => {
    const due = await demands.due(clock.nowMs(), batch);
    await Promise.all(due.map(watchDemand));
    return due.length === batch;
  };
}
