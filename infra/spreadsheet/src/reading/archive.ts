import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

import { asUnreadable, UnreadableSheet } from '../errors.ts';
import type { Limits, SheetSource } from '../port.ts';

/** The zip behind an .xlsx, looked through before anything is unpacked. Names are compared without case. */
export type Archive = Readonly<{
  /** In the order of the file's directory. */
  entries: readonly Entry[];
  find(name: string): Entry | undefined;
  /** Unpacks, counting bytes and checking the checksum. Fails with UnreadableSheet. */
  unpack(entry: Entry): AsyncGenerator<Buffer>;
  /** As it lies there. */
  packed(entry: Entry): Promise<Readable>;
  close(): void;
}>;

/** Entries below this size may have any ratio: a page of blanks packs well and hurts nobody. */
const ratioCountsFromBytes = 1_000_000;

export async function openArchive(source: SheetSource, limits: Limits): Promise<Archive> {
  const zip = await openZip(source);
  try {
    return archiveOf(zip, await directory(zip, limits), limits);
  } catch (error) {
    zip.close();
    throw asUnreadable(error);
  }
}

async function openZip(source: SheetSource): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true };
  try {
    if (typeof source === 'string') return await yauzl.openPromise(source, options);
    const buffer = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
    return await new Promise((resolve, reject) => {
      yauzl.fromBuffer(buffer, options, (error, opened) => {
        if (error === null) resolve(opened);
        else reject(error);
      });
    });
  } catch (error) {
    throw asUnreadable(error);
  }
}

async function directory(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) {
    throw new UnreadableSheet('UNPACKED_TOO_LARGE', { limit: limits.entries, found: zip.entryCount, part: 'entries' });
  }
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const name = keyOf(entry.fileName);
    if (entries.has(name)) throw new UnreadableSheet('FILE_DAMAGED', { part: entry.fileName });
    if (entry.isEncrypted()) throw new UnreadableSheet('PASSWORD_PROTECTED', { part: entry.fileName });
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes) {
      throw new UnreadableSheet('UNPACKED_TOO_LARGE', { limit: limits.unpackedBytes, found: unpacked });
    }
    refuseRatio(entry, entry.uncompressedSize, limits);
    entries.set(name, entry);
  }
  return entries;
}

function archiveOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: Limits): Archive {
  return {
    entries: [...entries.values()],
    find: (name) => entries.get(keyOf(name)),
    packed: (entry) => zip.openReadStreamPromise(entry, { decodeFileData: false }),
    async *unpack(entry) {
      let bytes = 0;
      let checksum = 0;
      try {
        const stream = await zip.openReadStreamPromise(entry);
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          bytes += chunk.length;
          refuseRatio(entry, bytes, limits);
          checksum = crc32(chunk, checksum);
          yield chunk;
        }
      } catch (error) {
        throw asUnreadable(error, entry.fileName);
      }
      if (checksum !== entry.crc32) throw new UnreadableSheet('FILE_DAMAGED', { part: entry.fileName });
    },
    close: () => zip.close(),
  };
}

function refuseRatio(entry: Entry, unpacked: number, limits: Limits): void {
  if (unpacked < ratioCountsFromBytes || unpacked <= entry.compressedSize * limits.ratio) return;
  const found = Math.round(unpacked / Math.max(1, entry.compressedSize));
  throw new UnreadableSheet('UNPACKED_TOO_LARGE', { limit: limits.ratio, found, part: entry.fileName });
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}
