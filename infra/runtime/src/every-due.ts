import { VersionConflict, type Found } from '@linli/store';

/** Documents treated at a time. */
const batch = 50;

type Due<State> = Readonly<{
  page: (query: { index: 'due'; below: number; limit: number }) => Promise<{ found: readonly Found<State>[] }>;
}>;

/**
 * The `run` of a sweep: treats one batch of what is due by now and answers whether there may be more. One that fails does
 * not keep the others waiting and is thrown afterwards; one that somebody else is changing is looked at again.
 */
export function everyDue<State>(
  clock: { nowMs(): number },
  documents: Due<State>,
  treat: (found: Found<State>) => Promise<void>,
): () => Promise<boolean> {
  return async () => {
    const { found } = await documents.page({ index: 'due', below: clock.nowMs() + 1, limit: batch });
    const treated = await Promise.allSettled(found.map(treat));
    const failed = treated.filter((one) => one.status === 'rejected').map(({ reason }) => reason as Error);
    const failure = failed.find((reason) => !(reason instanceof VersionConflict));
    if (failure !== undefined) throw failure;
    return found.length === batch || failed.length > 0;
  };
}
