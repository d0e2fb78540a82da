const encoder = new TextEncoder();
/** Room for the bytes of short keys: ids, and nearly all keys are. */
const room = new Uint8Array(128);

/**
 * The partition of a key: murmur2 of its UTF-8 bytes, as Kafka's own clients place keys. Fixed for ever: another
 * answer would tear a key's order apart.
 * @param partitions number of partitions of the topic, fixed at its birth
 */
export function partitionOf(key: string, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions;
}

/** MurmurHash2 of UTF-8, 32 bits, with Kafka's seed (org.apache.kafka.common.utils.Utils.murmur2); signed. */
export function murmur2(text: string): number {
  const bytes = bytesOf(text);
  const m = 0x5bd1e995;
  const length = bytes === room ? text.length : bytes.length;
  let h = 0x9747b28c ^ length;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    let k = byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    k = Math.imul(k, m);
    k = Math.imul(k ^ (k >>> 24), m);
    h = Math.imul(h, m) ^ k;
  }
  const left = length - at;
  if (left >= 3) h ^= byte(at + 2) << 16;
  if (left >= 2) h ^= byte(at + 1) << 8;
  if (left >= 1) h = Math.imul(h ^ byte(at), m);
  h = Math.imul(h ^ (h >>> 13), m);
  return h ^ (h >>> 15);

  function byte(index: number): number {
    return bytes[index] ?? 0;
  }
}

/** UTF-8; of a short ASCII text in `room`, which costs a tenth. */
function bytesOf(text: string): Uint8Array {
  if (text.length > room.length) return encoder.encode(text);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return encoder.encode(text);
    room[at] = unit;
  }
  return room;
}
