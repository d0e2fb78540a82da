import { describe, expect } from '@jest/globals';

import { VersionConflict, type Decision, type Json } from '../src/index.ts';
import { pendingIds, type Case } from './bench.ts';
import { add, command, eventOf, sumsOf, type Added, type Refusal, type Sum } from './sums.ts';
import { count } from './things.ts';

/** What comes twice, as a command or as an event, has one effect. */
export function describeRepeats(it: Case): void {
  describe('a command', () => {
    it('that comes twice has one effect and gets the first receipt, its version too', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1'), add(5));
      await sums.change('sm_1', command('cm_2'), add(6));
      expect(await sums.change('sm_1', command('cm_1'), add(5))).toEqual({
        ok: true,
        answer: 5,
        version: 1,
        repeated: true,
      });
      expect((await sums.find('sm_1'))?.state.total).toBe(11);
      expect(await pendingIds(bench.store())).toHaveLength(2);
    });

    it('that comes twice is not judged twice', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1'), add(5));
      expect(await sums.change('sm_1', command('cm_1'), add(0))).toMatchObject({ ok: true, answer: 5, repeated: true });
    });

    it('that comes twice at once has one effect, and both get the same answer', async (bench) => {
      const sums = await sumsOf(bench);
      const outcomes = await Promise.all([1, 2].map(() => sums.change('sm_1', command('cm_1'), add(5))));
      expect(outcomes.map((outcome) => outcome.ok && outcome.answer)).toEqual([5, 5]);
      expect(outcomes.filter((outcome) => outcome.ok && outcome.repeated)).toHaveLength(1);
      expect(await sums.find('sm_1')).toMatchObject({ version: 1, state: { total: 5 } });
    });

    it('is recognised by a new process', async (bench) => {
      await (await sumsOf(bench)).change('sm_1', command('cm_1'), add(5));
      await bench.reopen();
      const sums = await sumsOf(bench);
      expect(await sums.change('sm_1', command('cm_1'), add(5))).toMatchObject({ answer: 5, repeated: true });
    });

    it('without events is remembered with its answer, if the document is there', async (bench) => {
      const sums = await sumsOf(bench);
      expect(await sums.change('sm_1', command('cm_0'), add())).toMatchObject({ version: 0 });
      await sums.change('sm_1', command('cm_1'), add(5));
      expect(await sums.change('sm_1', command('cm_2'), add())).toMatchObject({
        answer: 5,
        version: 2,
        repeated: false,
      });
      await sums.change('sm_1', command('cm_3'), add(1));
      expect(await sums.change('sm_1', command('cm_2'), add())).toMatchObject({
        answer: 5,
        version: 2,
        repeated: true,
      });
    });

    it('gets its answer back whatever shape that has', async (bench) => {
      const sums = await sumsOf(bench);
      const answers: readonly Json[] = [null, '', 0, false, [], { deep: [1] }];
      for (const [n, answer] of answers.entries()) {
        const decide = (_: Sum | undefined, nowMs: number): Decision<Added, Json, Refusal> => ({
          ok: true,
          events: [{ type: 'added', amount: 1, atMs: nowMs }],
          answer,
        });
        await sums.change('sm_1', command(`cm_${n}`), decide);
        expect(await sums.change('sm_1', command(`cm_${n}`), decide)).toMatchObject({ answer, repeated: true });
      }
    });

    it('is remembered while 63 others follow; after the 64th only its expected version refuses it', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1', 0), add(1));
      for (const n of count(2, 64)) await sums.change('sm_1', command(`cm_${n}`), add(1));
      expect(await sums.change('sm_1', command('cm_1', 0), add(1))).toMatchObject({ answer: 1, repeated: true });
      await sums.change('sm_1', command('cm_65'), add(1));
      await expect(sums.change('sm_1', command('cm_1', 0), add(1))).rejects.toThrow(VersionConflict);
      expect(await sums.change('sm_1', command('cm_2'), add(1))).toMatchObject({ answer: 2, repeated: true });
      expect((await sums.find('sm_1'))?.state.total).toBe(65);
      expect((await bench.store().get('sum', 'sm_1'))?.seen.commands).toHaveLength(64);
    });

    it('that expects another version than the one that stands hears which does', async (bench) => {
      const sums = await sumsOf(bench);
      await expect(sums.change('sm_1', command('cm_1', 3), add(1))).rejects.toMatchObject({ current: 0 });
      await sums.change('sm_1', command('cm_2', 0), add(1));
      expect(await sums.change('sm_1', command('cm_3', 1), add(1))).toMatchObject({ version: 2 });
      await expect(sums.change('sm_1', command('cm_4', 1), add(1))).rejects.toMatchObject({
        name: 'VersionConflict',
        current: 2,
      });
    });

    it('that expects a version does not win a race that it lost', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_0'), add(1));
      const outcomes = await Promise.allSettled(
        count(1, 8).map((n) => sums.change('sm_1', command(`cm_${n}`, 1), add(1))),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await sums.find('sm_1'))?.state.total).toBe(2);
    });
  });

  describe('an event of another aggregate', () => {
    it('that comes twice has one effect', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', eventOf('dm_1', 1), add(5));
      expect(await sums.change('sm_1', eventOf('dm_1', 1), add(5))).toMatchObject({ ok: true, repeated: true });
      expect((await sums.find('sm_1'))?.state.total).toBe(5);
    });

    it('that comes after a newer one of the same source has no effect', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', eventOf('dm_1', 4), add(5));
      expect(await sums.change('sm_1', eventOf('dm_1', 3), add(5))).toMatchObject({ repeated: true });
      expect(await sums.change('sm_1', eventOf('dm_1', 5), add(5))).toMatchObject({ repeated: false, answer: 10 });
    });

    it('is told from one of another source with the same number', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', eventOf('dm_1', 1), add(5));
      expect(await sums.change('sm_1', eventOf('dm_2', 1), add(5))).toMatchObject({ repeated: false, answer: 10 });
      expect((await bench.store().get('sum', 'sm_1'))?.seen.sources).toEqual({ dm_1: [1, 1], dm_2: [1, 1] });
    });

    it('of a newer incarnation is new whatever its number; of an older one it is old', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', eventOf('dm_1', 9, 1), add(1));
      expect(await sums.change('sm_1', eventOf('dm_1', 2, 2), add(1))).toMatchObject({ repeated: false });
      expect(await sums.change('sm_1', eventOf('dm_1', 10, 1), add(1))).toMatchObject({ repeated: true });
      expect(await sums.change('sm_1', eventOf('dm_1', 3, 2), add(1))).toMatchObject({ repeated: false });
      expect((await sums.find('sm_1'))?.state.total).toBe(3);
    });

    it('that changes nothing writes nothing', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1'), add(1));
      expect(await sums.change('sm_1', eventOf('dm_1', 1), add())).toMatchObject({ ok: true, version: 1 });
      expect((await sums.find('sm_1'))?.version).toBe(1);
    });

    it('that comes twice at once has one effect', async (bench) => {
      const sums = await sumsOf(bench);
      await Promise.all(count(1, 3).map(() => sums.change('sm_1', eventOf('dm_1', 1), add(5))));
      expect((await sums.find('sm_1'))?.state.added).toEqual([5]);
    });

    it('leaves no mark where the document keeps causes on its own entries', async (bench) => {
      const sums = await sumsOf(bench, { spec: { remembersSources: false } });
      await sums.change('sm_1', eventOf('dm_1', 1), add(5));
      expect((await bench.store().get('sum', 'sm_1'))?.seen).toEqual({ commands: [], sources: {} });
      expect(await sums.change('sm_1', eventOf('dm_1', 1), add(5))).toMatchObject({ repeated: false });
      await sums.change('sm_1', command('cm_1'), add(1));
      expect(await sums.change('sm_1', command('cm_1'), add(1))).toMatchObject({ repeated: true });
    });
  });
}
