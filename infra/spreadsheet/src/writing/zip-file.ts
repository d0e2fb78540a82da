import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createDeflateRaw, crc32 } from 'node:zlib';

/** An entry that is taken over as it lies in another zip. */
export type PackedEntry = Readonly<{
  name: string;
  method: number;
  checksum: number;
  packedBytes: number;
  unpackedBytes: number;
  content: AsyncIterable<Buffer>;
}>;

/** Writes a zip beside `path` and moves it there when it is whole; a reader never sees half a file. */
export type ZipFileWriter = Readonly<{
  add(name: string, content: AsyncIterable<string>): Promise<void>;
  addPacked(entry: PackedEntry): Promise<void>;
  finish(): Promise<void>;
  /** Removes what was written so far. */
  giveUp(): Promise<void>;
}>;

type Listed = Readonly<{ header: Buffer; name: Buffer; position: number }>;

const methodDeflate = 8;
const utf8Names = 0x0800;
/** 1980-01-01, the zero of zip dates: the same rows make the same bytes. */
const dosDate = 0x0021;
const largestBytes = 0xffff_ffff;

/** @throws what the file system says */
export async function openZipFile(path: string): Promise<ZipFileWriter> {
  const passing = `${path}.part`;
  const file = await open(passing, 'w', 0o600);
  const listed: Listed[] = [];
  let position = 0;

  const append = async (bytes: Buffer): Promise<void> => {
    await writeWhole(file, bytes, position);
    position += bytes.length;
    if (position > largestBytes) throw new RangeError('a zip without zip64 ends at 4 GB');
  };
  const begin = async (name: string): Promise<Listed> => {
    const entry = { header: Buffer.alloc(26), name: Buffer.from(name, 'utf8'), position };
    await append(Buffer.alloc(30 + entry.name.length));
    return entry;
  };
  /** The header goes in front once the sizes are known. */
  const end = async (entry: Listed, sizes: Omit<PackedEntry, 'name' | 'content'>): Promise<void> => {
    fillHeader(entry, sizes);
    const local = Buffer.concat([signature(0x04034b50), entry.header, entry.name]);
    await writeWhole(file, local, entry.position);
    listed.push(entry);
  };
  return {
    async add(name, content) {
      const entry = await begin(name);
      const start = position;
      const counted = { bytes: 0, checksum: 0 };
      const unpacked = Readable.from(counting(content, counted), { objectMode: false });
      const packed = unpacked.pipe(createDeflateRaw());
      unpacked.on('error', (error) => packed.destroy(error));
      for await (const chunk of packed as AsyncIterable<Buffer>) await append(chunk);
      const { bytes: unpackedBytes, checksum } = counted;
      await end(entry, { method: methodDeflate, checksum, packedBytes: position - start, unpackedBytes });
    },
    async addPacked(packed) {
      const entry = await begin(packed.name);
      for await (const chunk of packed.content) await append(chunk);
      await end(entry, packed);
    },
    async finish() {
      const start = position;
      for (const entry of listed) await append(directoryEntry(entry));
      await append(endOfDirectory(listed.length, start, position - start));
      await file.close();
      await rename(passing, path);
    },
    async giveUp() {
      await file.close();
      await rm(passing, { force: true });
    },
  };
}

async function* counting(
  content: AsyncIterable<string>,
  counted: { bytes: number; checksum: number },
): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    const bytes = Buffer.from(piece, 'utf8');
    counted.bytes += bytes.length;
    counted.checksum = crc32(bytes, counted.checksum);
    yield bytes;
  }
}

async function writeWhole(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** The 26 bytes that the local header and the directory have in common (APPNOTE 4.3.7). */
function fillHeader(entry: Listed, sizes: Omit<PackedEntry, 'name' | 'content'>): void {
  const { header } = entry;
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(utf8Names, 2);
  header.writeUInt16LE(sizes.method, 4);
  header.writeUInt16LE(0, 6);
  header.writeUInt16LE(dosDate, 8);
  header.writeUInt32LE(sizes.checksum, 10);
  header.writeUInt32LE(sizes.packedBytes, 14);
  header.writeUInt32LE(sizes.unpackedBytes, 18);
  header.writeUInt16LE(entry.name.length, 22);
  header.writeUInt16LE(0, 24);
}

function directoryEntry({ header, name, position }: Listed): Buffer {
  const madeBy = Buffer.from([20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(position, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, header, rest, name]);
}

function endOfDirectory(entries: number, start: number, bytes: number): Buffer {
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(entries, 4);
  rest.writeUInt16LE(entries, 6);
  rest.writeUInt32LE(bytes, 8);
  rest.writeUInt32LE(start, 12);
  return Buffer.concat([signature(0x06054b50), rest]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
