import { runProcess } from '@linli/deployment';

import { makeAppointment } from './service.ts';

runProcess('appointment', {}, (ports) => makeAppointment(ports));
