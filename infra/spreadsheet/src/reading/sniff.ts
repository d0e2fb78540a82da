import { open, type FileHandle } from 'node:fs/promises';

import { systemCode, UnreadableSheet } from '../errors.ts';
import type { Limits, SheetSource } from '../port.ts';

export type FileFormat = 'ZIP' | 'TEXT';

/** First bytes of files that are often renamed .xlsx. */
const magics: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['BMP', [0x42, 0x4d]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['GZIP', [0x1f, 0x8b]],
];
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headBytes = 4096;

/** Random access to the source, so that nothing is read before its size is known. */
export type Bytes = Readonly<{
  size: number;
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}>;

/** Opens the source and says what it is by its content, never by its name. @throws UnreadableSheet */
export async function openSource(source: SheetSource, limits: Limits): Promise<Bytes & { format: FileFormat }> {
  const bytes = typeof source === 'string' ? await fileBytes(source) : memoryBytes(source);
  try {
    if (bytes.size === 0) throw new UnreadableSheet('FILE_EMPTY');
    if (bytes.size > limits.fileBytes) {
      throw new UnreadableSheet('FILE_TOO_LARGE', { limit: limits.fileBytes, found: bytes.size });
    }
    return { ...bytes, format: await formatOf(bytes) };
  } catch (error) {
    await bytes.close();
    throw error;
  }
}

async function formatOf(bytes: Bytes): Promise<FileFormat> {
  const head = await bytes.read(0, headBytes);
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'ZIP';
  if (startsWith(head, [0x50, 0x4b, 0x05, 0x06])) throw new UnreadableSheet('NO_SHEET');
  if (startsWith(head, oleMagic)) {
    throw new UnreadableSheet((await holdsEncryptedPackage(bytes)) ? 'PASSWORD_PROTECTED' : 'OLD_FORMAT');
  }
  const magic = magics.find(([, first]) => startsWith(head, first));
  if (magic !== undefined) throw new UnreadableSheet('NOT_A_SPREADSHEET', { found: magic[0] });
  const wide = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  if (!wide && head.includes(0)) throw new UnreadableSheet('NOT_A_SPREADSHEET', { found: 'BINARY' });
  const start = head.toString('latin1').trimStart().slice(0, 500).toLowerCase();
  if (/^(\xef\xbb\xbf)?\s*<(!doctype html|html|table|meta)/.test(start)) {
    throw new UnreadableSheet('NOT_A_SPREADSHEET', { found: 'HTML' });
  }
  if (/^(\xef\xbb\xbf)?\s*<\?xml/.test(start)) throw new UnreadableSheet('NOT_A_SPREADSHEET', { found: 'XML' });
  return 'TEXT';
}

function startsWith(head: Buffer, first: readonly number[]): boolean {
  return first.every((byte, at) => head[at] === byte);
}

/** Office stores an encrypted .xlsx as a compound file with a stream of this name; an old .xls has none. */
async function holdsEncryptedPackage(bytes: Bytes): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const step = 1_000_000;
  for (let position = 0; position < bytes.size; position += step) {
    const piece = await bytes.read(position, step + name.length);
    if (piece.includes(name)) return true;
  }
  return false;
}

function memoryBytes(source: Uint8Array): Bytes {
  const buffer = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  return {
    size: buffer.length,
    read: async (position, length) => buffer.subarray(position, position + length),
    close: async () => undefined,
  };
}

async function fileBytes(path: string): Promise<Bytes> {
  const file = await opened(path);
  const stat = await file.stat();
  if (!stat.isFile()) {
    await file.close();
    throw new UnreadableSheet('FILE_NOT_READABLE', { found: stat.isDirectory() ? 'FOLDER' : 'DEVICE' });
  }
  return {
    size: stat.size,
    async read(position, length) {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, stat.size - position)));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
      return buffer.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}

async function opened(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const code = systemCode(error);
    throw new UnreadableSheet(code === 'ENOENT' ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE', { found: code }, error);
  }
}
