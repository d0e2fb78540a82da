import { runProcess } from '@linli/deployment';

import { makeJointMeeting } from './service.ts';

runProcess('joint-meeting', {}, (ports) => makeJointMeeting(ports));
