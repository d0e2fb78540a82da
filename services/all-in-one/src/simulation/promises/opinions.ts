import type { Data } from '../history.ts';
import type { Checker, Scene } from './scene.ts';

type Round = Readonly<{ voices: Readonly<Record<string, number>>; closesAtMs: number; isOver: boolean }>;
type Result = Readonly<{ voices: number; tally: readonly number[]; closedAtMs: number }>;

const second = 1_000;
/** A sweep, the clock errors of two nodes, and a moment. */
const graceMs = 90 * second;

/**
 * Households that are asked. P1: a voice that was taken is counted, each household once. P19: when the time to speak is over somebody is told; a demand does not wait for nobody.
 */
export function opinionsKept({ world, linli, history }: Scene): Checker {
  /** By demand: what each household said last, as it was acknowledged. */
  const said = new Map<string, Map<string, number>>();

  world.onAnswered(({ by, method, request, result }) => {
    if (by !== 'town' || method !== 'GiveVoice' || !result.ok) return;
    const { demandId, householdId } = request as { demandId: string; householdId: string };
    const households = said.get(demandId) ?? new Map<string, number>();
    said.set(demandId, households.set(householdId, 1));
  });
  history.onFact('needs.demand.v1/opinion-closed', (_data, _entry, { before, after }) => {
    const { demandId, opinions } = after.state as unknown as { demandId: string; opinions: readonly Result[] };
    const last = opinions.at(-1);
    const round = (before?.state as { stage?: { round?: Round } } | undefined)?.stage?.round;
    if (last === undefined || round === undefined) return;
    const spoken = Object.values(round.voices);
    const tally = last.tally.reduce((sum, n) => sum + n, 0);
    if (last.voices !== spoken.length || tally !== spoken.length)
      world.violate(
        'P1',
        `${demandId}: ${spoken.length} households spoke, ${last.voices} are counted, ${tally} in all`,
      );
    const acknowledged = said.get(demandId)?.size ?? 0;
    if (last.voices < acknowledged)
      world.violate('P1', `${demandId}: ${acknowledged} voices were acknowledged, ${last.voices} are counted`);
  });

  return {
    atRest() {
      for (const { id, state } of linli.stores.get('needs-intake')?.engine.all('demand') ?? []) {
        const { stage } = state as unknown as { stage: Data & { round?: Round } };
        const { round } = stage;
        if (stage['state'] !== 'OPINION' || round === undefined || round.isOver) continue;
        if (world.kernel.nowMs > round.closesAtMs + graceMs)
          world.violate('P19', `${id}: the time to speak was over long ago, and nobody was told`);
      }
    },
  };
}
