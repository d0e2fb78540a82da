import { describe, expect } from '@jest/globals';
import { Unavailable } from '@linli/env';

import { given, pendingIds, type Case } from './bench.ts';
import { add, command, eventOf, sumsOf } from './sums.ts';
import { thing } from './things.ts';

/** A commit that broke off may have been applied or not: whoever asks again gets one effect. */
export function describeUnknownOutcomes(it: Case): void {
  describe('a commit whose outcome is unknown', () => {
    it('that failed before it was applied wrote nothing', async ({ store, fail }) => {
      fail('before-apply');
      await expect(store().commit(thing({ id: 'th_1' }))).rejects.toThrow(Unavailable);
      expect(await store().get('thing', 'th_1')).toBeUndefined();
      await given(store(), { id: 'th_1' });
    });

    it('that failed after it was applied wrote all, once', async ({ store, fail }) => {
      fail('after-apply');
      await expect(store().commit(thing({ id: 'th_1', state: 'mine' }))).rejects.toThrow(Unavailable);
      expect(await store().commit(thing({ id: 'th_1', state: 'mine' }))).toMatchObject({
        ok: false,
        current: { version: 1, state: 'mine' },
      });
    });

    for (const when of ['before-apply', 'after-apply'] as const) {
      it(`${when} has one effect when its command comes again, with the answer that was first`, async (bench) => {
        const sums = await sumsOf(bench);
        await sums.change('sm_1', command('cm_0'), add(1));
        bench.fail(when);
        await expect(sums.change('sm_1', command('cm_1'), add(5))).rejects.toThrow(Unavailable);
        await sums.change('sm_1', command('cm_2'), add(10));
        const again = await sums.change('sm_1', command('cm_1'), add(5));
        expect(again).toMatchObject(
          when === 'after-apply' ? { answer: 6, repeated: true } : { answer: 16, repeated: false },
        );
        expect((await sums.find('sm_1'))?.state.total).toBe(16);
        expect(await pendingIds(bench.store())).toEqual(['sm_1:1:1', 'sm_1:1:2', 'sm_1:1:3']);
      });

      it(`${when} has one effect when its event comes again`, async (bench) => {
        const sums = await sumsOf(bench);
        bench.fail(when);
        await expect(sums.change('sm_1', eventOf('dm_1', 1), add(5))).rejects.toThrow(Unavailable);
        await sums.change('sm_1', eventOf('dm_1', 1), add(5));
        await sums.change('sm_1', eventOf('dm_1', 1), add(5));
        expect(await sums.find('sm_1')).toMatchObject({ version: 1, state: { added: [5] } });
        expect(await pendingIds(bench.store())).toEqual(['sm_1:1:1']);
      });

      it(`${when} is settled by a new process, too`, async (bench) => {
        bench.fail(when);
        await expect((await sumsOf(bench)).change('sm_1', command('cm_1'), add(5))).rejects.toThrow(Unavailable);
        await bench.reopen();
        const sums = await sumsOf(bench);
        expect(await sums.change('sm_1', command('cm_1'), add(5))).toMatchObject({
          answer: 5,
          repeated: when === 'after-apply',
        });
        expect(await pendingIds(bench.store())).toEqual(['sm_1:1:1']);
      });
    }

    it('several times in a row still has one effect', async (bench) => {
      const sums = await sumsOf(bench);
      for (const when of ['before-apply', 'before-apply', 'after-apply'] as const) {
        bench.fail(when);
        await expect(sums.change('sm_1', command('cm_1'), add(5))).rejects.toThrow(Unavailable);
      }
      expect(await sums.change('sm_1', command('cm_1'), add(5))).toMatchObject({ answer: 5, repeated: true });
      expect(await pendingIds(bench.store())).toEqual(['sm_1:1:1']);
    });

    it('with an expected version is still recognised as its own', async (bench) => {
      const sums = await sumsOf(bench);
      bench.fail('after-apply');
      await expect(sums.change('sm_1', command('cm_1', 0), add(5))).rejects.toThrow(Unavailable);
      expect(await sums.change('sm_1', command('cm_1', 0), add(5))).toMatchObject({ answer: 5, repeated: true });
    });
  });
}
