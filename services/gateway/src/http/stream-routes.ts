import { events, type Route } from '@linli/http';

import { inArea } from '../people/access.ts';
import type { Gateway } from '../service.ts';
import { rolesFor, route, visitor, type Doors, type Visitor } from './doors.ts';

/** A stream of ids and versions: what changed in my area. Who hears of it asks for it afterwards, and is judged then. */
export function streamRoutes({ people }: Doors, gateway: Gateway): Route<Visitor>[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/events',
      summary: 'Server-sent events: ids and versions of demands that changed in my area',
      tags: ['demands'],
      roles: rolesFor('LIST_DEMANDS'),
      produces: 'text/event-stream',
      handler: async (_, call) => {
        const { userId } = visitor(call);
        return events((stream) =>
          gateway.changes.listen(async (row, version) => {
            // Asked anew for each event: a colleague who was moved or disabled hears nothing more.
            const user = await people.find(userId);
            if (user?.state !== 'ACTIVE') stream.close();
            else if (inArea(user, row))
              stream.send({
                id: `${row.demandId}.${version}`,
                event: 'demand',
                data: { demandId: row.demandId, version },
              });
          }),
        );
      },
    }),
  ];
}
