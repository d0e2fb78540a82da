// npm run chaos -- [--minutes M] [--seed S] [--rate N] [--without KIND,KIND] [--keep] [--json]: every service twice, three brokers and a database, broken on
// purpose by a seeded script while people use them. The last line of stdout is one JSON object; exit 1 when anything acknowledged is
// lost or somebody is not at work afterwards. Without real engines: `skipped` and why, exit 0 unless LINLI_ENGINES insists.
import { parseArgs } from 'node:util';

import { isMissing } from '@linli/engines';

import { drainWithinSeconds, runChaos } from './run-chaos.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '24' },
    without: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean' },
  },
});
/** Ids of this many wrong things are named in each list; their number is always told. */
const named = 10;
const asked = { minutes: Number(values.minutes), seed: Number(values.seed), perSecond: Number(values.rate) };
const without = values.without.split(',');
const chaos = await runChaos({ ...asked, without, keep: values.keep, say: (line) => console.error(line) });
if (isMissing(chaos)) {
  console.log(JSON.stringify({ skipped: chaos.missing }));
} else {
  const { verdict, done, told, drainSeconds, loadSeconds, minutes, seed, peakMB, ownEnds, skipped } = chaos;
  const { lost, doubled, limbo, stale, dead, unhandled, faults, grown, lagLeft, livesCompared } = verdict;
  const wrong = { lost, doubled, limbo, stale, dead, unhandled, faults, grown };
  const ok = verdict.ok && drainSeconds <= drainWithinSeconds;
  const names = Object.fromEntries(
    Object.entries(wrong).flatMap(([name, list]) => (list.length > 0 ? [[name, list.slice(0, named)]] : [])),
  );
  console.log(
    JSON.stringify({
      ...{ minutes, seed, acked: told.acknowledged.length, begun: told.begun, asked: told.asked },
      askedPerSecond: Math.round((told.asked / loadSeconds) * 10) / 10,
      ackedPerSecond: Math.round((told.acknowledged.length / loadSeconds) * 10) / 10,
      ...{ refused: Object.fromEntries(told.refused) },
      ...{ lost: lost.length, doubled: doubled.length, limbo: limbo.length, stale: stale.length, lagLeft },
      ...{ dead: dead.length, unhandled: unhandled.length, faults: faults.length, grown: grown.length, livesCompared },
      ...{ drainSeconds, ...done, ownEnds, peakMB, skipped, names, ok },
    }),
  );
  process.exitCode = ok ? 0 : 1;
}
process.exit();
