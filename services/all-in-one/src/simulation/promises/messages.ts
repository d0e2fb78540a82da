import { text, type Data } from '../history.ts';
import { canary } from '../sinks.ts';
import type { Checker, Scene } from './scene.ts';

/** P5: an attempt whose answer was lost is repeated at most once, and only where the receiver drops repeats. */
const maxAmbiguous = 1;

/**
 * P5: messages carry a stable key: a receiver that knows keys gets each once, another never twice by our guess; what may have
 * arrived says so. I12: no event carries a personal word.
 */
export function messagesKept({ world, linli, history, sinks }: Scene): Checker {
  history.onApplied(({ write }) => {
    for (const entry of write.outbox) {
      if (JSON.stringify(entry.data).includes(canary)) world.violate('I12', `${entry.type} says a personal word`);
    }
  });

  const keys = new Map<string, string>();
  history.onChange('delivery', (before, after, { id }) => {
    if (before !== undefined) return;
    const delivery = after as Data;
    const message = ['eventId', 'who', 'template', 'channel'].map((name) => text(delivery, name)).join(' ');
    const key = keys.get(message);
    if (key !== undefined) world.violate('P5', `${message} has the keys ${key} and ${id}`);
    keys.set(message, id);
  });

  return {
    atRest() {
      for (const [channel, received] of Object.entries(sinks.received)) {
        const attempts = new Map<string, number>();
        for (const { key } of received) attempts.set(key, (attempts.get(key) ?? 0) + 1);
        for (const [key, count] of attempts) {
          const delivery = linli.stores.get('notification')?.engine.get('delivery', key)?.state as Data | undefined;
          if (delivery === undefined) world.violate('P5', `${channel} got ${key}, and there is no such delivery`);
          if (channel === 'sms' && count > 1 + maxAmbiguous)
            world.violate('P5', `${channel} got ${key} ${count} times`);
          const state = text(delivery, 'state');
          if (channel === 'sms' && sinks.unclear.has(key) && count === 1 && state === 'SENT') {
            world.violate('P5', `the answer to ${key} was lost, and it counts as SENT`);
          }
        }
      }
    },
  };
}
