import type { Clock } from '@linli/env';
import type { Logger } from '@linli/telemetry';

import type { Schedule } from './hears.ts';
import type { Journal, Told } from './journal.ts';

/** What the simulated people have still to do. */
export type Agenda = Readonly<{
  schedule: Schedule;
  /** Acts under way at this instant. */
  acting: () => number;
  waiting: () => number;
  /** Acts that were acknowledged and acts that a rule refused. */
  done: () => Readonly<{ acknowledged: number; refused: number }>;
}>;

const tries = 5;

/** Runs acts at their instants, each command id once; what is answered goes to the journal. */
export function makeAgenda(clock: Clock, journal: Journal, logger: Logger): Agenda {
  const known = new Set<string>();
  let acting = 0;
  let waiting = 0;
  let acknowledged = 0;
  let refused = 0;

  const act = async (commandId: string, work: () => Promise<Told>): Promise<void> => {
    acting++;
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          const answer = await work();
          if ('refused' in answer) refused++;
          else acknowledged++;
          journal.told(commandId, answer);
          return;
        } catch (cause) {
          if (attempt < tries) continue;
          logger.error({ commandId, cause }, 'an act of the demonstration failed');
          return;
        }
      }
    } finally {
      acting--;
    }
  };

  return {
    schedule(atMs, commandId, work) {
      if (known.has(commandId)) return;
      known.add(commandId);
      waiting++;
      void clock.sleep(Math.max(0, atMs - clock.nowMs()), 'demonstration').done.then(() => {
        waiting--;
        return act(commandId, work);
      });
    },
    acting: () => acting,
    waiting: () => waiting,
    done: () => ({ acknowledged, refused }),
  };
}
