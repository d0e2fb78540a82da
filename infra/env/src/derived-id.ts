import { createHmac, hash } from 'node:crypto';

/** Prefix + UUID v8 (RFC 9562 §5.8) of SHA-256(cause, purpose): the same cause names the same thing, at a fixed length. */
export function derivedId(prefix: string, cause: string, purpose = ''): string {
  return `${prefix}_${uuidV8(hash('sha256', `${cause}\u0000${purpose}`, 'buffer'))}`;
}

/** As `derivedId`, under a secret key: an id made of a personal word tells nothing to who lacks the key. */
export function keyedId(key: string, prefix: string, word: string): string {
  return `${prefix}_${uuidV8(createHmac('sha256', key).update(prefix).update('\u0000').update(word).digest())}`;
}

function uuidV8(digest: Buffer): string {
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
