// npm run start:scaled [-- --copies N --port P --log FILE]: real Kafka and MongoDB, every service in processes of its own.
import { openSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { isMissing, startKafka, startMongo } from '@linli/engines';

import { startScaled } from './scaled/scaled.ts';

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '2' },
    port: { type: 'string', default: '4100' },
    log: { type: 'string', default: 'linli-scaled.log' },
  },
});
const [kafka, mongo] = await Promise.all([startKafka(), startMongo()]);
if (isMissing(kafka) || isMissing(mongo)) {
  for (const engine of [kafka, mongo]) {
    if (isMissing(engine)) console.error(engine.missing);
    else await engine.stop();
  }
  process.exitCode = 1;
} else {
  const scaled = await startScaled({
    ...{ brokers: kafka.brokers, mongoUri: mongo.uri, copies: Number(values.copies), prefix: 'scaled.' },
    ...{ port: Number(values.port), log: openSync(values.log, 'a', 0o600) },
  });
  const { address, operatorToken, replicas } = scaled;
  const tokenFile = `${values.log}.token`;
  writeFileSync(tokenFile, operatorToken, { mode: 0o600 });
  const at = replicas.map(({ operations }) => operations.replace('http://', '')).join(',');
  console.error(`npx linli doctor --at ${at} --token-file ${tokenFile}`);
  console.log(JSON.stringify({ address, operatorToken, tokenFile, at, processes: replicas.length, log: values.log }));
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await scaled.stop();
  rmSync(tokenFile, { force: true });
  await Promise.all([kafka.stop(), mongo.stop()]);
}
