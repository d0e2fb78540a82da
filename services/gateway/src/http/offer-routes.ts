import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import {
  commandOf,
  commandShape,
  demandInArea,
  onward,
  receipt,
  receiptSchema,
  rolesFor,
  route,
  visitor,
  type Doors,
  type Visitor,
} from './doors.ts';
import { offerSchema } from './schemas.ts';

const tags = ['offers'];
const oneOffer = z.object({ offerId: z.string().max(60) });

/** A provider's offers, and the resident's word recorded by who asked for it. */
export function offerRoutes(doors: Doors): Route<Visitor>[] {
  const { matching } = doors.clients;
  return [
    route({
      method: 'get',
      path: '/api/v1/offers',
      summary: 'My open offers, soonest answer first; nothing personal before acceptance',
      tags,
      roles: rolesFor('ANSWER_OFFERS'),
      answer: z.object({ offers: z.array(offerSchema) }),
      handler: async (_, call) => matching.ListOffers({ providerId: mine(visitor(call)) }, onward(call)),
    }),
    route({
      method: 'post',
      path: '/api/v1/offers/:offerId/answer',
      summary: 'Yes or no; the first yes wins',
      tags,
      roles: rolesFor('ANSWER_OFFERS'),
      params: oneOffer,
      body: z.strictObject({
        ...commandShape,
        accept: z.boolean(),
        reason: z.string().max(40).default(''),
        assistantId: z.string().max(60).default(''),
      }),
      answer: z.object({ receipt: receiptSchema, offerState: z.string() }),
      handler: async ({ params, body }, call) => {
        const { accept, reason, assistantId } = body;
        const asked = {
          command: commandOf(body, call),
          offerId: params.offerId,
          providerId: mine(visitor(call)),
          accept,
          reason,
          assistantId,
        };
        const answer = await matching.AnswerOffer(asked, onward(call));
        return { receipt: receipt(answer), offerState: answer.offerState };
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/offers/:offerId/drop-out',
      summary: 'Step back before the visit is booked',
      tags,
      roles: rolesFor('ANSWER_OFFERS'),
      params: oneOffer,
      body: z.strictObject({ ...commandShape, reason: z.string().min(1).max(40) }),
      answer: receiptSchema,
      handler: async ({ params, body }, call) =>
        receipt(
          await matching.DropOut(
            {
              command: commandOf(body, call),
              offerId: params.offerId,
              providerId: mine(visitor(call)),
              reason: body.reason,
            },
            onward(call),
          ),
        ),
    }),
    confirmRoute(doors),
    ...wishRoutes(doors),
  ];
}

function confirmRoute({ clients, rows }: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/offers/:offerId/confirm',
    summary: "The resident's yes or no, recorded by who asked: how and by whom",
    tags,
    roles: rolesFor('RECORD_FOR_RESIDENT'),
    params: oneOffer,
    body: z.strictObject({
      ...commandShape,
      accept: z.boolean(),
      reason: z.string().max(40).default(''),
      how: z.enum(['PHONE', 'DOOR', 'DESK']),
    }),
    answer: z.object({ receipt: receiptSchema, offerState: z.string() }),
    handler: async ({ params, body }, call) => {
      const { offer } = await clients.matching.GetOffer({ offerId: params.offerId }, onward(call));
      await demandInArea(rows, offer?.demandId ?? '', call);
      const recordedBy = visitor(call).role === 'GRID_WORKER' ? 'GRID_WORKER' : 'DESK_CLERK';
      const { accept, reason, how } = body;
      const answer = await clients.matching.ConfirmOffer(
        { command: commandOf(body, call), offerId: params.offerId, accept, reason, how, recordedBy },
        onward(call),
      );
      return { receipt: receipt(answer), offerState: answer.offerState };
    },
  });
}

function wishRoutes({ clients }: Doors): Route<Visitor>[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/wishes',
      summary: '微心愿: wishes that may be claimed in my communities',
      tags,
      roles: rolesFor('ANSWER_OFFERS'),
      answer: z.object({ wishes: z.array(z.object({ demandId: z.string(), type: z.string(), gridId: z.string() })) }),
      handler: async (_, call) => {
        const pages = await Promise.all(
          visitor(call)
            .communityIds.slice(0, 20)
            .map((communityId) => clients.matching.ListClaimable({ communityId }, onward(call))),
        );
        return { wishes: pages.flatMap(({ wishes }) => wishes) };
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/wishes/:demandId/claim',
      summary: '认领: claim a wish',
      tags,
      roles: rolesFor('ANSWER_OFFERS'),
      params: z.object({ demandId: z.string().max(60) }),
      body: z.strictObject(commandShape),
      answer: z.object({ receipt: receiptSchema, offerId: z.string(), startMs: z.number().int() }),
      handler: async ({ params, body }, call) => {
        const answer = await clients.matching.ClaimDemand(
          { command: commandOf(body, call), demandId: params.demandId, providerId: mine(visitor(call)) },
          onward(call),
        );
        return { receipt: receipt(answer), offerId: answer.offerId, startMs: answer.startMs };
      },
    }),
  ];
}

/** The line of the supply ledger that the visitor is. */
export function mine({ providerId }: Visitor['user']): string {
  if (providerId === '') throw new HttpProblem(403, 'NOT_A_PROVIDER');
  return providerId;
}
