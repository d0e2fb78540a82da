import { describe, expect, it } from '@jest/globals';

import { rowListeners } from './row-listeners.ts';

const row = (demandId: string) => ({ demandId, demand: { communityId: 'jc-1', gridId: 'jg-1' } as never });

describe('news of changed rows', () => {
  it('are told to who listens, and again to who was cut for a while', () => {
    const listeners = rowListeners();
    const heard: number[] = [];
    const forget = listeners.listen(({ n }) => heard.push(n));
    listeners.tell(row('dm-1'), 1);
    forget();
    listeners.tell(row('dm-2'), 7);
    listeners.tell({ demandId: 'dm-3' }, 1); // whose it is is not known yet
    expect(heard).toEqual([1]);
    expect(listeners.since(1)).toEqual([{ n: 2, demandId: 'dm-2', version: 7, communityId: 'jc-1', gridId: 'jg-1' }]);
    expect([listeners.since(2), listeners.since(3), listeners.last()]).toEqual([[], undefined, 2]);
  });

  it('are told once, however often somebody tells of them, and never go back', () => {
    const listeners = rowListeners();
    const heard: number[] = [];
    listeners.listen(({ version }) => heard.push(version));
    for (const version of [1, 1, 3, 2, 3, 4]) listeners.tell(row('dm-1'), version);
    expect(heard).toEqual([1, 3, 4]);
  });

  it('are kept for a while, not for ever', () => {
    const listeners = rowListeners();
    for (let n = 1; n <= 1500; n++) listeners.tell(row(`dm-${n}`), 1);
    expect(listeners.since(500)).toHaveLength(1000);
    expect(listeners.since(499)).toBeUndefined();
  });
});
