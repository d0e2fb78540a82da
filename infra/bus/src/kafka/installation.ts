import type { LogRecord, PlacedRecord, TopicSpec } from '../port.ts';
import { KafkaRefused } from './errors.ts';

/** One record says whose all topics with this prefix are. */
export const markTopic: TopicSpec = { name: 'linli.installation.v1', owner: 'linli', partitions: 1 };

/**
 * Puts our mark on the cluster, or finds it there. The first mark ever stands: of two installations that begin at once one
 * is refused.
 * @throws KafkaRefused when the mark is another's
 */
export async function claim(
  installation: string,
  first: () => Promise<readonly PlacedRecord[]>,
  append: (mark: LogRecord & { readonly partition: number }) => Promise<unknown>,
): Promise<void> {
  let [mark] = await first();
  if (mark === undefined) {
    await append({ key: 'installation', headers: {}, value: installation, partition: 0 });
    [mark] = await first();
  }
  if (mark?.value !== installation) throw new KafkaRefused('ANOTHER_INSTALLATION');
}
