import { runProcess } from '@linli/deployment';

import { channelsFrom, makeNotification, notificationSettings } from './service.ts';

runProcess('notification', notificationSettings, (ports, config) =>
  makeNotification(ports, channelsFrom(config, ports.logger)),
);
