import { HttpProblem, type Route } from '@linli/http';
import { RpcRefusal } from '@linli/rpc';
import { z } from 'zod';

import { route, visitor, type Call, type Visitor } from './doors.ts';

/** What every command carries in its body. The client makes the id and keeps it before sending: asked again, it gets the same answer. */
export const commandShape = {
  commandId: z.string().regex(/^[\w-]{8,80}$/),
  /** Version the client has seen; left out = whatever it is now. */
  expectedVersion: z.number().int().positive().optional(),
} as const;

export const receiptSchema = z.object({ id: z.string(), version: z.number().int(), state: z.string() });

type Commanded = Readonly<{ commandId: string; expectedVersion?: number | undefined }>;
type Actor = Readonly<{ id: string; role: string }>;

/** The command of an RPC from an HTTP body and who sent it: the visitor, unless somebody else speaks (a resident by code). */
export function commandOf({ commandId, expectedVersion }: Commanded, call: Call, actor?: Actor) {
  const { id, role } = actor ?? actorOf(call);
  return {
    commandId,
    expectedVersion: expectedVersion ?? 0,
    actorId: id,
    actorRole: role,
    correlationId: call.correlationId,
    traceparent: call.traceparent,
  };
}

function actorOf(call: Call): Actor {
  const { userId, role } = visitor(call);
  return { id: userId, role };
}

/** A command on a document of our own. */
export function causeOf({ commandId, expectedVersion }: Commanded, { correlationId, traceparent }: Call) {
  const seen = expectedVersion !== undefined && { expectedVersion };
  return { kind: 'command', commandId, correlationId, traceparent, ...seen } as const;
}

type Receipted = Readonly<{ receipt: { id: string; version: number; state: string } | null }>;

/** The receipt of an RPC answer in the shape that HTTP promises. */
export function receipt({ receipt: given }: Receipted) {
  if (given === null) throw new TypeError('an accepted command without a receipt');
  const { id, version, state } = given;
  return { id, version, state };
}

type Shape = z.core.$ZodShape;
type Params = z.ZodObject<Record<string, z.ZodString>>;

/** What one command on one thing is made of. `S` = the fields of its body besides those of every command. */
export type Step<P extends Params, S extends Shape> = Readonly<{
  path: string;
  summary: string;
  tags: readonly string[];
  roles: readonly string[];
  params: P;
  more: S;
  /** The thing, if the visitor may touch it. @throws HttpProblem 404 for a foreign and an unknown one alike */
  thing: (params: z.output<P>, call: Call) => Promise<Readonly<{ version: number }>>;
  ask: (
    given: z.output<z.ZodObject<S>>,
    at: Readonly<{ command: ReturnType<typeof commandOf>; params: z.output<P> }>,
    call: Call,
  ) => Promise<Receipted>;
}>;

/** The route of one command: one POST, one receipt; who comes with an old version is told the one that stands. */
export function stepRoute<P extends Params, S extends Shape>(step: Step<P, S>): Route<Visitor> {
  const { path, summary, tags, roles, params, more } = step;
  return route({
    ...{ method: 'post', path, summary, tags, roles, params, answer: receiptSchema },
    body: z.strictObject({ ...commandShape, ...more }),
    handler: async (input, call) => {
      const given = input.body as unknown as z.output<z.ZodObject<S>> & Commanded;
      const asked = input.params as unknown as z.output<P>;
      await step.thing(asked, call);
      try {
        return receipt(await step.ask(given, { command: commandOf(given, call), params: asked }, call));
      } catch (error) {
        if (!isOldVersion(error)) throw error;
        const { version } = await step.thing(asked, call);
        throw new HttpProblem(409, 'VERSION_CONFLICT', { more: { version }, cause: error });
      }
    },
  });
}

function isOldVersion(error: unknown): boolean {
  return error instanceof RpcRefusal && error.status === 'ABORTED' && error.code === 'VERSION_CONFLICT';
}
