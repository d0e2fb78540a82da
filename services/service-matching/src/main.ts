import { runProcess } from '@linli/deployment';

import { makeServiceMatching } from './service.ts';

runProcess('service-matching', {}, (ports) => makeServiceMatching(ports));
