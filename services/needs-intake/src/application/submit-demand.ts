import { cellsAround, isPlace } from '../domain/cells.ts';
import type { Group } from '../domain/codes.ts';
import type { Line } from '../domain/demand.ts';
import { countsFromMs, isByPlace, isSuspect } from '../domain/duplicates.ts';
import { isSomebody, readLine, type LineRefusal, type RawLine } from '../domain/intake-line.ts';
import { dayMs } from '../domain/local-day.ts';
import { decideKnow, knownBetter, sameResident, type Resident } from '../domain/resident.ts';
import { decideSubmit, decideSubmitAgain, type Submission, type SubmitAnswer } from '../domain/submit.ts';
import { makeFindPlace, type FindPlace } from './find-place.ts';
import { makeLookUpSituation } from './look-up-situation.ts';
import { demandIdOf, residentIdOf } from './names.ts';
import type { CommandCause, Inside, Outcome } from './ports.ts';

export type SubmitRefusal = LineRefusal | 'COMMUNITY_UNKNOWN';
export type Submitted =
  | Readonly<{ outcome: 'TAKEN' | 'UNCHANGED'; demandId: string; version: number; answer: SubmitAnswer }>
  | Readonly<{ outcome: 'REPEATED'; demandId: string; ofRow: string }>
  | Readonly<{ outcome: 'REFUSED'; refusal: SubmitRefusal }>;

export type SubmitDemand = (
  cause: CommandCause,
  raw: RawLine,
  /** Hand one in to share what was found among the lines of a batch. */
  findPlace?: FindPlace,
) => Promise<Submitted>;

/**
 * Takes in one line: the resident first, then the demand, whose id the command determines. A line of a ledger that says
 * word for word what an earlier one said is named as its repeat and changes nothing.
 */
export function makeSubmitDemand(ports: Inside): SubmitDemand {
  const { demands, ids, clock, rules } = ports;
  const lookUpSituation = makeLookUpSituation(ports);

  return async (cause, raw, findPlace = makeFindPlace(ports)) => {
    const read = readLine(rules.policy, raw);
    if (typeof read === 'string') return { outcome: 'REFUSED', refusal: read };
    const place = await findPlace(raw.communityId, raw.gridId);
    if (place === 'COMMUNITY_UNKNOWN') return { outcome: 'REFUSED', refusal: place };

    const { communityId, gridId } = place;
    const residentId = isSomebody(raw.resident) ? residentIdOf(ids, raw.resident) : '';
    const line = completeLine(ports, { ...read.line, communityId, gridId, residentId });
    const demandId = demandIdOf(ids, cause.commandId);
    const repeats = line.fingerprint === '' ? undefined : await demands.byFingerprint(line.fingerprint);
    if (repeats !== undefined && repeats.demandId !== demandId) {
      return { outcome: 'REPEATED', demandId: repeats.demandId, ofRow: repeats.line.ledgerRow };
    }

    const existing = (await demands.find(demandId))?.state;
    if (existing !== undefined) {
      return taken(
        'UNCHANGED',
        demandId,
        await demands.change<SubmitAnswer, never>(demandId, cause, (state) =>
          decideSubmitAgain(rules, state ?? existing),
        ),
      );
    }
    if (residentId !== '') await keepResident(ports, cause, { residentId, communityId, raw, groups: read.groups });
    const { address, phone } = raw.resident;
    const submission: Submission = {
      demandId,
      ...(await ports.numbers.next(clock.nowMs())),
      line,
      situation: await lookUpSituation({ residentId, communityId, address, phone, point: line.point }),
      owner: place.owner,
      excludedProviderIds: raw.excludedProviderIds,
      suspectedDuplicateOf: await suspectOf(ports, line),
      warnings: [...read.warnings, ...place.warnings],
      emergency: raw.emergency,
    };
    const outcome = await demands.change<SubmitAnswer, never>(demandId, cause, (state, nowMs) =>
      decideSubmit(rules, state, submission, nowMs),
    );
    return taken(outcome.ok && outcome.repeated ? 'UNCHANGED' : 'TAKEN', demandId, outcome);
  };
}

function taken(outcome: 'TAKEN' | 'UNCHANGED', demandId: string, changed: Outcome<SubmitAnswer, never>): Submitted {
  if (!changed.ok) return changed.refusal;
  return { outcome, demandId, version: changed.version, answer: changed.answer };
}

function completeLine({ ids }: Pick<Inside, 'ids'>, line: Omit<Line, 'counterpartyKey' | 'fingerprint'>): Line {
  const { residentId, type, registeredAtMs, description, counterparty, imported } = line;
  return {
    ...line,
    counterpartyKey: counterparty === '' ? '' : ids.keyed('cp', counterparty),
    fingerprint: imported ? ids.keyed('fp', [residentId, type, registeredAtMs, description].join('|')) : '',
  };
}

/** Writes what is new about the resident, and nothing when nothing is. */
async function keepResident(
  { residents, ids }: Pick<Inside, 'residents' | 'ids'>,
  cause: CommandCause,
  said: Readonly<{ residentId: string; communityId: string; raw: RawLine; groups: readonly Group[] }>,
): Promise<void> {
  const { residentId, communityId, groups } = said;
  const { name, idNumber, phone, address } = said.raw.resident;
  const resident: Resident = { residentId, name, idNumber, phone, address, communityId, groups };
  const known = (await residents.find(residentId))?.state;
  if (known !== undefined && sameResident(known, knownBetter(known, resident))) return;
  const { correlationId, traceparent } = cause;
  const commandId = ids.derived('cm', `${cause.commandId}:resident`);
  await residents.change<null, never>(residentId, { kind: 'command', commandId, correlationId, traceparent }, (state) =>
    decideKnow(state, resident),
  );
}

/** The earlier demand that this one may repeat; empty = none. */
async function suspectOf({ demands, clock, rules }: Inside, line: Line): Promise<string> {
  const { policy } = rules;
  const nowMs = clock.nowMs();
  const fromMs = countsFromMs(line, nowMs);
  const { personDays, placeDays, meters } = policy.duplicates;
  const { latitude, longitude } = line.point;
  const others = isByPlace(policy, line.type)
    ? isPlace(line.point)
      ? await demands.inCells(line.type, cellsAround(latitude, longitude, meters), fromMs - placeDays * dayMs)
      : []
    : line.residentId === ''
      ? []
      : await demands.ofPerson(line.residentId, line.type, fromMs - personDays * dayMs);
  return others.find((other) => isSuspect(policy, line, other, nowMs))?.demandId ?? '';
}
