import type { Ids } from '@linli/env';
import type { Gateway } from '@linli/gateway/service';
import type { Cause } from '@linli/store';

/** Two people put outcomes on the public board: one writes a neutral headline, the other reviews it (R31). */
export async function publishAll(desk: Gateway['boardDesk'], ids: Ids): Promise<number> {
  const cause = (itemId: string, step: string): Cause => ({
    kind: 'command',
    commandId: ids.derived('cmd', itemId, step),
    correlationId: '',
    traceparent: '',
  });
  for (const item of await desk.waiting('CANDIDATE', 1000)) {
    await desk.redact(item.itemId, `${item.category} ${item.month}`, 'demo-publisher-1', cause(item.itemId, 'redact'));
  }
  for (const item of await desk.waiting('REDACTED', 1000))
    await desk.publish(item.itemId, 'demo-publisher-2', cause(item.itemId, 'publish'));
  return (await desk.board()).items.length;
}
