import { events, type EventStream, type Route } from '@linli/http';

import { inArea, may } from '../people/access.ts';
import type { User } from '../people/user.ts';
import type { RowListeners, RowNews } from '../read-models/row-listeners.ts';
import { rolesFor, route, visitor, type Doors, type Visitor } from './doors.ts';

/** An open stream is looked at again this often: who was disabled, moved or signed out hears nothing more within 5 s (P39). */
const lookAgainMs = 2_500;
/** Streams one person keeps open; one more ends the oldest, which a closed page has left behind. */
const streamsOfOne = 5;

/** A stream of ids and versions: what changed in my area. Who hears of it asks for it afterwards, and is judged then. */
export function streamRoutes(doors: Doors, changes: RowListeners): Route<Visitor>[] {
  // A process that began anew counts anew: its numbers say nothing about those of before.
  const life = doors.env.clock.nowMs().toString(36);
  const openBy = new Map<string, Set<EventStream>>();
  return [
    route({
      method: 'get',
      path: '/api/v1/events',
      summary:
        'Server-sent events: ids and versions of demands that changed in my area; `lost` when Last-Event-ID is too old',
      tags: ['demands'],
      roles: rolesFor('LIST_DEMANDS'),
      produces: 'text/event-stream',
      handler: async (_, call) => {
        const token = call.cookie(doors.cookies.session) ?? '';
        const user = visitor(call);
        return events((stream) => {
          const left = makeRoom(openBy, user.userId, stream);
          const forget = follow({ ...doors, changes, life }, { token, user }, stream);
          return () => {
            left();
            forget();
          };
        });
      },
    }),
  ];
}

function makeRoom(openBy: Map<string, Set<EventStream>>, userId: string, stream: EventStream): () => void {
  const mine = openBy.get(userId) ?? new Set();
  openBy.set(userId, mine.add(stream));
  const [oldest] = mine;
  if (mine.size > streamsOfOne) {
    oldest?.close();
    if (oldest !== undefined) mine.delete(oldest);
  }
  return () => {
    mine.delete(stream);
    if (mine.size === 0) openBy.delete(userId);
  };
}

type News = Pick<Doors, 'people' | 'env'> & Readonly<{ changes: RowListeners; life: string }>;

/** Sends until the session ends, whichever way. @returns what is to be done when the reader has gone */
function follow(
  { people, env, changes, life }: News,
  { token, user }: Readonly<{ token: string; user: User }>,
  stream: EventStream,
): () => void {
  let open = true;
  let reader = user;
  let pause = env.clock.sleep(lookAgainMs, 'event stream session');
  const hear = ({ n, demandId, version, communityId, gridId }: RowNews): void => {
    if (!inArea(reader, { communityId, gridId })) return;
    stream.send({ id: `${life}-${n}`, event: 'demand', data: { demandId, version } });
  };
  /** Closes the stream when nobody may read it any more, or when that cannot be told. */
  const watch = async (): Promise<void> => {
    for (;;) {
      await pause.done;
      if (!open) return;
      const now = await people.stillSignedIn(token).catch(() => undefined);
      if (now === undefined || !may(now, 'LIST_DEMANDS')) {
        stream.close();
        return;
      }
      reader = now;
      pause = env.clock.sleep(lookAgainMs, 'event stream session');
    }
  };
  const missed = newsSince(changes, life, stream.lastEventId);
  if (missed === undefined) stream.send({ id: `${life}-${changes.last()}`, event: 'lost', data: {} });
  else for (const news of missed) hear(news);
  const forget = changes.listen(hear);
  void watch();
  return () => {
    open = false;
    forget();
    pause.wake();
  };
}

/** What a reader has missed; nothing on its first visit, undefined when nobody knows any more. */
function newsSince(
  changes: RowListeners,
  life: string,
  lastEventId: string | undefined,
): readonly RowNews[] | undefined {
  if (lastEventId === undefined) return [];
  const [of, n = ''] = lastEventId.split('-');
  return of === life && /^\d{1,15}$/.test(n) ? changes.since(Number(n)) : undefined;
}
