import { runProcess } from '@linli/deployment';

import { makeNeedsIntake } from './service.ts';

runProcess('needs-intake', {}, (ports) => makeNeedsIntake(ports));
