import { createHmac } from 'node:crypto';

import { secret, text } from '@linli/config';

import type { Channel } from './channel.ts';
import { platformAddress } from './post.ts';
import { fitting, robotChannel } from './robot.ts';

export const dingtalkRobotSettings = {
  dingtalkUrl: text({ env: 'LINLI_DINGTALK_URL', initial: 'https://oapi.dingtalk.com', pattern: platformAddress }),
  dingtalkRobotToken: secret({ env: 'LINLI_DINGTALK_ROBOT_TOKEN', initial: '', minLength: 0, pattern: /^\w*$/ }),
  /** 加签: begins with SEC. */
  dingtalkRobotSecret: secret({ env: 'LINLI_DINGTALK_ROBOT_SECRET', initial: '', minLength: 0, pattern: /^\w*$/ }),
} as const;

/**
 * A group robot of DingTalk (钉钉群机器人) with a signature (加签): the instant in ms and its HMAC stand in the address. 20 a minute; who
 * is faster is not heard for ten. Source: docs/sources.md, channels.
 */
export function dingtalkRobotChannel(
  options: Readonly<{ token: string; secret: string; url: string; answerWithinMs?: number }>,
): Channel {
  const { token, url, answerWithinMs = 10_000 } = options;
  return robotChannel({
    name: 'dingtalk-robot',
    urlOf: ({ nowMs }) => {
      const sign = createHmac('sha256', options.secret).update(`${nowMs}\n${options.secret}`).digest('base64');
      const query = new URLSearchParams({ access_token: token, timestamp: String(nowMs), sign });
      return `${url}/robot/send?${query.toString()}`;
    },
    bodyOf: ({ subject, body }) => ({
      msgtype: 'markdown',
      markdown: { title: subject, text: fitting(`### ${subject}\n${body}`, 20_000) },
    }),
    // 130101: sent too fast. -1: the system is busy.
    tooFast: { code: 130_101, banMs: 600_000 },
    passing: [-1],
    answerWithinMs,
  });
}
