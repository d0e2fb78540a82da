import type { Found } from '@linli/store';

const batch = 50;

type Due<State> = Readonly<{
  page: (query: { index: 'due'; below: number; limit: number }) => Promise<{ found: readonly Found<State>[] }>;
}>;

/** One batch of what is due by now; true when there may be more. One that fails does not keep the others waiting. */
export function everyDue<State>(
  clock: { nowMs(): number },
  documents: Due<State>,
  treat: (found: Found<State>) => Promise<void>,
): () => Promise<boolean> {
  return async () => {
    const { found } = await documents.page({ index: 'due', below: clock.nowMs() + 1, limit: batch });
    const outcomes = await Promise.allSettled(found.map(treat));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return found.length === batch;
  };
}
