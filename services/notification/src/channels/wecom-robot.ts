import { secret, text } from '@linli/config';

import type { Channel } from './channel.ts';
import { platformAddress } from './post.ts';
import { fitting, robotChannel } from './robot.ts';

export const wecomRobotSettings = {
  wecomUrl: text({ env: 'LINLI_WECOM_URL', initial: 'https://qyapi.weixin.qq.com', pattern: platformAddress }),
  /** The `key` of the robot's webhook address: who knows it can write into the group. */
  wecomRobotKey: secret({ env: 'LINLI_WECOM_ROBOT_KEY', initial: '', minLength: 0, pattern: /^[\w-]*$/ }),
} as const;

/** A group robot of WeCom (企业微信群机器人): markdown of at most 4,096 bytes, 20 a minute. Source: docs/sources.md, channels. */
export function wecomRobotChannel({
  key,
  url,
  answerWithinMs = 10_000,
}: Readonly<{ key: string; url: string; answerWithinMs?: number }>): Channel {
  return robotChannel({
    name: 'wecom-robot',
    urlOf: () => `${url}/cgi-bin/webhook/send?key=${encodeURIComponent(key)}`,
    bodyOf: ({ subject, body }) => ({
      msgtype: 'markdown',
      markdown: { content: fitting(`**${subject}**\n${body}`, 4_096) },
    }),
    // 45009: interface called too often. -1: the system is busy.
    tooFast: { code: 45_009, banMs: 60_000 },
    passing: [-1],
    answerWithinMs,
  });
}
