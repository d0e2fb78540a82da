import { handled, ignored, type Verdict } from '@linli/bus';

import type { Followed } from '../../application/follow-service.ts';

/** What a step says to the bus: done, or ignored with the code of why. */
export async function verdictOf(followed: Followed): Promise<Verdict> {
  const outcome = await followed;
  if (!outcome.ok) return ignored(outcome.refusal);
  return outcome.repeated ? ignored('SEEN') : handled;
}
