import type { ParkedDesk, ParkedEventLine, ParkedLine } from '@linli/bus';

import type { Speaking } from './with-linli.ts';

/** The parked keys of a process that runs elsewhere, asked over HTTP. */
export function parkedDeskOf({ ask }: Speaking): ParkedDesk {
  const path = '/api/v1/operations/parked';
  return {
    list: async () => ((await ask('GET', path)) as { keys: ParkedLine[] }).keys,
    show: async (place) => ((await ask('POST', `${path}/show`, place)) as { events: ParkedEventLine[] }).events,
    release: async (place) =>
      (await ask('POST', `${path}/release`, place)) as Awaited<ReturnType<ParkedDesk['release']>>,
    drop: async (one) => {
      await ask('POST', `${path}/drop`, one);
    },
  };
}
