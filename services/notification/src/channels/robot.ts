import type { Channel, Message, SendResult } from './channel.ts';
import { paceOf } from './pace.ts';
import { objectOf, post, refused, resultOfNoCode, unanswered, type Posted } from './post.ts';

/** What tells one platform's group robot from another's. */
export type Robot = Readonly<{
  name: string;
  /** Where to POST this message, with whatever proves who we are. */
  urlOf: (message: Message) => string;
  bodyOf: (message: Message) => object;
  /** The code for "too fast", and how long the platform then takes nothing. */
  tooFast: Readonly<{ code: number; banMs: number }>;
  /** Codes that pass by themselves. */
  passing: readonly number[];
  answerWithinMs: number;
}>;

/** Both platforms: 20 messages a minute and robot. Source: docs/sources.md, channels. */
const limits = [{ messages: 20, withinMs: 60_000 }];

/**
 * A robot in a group chat of the staff. It takes no key and drops no repeats; a group is no place for anybody's name, and the texts
 * know none. What would be too fast waits on our side.
 */
export function robotChannel(robot: Robot): Channel {
  const pace = paceOf(limits);
  const whole = 'the robot';
  return {
    name: robot.name,
    honoursKey: false,
    needsPhone: false,
    freeAtMs: ({ nowMs }) => pace.freeAtMs(whole, nowMs),
    async send(message) {
      pace.sent(whole, message.nowMs);
      const letter = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(robot.bodyOf(message)) };
      const posted = await post(robot.urlOf(message), letter, robot.answerWithinMs);
      const code = codeOf(posted);
      if (code === robot.tooFast.code) pace.banned(whole, message.nowMs + robot.tooFast.banMs);
      return resultOf(posted, code, robot);
    },
  };
}

/** `errcode` of the answer: both platforms answer 200 and say in it what became of the message. */
export function codeOf(posted: Posted): number | undefined {
  const code = posted.answered ? objectOf(posted.body)?.['errcode'] : undefined;
  return typeof code === 'number' ? code : undefined;
}

function resultOf(posted: Posted, code: number | undefined, { tooFast, passing }: Robot): SendResult {
  if (!posted.answered) return unanswered(posted);
  if (code === undefined) return resultOfNoCode(posted.status);
  if (code === 0) return { state: 'accepted' };
  if (code === tooFast.code) return refused(`ERRCODE_${code}`, { retryAfterMs: tooFast.banMs });
  return refused(`ERRCODE_${code}`, { temporary: passing.includes(code) });
}

/** As much of a text as fits into so many bytes, cut between two characters. */
export function fitting(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let used = Buffer.byteLength('…');
  let end = 0;
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    end += character.length;
  }
  return `${text.slice(0, end)}…`;
}
