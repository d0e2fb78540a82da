/**
 * Works through items many at a time, but those with one key in order, one after the other.
 * Answers stand in the order of the items. The first failure is thrown once what runs has ended; nothing new begins then.
 */
export async function inLanes<Item, Answer>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  width: number,
  work: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const lanes = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    const lane = lanes.get(key);
    if (lane === undefined) lanes.set(key, [index]);
    else lane.push(index);
  });

  const answers: Answer[] = new Array<Answer>(items.length);
  const waiting = [...lanes.values()].values();
  let failure: { cause: unknown } | undefined;
  const worker = async (): Promise<void> => {
    for (const lane of waiting) {
      for (const index of lane) {
        if (failure !== undefined) return;
        try {
          answers[index] = await work(items[index] as Item);
        } catch (cause) {
          failure ??= { cause };
        }
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, lanes.size) }, worker));
  if (failure !== undefined) throw failure.cause;
  return answers;
}
