// npm run both -- [--seeds N] [--first S] [--json]: P9. One command log for each seed, through the embedded default and
// scaled out on real Kafka and MongoDB; exit 1 when one document differs.
import { parseArgs } from 'node:util';

import { isMissing, startKafkaAndMongo } from '@linli/engines';

import { compareSeed } from './compare-seed.ts';
import { scaled } from './drivers.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string' }, first: { type: 'string' }, json: { type: 'boolean' } },
});
const [seeds, first] = [whole(values.seeds ?? '1'), whole(values.first ?? '1')];
const engines = await startKafkaAndMongo();
const results: Awaited<ReturnType<typeof compareSeed>>[] = [];
try {
  if (isMissing(engines)) refused(engines.missing);
  else {
    const { kafka, mongo } = engines;
    for (let seed = first; seed < first + seeds; seed++) {
      const result = await compareSeed(seed, () => scaled(kafka.brokers, mongo.uri, `both-${process.pid}-${seed}.`));
      results.push(result);
      const { commands, refused, documents, events, differences } = result;
      console.error(
        `seed ${seed}: ${commands} commands, ${refused} refused, ${events} events, ${documents} documents, ${differences.length} differences`,
      );
      for (const { document, field, one, other } of differences)
        console.error(`  ${document} ${field}: ${one} | ${other}`);
    }
  }
} finally {
  if (!isMissing(engines)) await engines.stop();
}
const different = results.filter(({ differences }) => differences.length > 0).length;
if (values.json === true && results.length > 0) console.log(JSON.stringify({ seeds, first, different, results }));
process.exitCode = different > 0 || results.length < seeds ? 1 : 0;

function whole(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  refused(`${text} is not a whole number from 1 on`);
  process.exit(1);
}

/** One sentence, no stack: nothing was compared. */
function refused(why: string): void {
  if (values.json === true) console.log(JSON.stringify({ refusal: { code: 'NOT_COMPARED', why } }));
  else console.error(why);
}
