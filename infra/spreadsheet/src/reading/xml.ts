import { SaxesParser } from 'saxes';

import { asUnreadable, UnreadableSheet } from '../errors.ts';

export type XmlTag = Readonly<{ name: string; attributes: Readonly<Record<string, string>>; isSelfClosing: boolean }>;

export type XmlHandlers = Readonly<{
  /** `local` is the name without its namespace prefix: some writers put every element under `x:`. */
  open?: (local: string, tag: XmlTag) => void;
  text?: (text: string) => void;
  close?: (local: string, tag: XmlTag) => void;
}>;

/** Elements inside each other; a workbook's parts need about ten. */
const depthLimit = 64;

/**
 * Feeds a part to the handlers, chunk by chunk; yields after each chunk, so that what the handlers gathered can go on.
 * No entity is ever expanded: a document type is refused. @throws UnreadableSheet
 */
export async function* parseXml(
  part: string,
  chunks: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new UnreadableSheet('NOT_ALLOWED_IN_FILE', { part, found: 'DOCTYPE' });
  });
  parser.on('error', (error) => {
    // Control characters in a text are a fault of the writer that harms nobody; all else is.
    if (!error.message.includes('disallowed character')) throw error;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > depthLimit) throw new UnreadableSheet('NOT_ALLOWED_IN_FILE', { part, found: 'DEPTH' });
    handlers.open?.(localName(tag.name), tag);
  });
  const { text, close } = handlers;
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(localName(tag.name), tag);
  });
  try {
    let decode = (chunk: Buffer): string => {
      const decoder = new TextDecoder(encodingOf(chunk), { fatal: true });
      decode = (next) => decoder.decode(next, { stream: true });
      return decode(chunk);
    };
    for await (const chunk of chunks) {
      parser.write(decode(chunk));
      yield;
    }
    parser.close();
  } catch (error) {
    throw asUnreadable(error, part);
  }
}

/** Parses a whole part; for the small ones. */
export async function parseWholeXml(part: string, chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(part, chunks, handlers));
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
