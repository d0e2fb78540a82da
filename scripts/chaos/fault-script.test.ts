import { describe, expect, it } from '@jest/globals';

import { faultScript } from './fault-script.ts';

const minute = 60_000;

describe('the script of a chaos run', () => {
  it('hangs on its seed alone', () => {
    expect(faultScript(3, minute)).toEqual(faultScript(3, minute));
    expect(faultScript(3, minute)).not.toEqual(faultScript(4, minute));
  });

  it('breaks in five minutes what the issue asks for, and leaves nothing broken', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const script = faultScript(seed, 5 * minute);
      const count = (kind: string) => script.filter((fault) => fault.kind === kind).length;
      expect(count('kill-service')).toBeGreaterThanOrEqual(20);
      for (const kind of ['pause-service', 'kill-broker', 'kill-database', 'cut', 'slow'])
        expect([kind, count(kind) >= 4]).toEqual([kind, true]);
      for (const kind of ['kill-all-brokers', 'fill-disk']) expect([kind, count(kind) >= 1]).toEqual([kind, true]);
      const pauses = script.flatMap((fault) => (fault.kind === 'pause-service' ? [fault.forMs] : []));
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1_000);
      expect(Math.max(...pauses)).toBeLessThanOrEqual(40_000);
      for (const fault of script)
        expect(fault.atMs + ('forMs' in fault ? fault.forMs : 0)).toBeLessThanOrEqual(5 * minute);
    }
  });

  it('breaks something of each kind in a minute, too', () => {
    for (let seed = 1; seed <= 50; seed++)
      expect(new Set(faultScript(seed, minute).map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
  });
});
