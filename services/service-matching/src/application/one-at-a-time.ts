/** Work on one key waits for the work on that key before it, in this process. It saves double work; what makes it safe lies elsewhere. */
export function oneAtATime<Key, Result>(
  keyOf: (key: Key) => string,
  work: (key: Key) => Promise<Result>,
): (key: Key) => Promise<Result> {
  const running = new Map<string, Promise<unknown>>();
  return async (key) => {
    const name = keyOf(key);
    const mine = after(running.get(name), () => work(key));
    running.set(name, mine);
    try {
      return await mine;
    } finally {
      if (running.get(name) === mine) running.delete(name);
    }
  };
}

async function after<Result>(before: Promise<unknown> | undefined, work: () => Promise<Result>): Promise<Result> {
  await before?.catch(() => undefined);
  return work();
}
