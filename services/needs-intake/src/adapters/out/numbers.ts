import type { Ids } from '@linli/env';
import { documents, type CollectionSpec } from '@linli/store';

import type { Numbers } from '../../application/ports.ts';
import { localDate } from '../../domain/local-day.ts';
import { decideReserve, demandNumber, evolveCounter, progressCode } from '../../domain/numbering.ts';
import type { Keeping } from './demand-store.ts';

type Block = Readonly<{ date: string; firstOfDay: number; firstSerial: number; count: number }>;

const firstBlock = 8;
const largestBlock = 256;
/** Serials of one incarnation: after a restore none is handed out a second time. */
const serialsPerIncarnation = 2 ** 24;

/**
 * Numbers and receipt codes by blocks: two counter documents are written once for up to 256 demands, and a block that
 * dies with its process leaves a gap, never a double.
 */
export function keepNumbers(
  keeping: Keeping,
  ids: Ids,
  utcOffsetMinutes: number,
): Numbers & { collection: CollectionSpec } {
  const { incarnation } = keeping;
  const counters = documents(keeping, {
    collection: { name: 'counter', indexes: {} },
    evolve: evolveCounter,
    facts: () => [],
    dueAtMs: () => null,
    keys: () => ({}),
  });
  const mix = (word: string): number => Number.parseInt(ids.keyed('pc', word).slice(-8), 16);
  let block: Block = { date: '', firstOfDay: 1, firstSerial: 1, count: 0 };
  let taken = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const reserve = async (counter: string, count: number): Promise<number> => {
    const commandId = ids.next('cm');
    const cause = { kind: 'command', commandId, correlationId: commandId, traceparent: '' } as const;
    const outcome = await counters.change<number, never>(counter, cause, (state) => decideReserve(state, count));
    return outcome.ok ? outcome.answer : outcome.refusal;
  };
  const nextBlock = async (date: string): Promise<Block> => {
    const count = block.date === date ? Math.min(largestBlock, block.count * 2) : firstBlock;
    const firstOfDay = await reserve(`nb_${date}`, count);
    const firstSerial = await reserve(`nb_serial_${incarnation}`, count);
    return { date, firstOfDay, firstSerial, count };
  };
  const take = async (nowMs: number) => {
    const date = localDate(nowMs, utcOffsetMinutes);
    if (taken >= block.count || block.date !== date) {
      block = await nextBlock(date);
      taken = 0;
    }
    const n = taken++;
    return {
      no: demandNumber(date, block.firstOfDay + n),
      progressCode: progressCode(incarnation * serialsPerIncarnation + block.firstSerial + n, mix),
    };
  };

  return {
    collection: counters.collection,
    /** One at a time, so that no two callers reserve at once; a failure is the failed caller's alone. */
    next(nowMs) {
      const mine = turn.then(() => take(nowMs));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}
