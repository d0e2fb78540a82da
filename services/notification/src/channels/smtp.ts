import { createTransport } from 'nodemailer';

import type { Channel, Message, SendResult } from './channel.ts';

export type SmtpOptions = Readonly<{
  /** smtp://user:password@host:port or smtps://… */
  url: string;
  from: string;
  /** Mailboxes of desks: personal addresses are not kept. Who has none here is not written to. */
  mailboxes: Readonly<Partial<Record<Message['recipientKind'], string>>>;
  answerWithinMs?: number;
}>;

const defaultAnswerWithinMs = 20_000;

/** What nodemailer tells of a failure; every field may be absent. */
type Failure = Readonly<{ responseCode?: number; timeoutType?: string; syscall?: string; code?: string }>;

/** One mail a message, with a Message-ID made of its key. Mail servers do not drop repeats, so an unclear attempt is not repeated. */
export function smtpChannel({ url, from, mailboxes, answerWithinMs = defaultAnswerWithinMs }: SmtpOptions): Channel {
  const waits = { connectionTimeout: answerWithinMs, greetingTimeout: answerWithinMs, socketTimeout: answerWithinMs };
  const transport = createTransport({ url, ...waits });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '');
  return {
    name: 'smtp',
    honoursKey: false,
    needsPhone: false,
    async send({ key, recipientKind, subject, body }) {
      const to = mailboxes[recipientKind];
      if (to === undefined) return { state: 'rejected', reason: 'NO_MAILBOX', temporary: false };
      try {
        await transport.sendMail({ from, to, subject, text: body, messageId: `<${key}@${domain}>` });
        return { state: 'accepted' };
      } catch (error) {
        return resultOf(error as Failure);
      }
    },
  };
}

/** The server's word, if it gave one; without one the mail is refused if it never got that far, else unclear. */
function resultOf({ responseCode, timeoutType, syscall, code }: Failure): SendResult {
  if (responseCode !== undefined && responseCode >= 400) {
    return { state: 'rejected', reason: `SMTP_${responseCode}`, temporary: responseCode < 500 };
  }
  const setUp = timeoutType !== undefined && timeoutType !== 'SOCKET_TIMEOUT';
  const neverConnected = syscall === 'connect' || code === 'EDNS' || setUp;
  return neverConnected ? { state: 'rejected', reason: 'UNREACHABLE', temporary: true } : { state: 'unknown' };
}
