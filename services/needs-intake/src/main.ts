import { runProcess } from '@linli/deployment';

import { makeNeedsIntake } from './service.ts';
import { needsIntakeSettings, staffNeededIn } from './settings.ts';

runProcess('needs-intake', needsIntakeSettings, (ports, config) => {
  const staffNeeded = staffNeededIn(config.staffNeeded);
  return makeNeedsIntake(ports, staffNeeded === undefined ? {} : { policy: { staffNeeded } });
});
