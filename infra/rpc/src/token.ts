import { timingSafeEqual } from 'node:crypto';

import { ServerInterceptingCall, ServerListenerBuilder, type ServerInterceptor, status } from '@grpc/grpc-js';

/** Turns away every call, health and reflection included, that does not carry the token of this start. */
export function demandToken(key: string, token: string): ServerInterceptor {
  const wanted = Buffer.from(token);
  return (_method, call) =>
    new ServerInterceptingCall(call, {
      start: (next) => {
        const listener = new ServerListenerBuilder().withOnReceiveMetadata((metadata, pass) => {
          const given = Buffer.from(metadata.get(key)[0] ?? '');
          if (given.length === wanted.length && timingSafeEqual(given, wanted)) pass(metadata);
          else call.sendStatus({ code: status.UNAUTHENTICATED, details: 'TOKEN_WRONG' });
        });
        next(listener.build());
      },
    });
}
