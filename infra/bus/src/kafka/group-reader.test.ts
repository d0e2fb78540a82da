import { describe, expect, it } from '@jest/globals';
import { turnKnobs } from '@linli/config';
import { systemClock, Unavailable } from '@linli/env';
import { silent } from '@linli/telemetry';

import type { Member } from './client.ts';
import { GroupReader } from './group-reader.ts';
import { kafkaLogKnobs } from './knobs.ts';

const never = (): Promise<void> => new Promise(() => undefined);

function readerOn(member: Pick<Member, 'join' | 'leave'>): GroupReader {
  return new GroupReader({
    options: {
      ...{ group: 'g', topics: ['t'], onAssigned: async () => undefined, onRevoked: () => undefined },
      deliver: async () => ({ next: 0, waitMs: 0 }),
    },
    clock: systemClock,
    logger: silent.logger,
    knobs: turnKnobs('kafka', kafkaLogKnobs, { appendMs: 100 }),
    member: () => ({
      ...{ pause: () => undefined, resume: () => undefined, seek: () => undefined, commit: async () => undefined },
      ...member,
    }),
    extents: async () => [],
  });
}

describe('joining a group', () => {
  it('that the client never comes back from is an outage, so that somebody tries again', async () => {
    let left = 0;
    const leave = async (): Promise<void> => {
      left++;
    };
    const reader = readerOn({ join: never, leave });
    await expect(reader.join()).rejects.toThrow(Unavailable);
    expect([left, reader.alive()]).toEqual([1, false]);
  });

  it('also when leaving never ends either', async () => {
    await expect(readerOn({ join: never, leave: never }).join()).rejects.toThrow('does not let the group be joined');
  });

  it('that fails after it was given up troubles nobody', async () => {
    let fail: (error: Error) => void = () => undefined;
    const join = (): Promise<void> => new Promise((_, reject) => (fail = reject));
    await expect(readerOn({ join, leave: async () => undefined }).join()).rejects.toThrow(Unavailable);
    fail(new Error('late'));
    await systemClock.sleep(20, 'test').done;
  });
});
