import { events, type EventStream, type Route } from '@linli/http';

import { inArea, may } from '../people/access.ts';
import type { DemandRow } from '../read-models/demand-row.ts';
import type { RowListeners } from '../read-models/row-listeners.ts';
import { rolesFor, route, type Doors, type Visitor } from './doors.ts';

/** An open stream is looked at again this often: who was disabled, moved or signed out hears nothing more within it (P39). */
const lookAgainMs = 5_000;

/** A stream of ids and versions: what changed in my area. Who hears of it asks for it afterwards, and is judged then. */
export function streamRoutes(doors: Doors, changes: RowListeners): Route<Visitor>[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/events',
      summary: 'Server-sent events: ids and versions of demands that changed in my area',
      tags: ['demands'],
      roles: rolesFor('LIST_DEMANDS'),
      produces: 'text/event-stream',
      handler: async (_, call) => {
        const token = call.cookie(doors.cookies.session) ?? '';
        return events((stream) => follow(doors, changes, token, stream));
      },
    }),
  ];
}

/** Sends until the session ends, whichever way. @returns what is to be done when the reader has gone */
function follow({ people, env }: Doors, changes: RowListeners, token: string, stream: EventStream): () => void {
  let open = true;
  let pause = env.clock.sleep(lookAgainMs, 'event stream session');
  /** Who reads now; closes the stream when nobody may any more, or when that cannot be told. */
  const reader = async () => {
    const user = await people.stillSignedIn(token).catch(() => undefined);
    if (user !== undefined && may(user, 'LIST_DEMANDS')) return user;
    stream.close();
    return undefined;
  };
  const watch = async (): Promise<void> => {
    for (;;) {
      await pause.done;
      if (!open || (await reader()) === undefined) return;
      pause = env.clock.sleep(lookAgainMs, 'event stream session');
    }
  };
  const hear = async ({ demandId, demand }: DemandRow, version: number): Promise<void> => {
    const user = await reader();
    if (user === undefined || demand === undefined || !inArea(user, demand)) return;
    stream.send({ id: `${demandId}.${version}`, event: 'demand', data: { demandId, version } });
  };
  const forget = changes.listen(hear);
  void watch();
  return () => {
    open = false;
    forget();
    pause.wake();
  };
}
