import { runProcess } from '@linli/deployment';

import { gatewaySettings, makeDoor, makeGateway, type Gateway } from './service.ts';

let gateway: Gateway;
runProcess(
  'gateway',
  gatewaySettings,
  (ports) => {
    gateway = makeGateway(ports);
    return gateway.service;
  },
  async (running, ports, { config, metrics }) => {
    const { host, port, behindTls, trustedProxies, helpPhone, operatorToken } = config;
    const status = async () => [
      { name: running.name, ready: await running.ready(), lag: await running.lag().catch(() => -1) },
    ];
    const door = makeDoor({
      ...{ gateway, ports, status, metrics, operatorToken, version: '0.1.0' },
      ...{ behindTls, trustedProxies, helpPhone },
    });
    const listening = await door.listen({ host, port });
    const stopHearing = gateway.hearOthers();
    return {
      async close() {
        await listening.close();
        await stopHearing();
      },
    };
  },
);
