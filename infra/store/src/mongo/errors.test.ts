import { describe, expect, it } from '@jest/globals';
import { Unavailable } from '@linli/env';

import { failureOf } from './errors.ts';

describe('an error of the client', () => {
  it.each(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'])(
    'is an outage when the socket broke under it: %s',
    (code) => {
      const thrown = Object.assign(new Error('This socket has been ended by the other party'), { code });
      expect(failureOf(thrown)).toMatchObject({ kind: 'THROWN', error: expect.any(Unavailable) });
    },
  );

  it.each([
    [1, 'InternalError'],
    [14031, 'OutOfDiskSpace'],
  ])('is an outage when the server broke inside: %i %s', (code) => {
    const thrown = Object.assign(new Error('internal server error'), { name: 'MongoServerError', code });
    expect(failureOf(thrown)).toMatchObject({ kind: 'THROWN', error: expect.any(Unavailable) });
  });

  it('is none when it is a bug of ours', () => {
    const bug = new TypeError('x is undefined');
    expect(failureOf(bug)).toEqual({ kind: 'THROWN', error: bug });
  });
});
