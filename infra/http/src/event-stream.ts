import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Clock, Wake } from '@linli/env';

import type { HttpKnobs } from './knobs.ts';

/** One reader's stream of events. */
export type EventStream = Readonly<{
  /** Where the reader says it was cut; undefined on its first visit. */
  lastEventId: string | undefined;
  /**
   * Sends one event; `data` as JSON. False when the reader is gone, or reads so slowly that it was cut: it comes again
   * with the last id it got.
   */
  send(event: Readonly<{ id: string; event: string; data: unknown }>): boolean;
  close(): void;
}>;

/** How long a browser waits before it comes again. */
const comeAgainMs = 3_000;

/** @param ended called once, when either side has ended the stream */
export function eventStream(
  request: IncomingMessage,
  response: ServerResponse,
  { clock, knobs, ended }: Readonly<{ clock: Clock; knobs: HttpKnobs; ended: () => void }>,
): EventStream {
  let open = true;
  let heartbeat: Wake | undefined;
  const lastEventId = request.headers['last-event-id'];

  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.write(`retry: ${comeAgainMs}\n\n`);
  response.once('close', () => {
    open = false;
    heartbeat?.wake();
    ended();
  });

  const write = (text: string): boolean => {
    if (!open) return false;
    if (response.writableLength > knobs.streamBufferBytes) {
      open = false;
      response.destroy();
      return false;
    }
    response.write(text);
    return true;
  };
  void beat();
  return {
    lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : undefined,
    send: ({ id, event, data }) => write(`id: ${line(id)}\nevent: ${line(event)}\ndata: ${JSON.stringify(data)}\n\n`),
    close: () => {
      open = false;
      response.end();
    },
  };

  async function beat(): Promise<void> {
    while (open) {
      heartbeat = clock.sleep(knobs.heartbeatMs, 'event stream');
      await heartbeat.done;
      write(':\n\n');
    }
  }
}

/** A line break would begin another field. */
function line(text: string): string {
  return text.replace(/[\r\n\0]/g, '');
}
