import type { Channel } from '@linli/notification/service';
import { hashOf, mixed, type World } from '@linli/sim';

/** One message as a receiver outside saw it. */
export type Received = Readonly<{ key: string; attempt: number; atMs: number }>;

/** Receivers outside: one that drops repeats of a key, one that does not know of keys. Both lose answers and refuse now and then. */
export type Sinks = Readonly<{
  channels: readonly Channel[];
  /** By channel: what came in, and the attempts whose answer got lost. */
  received: Readonly<Record<'webhook' | 'sms', Received[]>>;
  unclear: Set<string>;
}>;

const lostAnswers = 0.03;
const refusals = 0.05;

export function buildSinks(world: World): Sinks {
  const received: Record<'webhook' | 'sms', Received[]> = { webhook: [], sms: [] };
  const unclear = new Set<string>();
  const attempts = new Map<string, number>();
  const channel = (name: 'webhook' | 'sms', honoursKey: boolean): Channel => ({
    name,
    honoursKey,
    needsPhone: name === 'sms',
    async send(message) {
      const attempt = (attempts.get(message.key) ?? 0) + 1;
      attempts.set(message.key, attempt);
      // Personal words never leave by a message (P34); the canary of every name here is this word.
      if (`${message.subject}${message.body}`.includes(canary))
        world.violate('I12', `a message says a name: ${message.template}`);
      const drawn = mixed(hashOf(`${world.seed}|${message.key}|${attempt}`)) / 4294967296;
      const lost = world.faults.on && drawn < lostAnswers;
      if (!lost && drawn > 1 - refusals) return { state: 'rejected', reason: 'BUSY', temporary: true };
      received[name].push({ key: message.key, attempt, atMs: world.kernel.nowMs });
      if (lost) unclear.add(message.key);
      return lost ? { state: 'unknown' } : { state: 'accepted' };
    },
  });
  return { channels: [channel('webhook', true), channel('sms', false)], received, unclear };
}

/** Part of every simulated name, address and text; no id, code or place has these letters. */
export const canary = '鑫淼';
