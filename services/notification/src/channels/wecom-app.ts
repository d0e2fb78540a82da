import { secret, text } from '@linli/config';

import type { Channel, Message, SendResult } from './channel.ts';
import { paceOf } from './pace.ts';
import { objectOf, post, refused, resultOfNoCode, unanswered, type Posted } from './post.ts';
import { codeOf, fitting } from './robot.ts';
import { namedPattern } from './sms.ts';

export const wecomAppSettings = {
  wecomAppCorp: text({ env: 'LINLI_WECOM_APP_CORP', initial: '', minLength: 0, pattern: /^\w*$/ }),
  wecomAppAgent: text({ env: 'LINLI_WECOM_APP_AGENT', initial: '', minLength: 0, pattern: /^\d*$/ }),
  wecomAppSecret: secret({ env: 'LINLI_WECOM_APP_SECRET', initial: '', minLength: 0, pattern: /^[\w-]*$/ }),
  /** Linli's user id = WeCom's user id, separated by commas. */
  wecomAppMembers: text({
    ...{ env: 'LINLI_WECOM_APP_MEMBERS', initial: '', minLength: 0, maxLength: 20_000, pattern: namedPattern },
  }),
} as const;

export type WecomAppOptions = Readonly<{
  corp: string;
  agent: number;
  secret: string;
  members: ReadonlyMap<string, string>;
  url: string;
  answerWithinMs?: number;
}>;

/** More than this a member is dropped without a word. Source: docs/sources.md, channels. */
const limits = [
  { messages: 30, withinMs: 60_000 },
  { messages: 1_000, withinMs: 3_600_000 },
];

/** Within this time WeCom takes the same text to the same member for a repeat; 4 h is the most it allows. */
const duplicateSeconds = 14_400;

/** 40014, 42001: the token is not valid (any more). */
const tokenCodes: readonly (number | undefined)[] = [40_014, 42_001];

/**
 * A message of a WeCom app to one member of the staff. WeCom tells repeats by their text, so the text ends with a mark of its own:
 * two messages of like wording are two, and two attempts at one are one.
 */
export function wecomAppChannel(options: WecomAppOptions): Channel {
  const { members, url, answerWithinMs = 10_000 } = options;
  const pace = paceOf(limits);
  const token = tokenOf(options);

  const deliver = async (message: Message, member: string, accessToken: string): Promise<Posted> => {
    const mark = message.key.slice(-6);
    const body = JSON.stringify({
      ...{ touser: member, msgtype: 'text', agentid: options.agent },
      text: { content: fitting(`${message.subject}\n${message.body}`, 2_030) + `\n[${mark}]` },
      ...{ enable_duplicate_check: 1, duplicate_check_interval: duplicateSeconds },
    });
    const headers = { 'content-type': 'application/json' };
    const address = `${url}/cgi-bin/message/send?access_token=${encodeURIComponent(accessToken)}`;
    return post(address, { headers, body }, answerWithinMs);
  };

  return {
    name: 'wecom-app',
    honoursKey: true,
    needsPhone: false,
    freeAtMs: ({ recipientId, nowMs }) => pace.freeAtMs(recipientId, nowMs),
    async send(message) {
      const member = members.get(message.recipientId);
      if (member === undefined) return refused('NO_MEMBER');
      for (const fresh of [false, true]) {
        const access = await token(message.nowMs, fresh);
        if ('state' in access) return access;
        pace.sent(message.recipientId, message.nowMs);
        const posted = await deliver(message, member, access.token);
        if (tokenCodes.includes(codeOf(posted)) && !fresh) continue;
        return resultOf(posted);
      }
      return refused('TOKEN_REFUSED', { temporary: true });
    },
  };
}

type Access = Readonly<{ token: string }> | SendResult;

/** The token lives two hours and is kept; a new one is asked for shortly before, or when it was refused. */
function tokenOf({ corp, secret: corpSecret, url, answerWithinMs = 10_000 }: WecomAppOptions) {
  let known = { token: '', untilMs: 0 };
  const marginMs = 300_000;
  return async (nowMs: number, fresh: boolean): Promise<Access> => {
    if (!fresh && known.untilMs > nowMs) return known;
    const query = new URLSearchParams({ corpid: corp, corpsecret: corpSecret });
    const posted = await post(
      `${url}/cgi-bin/gettoken?${query.toString()}`,
      { headers: {}, body: '' },
      answerWithinMs,
      'GET',
    );
    const answer = posted.answered ? objectOf(posted.body) : undefined;
    const { access_token: token, expires_in: seconds } = answer ?? {};
    if (typeof token !== 'string' || token === '' || typeof seconds !== 'number') {
      // Nothing was sent yet, whatever went wrong.
      const code = codeOf(posted);
      return refused(code === undefined ? 'UNREACHABLE' : `ERRCODE_${code}`, { temporary: true });
    }
    known = { token, untilMs: nowMs + seconds * 1_000 - marginMs };
    return known;
  };
}

function resultOf(posted: Posted): SendResult {
  if (!posted.answered) return unanswered(posted);
  const code = codeOf(posted);
  if (code === undefined) return resultOfNoCode(posted.status);
  if (code === 45_009) return refused('ERRCODE_45009', { retryAfterMs: 60_000 });
  if (code !== 0) return refused(`ERRCODE_${code}`, { temporary: code === -1 });
  // 0 with a list of members who got nothing: they have left, or may not use the app.
  const { invaliduser } = objectOf(posted.body) ?? {};
  return invaliduser === undefined || invaliduser === '' ? { state: 'accepted' } : refused('NO_MEMBER');
}
