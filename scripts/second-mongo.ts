// node scripts/second-mongo.ts: the contract of the store on the second MongoDB-wire server (Java), which shares no code with the first.
import { jest, run } from './steps.ts';

process.env['LINLI_ENGINES'] = 'native';
process.env['LINLI_TEST_MONGO_SERVER'] = 'h2';
process.exitCode = run(jest('infra/store/src/mongo/mongo-store.contract'), 'inherit') ? 0 : 1;
