import { crosswalk } from '../domain/crosswalk.ts';
import type { Demand } from '../domain/demand.ts';
import { codeAsKept } from '../domain/numbering.ts';
import { opinionOf, type OpinionSeen } from './get-demand.ts';
import type { Inside } from './ports.ts';

type Progress = Readonly<{
  demandId: string;
  no: string;
  type: string;
  state: string;
  loopStage: string;
  steps: Demand['steps'];
  /** 0 = no visit is agreed. */
  visitStartMs: number;
  confirmationAwaited: boolean;
  /** Told to whoever holds the receipt once it is over, and only where five or more have spoken (R31). */
  opinion: OpinionSeen | null;
}>;

export type GetProgress = (typedCode: string) => Promise<Progress | undefined>;

const leastShown = 5;

function told(opinion: OpinionSeen | null): OpinionSeen | null {
  return opinion !== null && opinion.outcome !== '' && opinion.voices >= leastShown ? opinion : null;
}

/** A chain of merged demands is short; whoever merges is refused a primary that is itself a duplicate. */
const longestChain = 8;

/** What may be shown to whoever holds the receipt. Who reported a duplicate sees how the other demand goes on. */
export function makeGetProgress({ demands }: Pick<Inside, 'demands'>): GetProgress {
  return async (typedCode) => {
    const own = await demands.byProgressCode(codeAsKept(typedCode));
    if (own === undefined) return undefined;
    const followed = await primaryOf(own);
    const { state } = followed.stage;
    const visit = own.stage.state === 'SCHEDULED' ? own.stage.visit : undefined;
    return {
      demandId: own.demandId,
      no: own.no,
      type: own.type,
      state,
      loopStage: crosswalk[state].loopStage,
      steps: own.steps,
      visitStartMs: visit?.startMs ?? 0,
      confirmationAwaited: own.awaitedOfferId !== '',
      opinion: told(opinionOf(followed)),
    };
  };

  async function primaryOf(own: Demand): Promise<Demand> {
    let demand = own;
    for (let n = 0; n < longestChain && demand.stage.state === 'DUPLICATE'; n++) {
      const primary = await demands.find(demand.stage.primaryId);
      if (primary === undefined) return demand;
      demand = primary.state;
    }
    return demand;
  }
}
