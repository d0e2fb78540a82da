import { part, text, type Data } from '../history.ts';
import type { Checker, Scene } from './scene.ts';

/**
 * P15, as far as anything is added up here: what counts once is posted once. The figures of the public board hold one entry
 * for each demand that was submitted; points and time bank, whose promise this is, come later.
 */
export function countedOnce({ world, linli, history }: Scene): Checker {
  const submitted = new Set<string>();
  history.onFact('needs.demand.v1/submitted', (data) => void submitted.add(text(data, 'demandId')));
  return {
    atRest() {
      let entries = 0;
      for (const { state } of linli.stores.get('gateway')?.engine.all('figure') ?? []) {
        for (const entry of Object.values(part(state as Data, 'entries'))) {
          if ((entry as Data)['submitted'] === true) entries++;
        }
      }
      if (entries !== submitted.size)
        world.violate('P15', `${submitted.size} demands were submitted, the figures count ${entries}`);
    },
  };
}
