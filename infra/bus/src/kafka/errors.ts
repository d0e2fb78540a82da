import { Unavailable } from '@linli/env';

import { AppendRefused } from '../errors.ts';

export type KafkaRefusal =
  | 'PASSWORD_WRONG'
  | 'MECHANISM_UNKNOWN'
  | 'CERTIFICATE_EXPIRED'
  | 'CERTIFICATE_UNTRUSTED'
  | 'TLS_EXPECTED'
  | 'NOT_ALLOWED'
  | 'BROKERS_TOO_FEW'
  | 'ANOTHER_INSTALLATION';

const sentences: Readonly<Record<KafkaRefusal, string>> = {
  PASSWORD_WRONG: 'the brokers do not accept this user and password',
  MECHANISM_UNKNOWN: 'the brokers do not offer this way to log in',
  CERTIFICATE_EXPIRED: 'the certificate of a broker has expired',
  CERTIFICATE_UNTRUSTED:
    'the certificate of a broker is not signed by an authority that we trust, or is for another name',
  TLS_EXPECTED: 'one side speaks TLS and the other does not',
  NOT_ALLOWED: 'this user may not do that on the cluster',
  BROKERS_TOO_FEW: 'the cluster has fewer brokers than copies are wanted of each record',
  ANOTHER_INSTALLATION: 'the topics with this prefix belong to another installation',
};

/** The cluster is there and will not do; waiting mends nothing, a person must. */
export class KafkaRefused extends Error {
  override readonly name = 'KafkaRefused';
  readonly code: KafkaRefusal;
  constructor(code: KafkaRefusal, options?: ErrorOptions) {
    super(sentences[code], options);
    this.code = code;
  }
}

/** Names, protocol types and codes of an error and of all that is behind it. */
function wordsOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 6) return [];
  const { name, type, code, cause, errors, message } = error as Readonly<Record<string, unknown>>;
  const behind = [cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return [...[name, type, code, message].map(String), ...behind.flatMap((one) => wordsOf(one, depth + 1))];
}

const refusals: readonly (readonly [RegExp, KafkaRefusal])[] = [
  [/^UNSUPPORTED_SASL_MECHANISM$|not supported by the server/, 'MECHANISM_UNKNOWN'],
  [/^KafkaJSSASLAuthenticationError$|^SASL_AUTHENTICATION_FAILED$/, 'PASSWORD_WRONG'],
  [/^CERT_HAS_EXPIRED$|certificate has expired/, 'CERTIFICATE_EXPIRED'],
  [/SELF_SIGNED|^UNABLE_TO_|^ERR_TLS_CERT|self-signed certificate|unable to verify|altnames/i, 'CERTIFICATE_UNTRUSTED'],
  [/^ERR_SSL_|wrong version number|packet length too long/i, 'TLS_EXPECTED'],
  [/_AUTHORIZATION_FAILED$/, 'NOT_ALLOWED'],
  [/^INVALID_REPLICATION_FACTOR$/, 'BROKERS_TOO_FEW'],
];

const appendRefusals: readonly (readonly [RegExp, AppendRefused['why']])[] = [
  [/^MESSAGE_TOO_LARGE$|^RECORD_LIST_TOO_LARGE$/, 'RECORD_TOO_LARGE'],
  [/^UNKNOWN_TOPIC_OR_PARTITION$|^INVALID_TOPIC_EXCEPTION$/, 'TOPIC_UNKNOWN'],
  [/^TOPIC_AUTHORIZATION_FAILED$/, 'NOT_ALLOWED'],
];

/** What an error of the client means to a caller. Whatever is not known to be final is an outage, and is waited out. */
export function meaningOf(error: unknown): Error {
  if (error instanceof KafkaRefused || error instanceof Unavailable) return error;
  const words = wordsOf(error);
  const found = refusals.find(([pattern]) => words.some((word) => pattern.test(word)));
  if (found !== undefined) return new KafkaRefused(found[1], { cause: error });
  return new Unavailable(`Kafka cannot be reached: ${words[3] ?? String(error)}`, { cause: error });
}

/** What an error means to somebody who wanted to append. */
export function meaningOfAppend(topic: string, error: unknown): Error {
  const words = wordsOf(error);
  const found = appendRefusals.find(([pattern]) => words.some((word) => pattern.test(word)));
  return found === undefined ? meaningOf(error) : new AppendRefused(topic, found[1]);
}
