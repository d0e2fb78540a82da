import type { Route } from '@linli/http';
import { z } from 'zod';

import type { Action } from '../people/access.ts';
import { demandInArea } from './areas.ts';
import { stepRoute, type Step } from './commands.ts';
import { rolesFor, type Call, type Clients, type Doors, type Visitor } from './doors.ts';
import { id, prose } from './schemas.ts';

const one = z.object({ demandId: id });
const code = z.string().min(1).max(60);
type Shape = z.core.$ZodShape;
type Needs = Clients['needs'];

/** What a desk, an assigned person or a clerk on a resident's behalf does with a demand: each one command, one receipt. */
export function deskRoutes(doors: Doors): Route<Visitor>[] {
  const { needs } = doors.clients;
  const desk = stepsFor(doors, 'WORK_ON_DEMAND');
  const forResident = stepsFor(doors, 'RECORD_FOR_RESIDENT');
  return [
    ...takingOn(desk, needs),
    ...merging(desk, doors),
    ...serving(desk, needs),
    ...goingUp(desk, needs),
    ...spokenFor(forResident, needs),
    ...opinionRounds(stepsFor(doors, 'HOLD_OPINION_ROUNDS'), forResident, needs),
  ];
}

type StepMaker = <S extends Shape>(
  name: string,
  summary: string,
  more: S,
  ask: (
    given: z.output<z.ZodObject<S>>,
    base: Readonly<{ command: Parameters<Step<typeof one, S>['ask']>[1]['command']; demandId: string }>,
    call: Call,
  ) => ReturnType<Step<typeof one, S>['ask']>,
) => Route<Visitor>;

function stepsFor(doors: Doors, action: Action): StepMaker {
  return (name, summary, more, ask) =>
    stepRoute({
      path: `/api/v1/demands/:demandId/${name}`,
      summary,
      tags: ['desk'],
      roles: rolesFor(action),
      params: one,
      more,
      thing: ({ demandId }, call) => demandInArea(doors, demandId, call),
      ask: (given, { command, params }, call) => ask(given, { command, demandId: params.demandId }, call),
    });
}

function takingOn(step: StepMaker, needs: Needs): Route<Visitor>[] {
  return [
    step(
      'acknowledge',
      '接单: take it on; a type with matching goes on to matching',
      { type: code.optional(), urgency: code.optional(), ownerId: id.optional() },
      ({ type = '', urgency = '', ownerId = '' }, base, call) =>
        needs.AcknowledgeDemand({ ...base, type, urgency, ownerId }, call),
    ),
    step(
      'request-info',
      'Ask for what is missing',
      { reason: code, docs: z.array(code).max(20).default([]), toldInPerson: z.boolean().default(false) },
      (given, base, call) => needs.RequestInfo({ ...base, ...given }, call),
    ),
    step('supply-info', 'What was missing has come', { note: prose(1000).default('') }, ({ note }, base, call) =>
      needs.SupplyInfo({ ...base, note }, call),
    ),
    step(
      'reject',
      'Not for us, with a reason code',
      { reason: code, text: prose(1000).default('') },
      ({ reason, text }, base, call) => needs.RejectDemand({ ...base, reason, text }, call),
    ),
  ];
}

function merging(step: StepMaker, doors: Doors): Route<Visitor>[] {
  return [
    step('merge', 'The same need as another demand', { primaryId: id }, async ({ primaryId }, base, call) => {
      await demandInArea(doors, primaryId, call);
      return doors.clients.needs.MergeDemand({ ...base, primaryId }, call);
    }),
  ];
}

function serving(step: StepMaker, needs: Needs): Route<Visitor>[] {
  return [
    step('request-matching', 'Look (again) for somebody', {}, (_, base, call) => needs.RequestMatching(base, call)),
    step(
      'assign',
      'Give it to a named person',
      { ownerId: id, ownerRole: code.default('GRID_WORKER') },
      ({ ownerId, ownerRole }, base, call) => needs.AssignDemand({ ...base, ownerId, ownerRole }, call),
    ),
    step(
      'deliver',
      'Done, with at least one outcome',
      { outcomeCodes: z.array(code).max(20) },
      ({ outcomeCodes }, base, call) => needs.DeliverDemand({ ...base, outcomeCodes }, call),
    ),
  ];
}

function goingUp(step: StepMaker, needs: Needs): Route<Visitor>[] {
  return [
    step('resolve-unmet', 'It cannot be served, with the reason', { reason: code }, ({ reason }, base, call) =>
      needs.ResolveUnmet({ ...base, reason }, call),
    ),
    step('escalate', '吹哨: send it up by hand', { reason: code }, ({ reason }, base, call) =>
      needs.EscalateDemand({ ...base, reason }, call),
    ),
  ];
}

function spokenFor(step: StepMaker, needs: Needs): Route<Visitor>[] {
  return [
    step(
      'withdraw',
      'The resident no longer wants it',
      { reason: code.default('RESIDENT_ASKED') },
      ({ reason }, base, call) => needs.WithdrawDemand({ ...base, reason }, call),
    ),
    step(
      'reopen',
      'It did not help; at most twice, within ten days',
      { reason: code.default('NOT_SOLVED') },
      ({ reason }, base, call) => needs.ReopenDemand({ ...base, reason }, call),
    ),
    step(
      'evaluate',
      'Whether it helped, recorded for the resident',
      {
        solved: z.enum(['YES', 'PARTLY', 'NO']),
        satisfaction: z.number().int().min(1).max(5),
        givenBy: z.enum(['PROXY', 'CALLBACK_CLERK']).default('CALLBACK_CLERK'),
        comment: prose(1000).default(''),
      },
      (given, base, call) => needs.EvaluateDemand({ ...base, ...given }, call),
    ),
  ];
}

/** 民意单: the households whom a plan touches say what they want; one voice each. */
function opinionRounds(step: StepMaker, forResident: StepMaker, needs: Needs): Route<Visitor>[] {
  return [
    step(
      'opinion/open',
      '民意单: ask the households whom a plan touches',
      {
        ...{ question: prose(500), options: z.array(z.string().max(60)).max(20) },
        ...{ gridIds: z.array(id).max(60).default([]), closesAtMs: z.number().int().min(1) },
        leastVoices: z.number().int().min(0).max(100_000),
      },
      (given, base, call) => needs.OpenOpinion({ ...base, ...given }, call),
    ),
    forResident(
      'opinion/voice',
      'What a household wants; said again, the last counts',
      { householdId: id, option: z.number().int().min(0).max(100) },
      (given, base, call) => needs.GiveVoice({ ...base, ...given }, call),
    ),
    step(
      'opinion/close',
      'What came of it, when the time is over: APPROVED, REVISED or REJECTED',
      { outcome: code },
      (given, base, call) => needs.CloseOpinion({ ...base, ...given }, call),
    ),
  ];
}
