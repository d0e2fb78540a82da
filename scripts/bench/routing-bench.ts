import { readFileSync } from 'node:fs';

import { routingForm } from '../solve/routing-form.ts';
import { drawsOf, eachFile, objectiveIn } from './instances.ts';
import { round, type Benchmark, type Case } from './measuring.ts';

/**
 * The way of routes with time windows after 10 s of processor time (`--quick` 1 s) beside what the search begins with: each customer
 * where it lengthens the way least, and none moved again. `--from DIR` takes all files of a folder.
 */
const run: Benchmark = async ({ from, quick }) => {
  const cases: Case[] = [];
  await eachFile(from, made, async (path, name) => {
    const ours = await objectiveIn(routingForm, path, quick ? 1 : 10);
    const peer = await objectiveIn(routingForm, path, 0);
    const rows = readFileSync(path, 'latin1').match(/^\s*\d+(\s+\S+){6}\s*$/gm) ?? [];
    cases.push({
      ...{ case: name, size: `${Math.max(0, rows.length - 1)} customers`, unit: 'way' },
      ...{ ours: ours === null ? Number.NaN : round(ours), peer: peer === null ? null : round(peer) },
      ...{
        peerName: 'one cheapest insertion in any order',
        ratio: ours === null || peer === null ? null : round(peer / ours),
        runs: 1,
      },
      ...{ min: ours ?? Number.NaN, max: ours ?? Number.NaN },
      peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    });
  });
  return cases;
};
export default run;

/** Customers strewn evenly or in heaps, with hours narrow or wide, in the form of its file. */
function made(): Readonly<Record<string, string>> {
  return {
    'even-narrow-100': instance(100, 30, 0),
    'even-wide-100': instance(100, 200, 0),
    'heaps-narrow-100': instance(100, 30, 10),
    'heaps-wide-400': instance(400, 200, 25),
  };
}

function instance(customers: number, width: number, heaps: number): string {
  const draw = drawsOf(customers + width + heaps);
  const centre = Array.from({ length: heaps }, () => [draw() * 100, draw() * 100]);
  const rows = Array.from({ length: customers }, (_, n) => {
    const [x = draw() * 100, y = draw() * 100] = centre[n % heaps]?.map((at) => at + 8 * (draw() - 0.5)) ?? [];
    const middle = 80 + Math.floor(draw() * 300);
    const hours = [Math.max(0, middle - width / 2), middle + width / 2];
    return [n + 1, x.toFixed(2), y.toFixed(2), 5 + Math.floor(draw() * 20), ...hours, 10].join(' ');
  });
  const head = [
    'made',
    'VEHICLE',
    'NUMBER CAPACITY',
    `${customers} 200`,
    'CUSTOMER',
    'NO X Y DEMAND READY DUE SERVICE',
  ];
  return [...head, '0 50 50 0 0 700 0', ...rows].join('\n');
}
