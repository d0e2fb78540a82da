import { isSomebody, personWord, type RawLine } from '../domain/intake-line.ts';
import { makeFindPlace } from './find-place.ts';
import { inLanes } from './in-lanes.ts';
import type { CommandCause, Inside } from './ports.ts';
import type { SubmitDemand, Submitted } from './submit-demand.ts';

type LedgerLine = Readonly<{ cause: CommandCause; raw: RawLine }>;
export type SubmitDemands = (lines: readonly LedgerLine[]) => Promise<readonly Submitted[]>;

/** As many writes as share one turn of the store's writer without crowding out single requests. */
const linesAtOnce = 64;

/** Takes in many lines, each as a command of its own; the lines of one person in their order. */
export function makeSubmitDemands(ports: Inside, submitDemand: SubmitDemand): SubmitDemands {
  return async (lines) => {
    const findPlace = makeFindPlace(ports);
    return inLanes(
      lines,
      ({ cause, raw }) => (isSomebody(raw.resident) ? personWord(raw.resident) : cause.commandId),
      linesAtOnce,
      ({ cause, raw }) => submitDemand(cause, raw, findPlace),
    );
  };
}
