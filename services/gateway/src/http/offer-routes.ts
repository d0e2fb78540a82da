import type { Route } from '@linli/http';
import { z } from 'zod';

import { demandInArea, offerInArea, ownOffer } from './areas.ts';
import { commandOf, commandShape, receipt, receiptSchema } from './commands.ts';
import { providerOf, rolesFor, route, visitor, type Doors, type Visitor } from './doors.ts';
import { assistantSchema, id, offerSchema } from './schemas.ts';

const tags = ['offers'];
const oneOffer = z.object({ offerId: id });
const reason = z.string().max(40);
const answered = z.object({ receipt: receiptSchema, offerState: z.string() });

/** A provider's offers, and the resident's word recorded by who asked for it. */
export function offerRoutes(doors: Doors): Route<Visitor>[] {
  return [
    ...[listRoute(doors), assistantsRoute(doors), answerRoute(doors), otherTimeRoute(doors), dropOutRoute(doors)],
    confirmRoute(doors),
    ...[wishesRoute(doors), claimRoute(doors)],
  ];
}

function listRoute({ clients }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/offers',
    summary: 'My open offers, soonest answer first; nothing personal before acceptance',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    answer: z.object({ offers: z.array(offerSchema) }),
    handler: async (_, call) => clients.matching.ListOffers({ providerId: providerOf(call) }, call),
  });
}

function assistantsRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/offers/:offerId/assistants',
    summary: 'Who could come along to my offer as the second person, free colleagues first; others by masked names',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    params: oneOffer,
    answer: z.object({ assistants: z.array(assistantSchema) }),
    handler: async ({ params: { offerId } }, call) => {
      await ownOffer(doors, offerId, call);
      return doors.clients.matching.ListAssistants({ offerId }, call);
    },
  });
}

function answerRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/offers/:offerId/answer',
    summary: 'Yes or no; the first yes wins',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    params: oneOffer,
    body: z.strictObject({
      ...commandShape,
      accept: z.boolean(),
      reason: reason.default(''),
      assistantId: z.string().max(60).default(''),
    }),
    answer: answered,
    handler: async ({ params: { offerId }, body }, call) => {
      const { accept, reason, assistantId } = body;
      const providerId = await ownOffer(doors, offerId, call);
      const said = { command: commandOf(body, call), offerId, providerId };
      const answer = await doors.clients.matching.AnswerOffer({ ...said, accept, reason, assistantId }, call);
      return { receipt: receipt(answer), offerState: answer.offerState };
    },
  });
}

function otherTimeRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/offers/:offerId/other-time',
    summary: 'Yes, but at another hour: the resident is asked about it; the receipt names the offer at that hour',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    params: oneOffer,
    body: z.strictObject({
      ...commandShape,
      startMs: z.number().int().min(0),
      assistantId: z.string().max(60).default(''),
    }),
    answer: answered,
    handler: async ({ params: { offerId }, body }, call) => {
      const { startMs, assistantId } = body;
      const providerId = await ownOffer(doors, offerId, call);
      const said = { command: commandOf(body, call), offerId, providerId, startMs, assistantId };
      const answer = await doors.clients.matching.ProposeOtherTime(said, call);
      return { receipt: receipt(answer), offerState: answer.offerState };
    },
  });
}

function dropOutRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/offers/:offerId/drop-out',
    summary: 'Step back before the visit is booked',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    params: oneOffer,
    body: z.strictObject({ ...commandShape, reason: reason.min(1) }),
    answer: receiptSchema,
    handler: async ({ params: { offerId }, body }, call) => {
      const providerId = await ownOffer(doors, offerId, call);
      const said = { command: commandOf(body, call), offerId, providerId };
      return receipt(await doors.clients.matching.DropOut({ ...said, reason: body.reason }, call));
    },
  });
}

function confirmRoute(doors: Doors): Route<Visitor> {
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
      reason: reason.default(''),
      how: z.enum(['PHONE', 'DOOR', 'DESK']),
    }),
    answer: answered,
    handler: async ({ params: { offerId }, body }, call) => {
      await offerInArea(doors, offerId, call);
      const recordedBy = visitor(call).role === 'GRID_WORKER' ? 'GRID_WORKER' : 'DESK_CLERK';
      const { accept, reason, how } = body;
      const said = { command: commandOf(body, call), offerId, accept, reason, how, recordedBy };
      const answer = await doors.clients.matching.ConfirmOffer(said, call);
      return { receipt: receipt(answer), offerState: answer.offerState };
    },
  });
}

/** Communities of a volunteer that are looked through in one request. */
const mostCommunities = 20;

function wishesRoute({ clients }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/wishes',
    summary: '微心愿: wishes that may be claimed in my communities',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    answer: z.object({ wishes: z.array(z.object({ demandId: z.string(), type: z.string(), gridId: z.string() })) }),
    handler: async (_, call) => {
      const communities = visitor(call).communityIds.slice(0, mostCommunities);
      const lists = await Promise.all(
        communities.map((communityId) => clients.matching.ListClaimable({ communityId }, call)),
      );
      return { wishes: lists.flatMap(({ wishes }) => wishes) };
    },
  });
}

function claimRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/wishes/:demandId/claim',
    summary: '认领: claim a wish',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    params: z.object({ demandId: id }),
    body: z.strictObject(commandShape),
    answer: z.object({ receipt: receiptSchema, offerId: z.string(), startMs: z.number().int() }),
    handler: async ({ params: { demandId }, body }, call) => {
      const providerId = providerOf(call);
      await demandInArea(doors, demandId, call);
      const said = { command: commandOf(body, call), demandId, providerId };
      const answer = await doors.clients.matching.ClaimDemand(said, call);
      return { receipt: receipt(answer), offerId: answer.offerId, startMs: answer.startMs };
    },
  });
}
