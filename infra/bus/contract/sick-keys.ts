import { partitionOf } from '../src/index.ts';
import { upTo, type World } from './world.ts';

/** Keys of the suite by partition of its topics. */
const keysOf = (partition: number, count: number): string[] =>
  upTo(400)
    .map((n) => `k${n}`)
    .filter((key) => partitionOf(key, 4) === partition)
    .slice(0, count);
export const [sick = '', well = '', third = ''] = keysOf(0, 3);
export const [elsewhere = ''] = keysOf(1, 1);

/** A consumer that a bug stops at every event of one key. */
export async function stopping(world: World, isSick: () => boolean = () => true, knobs = {}) {
  const receive = world.receive();
  return world.consumer(
    async (event) => {
      if (event.key === sick && isSick()) throw new TypeError('a bug');
      return receive(event);
    },
    { knobs },
  );
}
