// node scripts/leader-kills.ts: 200 leaders of three real brokers killed under load; what was taken is counted against the log.
import { jest, run } from './steps.ts';

process.env['LINLI_ENGINES'] = 'native';
process.env['LINLI_LEADER_KILLS'] = '200';
process.exitCode = run(jest('infra/bus/test/kafka-leaders'), 'inherit') ? 0 : 1;
